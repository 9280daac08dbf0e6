-- One row is one fact that a row of report bridge rests on.
--
-- The amount of a row is its line's, or what the parts that the other count has leave of it; the effect
-- of a line rests on the sums of both counts, and so on every amount of these. Its steps are those of
-- bridge, and so are its parameters.
WITH
    -- The amounts whose facts tell the amount of an effect: a total and its parts tell the rest.
    amount_of AS (
        SELECT
            piece.side, piece.line, piece.item, piece.question,
            piece.question AS ground_question, piece.line AS ground_line,
            piece.item AS ground_item, 1 AS sign
        FROM pieces AS piece
        UNION
        SELECT
            shared.side, shared.part_line, shared.part_item, shared.question,
            3 - shared.question, shared.part_line, shared.part_item, 1
        FROM shared
        UNION
        SELECT
            shared.side, shared.line, shared.rest_item, shared.question,
            shared.question, shared.line, shared.item, 1
        FROM shared
        UNION
        SELECT
            shared.side, shared.line, shared.rest_item, shared.question,
            3 - shared.question, shared.part_line, shared.part_item, -1
        FROM shared
    ),
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
    'effect_points,rounding_points,share_a_percent,share_b_percent,difference_points'
        || CASE own.question
            WHEN 1 THEN ',amount_usd,amount_a_usd'
            WHEN 2 THEN ',amount_usd,amount_b_usd'
            ELSE ''
        END AS cells,
    CASE
        WHEN ground.role = 'rate' THEN 'rate'
        WHEN own.sign < 0 THEN 'part taken off'
        WHEN ground.question = 1 THEN 'amount of the first'
        ELSE 'amount of the second'
    END AS role,
    iif(ground.role = 'rate', NULL, coalesce(own.sign, 1) * ground.denominator_weight) AS weight,
    ground.dataset,
    ground.fact
FROM effects AS effect
JOIN ground
LEFT JOIN amount_of AS own
    ON own.side = effect.side
    AND own.line = effect.line
    AND own.item = effect.item
    AND ground.side = effect.side
    AND own.ground_question = ground.question
    AND own.ground_line = ground.line
    AND own.ground_item = ground.item
JOIN asked ON asked.question = 1
JOIN asked AS ended ON ended.question = 2
ORDER BY effect.side, effect.line, effect.item, role, ground.dataset, ground.fact, cells;
