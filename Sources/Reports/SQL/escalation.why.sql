-- One row is one fact that a row of report escalation rests on.
--
-- :agreement  text, the agreement's code
-- :rate       text, period-average, signature-day, budget, ppp or fixed; null: period-average
WITH
    -- The rule and the known growth that each year rests on.
    grounds AS (
        SELECT
            year.year,
            'rule' AS role,
            'escalation-rules' AS dataset,
            json_object(
                'agreement', :agreement, 'label_from', year.label_from, 'source', year.rule_source
            ) AS fact
        FROM limited AS year
        WHERE year.rule_source IS NOT NULL
        UNION ALL
        SELECT
            year.year,
            'index',
            'indicators',
            json_object(
                'measure', told.measure, 'ally', told.ally, 'component', told.component,
                'calendar', told.calendar, 'valid_from', told.valid_from,
                'valid_until', told.valid_until, 'source', told.source, 'variant', told.variant
            )
        FROM limited AS year
        JOIN agreements AS agreement ON agreement.agreement = :agreement
        JOIN annual_indicators AS told
            ON told.ally = agreement.host
            AND told.component = year.component
            AND (
                year.is_level
                    AND told.measure = replace(year.index_kind, '-growth', '')
                    AND told.year BETWEEN year.index_year - 1 AND year.index_year
                OR NOT year.is_level
                    AND told.measure = replace(year.index_kind, '-growth', '') || '-growth'
                    AND told.year = year.index_year
            )
        WHERE year.index_basis = 'known'
    )
SELECT
    :agreement AS agreement,
    told.year,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM (
    SELECT
        year.year,
        iif(
            year.year > asked.base_year,
            'agreed_amount',
            'amount,agreed_amount,amount_usd,base_year,round_to'
        ) || iif(agreed.currency = 'USD', ',units_per_usd', '') AS cells,
        'agreed amount' AS role,
        1.0 AS weight,
        'agreement-amounts' AS dataset,
        json_object(
            'agreement', agreed.agreement, 'line', agreed.line, 'item', agreed.item,
            'valid_from', agreed.valid_from, 'valid_until', agreed.valid_until, 'source', agreed.source,
            'variant', agreed.variant
        ) AS fact
    FROM asked
    CROSS JOIN limited AS year
    JOIN amounts AS agreed
        ON agreed.line = asked.line AND agreed.year = year.year AND agreed.place = 1
    UNION ALL
    SELECT
        year.year,
        'amount,amount_usd,base_year,round_to',
        'base amount',
        1.0,
        'agreement-amounts',
        json_object(
            'agreement', base.agreement, 'line', base.line, 'item', base.item,
            'valid_from', base.valid_from, 'valid_until', base.valid_until, 'source', base.source,
            'variant', base.variant
        )
    FROM asked
    CROSS JOIN limited AS year
    JOIN amounts AS base
        ON base.line = asked.line AND base.year = asked.base_year AND base.place = 1
    WHERE year.year > asked.base_year
    UNION ALL
    -- What the year itself grows by.
    SELECT
        ground.year,
        iif(
            ground.role = 'rule',
            'index_percent,index_year,cap_percent,floor_percent,applied_percent,is_capped,is_floored',
            'index_percent,applied_percent,is_capped,is_floored'
        ),
        ground.role,
        NULL,
        ground.dataset,
        ground.fact
    FROM grounds AS ground
    UNION ALL
    -- What every year since the base grew by, once; the year's own rule is not an earlier one.
    SELECT
        year.year,
        'amount,amount_usd',
        iif(max(ground.year) = year.year, '', 'earlier ') || ground.role,
        NULL,
        ground.dataset,
        ground.fact
    FROM asked
    CROSS JOIN limited AS year
    JOIN grounds AS ground ON ground.year > asked.base_year AND ground.year <= year.year
    JOIN projected ON projected.year = year.year
    WHERE year.year > asked.base_year
    GROUP BY year.year, ground.role, ground.dataset, ground.fact
    UNION ALL
    SELECT
        rate.year,
        'units_per_usd,rate_year,amount_usd',
        'rate',
        NULL,
        'exchange-rates',
        json_object(
            'currency', rate.currency, 'convention', rate.convention, 'valid_from', rate.valid_from,
            'valid_until', rate.valid_until, 'source', rate.source, 'variant', rate.variant
        )
    FROM priced AS rate
    WHERE rate.place = 1 AND rate.currency <> 'USD' AND coalesce(:rate, '') <> 'fixed'
) AS told
ORDER BY told.year, told.role, told.dataset, told.fact, told.cells;
