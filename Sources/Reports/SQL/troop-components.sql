-- One row is the people of one service and component counted in a host on one day.
--
-- A total is a row of its own, never to be added to its parts: share_percent is a service's part of
-- its component's total, and a component's part of the total of all components where one is published.
--
-- :host        text, required
-- :date        text, YYYY-MM-DD; null: the host's latest count
-- :count_type  text; null: assigned
-- :days        integer, how many days before :date a count may be; null: 100 before :date, or any
WITH
    chosen AS (
        SELECT max(troops.counted_on) AS day
        FROM troop_counts AS troops
        WHERE troops.host = :host
            AND troops.count_type = coalesce(:count_type, 'assigned')
            AND troops.counted_on <= coalesce(:date, '9999-12-31')
            AND (
                coalesce(:date, :days) IS NULL
                OR troops.counted_on >= date(
                    coalesce(:date, 'now'),
                    '-' || coalesce(:days, 100) || ' days'
                )
            )
    ),
    counted AS (
        SELECT
            troops.host, troops.counted_on, troops.day_precision, troops.count_type,
            troops.component, troops.service, troops.people, troops.low_people, troops.high_people,
            troops.qualifier, troops.status, troops.source_id, troops.locator, troops.note,
            troops.is_sum, troops.others_differ,
            troops.service IN ('total', 'unstated') AS is_total
        FROM chosen
        JOIN troops_chosen AS troops
            ON troops.host = :host
            AND troops.count_type = coalesce(:count_type, 'assigned')
            AND troops.counted_on = chosen.day
    ),
    summed AS (
        SELECT
            counted.component,
            max(iif(counted.service = 'total', counted.people, NULL)) AS total_people,
            sum(iif(counted.is_total, 0, counted.people)) AS service_people,
            sum(NOT counted.is_total) AS services
        FROM counted
        GROUP BY counted.component
    )
SELECT
    counted.host,
    ally.name AS host_name,
    counted.counted_on,
    counted.day_precision,
    counted.count_type,
    counted.component,
    counted.service,
    counted.is_total,
    CAST(counted.people AS INTEGER) AS people,
    counted.low_people,
    counted.high_people,
    counted.qualifier,
    CASE
        WHEN counted.is_total AND counted.component <> 'total'
            THEN round(100.0 * counted.people / nullif(everyone.total_people, 0), 2)
        WHEN NOT counted.is_total
            THEN round(100.0 * counted.people / nullif(own.total_people, 0), 2)
    END AS share_percent,
    CASE
        WHEN NOT counted.is_total AND own.total_people > 0 THEN counted.component || ' total'
        WHEN counted.is_total AND counted.component <> 'total' AND everyone.total_people > 0
            THEN 'total of all components'
    END AS share_of,
    counted.status,
    source.source,
    source.title AS source_title,
    source.edition,
    counted.locator,
    counted.note,
    ltrim(
        iif(counted.is_total, ',total', '')
        || iif(counted.counted_on <> :date, ',earlier-day', '')
        || iif(counted.day_precision <> 'day', ',' || counted.day_precision || '-only', '')
        || iif(counted.is_sum, ',sum-of-services', '')
        || iif(
            counted.service = 'total' AND own.services > 1
                AND own.service_people <> own.total_people,
            ',parts-differ',
            ''
        )
        || iif(counted.others_differ, ',other-count-differs', '')
        || iif(counted.status <> 'normal', ',' || counted.status, ''),
        ','
    ) AS marks
FROM counted
JOIN allies AS ally ON ally.ally = counted.host
JOIN sources AS source ON source.source_id = counted.source_id
JOIN summed AS own ON own.component = counted.component
LEFT JOIN summed AS everyone ON everyone.component = 'total'
ORDER BY
    counted.component <> 'active-duty',
    counted.component = 'total',
    counted.component,
    NOT counted.is_total,
    counted.people DESC,
    counted.service;
