-- One row is a question with the ends of its share: each amount takes the end that pushes the share
-- down, then up; an open end leaves the share open.
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
    ) AS high
FROM (
    SELECT
        used.question,
        used.numerator_weight,
        used.denominator_weight,
        used.factor,
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
