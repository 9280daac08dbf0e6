-- One row is a year with a rate for its amount: the latest yearly one not after it has place 1, or
-- the one that is not a year's.
--
-- :agreement  text, the agreement's code
-- :rate       text, period-average, signature-day, budget, ppp or fixed; null: period-average
-- :fixed_rate, :fixed_currency  real, units of the currency for a US dollar where :rate is fixed, and
--             text, that currency; null: whichever it is
CREATE TEMP TABLE priced AS
WITH
    rates AS MATERIALIZED (
        SELECT
            rate.currency, rate.convention, rate.year, rate.units_per_usd, rate.valid_from,
            rate.valid_until, rate.source, rate.variant, rate.status
        FROM yearly_rates AS rate
        WHERE rate.convention = coalesce(:rate, 'period-average')
        UNION ALL
        SELECT
            rate.currency, rate.convention, 0, rate.units_per_usd, rate.valid_from,
            rate.valid_until, rate.source, rate.variant, rate.status
        FROM signature_rates AS rate
        WHERE :rate = 'signature-day' AND rate.agreement = :agreement
        UNION ALL
        SELECT DISTINCT
            amounts.currency, 'fixed', 0, :fixed_rate, NULL, NULL, NULL, NULL, 'normal'
        FROM amounts
        WHERE :rate = 'fixed' AND amounts.currency = coalesce(:fixed_currency, amounts.currency)
    )
SELECT
    projected_year.year AS year,
    rate.year AS rate_year,
    rate.units_per_usd,
    rate.convention,
    rate.currency,
    rate.valid_from,
    rate.valid_until,
    rate.variant,
    rate.source,
    rate.status,
    row_number() OVER (PARTITION BY projected_year.year ORDER BY rate.year DESC) AS place
FROM limited AS projected_year
CROSS JOIN asked
JOIN amounts AS base
    ON base.line = asked.line AND base.year = asked.base_year AND base.place = 1
JOIN rates AS rate
    ON rate.currency = base.currency AND rate.year <= projected_year.year;
