-- One row is a provision of law about how many people stay in a host, with the last count on or before
-- a day: what margin is left above it.
--
-- Only a floor that is in force binds. A sense of Congress does not bind; a provision without a number
-- has no margin. margin_people is negative where fewer people are counted than the floor asks for,
-- which says nothing of whether the count is the one that the law means.
--
-- :date        text, YYYY-MM-DD, the day; null: today
-- :host        text; null: every host
-- :count_type  text, by which count; null: assigned
-- :state       text, in-force or all; null: in-force
WITH
    asked AS (
        SELECT coalesce(:date, date('now')) AS day
    ),
    floored AS (
        SELECT
            floor.law, floor.host, floor.kind, floor.people, floor.counts, floor.valid_from,
            floor.valid_until, floor.source_id, floor.locator, floor.status, floor.note,
            CASE
                WHEN floor.valid_from > asked.day THEN 'not yet in force'
                WHEN floor.valid_until <= asked.day THEN 'expired'
                WHEN floor.kind = 'sense-of-congress' THEN 'does not bind'
                WHEN floor.people IS NULL THEN 'in force, names no number'
                ELSE 'in force'
            END AS state,
            asked.day
        FROM asked
        JOIN troop_floors AS floor
        WHERE :host IS NULL OR floor.host = :host
    ),
    counted AS (
        SELECT
            floored.law, floored.host, floored.kind, troops.people, troops.low_people,
            troops.high_people, troops.counted_on, troops.source_id, troops.status, troops.is_sum,
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
    ally.name AS host_name,
    floored.kind,
    floored.people AS floor_people,
    floored.counts,
    CAST(counted.people AS INTEGER) AS people,
    counted.counted_on,
    coalesce(:count_type, 'assigned') AS count_type,
    CAST(counted.people - floored.people AS INTEGER) AS margin_people,
    CAST(counted.low_people - floored.people AS INTEGER) AS margin_low_people,
    CAST(counted.high_people - floored.people AS INTEGER) AS margin_high_people,
    floored.valid_from AS first_day,
    date(floored.valid_until, '-1 day') AS last_day,
    CAST(julianday(floored.valid_until, '-1 day') - julianday(floored.day) AS INTEGER) AS days_left,
    floored.state,
    CASE
        WHEN floored.state <> 'in force' THEN NULL
        WHEN counted.people IS NULL THEN NULL
        WHEN counted.people < floored.people THEN 'below'
        WHEN counted.people = floored.people THEN 'at'
        ELSE 'above'
    END AS verdict,
    people_source.source AS people_source,
    floored.status,
    source.source,
    source.title AS source_title,
    source.edition,
    floored.locator,
    floored.note,
    ltrim(
        iif(floored.people IS NOT NULL AND counted.people IS NULL, ',no-count', '')
        || iif(counted.people < floored.people AND floored.state = 'in force', ',below-floor', '')
        || CASE floored.state
            WHEN 'expired' THEN ',expired'
            WHEN 'not yet in force' THEN ',not-yet-in-force'
            WHEN 'does not bind' THEN ',does-not-bind'
            WHEN 'in force, names no number' THEN ',names-no-number'
            ELSE ''
        END
        || iif(
            counted.counted_on
                < date(min(floored.day, coalesce(floored.valid_until, floored.day)), '-366 days'),
            ',older-count',
            ''
        )
        || iif(counted.is_sum, ',sum-of-services', '')
        || iif(
            floored.state = 'in force'
                AND counted.low_people < floored.people
                AND coalesce(counted.high_people, 9e999) >= floored.people,
            ',verdict-within-rounding',
            ''
        )
        || iif(counted.status = 'unverified', ',unverified-count', '')
        || iif(floored.status <> 'normal', ',' || floored.status, ''),
        ','
    ) AS marks
FROM floored
JOIN allies AS ally ON ally.ally = floored.host
JOIN sources AS source ON source.source_id = floored.source_id
LEFT JOIN counted
    ON counted.law = floored.law
    AND counted.host = floored.host
    AND counted.kind = floored.kind
    AND counted.place = 1
LEFT JOIN sources AS people_source ON people_source.source_id = counted.source_id
WHERE coalesce(:state, 'in-force') = 'all'
    OR coalesce(floored.valid_from, '') <= floored.day
        AND coalesce(floored.valid_until, '~') > floored.day
ORDER BY floored.host, coalesce(floored.valid_from, ''), floored.law, floored.kind;
