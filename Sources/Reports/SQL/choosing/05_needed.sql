-- One row is a leaf without a figure of which a share is incomplete: not an occasional line, and not
-- one that the host's arrangement does not have.
CREATE TEMP TABLE needed AS
SELECT asked.question, counted.side, counted.leaf, counted.named_by
FROM asked
JOIN method_leaves AS counted ON counted.method = asked.method
JOIN cost_lines AS line ON line.line = counted.leaf
WHERE line.occasional = 0
    AND NOT EXISTS (
        SELECT 1
        FROM host_lines AS lacking
        WHERE lacking.host = asked.host AND lacking.line = counted.leaf AND lacking.applies = 0
    );
