-- One row is a host, with the people counted there on a day or last before it, or, where no day is
-- asked, in its latest count, most people first.
--
-- Hosts are states and territories but for the United States; their regions, and people whom nobody
-- places, are not ranked.
--
-- rank_best and rank_worst are the places that the counts' intervals leave open.
--
-- :date        text, YYYY-MM-DD; null: each host's latest count
-- :count_type  text; null: assigned
-- :component   text; null: active-duty for people assigned, unstated for every other count type
-- :service     text; null: total, which is the sum of the services where no total was published
-- :days        integer, how many days before :date, or before the newest count anywhere, a count may
--              be old; 0: that day only; null: 100 before :date, or any number, as for a ceiling
-- :top         integer, the last rank to show (ties stay together); null: every host
WITH
    asked AS (
        SELECT
            coalesce(
                :date,
                (
                    SELECT newest.counted_on
                    FROM troop_counts AS newest
                    WHERE newest.count_type = coalesce(:count_type, 'assigned')
                        AND newest.component = coalesce(
                            :component,
                            iif(
                                coalesce(:count_type, 'assigned') = 'assigned',
                                'active-duty',
                                'unstated'
                            )
                        )
                    ORDER BY newest.counted_on DESC
                    LIMIT 1
                )
            ) AS day
    ),
    -- One row is a count that may stand for the day. A count known by its year or month only stands
    -- under the first day of it, so the search begins a year earlier. The bounds are written with
    -- parameters alone because only such conditions reach the table through the view.
    candidate AS (
        SELECT
            troops.host,
            troops.people,
            troops.low_people,
            troops.high_people,
            troops.qualifier,
            troops.counted_on,
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
            row_number() OVER (PARTITION BY troops.host ORDER BY troops.counted_on DESC) AS place
        FROM troops_chosen AS troops
        WHERE troops.counted_on BETWEEN
                -- A ceiling holds until another is set.
                iif(
                    :count_type = 'ceiling' AND :days IS NULL,
                    '0001-01-01',
                    coalesce(
                        date(:date, '-' || (coalesce(:days, 100) + 366) || ' days'), '0001-01-01'
                    )
                )
                AND coalesce(:date, '9999-12-31')
            AND troops.counted_on <= (SELECT asked.day FROM asked)
            AND (
                coalesce(:date, :days) IS NULL
                OR :count_type = 'ceiling' AND :days IS NULL
                OR date(
                    troops.counted_on,
                    CASE troops.day_precision
                        WHEN 'year' THEN '+1 year'
                        WHEN 'month' THEN '+1 month'
                        ELSE '+1 day'
                    END,
                    '-1 day'
                ) >= date((SELECT asked.day FROM asked), '-' || coalesce(:days, 100) || ' days')
            )
            AND troops.count_type = coalesce(:count_type, 'assigned')
            AND troops.component = coalesce(
                :component,
                iif(coalesce(:count_type, 'assigned') = 'assigned', 'active-duty', 'unstated')
            )
            AND troops.service = coalesce(:service, 'total')
    ),
    ranked AS MATERIALIZED (
        SELECT
            rank() OVER (ORDER BY candidate.people DESC) AS rank,
            count(*) OVER (PARTITION BY candidate.people) AS hosts_of_rank,
            candidate.host,
            candidate.people,
            candidate.low_people,
            candidate.high_people,
            candidate.qualifier,
            candidate.counted_on,
            candidate.day_precision,
            candidate.count_type,
            candidate.component,
            candidate.service,
            candidate.status,
            candidate.source_id,
            candidate.locator,
            candidate.note,
            candidate.is_sum,
            candidate.others_differ
        FROM candidate
        JOIN allies AS ally
            ON ally.ally = candidate.host
            AND ally.kind IN ('state', 'territory')
        WHERE candidate.place = 1 AND candidate.host <> 'USA'
    ),
    -- The ranks that a host can have, as its count and those of the others are rounded or qualified.
    bounded AS (
        SELECT
            ranked.host,
            1 + sum(coalesce(other.low_people > ranked.high_people, 0)) AS rank_best,
            sum(
                other.host = ranked.host
                OR coalesce(other.high_people > ranked.low_people, 1)
            ) AS rank_worst
        FROM ranked
        CROSS JOIN ranked AS other
        GROUP BY ranked.host
    )
SELECT
    ranked.rank,
    bounded.rank_best,
    bounded.rank_worst,
    ranked.host,
    ally.name AS host_name,
    CAST(ranked.people AS INTEGER) AS people,
    ranked.low_people,
    ranked.high_people,
    ranked.qualifier,
    ranked.counted_on,
    ranked.day_precision,
    CAST(julianday((SELECT asked.day FROM asked)) - julianday(ranked.counted_on) AS INTEGER)
        AS days_before,
    ranked.count_type,
    ranked.component,
    ranked.service,
    ranked.status,
    source.source,
    source.title AS source_title,
    source.edition,
    ranked.locator,
    ranked.note,
    ltrim(
        iif(ranked.hosts_of_rank > 1, ',tied', '')
        || iif(bounded.rank_best < bounded.rank_worst, ',rank-uncertain', '')
        || iif(
            ranked.counted_on <> (SELECT asked.day FROM asked),
            CASE
                WHEN ranked.count_type = 'ceiling' THEN ',standing'
                WHEN :date IS NULL THEN ',older-count'
                ELSE ',earlier-day'
            END,
            ''
        )
        || iif(ranked.day_precision <> 'day', ',' || ranked.day_precision || '-only', '')
        || iif(ranked.is_sum, ',sum-of-services', '')
        || iif(ranked.others_differ, ',other-count-differs', '')
        || iif(ranked.status <> 'normal', ',' || ranked.status, ''),
        ','
    ) AS marks
FROM ranked
JOIN bounded ON bounded.host = ranked.host
JOIN allies AS ally ON ally.ally = ranked.host
JOIN sources AS source ON source.source_id = ranked.source_id
WHERE ranked.rank <= coalesce(:top, ranked.rank)
ORDER BY ranked.rank, ranked.host;
