-- One row is a question with the two sums of its share, and what stands in their way.
CREATE TEMP TABLE totals AS
SELECT
    asked.question,
    sum(used.numerator_weight * used.amount_minor * used.factor) AS numerator,
    sum(used.denominator_weight * used.amount_minor * used.factor) AS denominator,
    sum(iif(used.side = 'us', used.denominator_weight, 0) * used.amount_minor * used.factor)
        AS us_cost,
    max(used.amount IS NOT NULL AND used.usd_per_minor IS NULL) AS is_unpriced,
    max(used.amount IS NOT NULL AND used.factor IS NULL) AS lacks_rate,
    min(used.currency) AS currency,
    max(used.is_unverified) AS is_unverified,
    count(used.amount) AS amounts
FROM asked
LEFT JOIN taken AS used ON used.question = asked.question
GROUP BY asked.question;
