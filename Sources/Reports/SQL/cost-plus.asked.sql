-- One row is a question: a host's share in one year by a method whose cost base a demand could be
-- made on.
--
-- :host    text; null: every host
-- :method  text, a method whose sums are cost bases too; null: none
CREATE TEMP TABLE asked AS
SELECT
    row_number() OVER (ORDER BY span.host, span.year, method.method) AS question,
    span.host,
    span.year AS label_from,
    span.year AS label_to,
    1 AS years,
    method.method,
    method.year_pairing AS pairing,
    method.cost_measure
FROM (
    SELECT contribution.host, contribution.label_from AS year
    FROM contributions AS contribution
    WHERE contribution.label_from = contribution.label_to
    UNION
    SELECT share.host, share.label_from
    FROM published_shares AS share
    WHERE share.label_from = share.label_to
) AS span
JOIN methods AS method ON method.method IN ('dod-npsc', 'total-cost', coalesce(:method, ''))
WHERE :host IS NULL OR span.host = :host;
