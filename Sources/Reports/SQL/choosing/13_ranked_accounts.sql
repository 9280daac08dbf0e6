-- One row is an account with its place in the fixed order by which one of each side is taken.
CREATE TEMP TABLE ranked_accounts AS
SELECT
    account.*,
    fit.is_fit,
    row_number() OVER (
        PARTITION BY account.question, account.side
        ORDER BY
            NOT fit.is_fit,
            account.rank,
            NOT account.is_whole,
            NOT account.is_complete,
            account.is_unverified,
            account.leaf_years DESC,
            account.stage_order,
            account.edition DESC,
            account.series,
            account.account_stage
    ) AS place
FROM accounts AS account
JOIN (
    SELECT
        account.question, account.side, account.series, account.account_stage, account.is_whole,
        CASE
            WHEN EXISTS (
                SELECT 1
                FROM accounts AS host
                WHERE host.question = account.question
                    AND host.side = 'host'
                    AND host.is_complete
                    AND host.series = pair.made_from
            ) THEN account.series = pair.made_from
            ELSE NOT account.is_difference
        END AS is_fit
    FROM accounts AS account
    JOIN pairs AS pair ON pair.question = account.question
) AS fit
    ON fit.question = account.question
    AND fit.side = account.side
    AND fit.series = account.series
    AND fit.account_stage = account.account_stage
    AND fit.is_whole = account.is_whole;
