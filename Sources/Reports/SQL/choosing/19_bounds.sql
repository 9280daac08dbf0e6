-- One row is a question with the ends of its share and of its sums.
--
-- A share rises with an amount whose numerator weight is more than the share of its denominator
-- weight, and falls with the others. At the least share, amounts from some such ratio of weights on are
-- at their low ends and those before at their high ends, and the other way round at the greatest: every
-- ratio is tried as the turn, so the ends are exact for any weights. With an amount without an end, the
-- share goes towards that amount's ratio.
CREATE TEMP TABLE bounds AS
WITH
    ended AS (
        SELECT
            used.question,
            used.numerator_weight,
            used.denominator_weight,
            iif(used.side = 'us', used.denominator_weight, 0) AS us_weight,
            coalesce(used.numerator_weight / nullif(used.denominator_weight, 0), 9e99) AS ratio,
            used.low_minor * used.factor AS low,
            used.high_minor * used.factor AS high,
            used.factor IS NOT NULL AND used.high_minor IS NULL AS is_open
        FROM taken AS used
    ),
    turned AS (
        SELECT
            ended.question,
            coalesce(
                min(iif(ended.is_open, ended.ratio, NULL)) OVER before,
                (total(ended.numerator_weight * ended.low) OVER beyond
                    + total(ended.numerator_weight * ended.high) OVER before)
                / nullif(
                    total(ended.denominator_weight * ended.low) OVER beyond
                        + total(ended.denominator_weight * ended.high) OVER before,
                    0
                )
            ) AS low,
            coalesce(
                max(iif(ended.is_open, ended.ratio, NULL)) OVER beyond,
                (total(ended.numerator_weight * ended.high) OVER beyond
                    + total(ended.numerator_weight * ended.low) OVER before)
                / nullif(
                    total(ended.denominator_weight * ended.high) OVER beyond
                        + total(ended.denominator_weight * ended.low) OVER before,
                    0
                )
            ) AS high
        FROM ended
        WINDOW
            before AS (
                PARTITION BY ended.question
                ORDER BY ended.ratio
                RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE GROUP
            ),
            beyond AS (
                PARTITION BY ended.question
                ORDER BY ended.ratio
                RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
            )
    ),
    shared AS (
        SELECT turned.question, min(turned.low) AS low, max(turned.high) AS high
        FROM turned
        GROUP BY turned.question
    )
SELECT
    ended.question,
    shared.low,
    shared.high,
    total(ended.numerator_weight * ended.low) AS numerator_low,
    iif(
        max(ended.is_open AND ended.numerator_weight > 0),
        NULL,
        total(ended.numerator_weight * ended.high)
    ) AS numerator_high,
    total(ended.denominator_weight * ended.low) AS denominator_low,
    iif(
        max(ended.is_open AND ended.denominator_weight > 0),
        NULL,
        total(ended.denominator_weight * ended.high)
    ) AS denominator_high,
    total(ended.us_weight * ended.low) AS us_cost_low,
    iif(
        max(ended.is_open AND ended.us_weight > 0),
        NULL,
        total(ended.us_weight * ended.high)
    ) AS us_cost_high
FROM ended
JOIN shared ON shared.question = ended.question
GROUP BY ended.question;
