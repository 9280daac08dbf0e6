-- One row is one thing that changes when people leave a host: how many remain, what the model says of
-- the cost, what they cost at home instead, what the host pays for each who remains, and the floors
-- in law.
--
-- The model: yearly cost = fixed cost per base × bases + variable cost per person × people. What it
-- costs once to close, move or build is not in it.
--
-- :date  text, YYYY-MM-DD; null: today
-- Its steps are those in drawdown/, and so are its other parameters.
WITH
    told (
        section_order, item, line, law, unit, before_value, after_value, change_value, change_low,
        change_high, basis, verdict, status, source
    ) AS (
        SELECT
            1, 'assigned', NULL, NULL, 'people', force.people, force.people - force.leaving,
            -force.leaving, -force.leaving, -force.leaving,
            'active duty, counted on ' || force.counted_on, NULL, force.people_status, source.source
        FROM force
        JOIN sources AS source ON source.source_id = force.people_source_id
        UNION ALL
        SELECT
            1, 'bases', NULL, NULL, 'bases', force.bases, force.bases - force.closing,
            -force.closing, -force.closing, -force.closing,
            'bases recorded here as in use: no complete list', NULL, 'estimated', NULL
        FROM force
        UNION ALL
        SELECT
            2, 'base support', rates.line, NULL, 'USD a year', force.bases * rates.abroad,
            (force.bases - force.closing) * rates.abroad, -force.closing * rates.abroad,
            iif(force.closing = 0, 0, -force.closing * rates.abroad_high),
            -force.closing * rates.abroad_low, 'fixed cost per base × bases', NULL, model.status,
            model.source
        FROM force
        JOIN rates ON rates.kind = 'fixed'
        LEFT JOIN model ON model.parameter = 'fixed-abroad'
        UNION ALL
        SELECT
            2, 'people', rates.line, NULL, 'USD a year', force.people * rates.abroad,
            (force.people - force.leaving) * rates.abroad, -force.leaving * rates.abroad,
            -force.leaving * rates.abroad_high, -force.leaving * rates.abroad_low,
            'variable cost per person × people', NULL, model.status, model.source
        FROM force
        JOIN rates ON rates.kind = 'variable'
        LEFT JOIN model ON model.parameter = 'variable-abroad'
        UNION ALL
        SELECT
            2, 'together', NULL, NULL, 'USD a year',
            force.bases * fixed.abroad + force.people * variable.abroad,
            (force.bases - force.closing) * fixed.abroad
                + (force.people - force.leaving) * variable.abroad,
            -force.closing * fixed.abroad - force.leaving * variable.abroad,
            iif(force.closing = 0, 0, -force.closing * fixed.abroad_high)
                - force.leaving * variable.abroad_high,
            -force.closing * fixed.abroad_low - force.leaving * variable.abroad_low,
            'base support and people', NULL, 'estimated', NULL
        FROM force
        JOIN rates AS fixed ON fixed.kind = 'fixed'
        JOIN rates AS variable ON variable.kind = 'variable'
        UNION ALL
        SELECT
            3, 'base support at home', fixed.line, NULL, 'USD a year', NULL, NULL,
            force.closing * fixed.home, force.closing * fixed.home_low,
            iif(force.closing = 0, 0, force.closing * fixed.home_high),
            'fixed cost per base at home × bases closed', NULL, 'estimated', NULL
        FROM force
        JOIN rates AS fixed ON fixed.kind = 'fixed'
        UNION ALL
        SELECT
            3, 'people at home', variable.line, NULL, 'USD a year', NULL, NULL,
            force.leaving * variable.home, force.leaving * variable.home_low,
            force.leaving * variable.home_high, 'variable cost per person at home × people', NULL,
            'estimated', NULL
        FROM force
        JOIN rates AS variable ON variable.kind = 'variable'
        UNION ALL
        SELECT
            3, 'saved after all', NULL, NULL, 'USD a year', NULL, NULL,
            -force.closing * fixed.extra - force.leaving * variable.extra,
            iif(force.closing = 0, 0, -force.closing * fixed.extra_high)
                - force.leaving * variable.extra_high,
            -force.closing * fixed.extra_low - force.leaving * variable.extra_low,
            'cost abroad less cost at home; closing and moving not in it', NULL, 'estimated', NULL
        FROM force
        JOIN rates AS fixed ON fixed.kind = 'fixed'
        JOIN rates AS variable ON variable.kind = 'variable'
        UNION ALL
        SELECT
            4, 'payment of the host', fact.line, NULL, 'USD a year', force.paid_usd,
            force.paid_usd, 0, 0, 0,
            line.title || ', ' || force.paid_year || ': agreed for all, not by head', NULL,
            fact.status, source.source
        FROM force
        JOIN contributions AS fact ON fact.contribution_id = force.contribution_id
        JOIN cost_lines AS line ON line.line = fact.line
        JOIN sources AS source ON source.source_id = fact.source_id
        UNION ALL
        SELECT
            4, 'payment of the host for each', fact.line, NULL, 'USD per person',
            force.paid_usd / nullif(force.people, 0),
            force.paid_usd / nullif(force.people - force.leaving, 0),
            force.paid_usd / nullif(force.people - force.leaving, 0)
                - force.paid_usd / nullif(force.people, 0),
            NULL, NULL, 'payment / people', NULL, fact.status, source.source
        FROM force
        JOIN contributions AS fact ON fact.contribution_id = force.contribution_id
        JOIN sources AS source ON source.source_id = fact.source_id
        UNION ALL
        SELECT
            5, 'margin above ' || floor.law, NULL, floor.law, 'people', force.people - floor.people,
            force.people - force.leaving - floor.people, -force.leaving, -force.leaving,
            -force.leaving, 'floor of ' || printf('%,d', floor.people) || ' until '
                || coalesce(date(floor.valid_until, '-1 day'), 'further notice'),
            CASE
                WHEN floor.kind = 'sense-of-congress' THEN 'does not bind'
                WHEN force.people < floor.people THEN 'already below'
                WHEN force.people - force.leaving < floor.people THEN 'broken'
                ELSE 'kept'
            END,
            floor.status, source.source
        FROM force
        JOIN troop_floors AS floor
            ON floor.host = :host
            AND floor.people IS NOT NULL
            AND coalesce(floor.valid_from, '') <= coalesce(:date, date('now'))
            AND coalesce(floor.valid_until, '~') > coalesce(:date, date('now'))
        JOIN sources AS source ON source.source_id = floor.source_id
    )
