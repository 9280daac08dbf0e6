-- One row is a member of the alliance in one year: what it spends of its output and on equipment, the
-- targets that were in force for it, whether it meets them, and by how many dollars it falls short.
--
-- A target is the one agreed last, for the ally itself before all members; one whose day has passed
-- stays, marked, until another takes its place. A shortfall is of output at current prices.
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
    ),
    members AS (
        SELECT
            member.ally,
            spending.value AS spending,
            spending.low_value AS spending_low,
            spending.high_value AS spending_high,
            spending.qualifier,
            spending.price_basis,
            spending.status AS spending_status,
            spending.source AS spending_source,
            equipment.value AS equipment,
            equipment.low_value AS equipment_low,
            equipment.high_value AS equipment_high,
            equipment.status AS equipment_status,
            equipment.source AS equipment_source,
            output.value AS output,
            output.low_value AS output_low,
            output.high_value AS output_high,
            output.source AS output_source,
            output.status AS output_status
        FROM group_members AS member
        LEFT JOIN yearly_indicators AS spending
            ON spending.measure = 'nato-defence-expenditure-gdp-share'
            AND spending.ally = member.ally
            AND spending.year = :year
        LEFT JOIN yearly_indicators AS equipment
            ON equipment.measure = 'nato-equipment-share'
            AND equipment.ally = member.ally
            AND equipment.year = :year
        LEFT JOIN yearly_indicators AS output
            ON output.measure = 'gdp'
            AND output.unit = 'USD'
            AND output.price_basis = 'current'
            AND output.ally = member.ally
            AND output.year = :year
        WHERE member.group_code = 'nato'
            AND member.ally = coalesce(:ally, member.ally)
            AND member.valid_from <= :year || '-12-31'
            AND member.valid_until > :year || '-12-31'
    )
SELECT
    member.ally,
    ally.name AS ally_name,
    :year AS year,
    member.spending AS gdp_percent,
    member.spending_low AS gdp_low_percent,
    member.spending_high AS gdp_high_percent,
    spending_target.target_percent AS gdp_target_percent,
    spending_target.pledge AS gdp_pledge,
    member.spending >= spending_target.target_percent AS meets_gdp,
    member.equipment AS equipment_percent,
    member.equipment_low AS equipment_low_percent,
    member.equipment_high AS equipment_high_percent,
    equipment_target.target_percent AS equipment_target_percent,
    equipment_target.pledge AS equipment_pledge,
    member.equipment >= equipment_target.target_percent AS meets_equipment,
    max(spending_target.target_percent - member.spending, 0.0) AS shortfall_points,
    member.output AS gdp_usd,
    round(max(spending_target.target_percent - member.spending, 0.0) / 100 * member.output, 2)
        AS shortfall_usd,
    round(
        max(spending_target.target_percent - coalesce(member.spending_high, 9e999), 0.0) / 100
            * coalesce(member.output_low, iif(member.output IS NULL, NULL, 0.0)),
        2
    ) AS shortfall_low_usd,
    round(
        max(spending_target.target_percent - coalesce(member.spending_low, 0.0), 0.0) / 100
            * iif(member.spending IS NULL, NULL, member.output_high),
        2
    ) AS shortfall_high_usd,
    member.qualifier,
    coalesce(member.spending_status, member.equipment_status) AS status,
    coalesce(member.spending_source, member.equipment_source) AS source,
    source.title AS source_title,
    source.edition,
    member.equipment_source,
    member.output_source AS gdp_source,
    spending_target.source AS pledge_source,
    ltrim(
        iif(member.spending IS NULL, ',no-figure', '')
        || iif(member.equipment IS NULL AND member.spending IS NOT NULL, ',no-equipment-figure', '')
        || iif(member.output IS NULL AND member.spending < spending_target.target_percent,
            ',no-gdp', '')
        || iif(spending_target.due_until <= :year || '-01-01', ',target-past-its-day', '')
        || iif(equipment_target.due_until <= :year || '-01-01', ',equipment-target-past-its-day', '')
        || iif(spending_target.due_until > (:year + 1) || '-01-01', ',target-due-later', '')
        || iif(
            member.spending IS NOT NULL
                AND coalesce(member.spending_low, -9e999) < spending_target.target_percent
                AND coalesce(member.spending_high, 9e999) >= spending_target.target_percent
                OR member.equipment IS NOT NULL
                AND coalesce(member.equipment_low, -9e999) < equipment_target.target_percent
                AND coalesce(member.equipment_high, 9e999) >= equipment_target.target_percent,
            ',verdict-within-rounding',
            ''
        )
        || iif(member.spending_status <> 'normal', ',' || member.spending_status, ''),
        ','
    ) AS marks
FROM members AS member
JOIN allies AS ally ON ally.ally = member.ally
LEFT JOIN targets AS spending_target
    ON spending_target.ally = member.ally
    AND spending_target.measure = 'nato-defence-expenditure-gdp-share'
    AND spending_target.place = 1
LEFT JOIN targets AS equipment_target
    ON equipment_target.ally = member.ally
    AND equipment_target.measure = 'nato-equipment-share'
    AND equipment_target.place = 1
LEFT JOIN sources AS source
    ON source.source = coalesce(member.spending_source, member.equipment_source)
ORDER BY member.spending IS NULL, member.spending DESC, member.ally;
