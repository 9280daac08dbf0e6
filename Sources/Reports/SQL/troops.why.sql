-- One row is one fact that a row of report troops rests on.
--
-- Its parameters are those of troops.
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
            troops.counted_on,
            troops.count_type,
            troops.component,
            troops.service,
            troops.source_id,
            troops.variant,
            troops.is_sum,
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
    ranked AS (
        SELECT
            rank() OVER (ORDER BY candidate.people DESC) AS rank,
            candidate.host,
            candidate.counted_on,
            candidate.count_type,
            candidate.component,
            candidate.service,
            candidate.source_id,
            candidate.variant,
            candidate.is_sum
        FROM candidate
        JOIN allies AS ally
            ON ally.ally = candidate.host
            AND ally.kind IN ('state', 'territory')
        WHERE candidate.place = 1 AND candidate.host <> 'USA'
    )
SELECT
    ranked.host,
    ranked.counted_on,
    '' AS cells,
    iif(ranked.is_sum, 'service', 'count') AS role,
    1.0 AS weight,
    'troop-counts' AS dataset,
    json_object(
        'counted_on', troops.counted_on, 'host', troops.host, 'count_type', troops.count_type,
        'service', troops.service, 'component', troops.component, 'source', source.source,
        'variant', troops.variant
    ) AS fact
FROM ranked
JOIN troop_counts AS troops
    ON troops.counted_on = ranked.counted_on
    AND troops.host = ranked.host
    AND troops.count_type = ranked.count_type
    AND troops.component = ranked.component
    AND troops.source_id = ranked.source_id
    AND troops.variant = ranked.variant
    AND (ranked.is_sum OR troops.service = ranked.service)
JOIN sources AS source ON source.source_id = troops.source_id
WHERE ranked.rank <= coalesce(:top, ranked.rank)
ORDER BY ranked.host, ranked.counted_on, role, fact;
