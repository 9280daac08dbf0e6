-- One row is what part of a people thinks well of the United States, or of its president, in one year.
--
-- :host  text; null: every ally that has been asked
-- :from  integer, the first year; null: any
-- :to    integer, the last year; null: any
SELECT
    opinion.ally AS host,
    ally.name AS host_name,
    CASE opinion.measure
        WHEN 'us-favourable' THEN 'a favourable view of the United States'
        ELSE 'confidence in its president'
    END || iif(
            opinion.component = '',
            '',
            ' (' || upper(substr(opinion.component, 1, 1)) || substr(opinion.component, 2) || ')'
        ) AS question,
    opinion.measure,
    opinion.component,
    CAST(substr(opinion.valid_from, 1, 4) AS INTEGER) AS year,
    opinion.calendar,
    opinion.variant,
    opinion.value AS percent,
    interval.low_value AS low_percent,
    interval.high_value AS high_percent,
    opinion.qualifier,
    opinion.status,
    source.source,
    source.title AS source_title,
    source.edition,
    opinion.locator,
    opinion.note,
    ltrim(
        iif(opinion.value IS NULL, ',range', '')
        || iif(opinion.variant <> '', ',variant', '')
        || iif(opinion.status <> 'normal', ',' || opinion.status, ''),
        ','
    ) AS marks
FROM indicators AS opinion
JOIN indicator_intervals AS interval
    ON interval.measure = opinion.measure
    AND interval.ally = opinion.ally
    AND interval.component = opinion.component
    AND interval.calendar = opinion.calendar
    AND interval.valid_from = opinion.valid_from
    AND interval.valid_until = opinion.valid_until
    AND interval.source_id = opinion.source_id
    AND interval.variant = opinion.variant
JOIN allies AS ally ON ally.ally = opinion.ally
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
