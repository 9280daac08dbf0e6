-- One row is a pair of figures that contradict each other: of the same thing, host and period, with
-- intervals that do not touch; value_a is the greater.
--
-- Money is compared in its own currency only. What sets the two apart besides their sources stands
-- in differs_in, as another series or another stage; it is empty where nothing known does.
--
-- :host     text; null: every host, and every exchange rate
-- :measure  text, contribution, published-share, troop-count, indicator or exchange-rate; null: all
-- :tolerance  real, percent of value_b by which value_a must be greater; null: 0
-- :basis    text, same (differs_in is empty) or any; null: any
WITH
    pair (
        measure, host, subject, item, first_day, end_day, calendar, unit,
        value_a, low_a, high_a, qualifier_a, series_a, stage_a, variant_a, status_a,
        source_id_a, locator_a,
        value_b, low_b, high_b, qualifier_b, series_b, stage_b, variant_b, status_b,
        source_id_b, locator_b,
        differs_in
    ) AS (
        SELECT
            'contribution', a.host, a.payer || ' ' || a.line, a.item, a.valid_from, a.valid_until,
            a.calendar, a.currency,
            bound_a.amount, bound_a.amount_low, bound_a.amount_high,
            a.qualifier, a.series, a.stage, a.variant, a.status, a.source_id, a.locator,
            bound_b.amount, bound_b.amount_low, bound_b.amount_high,
            b.qualifier, b.series, b.stage, b.variant, b.status, b.source_id, b.locator,
            iif(a.series <> b.series, ',series', '')
            || iif(a.stage <> b.stage, ',stage', '')
            || iif(a.instrument <> b.instrument, ',instrument', '')
            || iif(a.cost_measure <> b.cost_measure, ',cost-measure', '')
            || iif(
                a.source_id = b.source_id AND a.variant || b.variant GLOB '*[a-z]*',
                ',variant',
                ''
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
        WHERE a.host BETWEEN coalesce(:host, '') AND coalesce(:host, '~')
            AND coalesce(:measure, 'contribution') = 'contribution'
            AND bound_a.low_minor > bound_b.high_minor
        UNION ALL
        SELECT
            'published-share', a.host, a.payer || ' ' || a.measure, '', a.valid_from, a.valid_until,
            a.calendar, 'percent',
            a.percent, a.low_percent, a.high_percent, a.qualifier, coalesce(a.method, ''), '',
            a.variant, a.status, a.source_id, a.locator,
            b.percent, b.low_percent, b.high_percent, b.qualifier, coalesce(b.method, ''), '',
            b.variant, b.status, b.source_id, b.locator,
            iif(a.method IS NOT b.method, ',method', '')
            || iif(a.basis <> b.basis, ',basis', '')
            || iif(
                a.source_id = b.source_id AND a.variant || b.variant GLOB '*[a-z]*',
                ',variant',
                ''
            )
        FROM published_share_intervals AS a
        JOIN published_share_intervals AS b
            ON b.host = a.host
            AND b.measure = a.measure
            AND b.payer = a.payer
            AND b.valid_from = a.valid_from
            AND b.valid_until = a.valid_until
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
            'date', 'people',
            a.people, a.low_people, a.high_people, a.qualifier, '', '', a.variant, a.status,
            a.source_id, a.locator,
            b.people, b.low_people, b.high_people, b.qualifier, '', '', b.variant, b.status,
            b.source_id, b.locator,
            iif(
                a.source_id = b.source_id AND a.variant || b.variant GLOB '*[a-z]*',
                ',variant',
                ''
            )
        FROM troop_count_intervals AS a
        JOIN troop_count_intervals AS b
            ON b.counted_on = a.counted_on
            AND b.host = a.host
            AND b.count_type = a.count_type
            AND b.service = a.service
            AND b.component = a.component
            AND b.day_precision = a.day_precision
        WHERE a.host BETWEEN coalesce(:host, '') AND coalesce(:host, '~')
            AND coalesce(:measure, 'troop-count') = 'troop-count'
            AND a.low_people > b.high_people
        UNION ALL
        SELECT
            'indicator', a.ally, a.measure, a.component, a.valid_from, a.valid_until, a.calendar,
            a.unit,
            a.value, a.low_value, a.high_value, a.qualifier, '', '', a.variant, a.status,
            a.source_id, a.locator,
            b.value, b.low_value, b.high_value, b.qualifier, '', '', b.variant, b.status,
            b.source_id, b.locator,
            iif(
                a.source_id = b.source_id AND a.variant || b.variant GLOB '*[a-z]*',
                ',variant',
                ''
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
        WHERE a.ally BETWEEN coalesce(:host, '') AND coalesce(:host, '~')
            AND coalesce(:measure, 'indicator') = 'indicator'
            AND a.low_value > b.high_value
        UNION ALL
        SELECT
            'exchange-rate', NULL, a.currency, a.convention, a.valid_from, a.valid_until, 'date',
            a.currency || ' per USD',
            a.units_per_usd, a.units_per_usd, a.units_per_usd, 'exact', '', '', a.variant, a.status,
            a.source_id, a.locator,
            b.units_per_usd, b.units_per_usd, b.units_per_usd, 'exact', '', '', b.variant, b.status,
            b.source_id, b.locator,
            iif(
                a.source_id = b.source_id AND a.variant || b.variant GLOB '*[a-z]*',
                ',variant',
                ''
            )
        FROM exchange_rates AS a
        JOIN exchange_rates AS b
            ON b.currency = a.currency
            AND b.convention = a.convention
            AND b.valid_from = a.valid_from
            AND b.valid_until = a.valid_until
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
    pair.calendar,
    pair.first_day,
    date(pair.end_day, '-1 day') AS last_day,
    pair.unit,
    pair.value_a,
    pair.low_a,
    pair.high_a,
    pair.qualifier_a,
    pair.value_b,
    pair.low_b,
    pair.high_b,
    pair.qualifier_b,
    round(100.0 * (pair.value_a - pair.value_b) / nullif(pair.value_b, 0), 3) AS gap_percent,
    ltrim(pair.differs_in, ',') AS differs_in,
    pair.differs_in = '' AS same_basis,
    pair.series_a,
    pair.series_b,
    pair.stage_a,
    pair.stage_b,
    pair.status_a,
    pair.status_b,
    source_a.source AS source_a,
    pair.variant_a,
    pair.locator_a,
    source_b.source AS source_b,
    pair.variant_b,
    pair.locator_b,
    ltrim(
        replace(pair.differs_in, ',', ',other-')
        || iif(pair.source_id_a = pair.source_id_b, ',one-source', '')
        || iif('unverified' IN (pair.status_a, pair.status_b), ',unverified', '')
        || iif('estimated' IN (pair.status_a, pair.status_b), ',estimated', '')
        || iif('provisional' IN (pair.status_a, pair.status_b), ',provisional', '')
        || iif('break-in-series' IN (pair.status_a, pair.status_b), ',break-in-series', ''),
        ','
    ) AS marks
FROM pair
JOIN sources AS source_a ON source_a.source_id = pair.source_id_a
JOIN sources AS source_b ON source_b.source_id = pair.source_id_b
WHERE (
        coalesce(:tolerance, 0) <= 0
        OR pair.value_b = 0
        OR 100.0 * (pair.value_a - pair.value_b) / pair.value_b >= :tolerance
    )
    AND (coalesce(:basis, 'any') = 'any' OR pair.differs_in = '')
ORDER BY
    pair.host IS NULL,
    pair.host,
    pair.first_day,
    pair.end_day,
    pair.measure,
    pair.subject,
    pair.item,
    pair.unit,
    pair.value_a DESC,
    pair.value_b DESC,
    source_a.source,
    pair.variant_a,
    pair.series_a,
    pair.stage_a,
    source_b.source,
    pair.variant_b,
    pair.series_b,
    pair.stage_b;
