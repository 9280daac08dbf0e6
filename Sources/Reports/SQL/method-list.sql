-- One row is a method, with the lines that it counts.
--
-- :method  text; null: every method
SELECT
    method.method,
    method.title,
    method.formula,
    numerator.lines AS numerator_lines,
    denominator.lines AS denominator_lines,
    method.relocation,
    method.cost_measure,
    method.year_pairing,
    coalesce(published.shares, 0) AS published_shares,
    method.status,
    source.source,
    source.title AS source_title,
    method.note
FROM methods AS method
JOIN sources AS source ON source.source_id = method.source_id
LEFT JOIN (
    SELECT listed.method, group_concat(listed.told, ', ') AS lines
    FROM (
        SELECT
            counted.method,
            iif(counted.weight = 1, '', printf('%g × ', counted.weight)) || counted.line AS told
        FROM method_lines AS counted
        WHERE counted.role = 'numerator'
        ORDER BY counted.method, counted.weight = 0, counted.line
    ) AS listed
    GROUP BY listed.method
) AS numerator ON numerator.method = method.method
LEFT JOIN (
    SELECT listed.method, group_concat(listed.told, ', ') AS lines
    FROM (
        SELECT
            counted.method,
            iif(counted.weight = 1, '', printf('%g × ', counted.weight)) || counted.line AS told
        FROM method_lines AS counted
        WHERE counted.role = 'denominator'
        ORDER BY counted.method, counted.weight = 0, counted.line
    ) AS listed
    GROUP BY listed.method
) AS denominator ON denominator.method = method.method
LEFT JOIN (
    SELECT share.method, count(*) AS shares
    FROM published_shares AS share
    GROUP BY share.method
) AS published ON published.method = method.method
WHERE :method IS NULL OR method.method = :method
ORDER BY method.method;
