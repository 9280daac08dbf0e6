-- One row is one of the two questions whose answers differ: 1 where the bridge begins, 2 where it ends.
--
-- :host         text
-- :label_from   integer, label of the first year
-- :label_to     integer, label of the last year
-- :from_method  text, where the bridge begins
-- :to_method    text, where it ends
-- :align        text, label or overlap; null: as each method says
-- :to_year      integer, label of the year where it ends; null: the same years
CREATE TEMP TABLE asked AS
SELECT
    side.question,
    :host AS host,
    side.label_from,
    side.label_to,
    side.label_to - side.label_from + 1 AS years,
    side.method,
    coalesce(:align, method.year_pairing) AS pairing,
    method.cost_measure
FROM (
    SELECT 1 AS question, :label_from AS label_from, :label_to AS label_to, :from_method AS method
    UNION ALL
    SELECT 2, coalesce(:to_year, :label_from), coalesce(:to_year, :label_to), :to_method
) AS side
JOIN methods AS method ON method.method = side.method
WHERE side.label_from IS NOT NULL;
