-- One row is one fact that a row of report nato-guidelines rests on.
--
-- :year    integer, the calendar year
-- :ally    text, one member; null: all
-- :pledge  text, a pledge to judge the spending by instead; null: the one in force
WITH
    -- Pledges that speak of one measure, best first.
    targets AS MATERIALIZED (
        SELECT
            member.ally,
            pledge.pledge,
            pledge.measure,
            pledge.target_percent,
            pledge.qualifier,
            pledge.due_until,
            pledge.status,
            source.source,
            row_number() OVER (
                PARTITION BY member.ally, pledge.measure
                ORDER BY
                    pledge.pledge IS NOT :pledge,
                    substr(pledge.agreed_on, 1, 4) DESC,
                    pledge.ally IS NULL,
                    pledge.agreed_on DESC,
                    pledge.pledge
            ) AS place
        FROM group_members AS member
        JOIN pledges AS pledge
            ON pledge.group_code = member.group_code
            AND (pledge.ally = member.ally OR pledge.ally IS NULL)
        JOIN sources AS source ON source.source_id = pledge.source_id
        WHERE member.group_code = 'nato'
            AND member.valid_from <= :year || '-12-31'
            AND member.valid_until > :year || '-12-31'
            AND pledge.measure IN ('nato-defence-expenditure-gdp-share', 'nato-equipment-share')
            AND (substr(pledge.agreed_on, 1, 4) <= CAST(:year AS TEXT) OR pledge.pledge = :pledge)
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
        CASE told.measure
            WHEN 'nato-equipment-share'
                THEN 'equipment_percent,equipment_low_percent,equipment_high_percent,meets_equipment'
            WHEN 'gdp'
                THEN 'gdp_usd,shortfall_usd,shortfall_low_usd,shortfall_high_usd'
            ELSE 'gdp_percent,gdp_low_percent,gdp_high_percent,meets_gdp,shortfall_points,'
                || 'shortfall_usd,shortfall_low_usd,shortfall_high_usd'
        END AS cells,
        CASE told.measure
            WHEN 'nato-equipment-share' THEN 'equipment'
            WHEN 'gdp' THEN 'output'
            ELSE 'spending'
        END AS role,
        1.0 AS weight,
        'indicators' AS dataset,
        json_object(
            'measure', told.measure, 'ally', told.ally, 'component', told.component,
            'calendar', told.calendar, 'valid_from', told.valid_from,
            'valid_until', told.valid_until, 'source', told.source, 'variant', told.variant
        ) AS fact
    FROM yearly_indicators AS told
    WHERE told.measure IN (
            'nato-defence-expenditure-gdp-share', 'nato-equipment-share', 'gdp'
        )
        AND told.year = :year
        AND told.ally IN (SELECT targets.ally FROM targets)
    UNION ALL
    SELECT
        target.ally,
        iif(
            target.measure = 'nato-equipment-share',
            'equipment_target_percent,meets_equipment',
            'gdp_target_percent,meets_gdp,shortfall_points,shortfall_usd,shortfall_low_usd,'
                || 'shortfall_high_usd'
        ),
        'target',
        NULL,
        'pledges',
        json_object('pledge', target.pledge)
    FROM targets AS target
    WHERE target.place = 1
) AS told
WHERE told.ally = coalesce(:ally, told.ally)
ORDER BY told.ally, told.role, told.dataset, told.fact;
