-- One row is a sentence under the findings: of whose money no yearly figure is near the claim's day.
--
-- :unit   text, as USD/year, KRW/year, people or percent
-- :payer  text, us, host or both; null: both, each for itself
-- :date   text, YYYY-MM-DD, the day of the claim
SELECT
    'no ' || asked.words || ' within two years of ' || substr(:date, 1, 4) || ' is recorded' AS note
FROM (
    SELECT 1 AS place, 'us' AS payer, 'yearly figure paid by the United States' AS words
    UNION ALL
    SELECT 2, 'host', 'yearly figure paid by the host'
) AS asked
WHERE :unit LIKE '%/year'
    AND coalesce(:payer, 'both') IN ('both', asked.payer)
    AND EXISTS (SELECT 1 FROM findings)
    AND NOT EXISTS (
        SELECT 1
        FROM findings AS near
        WHERE near.finding = 1 AND near.payer = asked.payer
    )
ORDER BY asked.place;
