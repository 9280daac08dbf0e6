-- One row is a share with missing lines, and what it could be; no row where nobody asks.
--
-- The ends are found as in bounds, with the missing lines as amounts from nothing on.
--
-- :bounds  text, open: each missing line is anything from nothing on; known: at most the largest figure
--          of one year that is known of that line of the host, or of a wider one that covers it, and
--          anything where there is none; null: nobody asks
CREATE TEMP TABLE possible AS
WITH
    weights AS (
        SELECT counted.method, counted.side, counted.leaf AS line,
            counted.numerator_weight, counted.denominator_weight
        FROM method_leaves AS counted
        UNION
        -- A line whose leaves count differently can be missing in any mixture of them.
        SELECT counted.method, counted.side, counted.named_by,
            counted.numerator_weight, counted.denominator_weight
        FROM method_leaves AS counted
    ),
    ended (question, numerator_weight, denominator_weight, low, high, is_open) AS (
        SELECT
            used.question,
            used.numerator_weight,
            used.denominator_weight,
            used.low_minor * used.factor,
            used.high_minor * used.factor,
            used.high_minor IS NULL
        FROM taken AS used
        WHERE :bounds IS NOT NULL
        UNION ALL
        SELECT
            lost.question,
            weight.numerator_weight,
            weight.denominator_weight,
            0.0,
            largest.high_usd * lost.years_lost,
            largest.high_usd IS NULL
        FROM missing AS lost
        JOIN asked ON asked.question = lost.question
        JOIN shares AS share ON share.question = lost.question
        JOIN weights AS weight
            ON weight.method = asked.method
            AND weight.side = lost.side
            AND weight.line = lost.line
        LEFT JOIN largest
            ON NOT share.is_unpriced
            AND largest.host = asked.host
            AND largest.side = lost.side
            AND largest.line = lost.line
        WHERE :bounds IS NOT NULL
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
        FROM (
            SELECT
                ended.*,
                coalesce(ended.numerator_weight / nullif(ended.denominator_weight, 0), 9e99)
                    AS ratio
            FROM ended
        ) AS ended
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
    )
SELECT
    turned.question,
    min(turned.low) AS low,
    iif(max(turned.high) > 1e90, NULL, max(turned.high)) AS high,
    told.largest_known
FROM turned
JOIN shares AS share ON share.question = turned.question
LEFT JOIN (
    SELECT listed.question, group_concat(listed.told, ', ') AS largest_known
    FROM (
        SELECT
            lost.question,
            lost.line || ' ' || iif(
                largest.high_usd IS NULL,
                'without limit',
                printf('%.1f', largest.high_usd / 1e6) || ' m US$ a year (' || largest.year
                    || iif(largest.whole = lost.line, '', ', ' || largest.whole) || ')'
            ) AS told
        FROM missing AS lost
        JOIN asked ON asked.question = lost.question
        LEFT JOIN largest
            ON largest.host = asked.host
            AND largest.side = lost.side
            AND largest.line = lost.line
        WHERE :bounds = 'known'
        ORDER BY lost.question, told
    ) AS listed
    GROUP BY listed.question
) AS told ON told.question = turned.question
WHERE share.missing IS NOT NULL AND share.amounts > 0 AND NOT share.lacks_rate
GROUP BY turned.question;
