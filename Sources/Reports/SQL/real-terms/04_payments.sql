-- One row is the payment of one year on the line, with the year in whose prices its source tells it.
--
-- :from       integer, the first year; null: no limit
-- :to         integer, the last year; null: no limit
CREATE TEMP TABLE payments AS
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
WHERE told.year BETWEEN coalesce(:from, 0) AND coalesce(:to, 9999);
