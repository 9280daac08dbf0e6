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
    told.account,
    told.figures,
    -- One amount stands as it was told, however many digits it has.
    iif(told.figures = 1, bound.amount, summed.amount) AS amount,
    iif(told.figures = 1, bound.amount_low, summed.amount_low) AS amount_low,
    iif(told.figures = 1, bound.amount_high, summed.amount_high) AS amount_high,
    summed.has_range,
    summed.qualifier,
    summed.status,
    iif(contribution.currency = 'USD', 'USA', contribution.host) AS deflate_first_ally
FROM asked
JOIN told ON told.line = asked.line AND told.place = 1
JOIN contributions AS contribution ON contribution.contribution_id = told.contribution_id
JOIN contribution_intervals AS bound ON bound.contribution_id = told.contribution_id
JOIN (
    SELECT
        figures.account,
        sum(bound.amount) AS amount,
        sum(bound.amount_low) AS amount_low,
        iif(count(bound.amount_high) = count(*), sum(bound.amount_high), NULL) AS amount_high,
        max(paid.amount_minor IS NULL) AS has_range,
        iif(min(paid.qualifier) = max(paid.qualifier), min(paid.qualifier), 'about') AS qualifier,
        CASE
            WHEN max(paid.status = 'unverified') THEN 'unverified'
            WHEN max(paid.status <> 'normal') THEN max(iif(paid.status = 'normal', '', paid.status))
            ELSE 'normal'
        END AS status
    FROM figures
    JOIN contributions AS paid ON paid.contribution_id = figures.contribution_id
    JOIN contribution_intervals AS bound ON bound.contribution_id = figures.contribution_id
    GROUP BY figures.account
) AS summed ON summed.account = told.account
WHERE told.year BETWEEN coalesce(:from, 0) AND coalesce(:to, 9999);
