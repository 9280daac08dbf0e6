-- One row is one fact that a row of report bases rests on.
--
-- Its parameters are those of bases.
WITH
    placed AS (
        SELECT
            base.base_id,
            2 * 6371.0088 * asin(min(1.0, sqrt(
                pow(sin(radians(base.latitude - :latitude) / 2), 2)
                + cos(radians(:latitude)) * cos(radians(base.latitude))
                * pow(sin(radians(base.longitude - :longitude) / 2), 2)
            ))) AS distance_km
        FROM base_locations AS base
        WHERE base.host BETWEEN coalesce(:host, '') AND coalesce(:host, '~')
            AND base.service = coalesce(:service, base.service)
            AND (
                :precision IS NULL
                OR base.position_precision = :precision
                OR :precision = 'doubtful' AND base.position_precision <> 'site'
            )
    )
SELECT
    base.host,
    base.name,
    base.variant,
    source.source,
    '' AS cells,
    'base' AS role,
    NULL AS weight,
    'base-locations' AS dataset,
    json_object(
        'host', base.host, 'name', base.name, 'source', source.source, 'variant', base.variant
    ) AS fact
FROM placed
JOIN base_locations AS base ON base.base_id = placed.base_id
JOIN sources AS source ON source.source_id = base.source_id
WHERE :km IS NULL OR placed.distance_km <= :km
ORDER BY base.host, base.name, source.source, base.variant;
