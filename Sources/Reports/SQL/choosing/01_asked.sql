-- One row is a question: the share that a host bears of one span of years, by one method.
--
-- :host        text; null: every host
-- :label_from  integer, label of the first year; null: every span that the host has figures for
-- :label_to    integer, label of the last year
-- :method      text; null: every method
-- :align       text, label (fiscal and calendar years pair by their labels) or overlap (by days); null:
--              as each method says
CREATE TEMP TABLE asked AS
SELECT
    row_number() OVER (ORDER BY span.host, span.label_from, span.label_to, method.method) AS question,
    span.host,
    span.label_from,
    span.label_to,
    span.label_to - span.label_from + 1 AS years,
    method.method,
    coalesce(:align, method.year_pairing) AS pairing,
    method.cost_measure
FROM (
    SELECT contribution.host, contribution.label_from, contribution.label_to
    FROM contributions AS contribution
    WHERE :label_from IS NULL
    UNION
    SELECT share.host, share.label_from, share.label_to
    FROM published_shares AS share
    WHERE :label_from IS NULL
    UNION
    SELECT ally.ally, :label_from, :label_to
    FROM allies AS ally
    WHERE :label_from IS NOT NULL
        AND (
            ally.ally = :host
            OR :host IS NULL
                AND ally.ally IN (SELECT contribution.host FROM contributions AS contribution)
        )
) AS span
JOIN methods AS method ON :method IS NULL OR method.method = :method
WHERE :host IS NULL OR span.host = :host;
