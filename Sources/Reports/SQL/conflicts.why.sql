-- One row is one fact that a row of report conflicts rests on.
--
-- Its parameters are those of conflicts.
WITH
    pair (
        measure, host, subject, item, first_day, end_day, unit,
        series_a, stage_a, variant_a, series_b, stage_b, variant_b, value_a, value_b,
        source_a, source_b, differs_in, dataset, fact_a, fact_b
    ) AS (
        SELECT
            'contribution', a.host, a.payer || ' ' || a.line, a.item, a.valid_from, a.valid_until,
            a.currency, a.series, a.stage, a.variant, b.series, b.stage, b.variant,
            bound_a.amount, bound_b.amount,
            source_a.source, source_b.source,
            iif(a.series <> b.series, ',series', '')
            || iif(a.stage <> b.stage, ',stage', '')
            || iif(a.instrument <> b.instrument, ',instrument', '')
            || iif(a.cost_measure <> b.cost_measure, ',cost-measure', '')
            || iif(
                a.source_id = b.source_id AND a.variant || b.variant GLOB '*[a-z]*',
                ',variant',
                ''
            ),
            'contributions',
            json_object(
                'host', a.host, 'payer', a.payer, 'series', a.series, 'line', a.line,
                'item', a.item, 'calendar', a.calendar, 'valid_from', a.valid_from,
                'valid_until', a.valid_until, 'stage', a.stage, 'instrument', a.instrument,
                'source', source_a.source, 'variant', a.variant
            ),
            json_object(
                'host', b.host, 'payer', b.payer, 'series', b.series, 'line', b.line,
                'item', b.item, 'calendar', b.calendar, 'valid_from', b.valid_from,
                'valid_until', b.valid_until, 'stage', b.stage, 'instrument', b.instrument,
                'source', source_b.source, 'variant', b.variant
            )
        FROM contributions AS a
        JOIN contributions AS b
            ON b.host = a.host
            AND b.label_from = a.label_from
            AND b.label_to = a.label_to
            AND b.valid_from = a.valid_from
            AND b.valid_until = a.valid_until
            AND b.payer = a.payer
            AND b.line = a.line
            AND b.item = a.item
            AND b.currency = a.currency
            AND b.amount_per = a.amount_per
            AND b.price_basis = a.price_basis
            AND b.base_year IS a.base_year
            AND b.programme IS a.programme
            -- Cash and goods, or a first and a supplementary budget, are parts and not rivals.
            AND (b.instrument = a.instrument OR 'unstated' IN (a.instrument, b.instrument))
            AND (b.stage = 'supplementary') = (a.stage = 'supplementary')
        JOIN contribution_intervals AS bound_a ON bound_a.contribution_id = a.contribution_id
        JOIN contribution_intervals AS bound_b ON bound_b.contribution_id = b.contribution_id
        JOIN sources AS source_a ON source_a.source_id = a.source_id
        JOIN sources AS source_b ON source_b.source_id = b.source_id
        WHERE a.host BETWEEN coalesce(:host, '') AND coalesce(:host, '~')
            AND coalesce(:measure, 'contribution') = 'contribution'
            AND bound_a.low_minor > bound_b.high_minor
        UNION ALL
        SELECT
            'published-share', a.host, a.payer || ' ' || a.measure, '', a.valid_from, a.valid_until,
            'percent', coalesce(a.method, ''), '', a.variant, coalesce(b.method, ''), '', b.variant,
            a.percent, b.percent,
            source_a.source, source_b.source,
            iif(a.method IS NOT b.method, ',method', '')
            || iif(a.basis <> b.basis, ',basis', '')
            || iif(
                a.source_id = b.source_id AND a.variant || b.variant GLOB '*[a-z]*',
                ',variant',
                ''
            ),
            'published-shares',
            json_object(
                'host', a.host, 'measure', a.measure, 'payer', a.payer, 'calendar', a.calendar,
                'valid_from', a.valid_from, 'valid_until', a.valid_until,
                'source', source_a.source, 'variant', a.variant
            ),
            json_object(
                'host', b.host, 'measure', b.measure, 'payer', b.payer, 'calendar', b.calendar,
                'valid_from', b.valid_from, 'valid_until', b.valid_until,
                'source', source_b.source, 'variant', b.variant
            )
        FROM published_share_intervals AS a
        JOIN published_share_intervals AS b
            ON b.host = a.host
            AND b.measure = a.measure
            AND b.payer = a.payer
            AND b.valid_from = a.valid_from
            AND b.valid_until = a.valid_until
        JOIN sources AS source_a ON source_a.source_id = a.source_id
        JOIN sources AS source_b ON source_b.source_id = b.source_id
        WHERE a.host BETWEEN coalesce(:host, '') AND coalesce(:host, '~')
            AND coalesce(:measure, 'published-share') = 'published-share'
            AND a.low_percent > b.high_percent
        UNION ALL
        SELECT
            'troop-count', a.host, a.count_type || ' ' || a.component, a.service, a.counted_on,
            date(
                a.counted_on,
                CASE a.day_precision
                    WHEN 'year' THEN '+1 year'
                    WHEN 'month' THEN '+1 month'
                    ELSE '+1 day'
                END
            ),
            'people', '', '', a.variant, '', '', b.variant, a.people, b.people,
            source_a.source, source_b.source,
            iif(
                a.source_id = b.source_id AND a.variant || b.variant GLOB '*[a-z]*',
                ',variant',
                ''
            ),
            'troop-counts',
            json_object(
                'counted_on', a.counted_on, 'host', a.host, 'count_type', a.count_type,
                'service', a.service, 'component', a.component, 'source', source_a.source,
                'variant', a.variant
            ),
            json_object(
                'counted_on', b.counted_on, 'host', b.host, 'count_type', b.count_type,
                'service', b.service, 'component', b.component, 'source', source_b.source,
                'variant', b.variant
            )
        FROM troop_count_intervals AS a
        JOIN troop_count_intervals AS b
            ON b.counted_on = a.counted_on
            AND b.host = a.host
            AND b.count_type = a.count_type
            AND b.service = a.service
            AND b.component = a.component
            AND b.day_precision = a.day_precision
        JOIN sources AS source_a ON source_a.source_id = a.source_id
        JOIN sources AS source_b ON source_b.source_id = b.source_id
        WHERE a.host BETWEEN coalesce(:host, '') AND coalesce(:host, '~')
            AND coalesce(:measure, 'troop-count') = 'troop-count'
            AND a.low_people > b.high_people
        UNION ALL
        SELECT
            'indicator', a.ally, a.measure, a.component, a.valid_from, a.valid_until, a.unit,
            '', '', a.variant, '', '', b.variant, a.value, b.value,
            source_a.source, source_b.source,
            iif(
                a.source_id = b.source_id AND a.variant || b.variant GLOB '*[a-z]*',
                ',variant',
                ''
            ),
            'indicators',
            json_object(
                'measure', a.measure, 'ally', a.ally, 'component', a.component,
                'calendar', a.calendar, 'valid_from', a.valid_from, 'valid_until', a.valid_until,
                'source', source_a.source, 'variant', a.variant
            ),
            json_object(
                'measure', b.measure, 'ally', b.ally, 'component', b.component,
                'calendar', b.calendar, 'valid_from', b.valid_from, 'valid_until', b.valid_until,
                'source', source_b.source, 'variant', b.variant
            )
        FROM indicator_intervals AS a
        JOIN indicator_intervals AS b
            ON b.measure = a.measure
            AND b.ally = a.ally
            AND b.component = a.component
            AND b.calendar = a.calendar
            AND b.valid_from = a.valid_from
            AND b.valid_until = a.valid_until
            AND b.unit = a.unit
            AND b.price_basis = a.price_basis
            AND b.base_year IS a.base_year
        JOIN sources AS source_a ON source_a.source_id = a.source_id
        JOIN sources AS source_b ON source_b.source_id = b.source_id
        WHERE a.ally BETWEEN coalesce(:host, '') AND coalesce(:host, '~')
            AND coalesce(:measure, 'indicator') = 'indicator'
            AND a.low_value > b.high_value
        UNION ALL
        SELECT
            'exchange-rate', NULL, a.currency, a.convention, a.valid_from, a.valid_until,
            a.currency || ' per USD', '', '', a.variant, '', '', b.variant,
            a.units_per_usd, b.units_per_usd,
            source_a.source, source_b.source,
            iif(
                a.source_id = b.source_id AND a.variant || b.variant GLOB '*[a-z]*',
                ',variant',
                ''
            ),
            'exchange-rates',
            json_object(
                'currency', a.currency, 'convention', a.convention, 'valid_from', a.valid_from,
                'valid_until', a.valid_until, 'source', source_a.source, 'variant', a.variant
            ),
            json_object(
                'currency', b.currency, 'convention', b.convention, 'valid_from', b.valid_from,
                'valid_until', b.valid_until, 'source', source_b.source, 'variant', b.variant
            )
        FROM exchange_rates AS a
        JOIN exchange_rates AS b
            ON b.currency = a.currency
            AND b.convention = a.convention
            AND b.valid_from = a.valid_from
            AND b.valid_until = a.valid_until
        JOIN sources AS source_a ON source_a.source_id = a.source_id
        JOIN sources AS source_b ON source_b.source_id = b.source_id
        WHERE coalesce(:measure, 'exchange-rate') = 'exchange-rate'
            AND a.units_per_usd > b.units_per_usd
            AND (
                :host IS NULL
                OR a.currency IN (
                    SELECT contribution.currency
                    FROM contributions AS contribution
                    WHERE contribution.host = :host
                )
            )
    )
