-- One row is a question: what a host pays in one year, by one method.
--
-- :year    integer, the year
-- :host    text; null: every host that has figures
-- :method  text; null: dod-npsc
CREATE TEMP TABLE asked AS
SELECT
    row_number() OVER (ORDER BY host.host) AS question,
    host.host,
    :year AS label_from,
    :year AS label_to,
    1 AS years,
    coalesce(:method, 'dod-npsc') AS method
FROM (
    SELECT DISTINCT contribution.host
    FROM contributions AS contribution
) AS host
WHERE host.host = coalesce(:host, host.host);
