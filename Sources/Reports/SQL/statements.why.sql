-- One row is one fact that a row of report statements rests on.
--
-- :host     text, the ally that it is about; null: every one
-- :measure  text, what it speaks of; null: all
-- :from     text, a day; null: from the first
-- :until    text, the day after the last; null: to the last
SELECT
    claim.statement,
    '' AS cells,
    'statement' AS role,
    1.0 AS weight,
    'statements' AS dataset,
    json_object('statement', claim.statement) AS fact
FROM statements AS claim
WHERE (:host IS NULL OR claim.about = :host)
    AND (:measure IS NULL OR claim.measure = :measure)
    AND claim.said_on >= coalesce(:from, '')
    AND claim.said_on < coalesce(:until, '~')
ORDER BY claim.said_on, claim.statement;
