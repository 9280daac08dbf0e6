-- One row is one fact that a row of report us-costs rests on.
--
-- Its parameters are those of us-costs.
WITH
    within (whole, part) AS MATERIALIZED (
        SELECT whole, part
        FROM cost_lines_within
    ),
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
        SELECT
            contribution.contribution_id,
            contribution.host,
            contribution.payer,
            contribution.series,
            contribution.line,
            contribution.item,
            contribution.calendar,
            contribution.valid_from,
            contribution.valid_until,
            contribution.label_from,
            contribution.label_to,
            iif(
                contribution.price_basis = 'constant',
                contribution.base_year,
                contribution.label_from
            ) AS price_year,
            contribution.stage,
            contribution.instrument,
            contribution.variant,
            contribution.currency,
            source.source,
            (
                SELECT count(*)
                FROM within
                WHERE within.whole = contribution.line
            ) AS width,
            dense_rank() OVER (
                ORDER BY
                    contribution.host,
                    contribution.series,
                    contribution.calendar,
                    contribution.valid_from,
                    contribution.valid_until,
                    contribution.stage,
                    contribution.currency,
                    contribution.price_basis,
                    contribution.base_year,
                    contribution.source_id,
                    contribution.variant
            ) AS account,
            json_object(
                'host', contribution.host, 'payer', contribution.payer,
                'series', contribution.series, 'line', contribution.line,
                'item', contribution.item, 'calendar', contribution.calendar,
                'valid_from', contribution.valid_from, 'valid_until', contribution.valid_until,
                'stage', contribution.stage, 'instrument', contribution.instrument,
                'source', source.source, 'variant', contribution.variant
            ) AS fact
        FROM asked
        CROSS JOIN contributions AS contribution
        JOIN sources AS source ON source.source_id = contribution.source_id
        WHERE contribution.host BETWEEN coalesce(:host, '') AND coalesce(:host, '~')
            AND contribution.label_from <= asked.last_label
            AND contribution.label_to >= asked.first_label
            AND (
                :year IS NOT NULL
                OR contribution.valid_until > coalesce(:from, '')
                    AND contribution.valid_from < coalesce(:until, '~')
            )
            AND contribution.payer = 'us'
    ),
    -- The lines of the same account that hold a line; the widest is the total.
    held AS (
        SELECT
            part.contribution_id,
            holder.fact,
            row_number() OVER (
                PARTITION BY part.contribution_id
                ORDER BY holder.width DESC, holder.line
            ) AS place
        FROM chosen AS part
        JOIN chosen AS holder ON holder.account = part.account AND holder.item = ''
        WHERE holder.line = part.line AND part.item <> ''
            OR EXISTS (
                SELECT 1
                FROM within
                WHERE within.whole = holder.line AND within.part = part.line
            )
    ),
    staffed AS MATERIALIZED (
        SELECT
            chosen.contribution_id,
            troops.counted_on,
            troops.host,
            troops.source_id,
            troops.variant,
            troops.is_sum,
            row_number() OVER (
                PARTITION BY chosen.contribution_id
                ORDER BY
                    abs(julianday(troops.counted_on) - julianday(chosen.valid_until, '-1 day')),
                    troops.counted_on
            ) AS place
        FROM chosen
        JOIN troops_chosen AS troops
            ON troops.host = chosen.host
            AND (
                coalesce(:count_type, 'assigned') <> 'assigned'
                OR troops.counted_on >= chosen.valid_from AND troops.counted_on < chosen.valid_until
            )
        WHERE troops.count_type = coalesce(:count_type, 'assigned')
            AND troops.component
                = iif(coalesce(:count_type, 'assigned') = 'assigned', 'active-duty', 'unstated')
            AND troops.service = 'total'
            AND troops.people > 0
            AND troops.host BETWEEN coalesce(:host, '') AND coalesce(:host, '~')
            AND chosen.valid_until <= date(chosen.valid_from, '+1 year')
    ),
    told (contribution_id, cells, role, weight, dataset, fact) AS (
        SELECT chosen.contribution_id, '', 'amount', 1.0, 'contributions', chosen.fact
        FROM chosen
        UNION ALL
        SELECT held.contribution_id, 'share_percent,share_low_percent,share_high_percent', 'total', NULL, 'contributions', held.fact
        FROM held
        WHERE held.place = 1
        UNION ALL
        SELECT
            chosen.contribution_id,
            'amount_usd,usd_per_person,usd_per_person_low,usd_per_person_high',
            'rate',
            NULL,
            'exchange-rates',
            json_object(
                'currency', rate.currency, 'convention', rate.convention,
                'valid_from', rate.valid_from, 'valid_until', rate.valid_until,
                'source', rate_source.source, 'variant', rate.variant
            )
        FROM chosen
        JOIN annual_rates AS annual
            ON annual.currency = chosen.currency
            AND annual.year = chosen.price_year
            AND chosen.label_from = chosen.label_to
        JOIN exchange_rates AS rate
            ON rate.currency = annual.currency
            AND rate.convention = 'period-average'
            AND rate.valid_from = annual.year || '-01-01'
            AND rate.valid_until = (annual.year + 1) || '-01-01'
            AND rate.source_id = annual.source_id
            AND rate.units_per_usd = annual.units_per_usd
            AND rate.locator = annual.locator
        JOIN sources AS rate_source ON rate_source.source_id = rate.source_id
        WHERE chosen.currency <> 'USD'
        UNION ALL
        SELECT
            staffed.contribution_id,
            'usd_per_person,usd_per_person_low,usd_per_person_high,people',
            'head count',
            NULL,
            'troop-counts',
            json_object(
                'counted_on', troops.counted_on, 'host', troops.host,
                'count_type', troops.count_type, 'service', troops.service,
                'component', troops.component, 'source', count_source.source,
                'variant', troops.variant
            )
        FROM staffed
        JOIN troop_counts AS troops
            ON troops.counted_on = staffed.counted_on
            AND troops.host = staffed.host
            AND troops.count_type = coalesce(:count_type, 'assigned')
            AND troops.component
                = iif(coalesce(:count_type, 'assigned') = 'assigned', 'active-duty', 'unstated')
            AND troops.source_id = staffed.source_id
            AND troops.variant = staffed.variant
            AND (staffed.is_sum OR troops.service = 'total')
        JOIN sources AS count_source ON count_source.source_id = troops.source_id
        WHERE staffed.place = 1
    )
SELECT
    chosen.host,
    chosen.calendar,
    chosen.valid_from AS first_day,
    date(chosen.valid_until, '-1 day') AS last_day,
    chosen.line,
    chosen.item,
    chosen.stage,
    chosen.series,
    chosen.variant,
    chosen.source,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM chosen
JOIN told ON told.contribution_id = chosen.contribution_id
ORDER BY
    chosen.host, chosen.valid_from, chosen.valid_until, chosen.calendar, chosen.series,
    chosen.line, chosen.item, chosen.stage, chosen.source, chosen.variant, told.role,
    told.dataset, told.fact;
