-- One row is an amount inside a wider one of the same account and year, nothing being between the two.
--
-- Only of accounts that were taken. An item is inside its line, and what is told by instrument inside
-- what is not.
CREATE TEMP TABLE parts AS
WITH
    -- What is between two amounts tells that they do not touch: each is listed once, with widths.
    inside AS MATERIALIZED (
        SELECT
            whole.question,
            whole.amount AS whole,
            part.amount AS part,
            whole.width AS whole_width,
            part.width AS part_width
        FROM ranked_accounts AS account
        CROSS JOIN slots AS whole ON whole.account = account.account
        CROSS JOIN slots AS part
            ON part.account = whole.account
            AND part.label_from = whole.label_from
            AND part.is_supplementary = whole.is_supplementary
            AND part.width > whole.width
            AND part.leaves <= whole.leaves
        WHERE account.is_fit
            AND account.place = 1
            AND (whole.item = '' OR part.line = whole.line AND part.item = whole.item)
            AND whole.instrument IN ('unstated', part.instrument)
            AND NOT EXISTS (
                SELECT 1
                FROM line_leaves AS narrow
                LEFT JOIN line_leaves AS wide
                    ON wide.line = whole.line
                    AND wide.side = whole.side
                    AND wide.leaf = narrow.leaf
                WHERE narrow.line = part.line AND narrow.side = part.side AND wide.leaf IS NULL
            )
    )
SELECT inside.question, inside.whole, inside.part
FROM inside
WHERE NOT EXISTS (
    SELECT 1
    FROM inside AS upper
    JOIN inside AS lower
        ON lower.question = upper.question
        AND lower.whole = upper.part
        AND lower.part = inside.part
    WHERE upper.question = inside.question AND upper.whole = inside.whole
);
