-- One row is a cost line of a share: how far the share moves with it, and how much of a change in it
-- alone would take the share to another: of another host, so that the two change places, or one given.
--
-- A weight that is changed by so many percent moves the share as the amount does. Where the target is
-- another host's share, that host's lines are listed too: they can move as well.
--
-- :change  real, percent by which each line is moved up and down; null: 10
WITH
    complete AS (
        SELECT
            share.question,
            share.host,
            share.numerator,
            share.denominator,
            share.numerator / share.denominator AS share,
            share.is_unpriced
        FROM shares AS share
        WHERE share.is_complete
    ),
    goal AS (
        SELECT mine.question, other.question AS other_question, other.host AS goal_host,
            coalesce(:share / 100.0, other.share) AS share
        FROM complete AS mine
        LEFT JOIN complete AS other ON other.host <> mine.host AND :share IS NULL
        WHERE mine.host = :host
        ORDER BY abs(other.share - mine.share), other.host
        LIMIT 1
    ),
    movable AS (
        SELECT
            mine.question, mine.host, mine.numerator, mine.denominator, mine.share,
            mine.is_unpriced, goal.share AS goal, goal.goal_host
        FROM goal
        JOIN complete AS mine ON mine.question = goal.question
        UNION ALL
        SELECT
            other.question, other.host, other.numerator, other.denominator, other.share,
            other.is_unpriced, mine.share, mine.host
        FROM goal
        JOIN complete AS other ON other.question = goal.other_question
        JOIN complete AS mine ON mine.question = goal.question
    ),
    lines AS (
        SELECT
            movable.question, movable.host, movable.numerator, movable.denominator, movable.share,
            movable.is_unpriced, movable.goal, movable.goal_host,
            amount.side,
            amount.line,
            amount.item,
            max(amount.numerator_weight) AS numerator_weight,
            max(amount.denominator_weight) AS denominator_weight,
            sum(amount.amount_minor * amount.factor) AS amount,
            sum(amount.numerator_weight * amount.amount_minor * amount.factor) AS in_numerator,
            sum(amount.denominator_weight * amount.amount_minor * amount.factor) AS in_denominator,
            -- The ends as parts of the amount; an amount of nought has none.
            sum(amount.low_minor * amount.factor)
                / nullif(sum(amount.amount_minor * amount.factor), 0) - 1 AS low_step,
            iif(
                max(amount.high_minor IS NULL),
                NULL,
                sum(amount.high_minor * amount.factor)
                    / nullif(sum(amount.amount_minor * amount.factor), 0) - 1
            ) AS high_step,
            max(amount.high_minor IS NULL) AS is_open,
            max(amount.is_unverified) AS is_unverified,
            max(amount.currency <> 'USD') AS is_converted,
            group_concat(DISTINCT amount.source) AS source
        FROM movable
        JOIN finest AS amount ON amount.question = movable.question
        GROUP BY movable.question, amount.side, amount.line, amount.item
    ),
    moved AS (
        SELECT
            line.*,
            (line.numerator + line.in_numerator * coalesce(:change, 10.0) / 100)
                / nullif(line.denominator + line.in_denominator * coalesce(:change, 10.0) / 100, 0)
                - line.share AS up,
            (line.numerator - line.in_numerator * coalesce(:change, 10.0) / 100)
                / nullif(line.denominator - line.in_denominator * coalesce(:change, 10.0) / 100, 0)
                - line.share AS down,
            iif(
                line.denominator - line.in_denominator > 1e-9 * line.denominator,
                max(line.numerator - line.in_numerator, 0)
                    / (line.denominator - line.in_denominator),
                NULL
            ) AS without,
            (line.numerator + line.in_numerator * line.low_step)
                / nullif(line.denominator + line.in_denominator * line.low_step, 0)
                - line.share AS at_low,
            -- As an amount grows without end the share goes to the ratio of its weights.
            iif(
                line.is_open,
                line.numerator_weight / nullif(line.denominator_weight, 0),
                (line.numerator + line.in_numerator * line.high_step)
                    / nullif(line.denominator + line.in_denominator * line.high_step, 0)
            ) - line.share AS at_high,
            (line.goal * line.denominator - line.numerator)
                / nullif(line.in_numerator - line.goal * line.in_denominator, 0) AS step
        FROM lines AS line
    ),
    reached AS (
        SELECT
            moved.*,
            -- No amount falls below nought.
            iif(
                moved.step >= -1 AND moved.denominator + moved.step * moved.in_denominator > 0,
                moved.step,
                NULL
            ) AS change
        FROM moved
    )
SELECT
    :host AS host,
    reached.host AS of_host,
    ally.name AS of_host_name,
    asked.label_from AS year_from,
    asked.label_to AS year_to,
    asked.method,
    reached.side,
    reached.line,
    reached.item,
    line.title || iif(reached.item <> '', ': ' || reached.item, '') AS category,
    iif(reached.is_unpriced, NULL, reached.amount) AS amount_usd,
    reached.numerator_weight,
    reached.denominator_weight,
    100 * reached.share AS share_percent,
    coalesce(:change, 10.0) AS change_percent,
    100 * reached.up AS up_points,
    100 * reached.down AS down_points,
    100 * reached.without AS without_percent,
    100 * min(reached.at_low, coalesce(reached.at_high, reached.at_low)) AS uncertainty_low_points,
    100 * max(reached.at_low, reached.at_high) AS uncertainty_high_points,
    100 * reached.goal AS goal_percent,
    reached.goal_host,
    100 * reached.change AS needed_change_percent,
    iif(reached.is_unpriced, NULL, reached.change * reached.amount) AS needed_change_usd,
    iif(reached.is_unpriced, NULL, (1 + reached.change) * reached.amount) AS needed_amount_usd,
    reached.source,
    ltrim(
        iif(
            abs(reached.change) = min(abs(reached.change)) OVER (),
            ',smallest-change',
            ''
        )
        || iif(
            abs(reached.change * reached.amount)
                = min(abs(reached.change * reached.amount)) OVER (),
            ',smallest-amount',
            ''
        )
        || iif(reached.goal IS NOT NULL AND reached.change IS NULL, ',out-of-reach', '')
        || iif(reached.is_open, ',open-end', '')
        || iif(reached.is_unverified, ',unverified', '')
        || iif(reached.is_unpriced, ',no-rate', iif(reached.is_converted, ',at-average-rate', '')),
        ','
    ) AS marks
FROM reached
JOIN asked ON asked.question = reached.question
JOIN allies AS ally ON ally.ally = reached.host
JOIN cost_lines AS line ON line.line = reached.line
ORDER BY
    reached.host <> :host, abs(reached.up) DESC, reached.side, reached.line, reached.item;
