-- One row is a published figure that a claim can be held against, in the unit of the claim: what a
-- side pays in one year, people counted on a day, or a share.
--
-- What somebody said, totals of several years, prices of another year, loans, and memo lines (arms,
-- payments towards a war) are no evidence. A total is an amount on a line that has parts and that
-- no other amount of the same account and period holds.
--
-- :host   text
-- :value  real, what was claimed, in :unit
-- :unit   text, as USD/year, KRW/year, people or percent
-- :date   text, YYYY-MM-DD, the day of the claim
CREATE TEMP TABLE evidence AS
WITH
    asked AS (
        SELECT iif(:unit LIKE '___/year', substr(:unit, 1, 3), NULL) AS currency
    ),
    within (whole, part) AS MATERIALIZED (
        SELECT whole, part
        FROM cost_lines_within
    ),
    -- The view ranks all rates at each mention: once is enough.
    rate AS MATERIALIZED (
        SELECT annual.currency, annual.year, annual.units_per_usd, annual.status, annual.source_id
        FROM annual_rates AS annual
        UNION ALL
        SELECT 'USD', series.year, 1.0, 'normal', NULL
        FROM (SELECT DISTINCT label_from AS year FROM contributions) AS series
    ),
    paid AS MATERIALIZED (
        SELECT
            contribution.contribution_id, contribution.payer, contribution.series,
            contribution.line, contribution.item, contribution.calendar, contribution.valid_from,
            contribution.valid_until, contribution.currency, contribution.label_from,
            contribution.label_to, contribution.stage, contribution.instrument,
            contribution.cost_measure, contribution.qualifier, contribution.status,
            contribution.amount_per, contribution.variant, contribution.source_id,
            contribution.locator, contribution.note, line.title, line.parts_complete,
            bound.amount_minor / unit.minor_per_unit AS amount,
            bound.low_minor / unit.minor_per_unit AS low_amount,
            bound.high_minor / unit.minor_per_unit AS high_amount
        FROM asked
        JOIN contributions AS contribution
            ON asked.currency IS NOT NULL
            AND contribution.host = :host
        JOIN contribution_intervals AS bound
            ON bound.contribution_id = contribution.contribution_id
        JOIN currency_units AS unit ON unit.currency = contribution.currency
        JOIN cost_lines AS line ON line.line = contribution.line AND line.class IS NOT 'memo'
        WHERE contribution.price_basis = 'current'
            AND contribution.instrument <> 'loan'
            AND (
                contribution.amount_per = 'year'
                OR contribution.valid_until = date(contribution.valid_from, '+1 year')
            )
    ),
    money AS (
        SELECT
            'contributions' AS dataset, paid.payer, paid.label_from AS year_from,
            paid.label_to AS year_to, paid.calendar, paid.valid_from AS first_day,
            paid.valid_until AS end_day,
            paid.title || iif(paid.item <> '', ': ' || paid.item, '')
                || coalesce(
                    iif(
                        instr(paid.title, ':') OR paid.item <> '' OR NOT paid.parts_complete,
                        '',
                        ': ' || (
                            SELECT group_concat(lower(part.title), ', ')
                            FROM (
                                SELECT part.title
                                FROM cost_lines AS part
                                WHERE part.parent = paid.line
                                ORDER BY lower(part.title), part.line
                            ) AS part
                        )
                    ),
                    ''
                )
                || iif(paid.stage <> 'unstated', ', ' || paid.stage, '')
                || iif(paid.instrument <> 'unstated', ', ' || paid.instrument, '') AS basis,
            paid.line, paid.item,
            paid.item = ''
                AND paid.stage <> 'supplementary'
                AND EXISTS (SELECT 1 FROM within WHERE within.whole = paid.line)
                AND paid.parts_complete
                AND NOT EXISTS (
                    SELECT 1
                    FROM paid AS holder
                    JOIN within ON within.whole = holder.line AND within.part = paid.line
                    WHERE holder.payer = paid.payer
                        AND holder.series = paid.series
                        AND holder.valid_from = paid.valid_from
                        AND holder.valid_until = paid.valid_until
                        AND holder.item = ''
                ) AS is_total,
            0 AS is_standing,
            paid.amount AS native_amount, paid.currency, own.units_per_usd,
            iif(paid.currency = asked.currency, 1.0, other.units_per_usd / own.units_per_usd)
                AS factor,
            paid.low_amount, paid.high_amount, paid.amount_per, paid.cost_measure,
            'unverified' IN (own.status, other.status) AND paid.currency <> asked.currency
                AS has_unverified_rate,
            paid.series, paid.stage, paid.qualifier, paid.status, paid.source_id, paid.locator,
            paid.note, paid.variant,
            json_object(
                'host', :host, 'payer', paid.payer, 'series', paid.series, 'line', paid.line,
                'item', paid.item, 'calendar', paid.calendar, 'valid_from', paid.valid_from,
                'valid_until', paid.valid_until, 'stage', paid.stage,
                'instrument', paid.instrument, 'source', source.source, 'variant', paid.variant
            ) AS fact
        FROM asked
        JOIN paid
        JOIN sources AS source ON source.source_id = paid.source_id
        LEFT JOIN rate AS own
            ON own.currency = paid.currency
            AND own.year = paid.label_from
            AND paid.label_from = paid.label_to
        LEFT JOIN rate AS other
            ON other.currency = asked.currency
            AND other.year = paid.label_from
            AND paid.label_from = paid.label_to
    ),
    counted AS (
        SELECT
            'troop-counts' AS dataset, NULL AS payer,
            CAST(substr(troops.counted_on, 1, 4) AS INTEGER) AS year_from,
            CAST(substr(troops.counted_on, 1, 4) AS INTEGER) AS year_to, 'date' AS calendar,
            troops.counted_on AS first_day, date(troops.counted_on, '+1 day') AS end_day,
            troops.count_type
                || iif(troops.component = 'unstated', '', ', ' || troops.component)
                || iif(troops.service IN ('total', 'unstated'), '', ', ' || troops.service)
                AS basis,
            troops.count_type AS line, troops.component || ' ' || troops.service AS item,
            troops.count_type = 'assigned' AND troops.component = 'active-duty'
                AND troops.service = 'total' AS is_total,
            -- A ceiling holds until another is set, so its age does not matter.
            troops.count_type = 'ceiling'
                AND troops.counted_on <= :date
                AND NOT EXISTS (
                    SELECT 1
                    FROM troop_counts AS later
                    WHERE later.host = troops.host
                        AND later.count_type = 'ceiling'
                        AND later.service = troops.service
                        AND later.component = troops.component
                        AND later.counted_on > troops.counted_on
                        AND later.counted_on <= :date
                ) AS is_standing,
            troops.people AS native_amount, NULL AS currency, NULL AS units_per_usd, 1.0 AS factor,
            troops.low_people, troops.high_people, 'period' AS amount_per, NULL AS cost_measure,
            0 AS has_unverified_rate, NULL AS series, troops.day_precision AS stage,
            troops.qualifier, troops.status, troops.source_id, troops.locator, troops.note,
            troops.variant,
            json_object(
                'counted_on', troops.counted_on, 'host', troops.host,
                'count_type', troops.count_type, 'service', troops.service,
                'component', troops.component, 'source', source.source,
                'variant', troops.variant
            ) AS fact
        FROM troop_count_intervals AS troops
        JOIN sources AS source ON source.source_id = troops.source_id
        WHERE :unit = 'people' AND troops.host = :host AND troops.count_type <> 'stated'
    ),
    shared AS (
        SELECT
            'published-shares' AS dataset, share.payer, share.label_from AS year_from,
            share.label_to AS year_to, share.calendar, share.valid_from AS first_day,
            share.valid_until AS end_day,
            iif(share.basis = '', replace(share.measure, '-', ' '), share.basis) AS basis,
            share.measure AS line, coalesce(share.method, '') AS item,
            share.measure IN ('burden-share', 'cost-offset') AS is_total, 0 AS is_standing,
            share.percent AS native_amount, NULL AS currency, NULL AS units_per_usd, 1.0 AS factor,
            share.low_percent, share.high_percent, 'period' AS amount_per, NULL AS cost_measure,
            0 AS has_unverified_rate, share.method AS series, NULL AS stage, share.qualifier,
            share.status, share.source_id, share.locator, share.note, share.variant,
            json_object(
                'host', share.host, 'measure', share.measure, 'payer', share.payer,
                'calendar', share.calendar, 'valid_from', share.valid_from,
                'valid_until', share.valid_until, 'source', source.source,
                'variant', share.variant
            ) AS fact
        FROM published_share_intervals AS share
        JOIN sources AS source ON source.source_id = share.source_id
        WHERE :unit = 'percent' AND share.host = :host
    )
SELECT
    row_number() OVER (ORDER BY found.dataset, found.fact) AS evidence,
    found.*,
    found.native_amount * found.factor AS value,
    found.low_amount * found.factor AS value_low,
    found.high_amount * found.factor AS value_high,
    100 * (found.native_amount * found.factor - :value) / :value AS difference_percent,
    found.is_standing
        OR CAST(substr(:date, 1, 4) AS INTEGER) BETWEEN found.year_from - 2 AND found.year_to + 2
        AS is_near
FROM (
    SELECT money.* FROM money
    UNION ALL
    SELECT counted.* FROM counted
    UNION ALL
    SELECT shared.* FROM shared
) AS found
WHERE found.native_amount * found.factor IS NOT NULL;
