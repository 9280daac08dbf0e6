-- One row is a line that a method counts, or an account that it prefers.
--
-- :method  text
SELECT
    counted.method,
    counted.role AS role,
    counted.line AS line,
    named.title AS line_title,
    named.side AS side,
    counted.weight,
    NULL AS rank,
    counted.status,
    source.source,
    counted.locator,
    counted.note
FROM method_lines AS counted
JOIN cost_lines AS named ON named.line = counted.line
JOIN sources AS source ON source.source_id = counted.source_id
WHERE counted.method = :method
UNION ALL
SELECT
    preferred.method,
    'account',
    preferred.series,
    'the account it prefers',
    preferred.side,
    NULL,
    preferred.rank,
    preferred.status,
    source.source,
    preferred.locator,
    preferred.note
FROM method_series AS preferred
JOIN sources AS source ON source.source_id = preferred.source_id
WHERE preferred.method = :method
ORDER BY role DESC, side, line;
