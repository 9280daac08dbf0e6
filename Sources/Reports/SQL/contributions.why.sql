-- One row is one fact that a row of report contributions rests on.
--
-- Its parameters are those of contributions.
WITH
    asked AS (
        SELECT
            coalesce(:year, :label_from, CAST(substr(:from, 1, 4) AS INTEGER), 0) AS first_label,
            coalesce(
                :year,
                :label_to,
                CAST(substr(date(:until, '-1 day'), 1, 4) AS INTEGER),
                9999
            ) AS last_label
    ),
    chosen AS MATERIALIZED (
        SELECT contribution.contribution_id
        FROM asked
        CROSS JOIN contributions AS contribution
        WHERE contribution.host BETWEEN coalesce(:host, '') AND coalesce(:host, '~')
            AND contribution.label_from <= asked.last_label
            AND contribution.label_to >= asked.first_label
            AND (
                :year IS NOT NULL
                OR contribution.valid_until > coalesce(:from, '')
                    AND contribution.valid_from < coalesce(:until, '~')
            )
            AND contribution.payer = coalesce(:payer, contribution.payer)
            AND (
                :line IS NULL
                OR contribution.line = :line
                OR contribution.line IN (
                    SELECT within.part
                    FROM cost_lines_within AS within
                    WHERE within.whole = :line
                )
            )
    )
SELECT
    contribution.host,
    contribution.calendar,
    contribution.valid_from AS first_day,
    date(contribution.valid_until, '-1 day') AS last_day,
    contribution.payer,
    contribution.line,
    contribution.item,
    contribution.stage,
    contribution.instrument,
    contribution.series,
    contribution.variant,
    source.source,
    '' AS cells,
    'amount' AS role,
    1.0 AS weight,
    'contributions' AS dataset,
    json_object(
        'host', contribution.host, 'payer', contribution.payer, 'series', contribution.series,
        'line', contribution.line, 'item', contribution.item, 'calendar', contribution.calendar,
        'valid_from', contribution.valid_from, 'valid_until', contribution.valid_until,
        'stage', contribution.stage, 'instrument', contribution.instrument,
        'source', source.source, 'variant', contribution.variant
    ) AS fact
FROM chosen
CROSS JOIN contributions AS contribution
    ON contribution.contribution_id = chosen.contribution_id
JOIN sources AS source ON source.source_id = contribution.source_id
UNION ALL
SELECT
    contribution.host,
    contribution.calendar,
    contribution.valid_from,
    date(contribution.valid_until, '-1 day'),
    contribution.payer,
    contribution.line,
    contribution.item,
    contribution.stage,
    contribution.instrument,
    contribution.series,
    contribution.variant,
    source.source,
    'units_per_usd,amount_usd,amount_usd_low,amount_usd_high',
    'rate',
    NULL,
    'exchange-rates',
    json_object(
        'currency', rate.currency, 'convention', rate.convention, 'valid_from', rate.valid_from,
        'valid_until', rate.valid_until, 'source', rate.source, 'variant', rate.variant
    )
FROM chosen
CROSS JOIN contributions AS contribution
    ON contribution.contribution_id = chosen.contribution_id
JOIN sources AS source ON source.source_id = contribution.source_id
JOIN (
    SELECT
        yearly.currency, yearly.convention, yearly.valid_from, yearly.valid_until, yearly.source,
        yearly.variant, yearly.year, NULL AS agreement
    FROM yearly_rates AS yearly
    WHERE yearly.convention = coalesce(:rate, 'period-average')
    UNION ALL
    SELECT
        signed.currency, signed.convention, signed.valid_from, signed.valid_until, signed.source,
        signed.variant, NULL, signed.agreement
    FROM signature_rates AS signed
    WHERE :rate = 'signature-day'
) AS rate
    ON rate.currency = contribution.currency
    AND (
        rate.agreement = contribution.agreement
        OR contribution.label_from = contribution.label_to
            AND rate.year = iif(
                contribution.price_basis = 'constant',
                contribution.base_year,
                contribution.label_from
            )
    )
WHERE contribution.currency <> 'USD'
ORDER BY
    host, first_day, last_day, calendar, payer, series, line, item, stage, instrument, source,
    variant, role, dataset, fact;
