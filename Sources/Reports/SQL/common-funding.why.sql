-- One row is one fact that a row of report common-funding rests on.
--
-- :year  integer, the year
-- :ally  text, one member; null: all
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
    JOIN budgets AS told ON told.component IN ('', 'civil-budget', 'military-budget', 'nsip')
    WHERE member.place = 1
) AS told
WHERE told.ally = coalesce(:ally, told.ally)
ORDER BY told.ally, told.role, told.fact, told.cells;