SELECT
    pair.measure,
    pair.host,
    pair.subject,
    pair.item,
    pair.first_day,
    date(pair.end_day, '-1 day') AS last_day,
    pair.unit,
    pair.value_a,
    pair.value_b,
    pair.series_a,
    pair.stage_a,
    pair.variant_a,
    pair.series_b,
    pair.stage_b,
    pair.variant_b,
    pair.source_a,
    pair.source_b,
    told.cells,
    told.role,
    told.weight,
    pair.dataset,
    iif(told.role = 'greater', pair.fact_a, pair.fact_b) AS fact
FROM pair
CROSS JOIN (
    SELECT 'value_a,low_a,high_a,gap_percent' AS cells, 'greater' AS role, 1.0 AS weight
    UNION ALL
    SELECT 'value_b,low_b,high_b,gap_percent', 'smaller', -1.0
) AS told
WHERE (
        coalesce(:percent, 0) <= 0
        OR pair.value_b = 0
        OR 100.0 * (pair.value_a - pair.value_b) / pair.value_b >= :percent
    )
    AND (coalesce(:basis, 'any') = 'any' OR pair.differs_in = '')
ORDER BY
    pair.host, pair.first_day, pair.end_day, pair.measure, pair.subject, pair.item, pair.unit,
    told.role, pair.fact_a, pair.fact_b;
