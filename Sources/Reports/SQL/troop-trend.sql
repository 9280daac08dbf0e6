-- One row is a day on which people were counted in a host, with the change since the count before.
--
-- There is no change across a break in the series, unless somebody asks for it. Where the source's note on what it counts is
-- another one than that of the count before, the row is marked other-note.
--
-- :host        text, required
-- :from        text, first day, YYYY-MM-DD; null: from the first count
-- :until       text, day after the last, YYYY-MM-DD; null: to the last count
-- :count_type  text; null: assigned
-- :component   text; null: active-duty for people assigned, unstated for every other count type
-- :service     text; null: total, which is the sum of the services where no total was published
-- :every       text, 'count' or 'year' (the last count of each calendar year); null: count
-- :across_breaks  text, 'yes': changes across breaks, too; null: no
WITH
    counted AS (
        SELECT
            troops.counted_on,
            troops.people,
            troops.low_people,
            troops.high_people,
            troops.qualifier,
            troops.day_precision,
            troops.count_type,
            troops.component,
            troops.service,
            troops.status,
            troops.source_id,
            troops.locator,
            troops.note,
            troops.is_sum,
            troops.others_differ,
            -- Counts between two breaks compare; the break itself begins a new run.
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
            -- The last count of a year is the last before the end. What is before :from is left
            -- out below: the first change is from the count before it.
            AND troops.counted_on < coalesce(:until, '9999-12-31')
    ),
    shown AS (
        SELECT
            counted.counted_on,
            counted.people,
            counted.low_people,
            counted.high_people,
            counted.qualifier,
            counted.day_precision,
            counted.count_type,
            counted.component,
            counted.service,
            counted.status,
            counted.source_id,
            counted.locator,
            counted.note,
            counted.is_sum,
            counted.others_differ,
            counted.run,
            lag(counted.run) OVER by_day AS earlier_run,
            lag(counted.people) OVER by_day AS earlier_people,
            lag(counted.low_people) OVER by_day AS earlier_low_people,
            lag(coalesce(counted.high_people, 9e999)) OVER by_day AS earlier_high_people,
            lag(source.publication) OVER by_day AS earlier_publication,
            lag(counted.note) OVER by_day AS earlier_note,
            source.publication,
            source.source,
            source.title AS source_title,
            source.edition
        FROM counted
        JOIN sources AS source ON source.source_id = counted.source_id
        WHERE coalesce(:every, 'count') <> 'year' OR counted.place_from_year_end = 1
        WINDOW by_day AS (ORDER BY counted.counted_on)
    )
SELECT
    ally.ally AS host,
    ally.name AS host_name,
    CAST(substr(shown.counted_on, 1, 4) AS INTEGER) AS year,
    shown.counted_on,
    shown.day_precision,
    CAST(shown.people AS INTEGER) AS people,
    shown.low_people,
    shown.high_people,
    shown.qualifier,
    CASE WHEN shown.run = shown.earlier_run OR :across_breaks = 'yes'
        THEN CAST(shown.people - shown.earlier_people AS INTEGER) END AS change_people,
    -- An end without a limit has none here either.
    CASE WHEN (shown.run = shown.earlier_run OR :across_breaks = 'yes')
            AND shown.earlier_high_people < 9e99
        THEN CAST(shown.low_people - shown.earlier_high_people AS INTEGER)
        END AS change_low_people,
    CASE WHEN shown.run = shown.earlier_run OR :across_breaks = 'yes'
        THEN CAST(shown.high_people - shown.earlier_low_people AS INTEGER)
        END AS change_high_people,
    CASE WHEN (shown.run = shown.earlier_run OR :across_breaks = 'yes') AND shown.earlier_people > 0
        THEN round(100.0 * (shown.people - shown.earlier_people) / shown.earlier_people, 2)
        END AS change_percent,
    shown.run > shown.earlier_run AS series_break,
    shown.count_type,
    shown.component,
    shown.service,
    shown.status,
    shown.source,
    shown.source_title,
    shown.edition,
    shown.locator,
    shown.note,
    ltrim(
        iif(shown.run > shown.earlier_run, ',break-in-series', '')
        || iif(shown.publication <> shown.earlier_publication, ',other-publication', '')
        || iif(shown.note <> shown.earlier_note, ',other-note', '')
        || iif(shown.day_precision <> 'day', ',' || shown.day_precision || '-only', '')
        || iif(shown.is_sum, ',sum-of-services', '')
        || iif(shown.others_differ, ',other-count-differs', '')
        || iif(shown.status NOT IN ('normal', 'break-in-series'), ',' || shown.status, ''),
        ','
    ) AS marks
FROM shown
JOIN allies AS ally ON ally.ally = :host
WHERE shown.counted_on >= coalesce(:from, '0001-01-01')
ORDER BY shown.counted_on;
