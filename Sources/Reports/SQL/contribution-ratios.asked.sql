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
    method.method,
    method.year_pairing AS pairing,
    method.cost_measure
FROM (
    SELECT DISTINCT contribution.host
    FROM contributions AS contribution
) AS host
JOIN methods AS method ON method.method = coalesce(:method, 'dod-npsc')
WHERE host.host = coalesce(:host, host.host);
