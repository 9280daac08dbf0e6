-- One row is a payment of one year that the host's accounts have on a line; those of one line and
-- year are ranked: place.
--
-- :host       text, the host
-- :line       text, the cost line; null: the one with figures for most years
CREATE TEMP TABLE told AS
SELECT
    contribution.contribution_id,
    contribution.line,
    contribution.label_from AS year,
    row_number() OVER (
        PARTITION BY contribution.line, contribution.label_from
        ORDER BY
            contribution.variant <> '',
            contribution.status = 'unverified',
            contribution.amount_minor IS NULL,
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
FROM contributions AS contribution
JOIN sources AS source ON source.source_id = contribution.source_id
WHERE contribution.host = :host
    AND contribution.payer = 'host'
    AND contribution.item = ''
    AND contribution.label_from = contribution.label_to
    AND contribution.stage <> 'supplementary'
    AND contribution.instrument <> 'loan'
    AND contribution.line = coalesce(:line, contribution.line);
