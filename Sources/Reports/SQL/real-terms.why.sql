-- One row is one fact that a row of report real-terms rests on.
SELECT
    contribution.host,
    told.year,
    contribution.line,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM (
    SELECT
        payment.contribution_id,
        payment.year,
        'amount,amount_low,amount_high,amount_usd,real_usd,real_low_usd,real_high_usd,'
            || 'other_order_usd,price_year'
            || iif(payment.currency = 'USD', ',units_per_usd,real_units_per_usd', '') AS cells,
        'amount' AS role,
        1.0 AS weight,
        'contributions' AS dataset,
        json_object(
            'host', paid.host, 'payer', paid.payer, 'series', paid.series, 'line', paid.line,
            'item', paid.item, 'calendar', paid.calendar, 'valid_from', paid.valid_from,
            'valid_until', paid.valid_until, 'stage', paid.stage, 'instrument', paid.instrument,
            'source', source.source, 'variant', paid.variant
        ) AS fact
    FROM payments AS payment
    JOIN figures AS part ON part.account = payment.account
    JOIN contributions AS paid ON paid.contribution_id = part.contribution_id
    JOIN sources AS source ON source.source_id = paid.source_id
    UNION ALL
    -- The index in the year and in the base year, of the country whose prices count in this order,
    -- and of the other, which the other order takes.
    SELECT
        payment.contribution_id,
        payment.year,
        CASE
            WHEN (told.ally = 'USA') <> payment.is_convert_first THEN 'other_order_usd'
            WHEN told.year = payment.asked_base_year AND told.year = payment.price_year
                THEN 'real_usd,real_low_usd,real_high_usd,index_value,base_index_value,base_year'
            WHEN told.year = payment.asked_base_year
                THEN 'real_usd,real_low_usd,real_high_usd,base_index_value,base_year'
            ELSE 'real_usd,real_low_usd,real_high_usd,index_value'
        END || iif(payment.currency = 'USD', ',other_order_usd', ''),
        'index',
        NULL,
        'indicators',
        json_object(
            'measure', told.measure, 'ally', told.ally, 'component', told.component,
            'calendar', told.calendar, 'valid_from', told.valid_from,
            'valid_until', told.valid_until, 'source', told.source, 'variant', told.variant
        )
    FROM priced AS payment
    JOIN indices AS told
        ON told.year IN (payment.price_year, payment.asked_base_year)
        AND (payment.currency <> 'USD' OR told.ally = 'USA')
    UNION ALL
    SELECT
        payment.contribution_id,
        payment.year,
        CASE
            WHEN rate.year IS NULL
                THEN 'units_per_usd,amount_usd,real_usd,real_low_usd,real_high_usd,other_order_usd,'
                    || 'real_units_per_usd'
            WHEN payment.price_year = payment.asked_base_year
                THEN 'units_per_usd,amount_usd,real_usd,real_low_usd,real_high_usd,other_order_usd,'
                    || 'real_units_per_usd'
            WHEN rate.year = payment.price_year AND payment.is_convert_first
                THEN 'units_per_usd,amount_usd,real_usd,real_low_usd,real_high_usd,real_units_per_usd'
            WHEN rate.year = payment.price_year THEN 'units_per_usd,amount_usd,other_order_usd'
            WHEN payment.is_convert_first THEN 'other_order_usd'
            ELSE 'real_usd,real_low_usd,real_high_usd,real_units_per_usd'
        END,
        'rate',
        NULL,
        'exchange-rates',
        json_object(
            'currency', rate.currency, 'convention', rate.convention, 'valid_from', rate.valid_from,
            'valid_until', rate.valid_until, 'source', rate.source, 'variant', rate.variant
        )
    FROM priced AS payment
    JOIN rates AS rate
        ON rate.currency = payment.currency
        AND coalesce(rate.year, payment.price_year) IN (payment.price_year, payment.asked_base_year)
        AND coalesce(rate.agreement, payment.agreement, '') = coalesce(payment.agreement, '')
    WHERE payment.currency <> 'USD' AND rate.convention <> 'fixed'
) AS told
JOIN contributions AS contribution ON contribution.contribution_id = told.contribution_id
ORDER BY told.year, told.role, told.dataset, told.fact, told.cells;
