-- One row is one fact that a row of report drawdown rests on.
--
-- :host  text
-- :date  text, YYYY-MM-DD; null: today
-- Its steps are those in drawdown/, and so are its other parameters.
WITH
    named (section, item, cells, role, parameter) AS (
        SELECT 'Cost abroad by the model', 'base support', '', 'fixed cost', rates.abroad_rests_on
        FROM rates
        WHERE rates.kind = 'fixed'
        UNION ALL
        SELECT 'Cost abroad by the model', 'people', '', 'variable cost', rates.abroad_rests_on
        FROM rates
        WHERE rates.kind = 'variable'
        UNION ALL
        SELECT 'Cost abroad by the model', 'together', '', rates.kind || ' cost',
            rates.abroad_rests_on
        FROM rates
        UNION ALL
        SELECT 'If they serve at home instead', 'base support at home', '', 'fixed cost',
            rates.home_rests_on
        FROM rates
        WHERE rates.kind = 'fixed'
        UNION ALL
        SELECT 'If they serve at home instead', 'people at home', '', 'variable cost',
            rates.home_rests_on
        FROM rates
        WHERE rates.kind = 'variable'
        UNION ALL
        SELECT 'If they serve at home instead', 'saved after all', '', rates.kind || ' cost',
            rates.extra_rests_on
        FROM rates
    ),
    counted (section, item, cells) AS (
        VALUES
        ('People and bases', 'assigned', ''),
        ('Cost abroad by the model', 'people', 'before_value,after_value'),
        ('Cost abroad by the model', 'together', 'before_value,after_value'),
        ('What the host pays', 'payment of the host for each', '')
    ),
    based (section, item, cells) AS (
        VALUES
        ('People and bases', 'bases', ''),
        ('Cost abroad by the model', 'base support', 'before_value,after_value'),
        ('Cost abroad by the model', 'together', 'before_value,after_value')
    ),
    paid (section, item) AS (
        VALUES
        ('What the host pays', 'payment of the host'),
        ('What the host pays', 'payment of the host for each')
    ),
    floored AS (
        SELECT 'margin above ' || floor.law AS item, floor.law, floor.host, floor.kind
        FROM troop_floors AS floor
        WHERE floor.host = :host
            AND floor.people IS NOT NULL
            AND coalesce(floor.valid_from, '') <= coalesce(:date, date('now'))
            AND coalesce(floor.valid_until, '~') > coalesce(:date, date('now'))
    ),
    heads AS (
        SELECT
            json_object(
                'counted_on', troops.counted_on, 'host', troops.host,
                'count_type', troops.count_type, 'service', troops.service,
                'component', troops.component, 'source', source.source,
                'variant', troops.variant
            ) AS fact
        FROM force
        JOIN troop_counts AS troops
            ON troops.counted_on = force.counted_on
            AND troops.host = :host
            AND troops.count_type = 'assigned'
            AND troops.component = force.component
            AND troops.source_id = force.people_source_id
            AND troops.variant = force.people_variant
            AND (force.is_sum OR troops.service = 'total')
        JOIN sources AS source ON source.source_id = troops.source_id
    )
SELECT
    named.section, named.item, named.cells, named.role, NULL AS weight,
    'cost-model-parameters' AS dataset, model.fact
FROM named
JOIN model ON instr(' ' || named.parameter || ' ', ' ' || model.parameter || ' ')
UNION ALL
SELECT counted.section, counted.item, counted.cells, 'people', 1.0, 'troop-counts', heads.fact
FROM counted
JOIN heads
UNION ALL
SELECT
    'Floors in law', floored.item, 'before_value,after_value', 'people', 1.0, 'troop-counts',
    heads.fact
FROM floored
JOIN heads
UNION ALL
SELECT
    'Floors in law', floored.item, '', 'floor', -1.0, 'troop-floors',
    json_object('law', floored.law, 'host', floored.host, 'kind', floored.kind)
FROM floored
UNION ALL
SELECT
    based.section, based.item, based.cells, 'base',
    1.0 / count(*) OVER (PARTITION BY based.section, based.item, base.name), 'base-locations',
    json_object(
        'host', base.host, 'name', base.name, 'source', source.source, 'variant', base.variant
    )
FROM based
JOIN base_locations AS base
    ON base.host = :host
    AND base.status <> 'unverified'
    AND coalesce(base.opened_on, '') <= coalesce(:date, date('now'))
    AND coalesce(base.closed_on, '~') > coalesce(:date, date('now'))
JOIN sources AS source ON source.source_id = base.source_id
UNION ALL
SELECT
    paid.section, paid.item, '', 'payment', 1.0, 'contributions',
    json_object(
        'host', fact.host, 'payer', fact.payer, 'series', fact.series, 'line', fact.line,
        'item', fact.item, 'calendar', fact.calendar, 'valid_from', fact.valid_from,
        'valid_until', fact.valid_until, 'stage', fact.stage, 'instrument', fact.instrument,
        'source', source.source, 'variant', fact.variant
    )
FROM paid
JOIN force
JOIN contributions AS fact ON fact.contribution_id = force.contribution_id
JOIN sources AS source ON source.source_id = fact.source_id
UNION ALL
SELECT
    paid.section, paid.item, '', 'rate', NULL, 'exchange-rates',
    json_object(
        'currency', rate.currency, 'convention', rate.convention, 'valid_from', rate.valid_from,
        'valid_until', rate.valid_until, 'source', source.source, 'variant', rate.variant
    )
FROM paid
JOIN force ON force.paid_currency <> 'USD'
JOIN annual_rates AS annual
    ON annual.currency = force.paid_currency
    AND annual.year = force.paid_year
JOIN exchange_rates AS rate
    ON rate.currency = annual.currency
    AND rate.convention = 'period-average'
    AND rate.valid_from = force.paid_year || '-01-01'
    AND rate.valid_until = (force.paid_year + 1) || '-01-01'
    AND rate.source_id = annual.source_id
    AND rate.units_per_usd = annual.units_per_usd
JOIN sources AS source ON source.source_id = rate.source_id
ORDER BY 1, 2, 4, 6, 7;
