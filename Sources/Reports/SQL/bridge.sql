-- One row is a cost line that moves the share between two counts of one host, with its effect.
--
-- Its steps in bridge/ say how effects come about; what rounding leaves between a total and its lines
-- is part of them: rounding_points.
SELECT
    asked.host,
    ally.name AS host_name,
    asked.label_from AS year_from,
    asked.label_to AS year_to,
    asked.method AS method_a,
    ended.method AS method_b,
    ended.label_from AS year_b_from,
    ended.label_to AS year_b_to,
    effect.side,
    effect.line,
    effect.item,
    coalesce(line.title, 'Rounding between totals and their lines')
        || iif(effect.item <> '', ': ' || effect.item, '') AS category,
    CASE
        WHEN effect.amount_a IS NULL THEN 'no'
        WHEN effect.numerator_weight_a > 0 AND effect.denominator_weight_a > 0 THEN 'both sums'
        WHEN effect.numerator_weight_a > 0 THEN 'numerator'
        ELSE 'denominator'
    END AS in_a,
    CASE
        WHEN effect.amount_b IS NULL THEN 'no'
        WHEN effect.numerator_weight_b > 0 AND effect.denominator_weight_b > 0 THEN 'both sums'
        WHEN effect.numerator_weight_b > 0 THEN 'numerator'
        ELSE 'denominator'
    END AS in_b,
    iif(effect.is_unpriced, NULL, coalesce(effect.amount_b, effect.amount_a)) AS amount_usd,
    iif(effect.is_unpriced, NULL, effect.amount_a) AS amount_a_usd,
    iif(effect.is_unpriced, NULL, effect.amount_b) AS amount_b_usd,
    100 * (effect.effect + effect.rounding) AS effect_points,
    100 * effect.rounding AS rounding_points,
    100 * effect.share_a AS share_a_percent,
    100 * effect.share_b AS share_b_percent,
    100 * (effect.share_b - effect.share_a) AS difference_points,
    effect.account_a,
    effect.account_b,
    effect.source_a,
    effect.source_b,
    ltrim(
        iif(effect.is_unverified, ',unverified', '')
        || iif(effect.is_unpriced, ',no-rate', '')
        || iif(
            NOT effect.is_unpriced
                AND EXISTS (
                    SELECT 1
                    FROM finest AS used
                    WHERE used.side = effect.side
                        AND used.line = effect.line
                        AND used.item = effect.item
                        AND used.currency <> 'USD'
                ),
            ',at-average-rate',
            ''
        )
        || iif(
            effect.amount_a <> effect.amount_b,
            iif(effect.account_a = effect.account_b, ',other-amount', ',other-series'),
            ''
        )
        || iif(
            (effect.amount_a IS NULL) <> (effect.amount_b IS NULL)
            AND EXISTS (
                SELECT 1
                FROM effects AS other
                JOIN line_leaves AS theirs ON theirs.line = other.line AND theirs.side = other.side
                JOIN line_leaves AS ours
                    ON ours.line = effect.line
                    AND ours.side = effect.side
                    AND ours.leaf = theirs.leaf
                WHERE other.line <> effect.line
                    AND (other.amount_a IS NULL) <> (effect.amount_a IS NULL)
            ),
            ',other-line',
            ''
        ),
        ','
    ) AS marks
FROM effects AS effect
JOIN asked ON asked.question = 1
JOIN asked AS ended ON ended.question = 2
JOIN allies AS ally ON ally.ally = asked.host
LEFT JOIN cost_lines AS line ON line.line = effect.line
ORDER BY effect_points DESC, effect.side, effect.line, effect.item;
