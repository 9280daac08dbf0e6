-- One row is one fact that a row of report real-terms rests on.
--
-- :host       text, the host
-- :line       text, the cost line; null: the one with figures for most years
-- :from       integer, the first year; null: no limit
-- :to         integer, the last year; null: no limit
-- :base_year  integer, the year in whose prices; null: the last with the index of the United States
-- :deflator   text, the measure of the price index; null: cpi
-- :order      text, convert-first or deflate-first; null: convert-first
-- :rate       text, period-average, signature-day, budget, ppp or fixed; null: period-average
-- :fixed_rate, :fixed_currency  real, units of the currency for a US dollar where :rate is fixed, and
--             text, that currency; null: whichever the payments have
WITH
    told AS MATERIALIZED (
        SELECT
            contribution.contribution_id,
            contribution.line,
            contribution.label_from AS year,
            row_number() OVER (
                PARTITION BY contribution.line, contribution.label_from
                ORDER BY
                    contribution.variant <> '',
                    contribution.status = 'unverified',
                    contribution.amount_minor IS NULL,
                    contribution.price_basis <> 'current',
                    CASE contribution.stage
                        WHEN 'delivered' THEN 1
                        WHEN 'outlaid' THEN 2
                        WHEN 'obligated' THEN 3
                        WHEN 'unstated' THEN 4
                        WHEN 'agreed' THEN 5
                        WHEN 'budgeted' THEN 6
                        ELSE 7
                    END,
                    coalesce(source.edition, '') DESC,
                    source.source,
                    contribution.series,
                    contribution.contribution_id
            ) AS place
        FROM contributions AS contribution
        JOIN sources AS source ON source.source_id = contribution.source_id
        WHERE contribution.host = :host
            AND contribution.payer = 'host'
            AND contribution.item = ''
            AND contribution.label_from = contribution.label_to
            AND contribution.stage <> 'supplementary'
            AND contribution.instrument <> 'loan'
            AND contribution.line = coalesce(:line, contribution.line)
    ),
    asked AS (
        SELECT
            coalesce(
                :line,
                (
                    SELECT told.line
                    FROM told
                    WHERE told.place = 1
                    GROUP BY told.line
                    ORDER BY count(*) DESC, told.line
                    LIMIT 1
                )
            ) AS line,
            coalesce(
                :base_year,
                (
                    SELECT max(told.year)
                    FROM yearly_indicators AS told
                    WHERE told.measure = coalesce(:deflator, 'cpi') AND told.ally = 'USA'
                )
            ) AS base_year
    ),
    indices AS MATERIALIZED (
        SELECT
            told.measure, told.ally, told.component, told.year, told.calendar, told.valid_from,
            told.valid_until, told.variant, told.value, told.base_year, told.status, told.source
        FROM yearly_indicators AS told
        WHERE told.measure = coalesce(:deflator, 'cpi')
            AND told.ally IN ('USA', :host)
            AND told.value > 0
    ),
    -- How much prices rose up to the base year, for each year before and after it.
    rises AS MATERIALIZED (
        SELECT
            earlier.ally,
            earlier.year,
            base.value / earlier.value AS factor,
            earlier.value AS index_value,
            base.value AS base_value,
            'unverified' IN (earlier.status, base.status) AS is_unverified,
            earlier.source
        FROM asked
        JOIN indices AS base ON base.year = asked.base_year
        JOIN indices AS earlier
            ON earlier.ally = base.ally
            AND earlier.component = base.component
            AND earlier.base_year IS base.base_year
    ),
    payments AS MATERIALIZED (
        SELECT
            contribution.contribution_id,
            told.year,
            iif(contribution.price_basis = 'constant', contribution.base_year, told.year) AS price_year,
            contribution.currency,
            contribution.agreement,
            bound.amount,
            bound.amount_low,
            bound.amount_high,
            iif(contribution.currency = 'USD', 'USA', contribution.host) AS deflate_first_ally
        FROM asked
        JOIN told ON told.line = asked.line AND told.place = 1
        JOIN contributions AS contribution ON contribution.contribution_id = told.contribution_id
        JOIN contribution_intervals AS bound ON bound.contribution_id = told.contribution_id
        WHERE told.year BETWEEN coalesce(:from, 0) AND coalesce(:to, 9999)
    ),
    -- A rate of an agreement is that of its day of signature, whatever the year.
    rates AS MATERIALIZED (
        SELECT
            NULL AS agreement, rate.currency, rate.year, rate.units_per_usd, rate.convention,
            rate.valid_from, rate.valid_until, rate.source, rate.variant, rate.status
        FROM yearly_rates AS rate
        WHERE rate.convention = coalesce(:rate, 'period-average')
            AND rate.currency IN (SELECT payments.currency FROM payments)
        UNION ALL
        SELECT
            rate.agreement, rate.currency, NULL, rate.units_per_usd, rate.convention,
            rate.valid_from, rate.valid_until, rate.source, rate.variant, rate.status
        FROM signature_rates AS rate
        WHERE :rate = 'signature-day'
        UNION ALL
        -- A rate that is given without a currency is that of the one currency beside the dollar.
        SELECT
            NULL, coalesce(:fixed_currency, min(payments.currency)), NULL, :fixed_rate, 'fixed',
            NULL, NULL, NULL, NULL, 'normal'
        FROM payments
        WHERE :rate = 'fixed' AND payments.currency <> 'USD'
        HAVING :fixed_currency IS NOT NULL OR min(payments.currency) = max(payments.currency)
    ),
    -- A factor by which the amount is to be multiplied, in either order.
    priced AS (
        SELECT
            payment.*,
            asked.base_year AS asked_base_year,
            iif(payment.currency = 'USD', 1.0, own.units_per_usd) AS units_per_usd,
            iif(payment.currency = 'USD', 1.0, base.units_per_usd) AS base_units_per_usd,
            own.source AS own_rate_source,
            base.source AS base_rate_source,
            dollars.factor AS dollar_factor,
            prices.factor AS host_factor,
            dollars.is_unverified AS dollars_unverified,
            prices.is_unverified AS prices_unverified,
            dollars.index_value AS dollar_index,
            dollars.base_value AS dollar_base_index,
            prices.index_value AS host_index,
            prices.base_value AS host_base_index,
            dollars.source AS dollar_index_source,
            prices.source AS host_index_source,
            coalesce(:order, 'convert-first') = 'convert-first' OR payment.currency = 'USD'
                AS is_convert_first
        FROM payments AS payment
        CROSS JOIN asked
        LEFT JOIN rates AS own
            ON own.currency = payment.currency
            AND coalesce(own.year, payment.price_year) = payment.price_year
            AND coalesce(own.agreement, payment.agreement, '') = coalesce(payment.agreement, '')
        LEFT JOIN rates AS base
            ON base.currency = payment.currency
            AND coalesce(base.year, asked.base_year) = asked.base_year
            AND coalesce(base.agreement, payment.agreement, '') = coalesce(payment.agreement, '')
        LEFT JOIN rises AS dollars ON dollars.ally = 'USA' AND dollars.year = payment.price_year
        LEFT JOIN rises AS prices
            ON prices.ally = payment.deflate_first_ally AND prices.year = payment.price_year
    )
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
    JOIN contributions AS paid ON paid.contribution_id = payment.contribution_id
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
