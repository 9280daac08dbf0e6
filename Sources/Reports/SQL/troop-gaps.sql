-- One row is a host in which counts of different types, taken last on or before a day, disagree.
--
-- Each type stands with the day of its count. gap_people is the greatest count less the least, of
-- whatever types; gap_least_people is what is left of it where each count is taken at the end that
-- brings them together. A ceiling holds until another is set, however old.
--
-- :date     text, YYYY-MM-DD; null: the latest count of each type
-- :days     integer, how many days before :date, or before the host's newest count, a count may be;
--           null: 1096
-- :min_gap  integer, the least gap to show, in people; null: 1
-- :host     text; null: every host
WITH
    candidate AS (
        SELECT
            troops.host, troops.count_type, troops.component, troops.people, troops.low_people,
            troops.high_people, troops.counted_on, troops.day_precision, troops.status,
            troops.source_id, troops.is_sum,
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
            candidate.host, candidate.count_type, candidate.people, candidate.low_people,
            candidate.high_people, candidate.counted_on, candidate.day_precision, candidate.status,
            candidate.source_id, candidate.is_sum
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
    ),
    beside AS (
        SELECT
            recent.host,
            max(iif(recent.count_type = 'ceiling', recent.people, NULL)) AS ceiling_people,
            max(iif(recent.count_type = 'ceiling', recent.counted_on, NULL)) AS ceiling_on,
            max(iif(recent.count_type = 'assigned', recent.people, NULL)) AS assigned_people,
            max(iif(recent.count_type = 'assigned', recent.counted_on, NULL)) AS assigned_on,
            max(iif(recent.count_type = 'present', recent.people, NULL)) AS present_people,
            max(iif(recent.count_type = 'present', recent.counted_on, NULL)) AS present_on,
            max(iif(recent.count_type = 'rotational', recent.people, NULL)) AS rotational_people,
            max(iif(recent.count_type = 'rotational', recent.counted_on, NULL)) AS rotational_on,
            max(iif(recent.count_type = 'planned', recent.people, NULL)) AS planned_people,
            max(iif(recent.count_type = 'planned', recent.counted_on, NULL)) AS planned_on,
            max(iif(recent.count_type = 'stated', recent.people, NULL)) AS stated_people,
            max(iif(recent.count_type = 'stated', recent.counted_on, NULL)) AS stated_on,
            max(iif(recent.count_type = 'host-registered', recent.people, NULL))
                AS registered_people,
            max(recent.people) - min(recent.people) AS gap_people,
            max(0, max(recent.low_people) - min(coalesce(recent.high_people, 9e999)))
                AS gap_least_people,
            100.0 * (max(recent.people) - min(recent.people)) / nullif(min(recent.people), 0)
                AS gap_percent,
            max(recent.status = 'unverified') AS is_unverified,
            max(recent.day_precision <> 'day') AS is_year_only,
            max(recent.is_sum) AS is_sum,
            count(*) AS types
        FROM recent
        GROUP BY recent.host
    )
SELECT
    beside.host,
    ally.name AS host_name,
    beside.ceiling_people,
    beside.ceiling_on,
    CAST(beside.assigned_people AS INTEGER) AS assigned_people,
    beside.assigned_on,
    beside.present_people,
    beside.present_on,
    beside.rotational_people,
    beside.rotational_on,
    beside.planned_people,
    beside.planned_on,
    beside.stated_people,
    beside.stated_on,
    beside.registered_people,
    CAST(beside.gap_people AS INTEGER) AS gap_people,
    CAST(beside.gap_least_people AS INTEGER) AS gap_least_people,
    round(beside.gap_percent, 1) AS gap_percent,
    (
        SELECT most.count_type
        FROM recent AS most
        WHERE most.host = beside.host
        ORDER BY most.people DESC, most.count_type
        LIMIT 1
    )
    || ' over '
    || (
        SELECT least.count_type
        FROM recent AS least
        WHERE least.host = beside.host
        ORDER BY least.people, least.count_type
        LIMIT 1
    ) AS between_types,
    (
        SELECT group_concat(named.source, '; ')
        FROM (
            SELECT DISTINCT source.source
            FROM recent
            JOIN sources AS source ON source.source_id = recent.source_id
            WHERE recent.host = beside.host
            ORDER BY source.source
        ) AS named
    ) AS sources,
    ltrim(
        iif(beside.gap_least_people = 0, ',within-rounding', '')
        || iif(beside.is_sum, ',sum-of-services', '')
        || iif(beside.is_year_only, ',year-only', '')
        || iif(beside.is_unverified, ',unverified', ''),
        ','
    ) AS marks
FROM beside
JOIN allies AS ally ON ally.ally = beside.host
WHERE beside.types > 1 AND beside.gap_people >= coalesce(:min_gap, 1)
ORDER BY beside.gap_people DESC, beside.host;
