-- One row is a leaf that an amount on a line covers: a line without parts, or one whose parts are
-- only "of which" parts.
CREATE TEMP TABLE line_leaves AS
WITH RECURSIVE
    edges (line, part) AS (
        SELECT child.parent, child.line
        FROM cost_lines AS child
        WHERE child.parent IS NOT NULL
        UNION
        SELECT bundled.line, bundled.part
        FROM cost_line_parts AS bundled
    ),
    inside (line, node) AS (
        SELECT whole.line, whole.line
        FROM cost_lines AS whole
        UNION
        SELECT inside.line, edges.part
        FROM inside
        JOIN edges ON edges.line = inside.node
    )
SELECT inside.line, node.side, node.line AS leaf
FROM inside
JOIN cost_lines AS node ON node.line = inside.node
WHERE node.side IN ('host', 'us')
    AND (
        node.parts_complete = 0
        OR NOT EXISTS (SELECT 1 FROM edges WHERE edges.line = node.line)
    );
