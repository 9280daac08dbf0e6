-- One row is the average rate of a year for a currency of the amounts.
CREATE TEMP TABLE rates AS
SELECT
    rate.currency, rate.convention, rate.year, rate.units_per_usd, rate.valid_from,
    rate.valid_until, rate.source, rate.variant
FROM yearly_rates AS rate
WHERE rate.convention = 'period-average'
    AND rate.currency IN (SELECT chosen.currency FROM chosen);
