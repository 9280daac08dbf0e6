-- One row is a record that says how the amounts of the shares were chosen: a method, a line or an
-- account of it, a cost line, a part of a bundle, or a line that a host does not have.
SELECT told.dataset, told.key
FROM (
    SELECT 'methods' AS dataset, json_object('method', counted.method) AS key
    FROM methods AS counted
    WHERE counted.method IN (SELECT asked.method FROM asked)
    UNION ALL
    SELECT
        'method-lines',
        json_object('method', counted.method, 'role', counted.role, 'line', counted.line)
    FROM method_lines AS counted
    WHERE counted.method IN (SELECT asked.method FROM asked)
    UNION ALL
    SELECT
        'method-series',
        json_object('method', preferred.method, 'side', preferred.side, 'series', preferred.series)
    FROM method_series AS preferred
    WHERE preferred.method IN (SELECT asked.method FROM asked)
    UNION ALL
    SELECT 'cost-lines', json_object('line', line.line)
    FROM cost_lines AS line
    UNION ALL
    SELECT 'cost-line-parts', json_object('line', bundle.line, 'part', bundle.part)
    FROM cost_line_parts AS bundle
    UNION ALL
    SELECT 'host-lines', json_object('host', told.host, 'line', told.line)
    FROM host_lines AS told
    WHERE told.host IN (SELECT asked.host FROM asked)
) AS told
ORDER BY told.dataset, told.key;
