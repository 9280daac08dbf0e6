-- One row is an account with a payment of one year on a line; those of one line and year are ranked:
-- place. contribution_id is the first of the figures that the payment is made of.
CREATE TEMP TABLE told AS
SELECT
    account.account,
    account.contribution_id,
    account.line,
    account.year,
    account.figures,
    row_number() OVER (
        PARTITION BY account.line, account.year
        ORDER BY
            contribution.variant <> '',
            account.is_unverified,
            account.has_range,
            -- A line that has a total is not told by its items.
            contribution.item <> '',
            contribution.price_basis <> 'current',
            CASE contribution.stage
                WHEN 'delivered' THEN 1
                WHEN 'outlaid' THEN 2
                WHEN 'obligated' THEN 3
                WHEN 'unstated' THEN 4
                WHEN 'agreed' THEN 5
                WHEN 'budgeted' THEN 6
                ELSE 7
            END,
            coalesce(source.edition, '') DESC,
            source.source,
            contribution.series,
            contribution.contribution_id
    ) AS place
FROM (
    SELECT
        figures.account,
        figures.line,
        figures.year,
        min(iif(figures.is_supplementary, NULL, figures.contribution_id)) AS contribution_id,
        max(contribution.status = 'unverified') AS is_unverified,
        max(contribution.amount_minor IS NULL) AS has_range,
        count(*) AS figures
    FROM figures
    JOIN contributions AS contribution ON contribution.contribution_id = figures.contribution_id
    GROUP BY figures.account
    HAVING min(iif(figures.is_supplementary, NULL, figures.contribution_id)) IS NOT NULL
) AS account
JOIN contributions AS contribution ON contribution.contribution_id = account.contribution_id
JOIN sources AS source ON source.source_id = contribution.source_id;
