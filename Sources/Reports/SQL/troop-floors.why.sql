-- One row is one fact that a row of report troop-floors rests on.
--
-- Its parameters are those of troop-floors.
WITH
    asked AS (
        SELECT coalesce(:date, date('now')) AS day
    ),
    floored AS (
        SELECT floor.law, floor.host, floor.kind, floor.valid_until, asked.day
        FROM asked
        JOIN troop_floors AS floor
        WHERE (:host IS NULL OR floor.host = :host)
            AND (
                coalesce(:state, 'in-force') = 'all'
                OR coalesce(floor.valid_from, '') <= asked.day
                    AND coalesce(floor.valid_until, '~') > asked.day
            )
    ),
    counted AS (
        SELECT
            floored.law, floored.host, floored.kind, troops.counted_on, troops.count_type,
            troops.component, troops.source_id, troops.variant, troops.is_sum,
            row_number() OVER (
                PARTITION BY floored.law, floored.host, floored.kind
                ORDER BY troops.counted_on DESC
            ) AS place
        FROM floored
        JOIN troops_chosen AS troops
            ON troops.host = floored.host
            -- A floor that is over is held against the last count of its own time.
            AND troops.counted_on <= min(
                floored.day,
                coalesce(date(floored.valid_until, '-1 day'), floored.day)
            )
        WHERE troops.count_type = coalesce(:count_type, 'assigned')
            AND troops.component
                = iif(coalesce(:count_type, 'assigned') = 'assigned', 'active-duty', 'unstated')
            AND troops.service = 'total'
    )
SELECT
    floored.law,
    floored.host,
    floored.kind,
    'floor_people,margin_people,margin_low_people,margin_high_people,days_left' AS cells,
    'floor' AS role,
    -1.0 AS weight,
    'troop-floors' AS dataset,
    json_object('law', floored.law, 'host', floored.host, 'kind', floored.kind) AS fact
FROM floored
UNION ALL
SELECT
    counted.law,
    counted.host,
    counted.kind,
    'people,margin_people,margin_low_people,margin_high_people',
    'count',
    1.0,
    'troop-counts',
    json_object(
        'counted_on', troops.counted_on, 'host', troops.host, 'count_type', troops.count_type,
        'service', troops.service, 'component', troops.component, 'source', source.source,
        'variant', troops.variant
    )
FROM counted
JOIN troop_counts AS troops
    ON troops.counted_on = counted.counted_on
    AND troops.host = counted.host
    AND troops.count_type = counted.count_type
    AND troops.component = counted.component
    AND troops.source_id = counted.source_id
    AND troops.variant = counted.variant
    AND (counted.is_sum OR troops.service = 'total')
JOIN sources AS source ON source.source_id = troops.source_id
WHERE counted.place = 1
ORDER BY 1, 2, 3, 5, 8;
