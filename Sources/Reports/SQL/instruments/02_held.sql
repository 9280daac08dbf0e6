-- One row is a figure with the narrowest one of the same account that holds it.
CREATE TEMP TABLE held AS
WITH
    within (whole, part) AS MATERIALIZED (
        SELECT whole, part
        FROM cost_lines_within
    )
SELECT ranked.question, ranked.root, ranked.amount, ranked.holder
FROM (
    SELECT
        part.question,
        part.root,
        part.amount,
        holder.amount AS holder,
        row_number() OVER (
            PARTITION BY part.question, part.root, part.amount
            ORDER BY holder.width, holder.line DESC, holder.amount
        ) AS place
    FROM inside AS part
    JOIN inside AS holder
        ON holder.question = part.question
        AND holder.root = part.root
        AND holder.item = ''
        AND holder.amount <> part.amount
        AND (
            holder.line = part.line AND part.item <> ''
            OR EXISTS (
                SELECT 1
                FROM within
                WHERE within.whole = holder.line AND within.part = part.line
            )
        )
) AS ranked
WHERE ranked.place = 1;
