-- One row is an amount of an account that is not covered by a wider one of the same account: the
-- parent or its children, never both.
CREATE TEMP TABLE account_amounts AS
SELECT slot.*
FROM slots AS slot
JOIN (
    SELECT
        covering.question, covering.side, covering.series, covering.account_stage,
        covering.is_whole, covering.amount, sum(covering.is_widest) AS own_leaves
    FROM (
        SELECT
            slot.question, slot.side, slot.series, slot.account_stage, slot.is_whole, slot.amount,
            slot.width = min(slot.width) OVER (
                PARTITION BY
                    slot.question, slot.side, slot.series, slot.account_stage, slot.is_whole,
                    slot.label_from, slot.is_supplementary, covered.leaf
            ) AS is_widest
        FROM slots AS slot
        JOIN line_leaves AS covered ON covered.line = slot.line AND covered.side = slot.side
    ) AS covering
    GROUP BY
        covering.question, covering.side, covering.series, covering.account_stage,
        covering.is_whole, covering.amount
) AS own
    ON own.question = slot.question
    AND own.side = slot.side
    AND own.series = slot.series
    AND own.account_stage = slot.account_stage
    AND own.is_whole = slot.is_whole
    AND own.amount = slot.amount
WHERE own.own_leaves = slot.leaves;
