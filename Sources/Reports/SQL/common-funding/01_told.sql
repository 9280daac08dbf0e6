-- One row is the agreed share of a member in the newest period that the year lies in, as one source
-- prints it; those of one member are ranked: place.
--
-- :year  integer, the year
CREATE TEMP TABLE told AS
SELECT
    share.measure,
    share.ally,
    share.component,
    share.calendar,
    share.variant,
    share.valid_from,
    share.valid_until,
    bound.value,
    bound.low_value,
    bound.high_value,
    bound.qualifier,
    bound.status,
    bound.locator,
    source.source,
    source.title AS source_title,
    source.edition,
    row_number() OVER (
        PARTITION BY share.ally
        ORDER BY
            bound.status = 'unverified',
            coalesce(source.edition, '') DESC,
            source.source
    ) AS place
FROM indicators AS share
JOIN indicator_intervals AS bound
    ON bound.measure = share.measure
    AND bound.ally = share.ally
    AND bound.component = share.component
    AND bound.calendar = share.calendar
    AND bound.valid_from = share.valid_from
    AND bound.valid_until = share.valid_until
    AND bound.source_id = share.source_id
    AND bound.variant = share.variant
JOIN sources AS source ON source.source_id = share.source_id
WHERE share.measure = 'nato-common-funding-share'
    AND share.valid_from = (
        SELECT max(newest.valid_from)
        FROM indicators AS newest
        WHERE newest.measure = 'nato-common-funding-share'
            AND newest.valid_from <= :year || '-01-01'
            AND newest.valid_until > :year || '-12-31'
    )
    AND share.valid_until > :year || '-12-31';
