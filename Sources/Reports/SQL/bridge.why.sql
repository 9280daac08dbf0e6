-- One row is one fact that a row of report bridge rests on.
--
-- The amount of a row is its line's; the effect of a line rests on the sums of both counts, and so on
-- every amount of these. Its steps are those of bridge, and so are its parameters.
WITH
    ground AS (
        SELECT
            ground.question, ground.role, ground.side, ground.line, ground.item,
            ground.denominator_weight, ground.dataset, ground.fact
        FROM grounds AS ground
    )
SELECT DISTINCT
    asked.host,
    asked.label_from AS year_from,
    asked.method AS method_a,
    ended.method AS method_b,
    ended.label_from AS year_b_from,
    effect.side,
    effect.line,
    effect.item,
    CASE
        WHEN ground.side <> effect.side OR ground.line <> effect.line OR ground.item <> effect.item
            THEN 'effect_points,rounding_points,share_a_percent,share_b_percent,difference_points'
        ELSE 'amount_usd,effect_points,rounding_points,share_a_percent,share_b_percent,'
            || 'difference_points,' || iif(ground.question = 1, 'amount_a_usd', 'amount_b_usd')
    END AS cells,
    CASE
        WHEN ground.role = 'rate' THEN 'rate'
        WHEN ground.question = 1 THEN 'amount of the first'
        ELSE 'amount of the second'
    END AS role,
    iif(ground.role = 'rate', NULL, ground.denominator_weight) AS weight,
    ground.dataset,
    ground.fact
FROM effects AS effect
JOIN ground
JOIN asked ON asked.question = 1
JOIN asked AS ended ON ended.question = 2
ORDER BY effect.side, effect.line, effect.item, role, ground.dataset, ground.fact, cells;
