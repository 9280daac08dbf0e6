-- One row is an account with its place in the fixed order by which one of each side is taken; the
-- first is.
CREATE TEMP TABLE ranked_accounts AS
SELECT
    fit.*,
    row_number() OVER (
        PARTITION BY fit.question, fit.side
        ORDER BY
            NOT fit.is_fit,
            fit.rank,
            NOT fit.is_whole,
            NOT fit.is_complete,
            fit.is_unverified,
            fit.leaf_years DESC,
            fit.stage_order,
            fit.edition DESC,
            fit.series,
            fit.account_stage
    ) AS place
FROM (
    SELECT
        account.*,
        iif(
            pair.made_from IS NULL,
            NOT account.is_difference,
            account.series = pair.made_from
        ) AS is_fit
    FROM accounts AS account
    LEFT JOIN pairs AS pair ON pair.question = account.question
) AS fit;
