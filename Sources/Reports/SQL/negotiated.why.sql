-- One row is one fact that a row of report negotiated rests on.
--
-- :host    text, the host
SELECT
    told.agreement,
    told.year,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM (
    SELECT
        chosen.agreement,
        chosen.year,
        'amount,nominal_percent,nominal_low_percent,nominal_high_percent,real_percent' AS cells,
        'first amount' AS role,
        1.0 AS weight,
        'agreement-amounts' AS dataset,
        json_object(
            'agreement', own.agreement, 'line', own.line, 'item', own.item,
            'valid_from', own.valid_from, 'valid_until', own.valid_until, 'source', own.source,
            'variant', own.variant
        ) AS fact
    FROM chosen
    JOIN known AS own
        ON own.agreement = chosen.agreement
        AND own.year = chosen.year
        AND own.currency = chosen.currency
    UNION ALL
    SELECT
        chosen.agreement,
        chosen.year,
        'previous_amount,previous_year,nominal_percent,nominal_low_percent,nominal_high_percent,'
            || 'real_percent',
        'amount before',
        -1.0,
        'agreement-amounts',
        json_object(
            'agreement', before.agreement, 'line', before.line, 'item', before.item,
            'valid_from', before.valid_from, 'valid_until', before.valid_until, 'source', before.source,
            'variant', before.variant
        )
    FROM chosen
    JOIN known AS before
        ON before.agreement = chosen.previous_agreement
        AND before.year = chosen.previous_year
        AND before.currency = chosen.currency
    UNION ALL
    -- Two levels go before a growth that is printed; it counts where one of them is lacking.
    SELECT
        chosen.agreement,
        chosen.year,
        CASE
            WHEN told.measure LIKE 'cpi%' THEN 'cpi_percent,real_percent'
            WHEN told.measure = 'gdp' THEN 'gdp_percent'
            ELSE 'defence_budget_percent'
        END,
        CASE
            WHEN told.measure LIKE 'cpi%' THEN 'prices'
            WHEN told.measure = 'gdp' THEN 'output'
            ELSE 'defence budget'
        END,
        NULL,
        'indicators',
        json_object(
            'measure', told.measure, 'ally', told.ally, 'component', told.component,
            'calendar', told.calendar, 'valid_from', told.valid_from,
            'valid_until', told.valid_until, 'source', told.source, 'variant', told.variant
        )
    FROM chosen
    JOIN indicators_of AS told
        ON told.year IN (chosen.year, chosen.previous_year)
        AND told.ally = iif(told.measure LIKE 'cpi%', chosen.prices_ally, :host)
        AND (told.measure NOT LIKE '%-growth' OR told.year = chosen.year)
    WHERE chosen.previous_amount IS NOT NULL
        AND (told.measure LIKE '%-growth') <> EXISTS (
            SELECT 1
            FROM indicators_of AS later
            JOIN indicators_of AS earlier
                ON earlier.measure = later.measure
                AND earlier.ally = later.ally
                AND earlier.component = later.component
                AND earlier.unit = later.unit
                AND earlier.base_year IS later.base_year
                AND earlier.year = chosen.previous_year
                AND earlier.value > 0
            WHERE later.measure = replace(told.measure, '-growth', '')
                AND later.ally = told.ally
                AND later.year = chosen.year
        )
    UNION ALL
    SELECT
        chosen.agreement,
        chosen.year,
        'gdp_percent',
        'rate',
        NULL,
        'exchange-rates',
        json_object(
            'currency', rate.currency, 'convention', rate.convention, 'valid_from', rate.valid_from,
            'valid_until', rate.valid_until, 'source', rate.source, 'variant', rate.variant
        )
    FROM chosen
    JOIN rates AS rate
        ON rate.currency = chosen.currency
        AND rate.year IN (chosen.year, chosen.previous_year)
    WHERE chosen.currency <> 'USD'
        AND 2 = (
            SELECT count(*)
            FROM indicators_of AS output
            WHERE output.measure = 'gdp'
                AND output.ally = :host
                AND output.year IN (chosen.year, chosen.previous_year)
        )
) AS told
ORDER BY told.year, told.agreement, told.role, told.dataset, told.fact;
