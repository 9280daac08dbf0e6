-- One row is one fact that a row of report common-funding rests on.
--
-- :year  integer, the year
-- :ally  text, one member; null: all
WITH
    told AS MATERIALIZED (
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
            AND share.valid_until > :year || '-12-31'
    )
SELECT
    told.ally,
    :year AS year,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM (
    SELECT
        told.ally,
        'share_percent,share_low_percent,share_high_percent,share_from,share_to,civil,civil_low,'
            || 'civil_high,military,military_low,military_high,nsip,nsip_low,nsip_high,total,total_low,'
            || 'total_high,listed_percent,listed_members' AS cells,
        'share' AS role,
        1.0 AS weight,
        'indicators' AS dataset,
        json_object(
            'measure', told.measure, 'ally', told.ally, 'component', told.component,
            'calendar', told.calendar, 'valid_from', told.valid_from,
            'valid_until', told.valid_until, 'source', told.source, 'variant', told.variant
        ) AS fact
    FROM told
    WHERE told.place = 1
    UNION ALL
    -- What the listed shares add up to.
    SELECT
        member.ally,
        'listed_percent,listed_members',
        'other member''s share',
        1.0,
        'indicators',
        json_object(
            'measure', told.measure, 'ally', told.ally, 'component', told.component,
            'calendar', told.calendar, 'valid_from', told.valid_from,
            'valid_until', told.valid_until, 'source', told.source, 'variant', told.variant
        )
    FROM told AS member
    JOIN told ON told.ally <> member.ally AND told.place = 1
    WHERE member.place = 1
    UNION ALL
    SELECT
        member.ally,
        CASE told.component
            WHEN 'civil-budget' THEN 'civil,civil_low,civil_high'
            WHEN 'military-budget' THEN 'military,military_low,military_high'
            WHEN 'nsip' THEN 'nsip,nsip_low,nsip_high'
            ELSE 'total,total_low,total_high'
        END,
        'budget',
        NULL,
        'indicators',
        json_object(
            'measure', told.measure, 'ally', told.ally, 'component', told.component,
            'calendar', told.calendar, 'valid_from', told.valid_from,
            'valid_until', told.valid_until, 'source', told.source, 'variant', told.variant
        )
    FROM told AS member
    JOIN annual_indicators AS told
        ON told.measure = 'nato-common-funded-budgets'
        AND told.ally = 'NATO'
        AND told.component IN ('', 'civil-budget', 'military-budget', 'nsip')
        AND told.year = :year
        AND told.price_basis = 'current'
        AND told.unit = (
            SELECT counted.unit
            FROM annual_indicators AS counted
            WHERE counted.measure = 'nato-common-funded-budgets'
                AND counted.ally = 'NATO'
                AND counted.year = :year
                AND counted.price_basis = 'current'
            GROUP BY counted.unit
            ORDER BY count(*) DESC, counted.unit
            LIMIT 1
        )
    WHERE member.place = 1
) AS told
WHERE told.ally = coalesce(:ally, told.ally)
ORDER BY told.ally, told.role, told.fact, told.cells;
