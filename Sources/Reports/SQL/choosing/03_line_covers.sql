-- One row is a line with the number and the names of the leaves that it covers on one side.
CREATE TEMP TABLE line_covers AS
SELECT ordered.line, ordered.side, count(*) AS leaves, group_concat(ordered.leaf, ' ') AS names
FROM (
    SELECT covered.line, covered.side, covered.leaf
    FROM line_leaves AS covered
    ORDER BY covered.line, covered.side, covered.leaf
) AS ordered
GROUP BY ordered.line, ordered.side;
