-- One row is a figure of one year that an account of the host has on a line, and that its payment is
-- made of: the line's total, or else the sum of what is given by each instrument, or of its items. A
-- supplementary budget is added to the initial one of its account.
--
-- :host       text, the host
-- :line       text, the cost line; null: the one with figures for most years
CREATE TEMP TABLE figures AS
SELECT
    leveled.account, leveled.contribution_id, leveled.line, leveled.year, leveled.is_supplementary
FROM (
    SELECT
        listed.*,
        min(listed.level) OVER (PARTITION BY listed.account, listed.is_supplementary) AS least_level
    FROM (
        SELECT
            contribution.contribution_id,
            contribution.line,
            contribution.label_from AS year,
            contribution.stage = 'supplementary' AS is_supplementary,
            -- The total of all instruments, one instrument, an item.
            CASE
                WHEN contribution.item <> '' THEN 2
                ELSE contribution.instrument <> 'unstated'
            END AS level,
            dense_rank() OVER (
                ORDER BY
                    contribution.line, contribution.series, contribution.source_id,
                    contribution.variant, contribution.calendar, contribution.valid_from,
                    contribution.valid_until, contribution.currency, contribution.price_basis,
                    contribution.base_year,
                    iif(contribution.stage = 'supplementary', 'budgeted', contribution.stage)
            ) AS account
        FROM contributions AS contribution
        WHERE contribution.host = :host
            AND contribution.payer = 'host'
            AND contribution.label_from = contribution.label_to
            AND contribution.instrument <> 'loan'
            AND contribution.line = coalesce(:line, contribution.line)
    ) AS listed
) AS leveled
WHERE leveled.level = leveled.least_level;
