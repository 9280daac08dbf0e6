-- One row is a question: the share of the host that is asked about, and of each other host that it
-- could be compared with, of the same years by the same method.
--
-- :host        text
-- :label_from  integer, label of the first year
-- :label_to    integer, label of the last year
-- :method      text
-- :align       text, label or overlap; null: as the method says
-- :share       real, a share in percent to reach; null: another host's
-- :ally        text, the other host whose share is to be reached; null: the one whose share is nearest
CREATE TEMP TABLE asked AS
SELECT
    row_number() OVER (ORDER BY ally.ally) AS question,
    ally.ally AS host,
    :label_from AS label_from,
    :label_to AS label_to,
    :label_to - :label_from + 1 AS years,
    method.method,
    coalesce(:align, method.year_pairing) AS pairing,
    method.cost_measure
FROM allies AS ally
JOIN methods AS method ON method.method = :method
WHERE :label_from IS NOT NULL
    AND (
        ally.ally IN (:host, :ally)
        OR :ally IS NULL
            AND :share IS NULL
            AND ally.ally IN (SELECT contribution.host FROM contributions AS contribution)
    );
