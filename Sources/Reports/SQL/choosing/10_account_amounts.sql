-- One row is an amount of an account that is not covered by a wider one of the same account: the
-- parent or its children, never both. A supplementary budget is added to the first one of its year,
-- and does not count where there is none.
CREATE TEMP TABLE account_amounts AS
SELECT slot.*
FROM slots AS slot
JOIN (
    SELECT
        covering.account,
        covering.amount,
        sum(covering.is_widest) AS own_leaves,
        max(covering.stands_alone) AS stands_alone
    FROM (
        SELECT
            slot.account,
            slot.amount,
            slot.width = min(slot.width) OVER (
                PARTITION BY slot.account, slot.label_from, slot.is_supplementary, covered.leaf
            ) AS is_widest,
            min(slot.is_supplementary) OVER (
                PARTITION BY slot.account, slot.label_from
            ) AS stands_alone
        FROM slots AS slot
        JOIN line_leaves AS covered ON covered.line = slot.line AND covered.side = slot.side
    ) AS covering
    GROUP BY covering.account, covering.amount
) AS own ON own.account = slot.account AND own.amount = slot.amount
WHERE own.own_leaves = slot.leaves AND NOT own.stands_alone;
