-- One row is a cost line that moves the share between two counts of one host, with its effect.
--
-- All lines move together along a straight path from the one count's sums to the other's, and the
-- effect of a line is what it adds to the share on the way (Aumann and Shapley), so that no order of
-- lines matters and the effects make up the difference. With N and D the sums at a point of the way,
-- a line's effect is the integral of (its step of N) / D - N * (its step of D) / D / D.
--
-- Lines are the pieces of both counts. What rounding leaves between a total and its
-- lines is spread over the rows in proportion to their effects: rounding.
CREATE TEMP TABLE effects AS
WITH
    ends AS (
        SELECT
            a.numerator AS n0,
            a.denominator AS d0,
            b.numerator - a.numerator AS dn,
            b.denominator - a.denominator AS dd,
            a.numerator / a.denominator AS share_a,
            b.numerator / b.denominator AS share_b,
            a.is_unpriced,
            abs(b.denominator - a.denominator) < 1e-6 * a.denominator AS is_level
        FROM shares AS a
        JOIN shares AS b ON b.question = 2 AND b.is_complete
        WHERE a.question = 1 AND a.is_complete
    ),
    -- The integrals of 1 / D and of N / D / D along the way.
    way AS (
        SELECT
            ends.*,
            iif(ends.is_level, 1 / (ends.d0 + ends.dd / 2), ln(1 + ends.dd / ends.d0) / ends.dd)
                AS of_numerator,
            iif(
                ends.is_level,
                (ends.n0 + ends.dn / 2) / (ends.d0 + ends.dd / 2) / (ends.d0 + ends.dd / 2),
                (
                    (ends.n0 - ends.d0 * ends.dn / ends.dd)
                        * (1 / ends.d0 - 1 / (ends.d0 + ends.dd))
                    + ends.dn / ends.dd * ln(1 + ends.dd / ends.d0)
                ) / ends.dd
            ) AS of_denominator
        FROM ends
    ),
    -- What each of the two counts has on a line.
    counted AS (
        SELECT
            amount.side,
            amount.line,
            amount.item,
            amount.question,
            sum(amount.amount_minor * amount.factor) AS amount,
            sum(amount.numerator_weight * amount.amount_minor * amount.factor) AS numerator,
            sum(amount.denominator_weight * amount.amount_minor * amount.factor) AS denominator,
            max(amount.numerator_weight) AS numerator_weight,
            max(amount.denominator_weight) AS denominator_weight,
            min(amount.series) AS series,
            min(amount.source) || iif(
                min(amount.source) < max(amount.source),
                ' + ' || max(amount.source),
                ''
            ) AS source,
            max(amount.is_unverified) AS is_unverified
        FROM pieces AS amount
        GROUP BY amount.side, amount.line, amount.item, amount.question
    ),
    steps AS (
        SELECT
            named.side,
            named.line,
            named.item,
            a.amount AS amount_a,
            b.amount AS amount_b,
            coalesce(b.numerator, 0) - coalesce(a.numerator, 0) AS dn,
            coalesce(b.denominator, 0) - coalesce(a.denominator, 0) AS dd,
            a.numerator_weight AS numerator_weight_a,
            a.denominator_weight AS denominator_weight_a,
            b.numerator_weight AS numerator_weight_b,
            b.denominator_weight AS denominator_weight_b,
            a.series AS account_a,
            b.series AS account_b,
            a.source AS source_a,
            b.source AS source_b,
            max(coalesce(a.is_unverified, 0), coalesce(b.is_unverified, 0)) AS is_unverified
        FROM (
            SELECT DISTINCT counted.side, counted.line, counted.item
            FROM counted
        ) AS named
        LEFT JOIN counted AS a
            ON a.question = 1
            AND a.side = named.side
            AND a.line = named.line
            AND a.item = named.item
        LEFT JOIN counted AS b
            ON b.question = 2
            AND b.side = named.side
            AND b.line = named.line
            AND b.item = named.item
    ),
    moved AS (
        SELECT
            step.*,
            way.share_a,
            way.share_b,
            way.is_unpriced,
            step.dn * way.of_numerator - step.dd * way.of_denominator AS effect
        FROM steps AS step
        JOIN way
        WHERE step.dn <> 0 OR step.dd <> 0
    ),
    rest AS (
        SELECT
            way.share_b - way.share_a - total(moved.effect) AS effect,
            total(abs(moved.effect)) AS size
        FROM way
        LEFT JOIN moved
    )
SELECT
    moved.side, moved.line, moved.item, moved.amount_a, moved.amount_b,
    moved.numerator_weight_a, moved.denominator_weight_a, moved.numerator_weight_b,
    moved.denominator_weight_b, moved.account_a, moved.account_b, moved.source_a,
    moved.source_b, moved.is_unverified, moved.share_a, moved.share_b, moved.is_unpriced,
    moved.effect,
    iif(rest.size > 0, rest.effect * abs(moved.effect) / rest.size, 0) AS rounding
FROM moved
JOIN rest
UNION ALL
-- Two counts of the same lines, of which one is told in total.
SELECT
    '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0,
    way.share_a, way.share_b, way.is_unpriced, 0, rest.effect
FROM way
JOIN rest
WHERE rest.size = 0 AND abs(rest.effect) > 1e-12;
