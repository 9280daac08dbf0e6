-- One row is a method to be looked at; of no host and no year, for no share is asked for.
--
-- :method  text; null: every method
CREATE TEMP TABLE asked AS
SELECT
    row_number() OVER (ORDER BY method.method) AS question,
    NULL AS host,
    NULL AS label_from,
    NULL AS label_to,
    0 AS years,
    method.method,
    method.year_pairing AS pairing,
    method.cost_measure
FROM methods AS method
WHERE :method IS NULL OR method.method = :method;