SELECT
    CASE told.section_order
        WHEN 1 THEN 'People and bases'
        WHEN 2 THEN 'Cost abroad by the model'
        WHEN 3 THEN 'If they serve at home instead'
        WHEN 4 THEN 'What the host pays'
        ELSE 'Floors in law'
    END AS section,
    told.item,
    told.line,
    told.law,
    told.unit,
    told.before_value,
    told.after_value,
    told.change_value,
    told.change_low,
    told.change_high,
    CASE
        WHEN told.before_value IS NULL THEN NULL
        WHEN told.unit = 'USD a year' THEN printf('%,d', round(told.before_value / 1e6)) || ' m'
        ELSE printf('%,d', round(told.before_value))
    END AS before_shown,
    CASE
        WHEN told.after_value IS NULL THEN NULL
        WHEN told.unit = 'USD a year' THEN printf('%,d', round(told.after_value / 1e6)) || ' m'
        ELSE printf('%,d', round(told.after_value))
    END AS after_shown,
    CASE
        WHEN told.change_value IS NULL THEN NULL
        WHEN told.unit = 'USD a year' THEN printf('%+,d', round(told.change_value / 1e6)) || ' m'
        ELSE printf('%+,d', round(told.change_value))
    END AS change_shown,
    told.basis,
    told.verdict,
    told.status,
    told.source,
    ltrim(
        iif(told.section_order IN (2, 3) AND told.change_value IS NULL, ',no-parameter', '')
        || iif(
            told.item = 'assigned' AND (SELECT force.people FROM force) < :people
                OR told.item = 'bases' AND (SELECT force.bases FROM force) < :bases,
            ',fewer-there',
            ''
        )
        || iif(told.item = 'assigned' AND (SELECT force.is_sum FROM force), ',sum-of-services', '')
        || iif(told.verdict = 'broken', ',floor-broken', '')
        || iif(told.status <> 'normal', ',' || told.status, ''),
        ','
    ) AS marks
FROM told
ORDER BY
    told.section_order,
    CASE told.item
        WHEN 'together' THEN 2
        WHEN 'saved after all' THEN 2
        WHEN 'bases' THEN 2
        WHEN 'payment of the host for each' THEN 2
        ELSE 1
    END,
    told.item;
