-- One row is one fact that a row of report opinion rests on.
--
-- :host  text; null: every ally that has been asked
-- :from  integer, the first year; null: any
-- :to    integer, the last year; null: any
SELECT
    opinion.ally AS host,
    opinion.measure,
    opinion.component,
    CAST(substr(opinion.valid_from, 1, 4) AS INTEGER) AS year,
    opinion.calendar,
    source.source,
    opinion.variant,
    '' AS cells,
    'percentage' AS role,
    1.0 AS weight,
    'indicators' AS dataset,
    json_object(
        'measure', opinion.measure,
        'ally', opinion.ally,
        'component', opinion.component,
        'calendar', opinion.calendar,
        'valid_from', opinion.valid_from,
        'valid_until', opinion.valid_until,
        'source', source.source,
        'variant', opinion.variant
    ) AS fact
FROM indicators AS opinion
JOIN sources AS source ON source.source_id = opinion.source_id
WHERE opinion.measure IN ('us-favourable', 'us-president-confidence')
    AND (:host IS NULL OR opinion.ally = :host)
    AND (:from IS NULL OR substr(opinion.valid_from, 1, 4) >= CAST(:from AS TEXT))
    AND (:to IS NULL OR substr(opinion.valid_from, 1, 4) <= CAST(:to AS TEXT))
ORDER BY
    opinion.ally,
    opinion.measure,
    opinion.component,
    opinion.valid_from,
    opinion.valid_until,
    opinion.calendar,
    source.source,
    opinion.variant;
