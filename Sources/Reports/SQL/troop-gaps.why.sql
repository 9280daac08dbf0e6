-- One row is one fact that a row of report troop-gaps rests on.
--
-- Its parameters are those of troop-gaps.
WITH
    candidate AS (
        SELECT
            troops.host, troops.count_type, troops.component, troops.people, troops.counted_on,
            troops.source_id, troops.variant, troops.is_sum,
            row_number() OVER (
                PARTITION BY troops.host, troops.count_type
                ORDER BY
                    troops.counted_on DESC, troops.component <> 'active-duty', troops.people DESC
            ) AS place
        FROM troops_chosen AS troops
        WHERE troops.service = 'total'
            AND troops.component IN ('active-duty', 'unstated')
            AND troops.counted_on <= coalesce(:date, '9999-12-31')
            AND (:host IS NULL OR troops.host = :host)
    ),
    recent AS (
        SELECT
            candidate.host, candidate.count_type, candidate.component, candidate.people,
            candidate.counted_on, candidate.source_id, candidate.variant, candidate.is_sum,
            count(*) OVER (PARTITION BY candidate.host) AS types,
            max(candidate.people) OVER (PARTITION BY candidate.host) AS most,
            min(candidate.people) OVER (PARTITION BY candidate.host) AS least
        FROM candidate
        JOIN (
            SELECT newest.host, max(newest.counted_on) AS day
            FROM candidate AS newest
            GROUP BY newest.host
        ) AS last ON last.host = candidate.host
        WHERE candidate.place = 1
            AND (
                candidate.count_type = 'ceiling'
                OR candidate.counted_on
                    >= date(coalesce(:date, last.day), '-' || coalesce(:days, 1096) || ' days')
            )
    )
SELECT
    recent.host,
    iif(recent.count_type = 'host-registered', 'registered', recent.count_type) || '_people'
        || iif(
            recent.people IN (recent.most, recent.least),
            ',gap_people,gap_least_people,gap_percent',
            ''
        ) AS cells,
    recent.count_type AS role,
    CASE recent.people WHEN recent.most THEN 1.0 WHEN recent.least THEN -1.0 END AS weight,
    'troop-counts' AS dataset,
    json_object(
        'counted_on', recent.counted_on, 'host', recent.host, 'count_type', recent.count_type,
        'service', counted.service, 'component', recent.component, 'source', source.source,
        'variant', recent.variant
    ) AS fact
FROM recent
JOIN troop_counts AS counted
    ON counted.counted_on = recent.counted_on
    AND counted.host = recent.host
    AND counted.count_type = recent.count_type
    AND counted.component = recent.component
    AND counted.source_id = recent.source_id
    AND counted.variant = recent.variant
    AND (recent.is_sum OR counted.service = 'total')
JOIN sources AS source ON source.source_id = recent.source_id
WHERE recent.types > 1 AND recent.most - recent.least >= coalesce(:min_gap, 1)
ORDER BY recent.host, recent.count_type, counted.service;
