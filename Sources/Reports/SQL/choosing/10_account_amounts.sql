-- One row is an amount of an account that is not covered by a wider one of the same account: the
-- parent or its children, never both.
CREATE TEMP TABLE account_amounts AS
SELECT slot.*
FROM slots AS slot
JOIN (
    SELECT covering.account, covering.amount, sum(covering.is_widest) AS own_leaves
    FROM (
        SELECT
            slot.account,
            slot.amount,
            slot.width = min(slot.width) OVER (
                PARTITION BY slot.account, slot.label_from, slot.is_supplementary, covered.leaf
            ) AS is_widest
        FROM slots AS slot
        JOIN line_leaves AS covered ON covered.line = slot.line AND covered.side = slot.side
    ) AS covering
    GROUP BY covering.account, covering.amount
) AS own ON own.account = slot.account AND own.amount = slot.amount
WHERE own.own_leaves = slot.leaves;
