-- One row is an amount of one side that a share could be made of. Where one account prints both sides
-- together and exactly the host's part of it, the United States' side is the difference.
--
-- contribution_id is the figure that the amount is; of an amount that is converted, the first of the
-- figures whose parts it is made of: figures has all of them under that number and label.
CREATE TEMP TABLE amounts AS
WITH
    whole AS (
        SELECT
            figure.figure, figure.host, figure.payer, figure.series, figure.line, figure.item,
            figure.calendar, figure.valid_from, figure.valid_until, figure.stage,
            figure.instrument, figure.variant, figure.currency,
            sum(figure.amount_minor) AS amount_minor,
            sum(figure.low_minor) AS low_minor,
            iif(count(figure.high_minor) = count(*), sum(figure.high_minor), NULL) AS high_minor,
            iif(min(figure.qualifier) = max(figure.qualifier), min(figure.qualifier), 'about')
                AS qualifier,
            max(figure.is_unverified) AS is_unverified, figure.label_from, figure.label_to,
            iif(
                min(figure.source) = max(figure.source),
                min(figure.source),
                min(figure.source) || ' + ' || max(figure.source)
            ) AS source,
            max(figure.edition) AS edition, figure.is_converted, figure.pairing,
            iif(
                min(figure.cost_measure) = max(figure.cost_measure),
                min(figure.cost_measure),
                'unstated'
            ) AS cost_measure
        FROM figures AS figure
        GROUP BY figure.figure, figure.label_from, figure.is_converted
    ),
    offered AS (
        SELECT
            figure.figure AS contribution_id,
            NULL AS less_contribution_id,
            figure.payer AS side,
            figure.host, figure.line, figure.item, figure.instrument, figure.variant,
            figure.label_from, figure.label_to, figure.calendar, figure.valid_from,
            figure.valid_until, figure.currency, figure.amount_minor, figure.low_minor,
            figure.high_minor, figure.qualifier, figure.is_unverified, figure.edition, figure.series,
            figure.stage, figure.source, figure.is_converted, figure.pairing, figure.cost_measure
        FROM whole AS figure
        WHERE figure.payer IN ('host', 'us')
        UNION ALL
        SELECT
            both.figure, host.figure, 'us', both.host, both.line, both.item,
            both.instrument, both.variant, both.label_from, both.label_to, both.calendar,
            both.valid_from, both.valid_until, both.currency,
            both.amount_minor - host.amount_minor,
            -- The least is what is left of the least when the host paid the most.
            max(coalesce(both.low_minor - host.high_minor, 0), 0),
            both.high_minor - host.low_minor,
            both.qualifier, max(both.is_unverified, host.is_unverified), both.edition, both.series,
            both.stage, both.source, both.is_converted, both.pairing, both.cost_measure
        FROM whole AS both
        JOIN whole AS host
            ON host.payer = 'host'
            AND host.host = both.host
            AND host.item = both.item
            AND host.valid_from = both.valid_from
            AND host.valid_until = both.valid_until
            AND host.series = both.series
            AND host.currency = both.currency
            AND host.amount_minor <= both.amount_minor
        JOIN line_covers AS both_covers ON both_covers.line = both.line AND both_covers.side = 'host'
        JOIN line_covers AS host_covers ON host_covers.line = host.line AND host_covers.side = 'host'
        WHERE both.payer = 'both' AND both_covers.names = host_covers.names
    )
SELECT
    row_number() OVER (ORDER BY offered.contribution_id, offered.less_contribution_id) AS amount,
    offered.*,
    iif(offered.stage = 'supplementary', 'budgeted', offered.stage) AS account_stage,
    offered.stage = 'supplementary' AS is_supplementary,
    covers.leaves
FROM offered
JOIN line_covers AS covers ON covers.line = offered.line AND covers.side = offered.side;
