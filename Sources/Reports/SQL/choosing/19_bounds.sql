-- One row is a question with the ends of its share and of its sums: each amount takes the end that
-- pushes the share down, then up; an open end leaves the share open, and a sum without an end.
CREATE TEMP TABLE bounds AS
SELECT
    ended.question,
    iif(
        max(ended.low_end IS NULL),
        0.0,
        sum(ended.numerator_weight * ended.low_end * ended.factor)
            / nullif(sum(ended.denominator_weight * ended.low_end * ended.factor), 0)
    ) AS low,
    iif(
        max(ended.high_end IS NULL),
        1.0,
        sum(ended.numerator_weight * ended.high_end * ended.factor)
            / nullif(sum(ended.denominator_weight * ended.high_end * ended.factor), 0)
    ) AS high,
    total(ended.numerator_weight * ended.low_minor * ended.factor) AS numerator_low,
    iif(
        max(ended.high_minor IS NULL AND ended.numerator_weight > 0),
        NULL,
        total(ended.numerator_weight * ended.high_minor * ended.factor)
    ) AS numerator_high,
    total(ended.denominator_weight * ended.low_minor * ended.factor) AS denominator_low,
    iif(
        max(ended.high_minor IS NULL AND ended.denominator_weight > 0),
        NULL,
        total(ended.denominator_weight * ended.high_minor * ended.factor)
    ) AS denominator_high,
    total(ended.us_weight * ended.low_minor * ended.factor) AS us_cost_low,
    iif(
        max(ended.high_minor IS NULL AND ended.us_weight > 0),
        NULL,
        total(ended.us_weight * ended.high_minor * ended.factor)
    ) AS us_cost_high
FROM (
    SELECT
        used.question,
        used.numerator_weight,
        used.denominator_weight,
        iif(used.side = 'us', used.denominator_weight, 0) AS us_weight,
        used.factor,
        used.low_minor,
        used.high_minor,
        iif(
            used.numerator_weight * total.denominator > used.denominator_weight * total.numerator,
            used.low_minor, used.high_minor
        ) AS low_end,
        iif(
            used.numerator_weight * total.denominator > used.denominator_weight * total.numerator,
            used.high_minor, used.low_minor
        ) AS high_end
    FROM taken AS used
    JOIN totals AS total ON total.question = used.question
) AS ended
GROUP BY ended.question;
