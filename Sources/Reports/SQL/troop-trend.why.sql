-- One row is one fact that a row of report troop-trend rests on.
--
-- Its parameters are those of troop-trend.
WITH
    counted AS (
        SELECT
            troops.counted_on,
            troops.count_type,
            troops.component,
            troops.service,
            troops.source_id,
            troops.variant,
            troops.is_sum,
            sum(troops.status = 'break-in-series') OVER (ORDER BY troops.counted_on) AS run,
            row_number() OVER (
                PARTITION BY substr(troops.counted_on, 1, 4)
                ORDER BY troops.counted_on DESC
            ) AS place_from_year_end
        FROM troops_chosen AS troops
        WHERE troops.host = :host
            AND troops.count_type = coalesce(:count_type, 'assigned')
            AND troops.component = coalesce(
                :component,
                iif(coalesce(:count_type, 'assigned') = 'assigned', 'active-duty', 'unstated')
            )
            AND troops.service = coalesce(:service, 'total')
            AND troops.counted_on < coalesce(:until, '9999-12-31')
    ),
    shown AS MATERIALIZED (
        SELECT
            counted.counted_on,
            counted.count_type,
            counted.component,
            counted.service,
            counted.source_id,
            counted.variant,
            counted.is_sum,
            counted.run,
            row_number() OVER (ORDER BY counted.counted_on) AS place
        FROM counted
        WHERE coalesce(:every, 'count') <> 'year' OR counted.place_from_year_end = 1
    ),
    -- One row is a count beside the one that its change is from, or beside itself.
    told (counted_on, cells, role, weight, place) AS (
        SELECT shown.counted_on, '', 'count', 1.0, shown.place
        FROM shown
        UNION ALL
        SELECT shown.counted_on, 'change_people,change_low_people,change_high_people,change_percent', 'count before', -1.0, earlier.place
        FROM shown
        JOIN shown AS earlier ON earlier.place = shown.place - 1 AND earlier.run = shown.run
    )
SELECT
    :host AS host,
    told.counted_on,
    told.cells,
    told.role,
    told.weight,
    'troop-counts' AS dataset,
    json_object(
        'counted_on', troops.counted_on, 'host', troops.host, 'count_type', troops.count_type,
        'service', troops.service, 'component', troops.component, 'source', source.source,
        'variant', troops.variant
    ) AS fact
FROM told
JOIN shown ON shown.place = told.place
JOIN troop_counts AS troops
    ON troops.counted_on = shown.counted_on
    AND troops.host = :host
    AND troops.count_type = shown.count_type
    AND troops.component = shown.component
    AND troops.source_id = shown.source_id
    AND troops.variant = shown.variant
    AND (shown.is_sum OR troops.service = shown.service)
JOIN sources AS source ON source.source_id = troops.source_id
WHERE told.counted_on >= coalesce(:from, '0001-01-01')
ORDER BY told.counted_on, told.role, fact;
