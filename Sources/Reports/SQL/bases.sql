-- One row is a base as one source lists it, with its position and its distance from a point.
--
-- A base that two sources list has two rows, marked other-source. Distances are great circles on a
-- sphere of 6,371.0088 km; they are off by up to 0.5 percent, and by more where the position is a
-- town's or a country's.
--
-- :host       text; null: every host
-- :service    text, as army, navy, air-force, marine-corps, joint; null: all
-- :precision  text, site, town, country, unknown, or doubtful for all but site; null: all
-- :latitude   real, degrees north of the point; null: no distances
-- :longitude  real, degrees east of the point; null: no distances
-- :km         real, the greatest distance from the point; null: any
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
    ally.name AS host_name,
    base.name,
    base.variant,
    base.service,
    base.kind,
    base.latitude,
    base.longitude,
    base.position_precision,
    round(placed.distance_km, 1) AS distance_km,
    base.opened_on,
    base.opened_precision,
    base.closed_on,
    base.closed_precision,
    base.replacement_value_minor / unit.minor_per_unit AS replacement_value,
    base.currency,
    base.status,
    source.source,
    source.title AS source_title,
    source.edition,
    base.locator,
    base.note,
    ltrim(
        iif(
            EXISTS (
                SELECT 1
                FROM base_locations AS other
                WHERE other.host = base.host
                    AND other.name = base.name
                    AND other.source_id <> base.source_id
            ),
            ',other-source',
            ''
        )
        || iif(base.position_precision <> 'site', ',position-' || base.position_precision, '')
        || iif(base.latitude IS NULL, ',no-position', '')
        || iif(base.opened_precision <> 'day', ',opened-' || base.opened_precision || '-only', '')
        || iif(base.closed_on IS NOT NULL, ',closed', '')
        || iif(base.status <> 'normal', ',' || base.status, ''),
        ','
    ) AS marks
FROM placed
JOIN base_locations AS base ON base.base_id = placed.base_id
JOIN allies AS ally ON ally.ally = base.host
JOIN sources AS source ON source.source_id = base.source_id
LEFT JOIN currency_units AS unit ON unit.currency = base.currency
WHERE :km IS NULL OR placed.distance_km <= :km
ORDER BY
    placed.distance_km IS NULL,
    placed.distance_km,
    base.host,
    base.name,
    source.source,
    base.variant;
