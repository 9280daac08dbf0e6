-- One row is an amount of one side that a share could be made of. Where one account prints both sides
-- together and exactly the host's part of it, the United States' side is the difference.
CREATE TEMP TABLE amounts AS
WITH
    offered AS (
        SELECT
            figure.contribution_id,
            NULL AS less_contribution_id,
            figure.payer AS side,
            figure.host, figure.line, figure.item, figure.instrument, figure.variant,
            figure.label_from, figure.label_to, figure.calendar, figure.valid_from,
            figure.valid_until, figure.currency, figure.amount_minor, figure.half_minor,
            figure.qualifier, figure.is_unverified, figure.edition, figure.series,
            figure.stage, figure.source, figure.is_converted
        FROM figures AS figure
        WHERE figure.payer IN ('host', 'us')
        UNION ALL
        SELECT
            both.contribution_id, host.contribution_id, 'us', both.host, both.line, both.item,
            both.instrument, both.variant, both.label_from, both.label_to, both.calendar,
            both.valid_from, both.valid_until, both.currency,
            both.amount_minor - host.amount_minor, both.half_minor + host.half_minor,
            both.qualifier, max(both.is_unverified, host.is_unverified), both.edition, both.series,
            both.stage, both.source, both.is_converted
        FROM figures AS both
        JOIN figures AS host
            ON host.payer = 'host'
            AND host.host = both.host
            AND host.label_from = both.label_from
            AND host.label_to = both.label_to
            AND host.series = both.series
            AND host.currency = both.currency
        JOIN line_covers AS both_covers ON both_covers.line = both.line AND both_covers.side = 'host'
        JOIN line_covers AS host_covers ON host_covers.line = host.line AND host_covers.side = 'host'
        WHERE both.payer = 'both' AND both_covers.names = host_covers.names
    )
SELECT
    row_number() OVER (ORDER BY offered.contribution_id, offered.less_contribution_id) AS amount,
    offered.*,
    iif(offered.stage = 'supplementary', 'budgeted', offered.stage) AS account_stage,
    offered.stage = 'supplementary' AS is_supplementary,
    covers.leaves,
    CASE
        WHEN offered.qualifier IN ('at-most', 'less-than') THEN 0
        WHEN offered.qualifier IN ('more-than', 'at-least') THEN offered.amount_minor
        ELSE offered.amount_minor - offered.half_minor
    END AS low_minor,
    CASE
        WHEN offered.qualifier IN ('more-than', 'at-least') THEN NULL
        WHEN offered.qualifier IN ('at-most', 'less-than') THEN offered.amount_minor
        ELSE offered.amount_minor + offered.half_minor
    END AS high_minor
FROM offered
JOIN line_covers AS covers ON covers.line = offered.line AND covers.side = offered.side;
