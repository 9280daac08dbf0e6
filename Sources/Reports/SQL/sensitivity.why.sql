-- One row is one fact that a row of report sensitivity rests on.
--
-- How far a line moves a share rests on every amount of that share, and what would reach another
-- share on the amounts of that too. Its steps are those of sensitivity, and so are its parameters.
WITH
    ground AS (
        SELECT
            asked.host, ground.question, ground.role, ground.side, ground.line, ground.item,
            ground.denominator_weight, ground.dataset, ground.fact
        FROM grounds AS ground
        JOIN asked ON asked.question = ground.question
        JOIN shares AS share ON share.question = ground.question AND share.is_complete
    ),
    named AS (
        SELECT DISTINCT ground.host, ground.question, ground.side, ground.line, ground.item
        FROM ground
    )
SELECT DISTINCT
    :host AS host,
    named.host AS of_host,
    asked.label_from AS year_from,
    asked.method,
    named.side,
    named.line,
    named.item,
    CASE
        WHEN ground.question <> named.question
            THEN 'goal_percent,needed_change_percent,needed_change_usd,needed_amount_usd'
        WHEN ground.side = named.side AND ground.line = named.line AND ground.item = named.item
            THEN ''
        ELSE 'share_percent,up_points,down_points,without_percent,uncertainty_low_points,'
            || 'uncertainty_high_points,needed_change_percent,needed_change_usd,'
            || 'needed_amount_usd'
    END AS cells,
    iif(ground.role = 'rate', 'rate', iif(ground.question = named.question, 'amount', 'goal'))
        AS role,
    iif(ground.role = 'rate', NULL, ground.denominator_weight) AS weight,
    ground.dataset,
    ground.fact
FROM named
JOIN asked ON asked.question = named.question
JOIN ground ON ground.question = named.question OR :share IS NULL
ORDER BY
    named.host, named.side, named.line, named.item, role, ground.dataset, ground.fact, cells;
