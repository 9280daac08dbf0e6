-- One row is a payment with the rates and the rises of prices that it can be multiplied by, in either
-- order.
--
-- :order      text, convert-first or deflate-first; null: convert-first
-- :across_breaks  text, 'yes': across breaks in the price index, too; null: no
CREATE TEMP TABLE priced AS
WITH
    -- How much prices rose up to the base year, for each year before and after it.
    rises AS MATERIALIZED (
        SELECT
            earlier.ally,
            earlier.year,
            iif(broken.years > 0 AND :across_breaks IS NOT 'yes', NULL, base.value / earlier.value) AS factor,
            -- What the indices' rounding leaves open; an open end has none.
            iif(
                earlier.year = base.year,
                1.0,
                iif(
                    broken.years > 0 AND :across_breaks IS NOT 'yes',
                    NULL,
                    coalesce(base.low_value, 0.0) / coalesce(earlier.high_value, 9e999)
                )
            ) AS factor_low,
            iif(
                earlier.year = base.year,
                1.0,
                iif(
                    broken.years > 0 AND :across_breaks IS NOT 'yes',
                    NULL,
                    base.high_value / nullif(max(coalesce(earlier.low_value, 0.0), 0.0), 0)
                )
            ) AS factor_high,
            earlier.value AS index_value,
            base.value AS base_value,
            'unverified' IN (earlier.status, base.status) AS is_unverified,
            broken.years > 0 AS has_break,
            earlier.source
        FROM asked
        JOIN indices AS base ON base.year = asked.base_year
        JOIN indices AS earlier
            ON earlier.ally = base.ally
            AND earlier.component = base.component
            AND earlier.base_year IS base.base_year
        -- The breaks between the two years, however they lie.
        JOIN (
            SELECT early.ally, early.component, early.base_year, early.year, count(late.year) AS years
            FROM asked
            JOIN indices AS early
            LEFT JOIN indices AS late
                ON late.ally = early.ally
                AND late.component = early.component
                AND late.base_year IS early.base_year
                AND late.status = 'break-in-series'
                AND late.year > min(early.year, asked.base_year)
                AND late.year <= max(early.year, asked.base_year)
            GROUP BY early.ally, early.component, early.base_year, early.year
        ) AS broken
            ON broken.ally = earlier.ally
            AND broken.component = earlier.component
            AND broken.base_year IS earlier.base_year
            AND broken.year = earlier.year
    )
SELECT
    payment.*,
    asked.base_year AS asked_base_year,
    iif(payment.currency = 'USD', 1.0, own.units_per_usd) AS units_per_usd,
    iif(payment.currency = 'USD', 1.0, base.units_per_usd) AS base_units_per_usd,
    own.source AS own_rate_source,
    base.source AS base_rate_source,
    dollars.factor AS dollar_factor,
    dollars.factor_low AS dollar_factor_low,
    dollars.factor_high AS dollar_factor_high,
    prices.factor AS host_factor,
    prices.factor_low AS host_factor_low,
    prices.factor_high AS host_factor_high,
    dollars.is_unverified AS dollars_unverified,
    prices.is_unverified AS prices_unverified,
    dollars.has_break AS dollars_break,
    prices.has_break AS prices_break,
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
    ON prices.ally = payment.deflate_first_ally AND prices.year = payment.price_year;
