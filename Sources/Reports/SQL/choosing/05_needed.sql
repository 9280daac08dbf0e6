-- One row is a leaf without a figure of which a share is incomplete: not an occasional line, and not
-- one that the host's arrangement does not have, by itself or as part of a wider line.
CREATE TEMP TABLE needed AS
SELECT asked.question, counted.side, counted.leaf, counted.named_by
FROM asked
JOIN method_leaves AS counted ON counted.method = asked.method
JOIN cost_lines AS line ON line.line = counted.leaf
LEFT JOIN (
    SELECT DISTINCT told.host, covered.leaf
    FROM host_lines AS told
    JOIN line_leaves AS covered ON covered.line = told.line
    WHERE told.applies = 0
) AS lacking ON lacking.host = asked.host AND lacking.leaf = counted.leaf
WHERE line.occasional = 0 AND lacking.leaf IS NULL;
