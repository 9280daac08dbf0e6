-- One row is one fact that a row of report troop-components rests on.
--
-- Its parameters are those of troop-components.
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
    shown AS (
        SELECT
            troops.counted_on, troops.component, troops.service, troops.source_id, troops.variant,
            troops.is_sum
        FROM chosen
        JOIN troops_chosen AS troops
            ON troops.host = :host
            AND troops.count_type = coalesce(:count_type, 'assigned')
            AND troops.counted_on = chosen.day
    ),
    resting (component, service, cells, role, counted_service, counted_component, of_source, of_variant) AS (
        SELECT
            shown.component, shown.service, '', 'count', shown.service, shown.component,
            shown.source_id, shown.variant
        FROM shown
        WHERE NOT shown.is_sum
        UNION ALL
        SELECT
            summed.component, summed.service, '', 'part of the sum', part.service, part.component,
            part.source_id, part.variant
        FROM shown AS summed
        JOIN troop_counts AS part
            ON part.counted_on = summed.counted_on
            AND part.host = :host
            AND part.count_type = coalesce(:count_type, 'assigned')
            AND part.component = summed.component
            AND part.source_id = summed.source_id
            AND part.variant = summed.variant
        WHERE summed.is_sum
        UNION ALL
        SELECT
            part.component, part.service, 'share_percent', 'denominator', whole.service,
            whole.component, whole.source_id, whole.variant
        FROM shown AS part
        JOIN shown AS whole
            ON whole.service = 'total'
            AND NOT whole.is_sum
            AND whole.component
                = iif(part.service IN ('total', 'unstated'), 'total', part.component)
        WHERE NOT (part.service = whole.service AND part.component = whole.component)
        UNION ALL
        SELECT
            part.component, part.service, 'share_percent', 'part of the denominator',
            counted.service, counted.component, counted.source_id, counted.variant
        FROM shown AS part
        JOIN shown AS whole
            ON whole.service = 'total' AND whole.is_sum AND whole.component = part.component
        JOIN troop_counts AS counted
            ON counted.counted_on = whole.counted_on
            AND counted.host = :host
            AND counted.count_type = coalesce(:count_type, 'assigned')
            AND counted.component = whole.component
            AND counted.source_id = whole.source_id
            AND counted.variant = whole.variant
        WHERE part.service NOT IN ('total', 'unstated')
    )
SELECT
    :host AS host,
    chosen.day AS counted_on,
    coalesce(:count_type, 'assigned') AS count_type,
    resting.component,
    resting.service,
    resting.cells,
    resting.role,
    1.0 AS weight,
    'troop-counts' AS dataset,
    json_object(
        'counted_on', chosen.day, 'host', :host,
        'count_type', coalesce(:count_type, 'assigned'), 'service', resting.counted_service,
        'component', resting.counted_component, 'source', source.source,
        'variant', resting.of_variant
    ) AS fact
FROM chosen
JOIN resting
JOIN sources AS source ON source.source_id = resting.of_source
ORDER BY resting.component, resting.service, resting.cells, resting.role, fact;
