-- One row is an amount of one count that lies inside a wider amount of the other, of the same account:
-- what is left of that is a line of its own, named by rest_item.
CREATE TEMP TABLE shared AS
WITH RECURSIVE
    inside (question, whole, part) AS (
        SELECT amount.question, amount.amount, amount.amount
        FROM finest AS amount
        UNION
        SELECT inside.question, inside.whole, narrower.part
        FROM inside
        JOIN parts AS narrower
            ON narrower.question = inside.question
            AND narrower.whole = inside.part
    ),
    found AS (
        SELECT
            inside.question,
            whole.side,
            inside.whole,
            whole.line,
            whole.item,
            whole.amount_minor,
            inside.part,
            part.line AS part_line,
            part.item AS part_item,
            part.amount_minor AS part_minor,
            sum(part.amount_minor) OVER (PARTITION BY inside.question, inside.whole) AS parts_minor
        FROM inside
        JOIN finest AS whole ON whole.question = inside.question AND whole.amount = inside.whole
        JOIN finest AS part ON part.question <> inside.question AND part.amount = inside.part
        WHERE inside.part NOT IN (
            SELECT own.amount
            FROM finest AS own
            WHERE own.question = inside.question
        )
    )
SELECT
    found.question, found.side, found.whole, found.line, found.item, found.amount_minor,
    found.part, found.part_line, found.part_item, found.part_minor, found.parts_minor,
    ltrim(
        found.item || ' less ' || (
            SELECT group_concat(named.name, ', ')
            FROM (
                SELECT trim(other.part_line || ' ' || other.part_item) AS name
                FROM found AS other
                WHERE other.question = found.question AND other.whole = found.whole
                ORDER BY name
            ) AS named
        )
    ) AS rest_item
FROM found
-- Parts that come to more than their rounded total leave nothing of it to name.
WHERE found.parts_minor < found.amount_minor;
