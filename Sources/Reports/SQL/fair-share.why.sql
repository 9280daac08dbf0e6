-- One row is one fact that a row of report fair-share rests on.
--
-- :group         text, the group's code
-- :year          integer, the calendar year; members are those of its last day
-- :contribution  text, the measure of what is contributed; null: milex
-- :ability       text, the measure of ability; null: gdp
-- :members       text, all or with-figures; null: all
WITH
    figures AS MATERIALIZED (
        SELECT
            member.ally,
            contribution.value AS contribution,
            contribution.low_value AS contribution_low,
            contribution.high_value AS contribution_high,
            contribution.unit AS contribution_unit,
            contribution.price_basis || coalesce(contribution.base_year, '') AS contribution_prices,
            contribution.qualifier,
            contribution.status AS contribution_status,
            contribution.source AS contribution_source,
            ability.value AS ability,
            ability.low_value AS ability_low,
            ability.high_value AS ability_high,
            ability.unit AS ability_unit,
            ability.price_basis || coalesce(ability.base_year, '') AS ability_prices,
            ability.status AS ability_status,
            ability.source AS ability_source,
            coalesce(contribution.value IS NOT NULL AND ability.value > 0, 0) AS has_figures
        FROM group_members AS member
        LEFT JOIN yearly_measures AS contribution
            ON contribution.measure = coalesce(:contribution, 'milex')
            AND contribution.ally = member.ally
            AND contribution.year = :year
        LEFT JOIN yearly_measures AS ability
            ON ability.measure = coalesce(:ability, 'gdp')
            AND ability.ally = member.ally
            AND ability.year = :year
        WHERE member.group_code = :group
            AND member.valid_from <= :year || '-12-31'
            AND member.valid_until > :year || '-12-31'
    ),
    wanted AS (
        SELECT coalesce(:contribution, 'milex') AS measure, 'contribution' AS role
        UNION ALL
        SELECT coalesce(:ability, 'gdp'), 'ability'
    ),
    facts AS MATERIALIZED (
        SELECT
            wanted.role,
            told.ally,
            json_object(
                'measure', told.measure, 'ally', told.ally, 'component', told.component,
                'calendar', told.calendar, 'valid_from', told.valid_from,
                'valid_until', told.valid_until, 'source', told.source, 'variant', told.variant
            ) AS fact
        FROM wanted
        JOIN yearly_indicators AS told
            ON told.measure IN (
                CASE wanted.measure
                    WHEN 'milex' THEN 'military-expenditure-gdp-share'
                    WHEN 'nato-milex' THEN 'nato-defence-expenditure-gdp-share'
                    ELSE wanted.measure
                END,
                iif(wanted.measure IN ('milex', 'nato-milex'), 'gdp', wanted.measure)
            )
            AND told.year = :year
            AND told.ally IN (SELECT figures.ally FROM figures)
    )
SELECT
    :group AS group_code,
    told.host,
    :year AS year,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM (
    SELECT
        member.ally AS host,
        iif(
            fact.role = 'contribution',
            'contribution,contribution_low,contribution_high,contribution_share_percent,ratio,ratio_low,'
                || 'ratio_high,rank',
            'ability,ability_share_percent,ratio,ratio_low,ratio_high,rank'
        ) AS cells,
        fact.role,
        1.0 AS weight,
        'indicators' AS dataset,
        fact.fact
    FROM figures AS member
    JOIN facts AS fact ON fact.ally = member.ally
    UNION ALL
    -- The whole that the member's part is of.
    SELECT
        member.ally,
        iif(
            fact.role = 'contribution',
            'contribution_share_percent,ratio,ratio_low,ratio_high,rank',
            'ability_share_percent,ratio,ratio_low,ratio_high,rank'
        ),
        'other member''s ' || fact.role,
        1.0,
        'indicators',
        fact.fact
    FROM figures AS member
    JOIN figures AS other ON other.ally <> member.ally AND other.has_figures
    JOIN facts AS fact ON fact.ally = other.ally
    UNION ALL
    SELECT
        member.ally,
        'contribution_share_percent,ability_share_percent,ratio,ratio_low,ratio_high,rank',
        'member',
        NULL,
        'group-members',
        json_object(
            'group_code', spell.group_code, 'ally', spell.ally, 'valid_from', spell.valid_from
        )
    FROM figures AS member
    JOIN group_members AS spell
        ON spell.group_code = :group
        AND spell.valid_from <= :year || '-12-31'
        AND spell.valid_until > :year || '-12-31'
) AS told
ORDER BY told.host, told.role, told.dataset, told.fact, told.cells;
