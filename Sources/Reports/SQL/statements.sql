-- One row is a public claim: who said what about whom, in our words, and in whose account it reached us.
--
-- :host     text, the ally that it is about; null: every one
-- :measure  text, what it speaks of; null: all
-- :from     text, a day; null: from the first
-- :until    text, the day after the last; null: to the last
SELECT
    claim.statement,
    claim.about AS host,
    ally.name AS host_name,
    claim.said_on,
    claim.day_precision,
    claim.speaker,
    claim.measure,
    claim.payer,
    claim.value,
    claim.value_low,
    claim.value_high,
    claim.unit,
    claim.qualifier,
    claim.words,
    nullif(claim.paraphrased_by, '') AS paraphrased_by,
    nullif(claim.cost_basis, '') AS cost_basis,
    claim.status,
    source.source,
    source.title AS source_title,
    source.edition,
    claim.locator,
    claim.note,
    ltrim(
        iif(claim.value IS NULL AND claim.value_low IS NOT NULL, ',range', '')
        || iif(claim.day_precision <> 'day', ',' || claim.day_precision || '-only', '')
        || iif(claim.status <> 'normal', ',' || claim.status, ''),
        ','
    ) AS marks
FROM statements AS claim
JOIN sources AS source ON source.source_id = claim.source_id
LEFT JOIN allies AS ally ON ally.ally = claim.about
WHERE (:host IS NULL OR claim.about = :host)
    AND (:measure IS NULL OR claim.measure = :measure)
    AND claim.said_on >= coalesce(:from, '')
    AND claim.said_on < coalesce(:until, '~')
ORDER BY claim.said_on, claim.statement;
