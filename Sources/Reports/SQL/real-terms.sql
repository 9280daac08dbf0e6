-- One row is a year's payment on one cost line, in the currency in which it was made, in US dollars
-- of the year, and in US dollars of one base year.
--
-- convert-first turns it into dollars at the year's own rate, and those into dollars of the base year
-- by the prices of the United States; deflate-first takes the host's own prices first, and the rate of
-- the base year. A payment made in dollars knows only the prices of the United States. An amount that
-- its source gives in prices of another year counts as of that year.
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
    ),
    scaled AS (
        SELECT
            priced.*,
            priced.dollar_factor / priced.units_per_usd AS convert_first,
            priced.host_factor / priced.base_units_per_usd AS deflate_first,
            iif(
                priced.is_convert_first,
                priced.dollar_factor / priced.units_per_usd,
                priced.host_factor / priced.base_units_per_usd
            ) AS factor
        FROM priced
    )
SELECT
    contribution.host,
    ally.name AS host_name,
    scaled.year,
    contribution.line,
    line.title AS line_title,
    contribution.currency,
    iif(contribution.amount_minor IS NULL, NULL, scaled.amount) AS amount,
    scaled.amount_low,
    scaled.amount_high,
    contribution.qualifier,
    contribution.price_basis,
    scaled.price_year,
    scaled.units_per_usd,
    round(
        iif(contribution.amount_minor IS NULL, NULL, scaled.amount) / scaled.units_per_usd, 2
    ) AS amount_usd,
    round(iif(contribution.amount_minor IS NULL, NULL, scaled.amount) * scaled.factor, 2) AS real_usd,
    round(scaled.amount_low * scaled.factor, 2) AS real_low_usd,
    round(scaled.amount_high * scaled.factor, 2) AS real_high_usd,
    scaled.asked_base_year AS base_year,
    coalesce(:deflator, 'cpi') AS deflator,
    coalesce(:order, 'convert-first') AS calculation_order,
    iif(scaled.is_convert_first, 'USA', contribution.host) AS index_ally,
    iif(scaled.is_convert_first, scaled.dollar_index, scaled.host_index) AS index_value,
    iif(scaled.is_convert_first, scaled.dollar_base_index, scaled.host_base_index)
        AS base_index_value,
    iif(scaled.is_convert_first, scaled.dollar_index_source, scaled.host_index_source)
        AS index_source,
    iif(scaled.is_convert_first, scaled.units_per_usd, scaled.base_units_per_usd)
        AS real_units_per_usd,
    CASE
        WHEN contribution.currency = 'USD' THEN 'none'
        ELSE coalesce(:rate, 'period-average')
    END AS rate_convention,
    CASE
        WHEN contribution.currency = 'USD' THEN NULL
        WHEN scaled.is_convert_first THEN scaled.own_rate_source
        ELSE scaled.base_rate_source
    END AS rate_source,
    round(
        iif(contribution.amount_minor IS NULL, NULL, scaled.amount)
            * iif(scaled.is_convert_first, scaled.deflate_first, scaled.convert_first),
        2
    ) AS other_order_usd,
    contribution.series,
    contribution.stage,
    contribution.agreement,
    contribution.status,
    source.source,
    source.title AS source_title,
    source.edition,
    contribution.locator,
    contribution.note,
    ltrim(
        iif(contribution.price_basis = 'constant', ',constant-prices', '')
        || iif(contribution.amount_minor IS NULL, ',range', '')
        || CASE
            WHEN contribution.currency = 'USD' THEN ''
            WHEN iif(scaled.is_convert_first, scaled.units_per_usd, scaled.base_units_per_usd)
                IS NULL THEN ',no-rate'
            ELSE ',at-' || replace(coalesce(:rate, 'period-average'), 'period-', '') || '-rate'
        END
        || iif(
            iif(scaled.is_convert_first, scaled.dollar_factor, scaled.host_factor) IS NULL,
            ',no-index',
            ''
        )
        || iif(
            iif(scaled.is_convert_first, scaled.dollars_unverified, scaled.prices_unverified),
            ',unverified-index',
            ''
        )
        || iif(contribution.status <> 'normal', ',' || contribution.status, ''),
        ','
    ) AS marks
FROM scaled
JOIN contributions AS contribution ON contribution.contribution_id = scaled.contribution_id
JOIN allies AS ally ON ally.ally = contribution.host
JOIN cost_lines AS line ON line.line = contribution.line
JOIN sources AS source ON source.source_id = contribution.source_id
ORDER BY scaled.year;
