-- One row is a rate for the payments: of a year, or, without one, of an agreement or of them all. A
-- rate of an agreement is that of its day of signature, whatever the year.
--
-- :rate       text, period-average, signature-day, budget, ppp or fixed; null: period-average
-- :fixed_rate, :fixed_currency  real, units of the currency for a US dollar where :rate is fixed, and
--             text, that currency; null: whichever the payments have
CREATE TEMP TABLE rates AS
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
HAVING :fixed_currency IS NOT NULL OR min(payments.currency) = max(payments.currency);
