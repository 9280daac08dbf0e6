-- One row is a leaf that a method counts, with its weights; where two of the method's lines name a
-- leaf, the narrower decides.
CREATE TEMP TABLE method_leaves AS
SELECT
    named.method,
    named.side,
    named.leaf,
    sum(iif(named.role = 'numerator', named.weight, 0)) AS numerator_weight,
    sum(iif(named.role = 'denominator', named.weight, 0)) AS denominator_weight,
    max(named.line) AS named_by
FROM (
    SELECT
        counted.method,
        counted.role,
        counted.line,
        counted.weight,
        covered.side,
        covered.leaf,
        row_number() OVER (
            PARTITION BY counted.method, counted.role, covered.side, covered.leaf
            ORDER BY covers.leaves, counted.line
        ) AS place
    FROM method_lines AS counted
    JOIN line_leaves AS covered ON covered.line = counted.line
    JOIN line_covers AS covers ON covers.line = counted.line AND covers.side = covered.side
    WHERE counted.method IN (SELECT asked.method FROM asked)
) AS named
WHERE named.place = 1
GROUP BY named.method, named.side, named.leaf
HAVING numerator_weight > 0 OR denominator_weight > 0;
