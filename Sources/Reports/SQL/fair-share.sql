-- One row is a member of a group: its part of what all contribute, its part of what all are able to,
-- and the one divided by the other.
--
-- Parts are of the whole group, so that none is given while a member has no figure, unless those
-- members are left out on request. Amounts in different prices or units are not added up. Ends are
-- as wide as the figures leave them, however they combine.
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
    group_sums AS (
        SELECT
            sum(figures.contribution) AS contribution,
            sum(figures.ability) AS ability,
            count(DISTINCT figures.contribution_unit || figures.contribution_prices) > 1
                OR count(DISTINCT figures.ability_unit || figures.ability_prices) > 1 AS is_mixed,
            max(
                figures.contribution_unit IN ('percent', 'index')
                    OR figures.ability_unit IN ('percent', 'index')
            ) AS is_no_amount,
            count(*) AS members
        FROM figures
        WHERE figures.has_figures
    ),
    -- An end that is open has the most that there is, or nothing: a part lies between none and all.
    ended AS (
        SELECT
            figures.*,
            max(coalesce(figures.contribution_low, 0.0), 0.0) AS contribution_least,
            coalesce(figures.contribution_high, 9e999) AS contribution_most,
            max(coalesce(figures.ability_low, 0.0), 0.0) AS ability_least,
            coalesce(figures.ability_high, 9e999) AS ability_most
        FROM figures
    ),
    -- What all the others can come to.
    beside AS (
        SELECT
            ended.*,
            total(ended.contribution_least) OVER others AS others_contribution_least,
            total(ended.contribution_most) OVER others AS others_contribution_most,
            total(ended.ability_least) OVER others AS others_ability_least,
            total(ended.ability_most) OVER others AS others_ability_most
        FROM ended
        WINDOW others AS (
            PARTITION BY ended.has_figures
            ORDER BY ended.ally
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW
        )
    ),
    lacking AS (
        SELECT group_concat(absent.ally, ', ') AS members
        FROM (
            SELECT figures.ally
            FROM figures
            WHERE NOT figures.has_figures
            ORDER BY figures.ally
        ) AS absent
    ),
    ratios AS (
        SELECT
            beside.*,
            lacking.members AS missing_members,
            sums.is_mixed,
            sums.is_no_amount,
            sums.contribution = 0 AS is_nothing,
            sums.members,
            beside.has_figures
                AND NOT sums.is_mixed
                AND NOT sums.is_no_amount
                AND sums.contribution > 0
                AND (lacking.members IS NULL OR coalesce(:members, 'all') = 'with-figures')
                AS is_known,
            beside.contribution / sums.contribution AS contribution_part,
            beside.ability / sums.ability AS ability_part,
            -- One member's least stands beside the most of all the others.
            coalesce(
                beside.contribution_least
                    / (beside.contribution_least + beside.others_contribution_most),
                0.0
            ) AS contribution_part_low,
            coalesce(
                beside.contribution_most
                    / (beside.contribution_most + beside.others_contribution_least),
                1.0
            ) AS contribution_part_high,
            coalesce(
                beside.ability_least / (beside.ability_least + beside.others_ability_most), 0.0
            ) AS ability_part_low,
            coalesce(
                beside.ability_most / (beside.ability_most + beside.others_ability_least), 1.0
            ) AS ability_part_high
        FROM beside
        CROSS JOIN group_sums AS sums
        CROSS JOIN lacking
    ),
    judged AS (
        SELECT
            ratios.*,
            iif(ratios.is_known, ratios.contribution_part / ratios.ability_part, NULL) AS ratio,
            iif(ratios.is_known, ratios.contribution_part_low / ratios.ability_part_high, NULL)
                AS ratio_low,
            iif(
                ratios.is_known,
                ratios.contribution_part_high / nullif(ratios.ability_part_low, 0),
                NULL
            ) AS ratio_high
        FROM ratios
    )
SELECT
    :group AS group_code,
    judged.ally AS host,
    ally.name AS host_name,
    :year AS year,
    iif(judged.ratio IS NULL, NULL, rank() OVER (ORDER BY judged.ratio IS NULL, judged.ratio DESC))
        AS rank,
    coalesce(:contribution, 'milex') AS contribution_measure,
    judged.contribution,
    judged.contribution_low,
    judged.contribution_high,
    judged.contribution_unit,
    coalesce(:ability, 'gdp') AS ability_measure,
    judged.ability,
    judged.ability_unit,
    iif(judged.is_known, 100 * judged.contribution_part, NULL) AS contribution_share_percent,
    iif(judged.is_known, 100 * judged.ability_part, NULL) AS ability_share_percent,
    judged.ratio,
    judged.ratio_low,
    judged.ratio_high,
    CASE
        WHEN judged.ratio >= 1.2 THEN 'substantial'
        WHEN judged.ratio >= 0.8 THEN 'in balance'
        WHEN judged.ratio IS NOT NULL THEN 'very low'
    END AS verdict,
    judged.qualifier,
    CASE
        WHEN judged.is_mixed THEN 'prices differ'
        WHEN judged.is_no_amount THEN 'percentages do not add up'
        WHEN judged.is_nothing THEN 'nothing contributed'
        WHEN judged.missing_members IS NULL THEN 'complete'
        WHEN judged.is_known THEN 'without members that have no figure'
        ELSE 'incomplete'
    END AS completeness,
    judged.missing_members,
    CASE
        WHEN 'unverified' IN (judged.contribution_status, judged.ability_status) THEN 'unverified'
        WHEN judged.contribution_status <> 'normal' THEN judged.contribution_status
        ELSE coalesce(judged.ability_status, judged.contribution_status)
    END AS status,
    judged.contribution_source AS source,
    judged.ability_source,
    ltrim(
        iif(judged.is_mixed, ',prices-differ', '')
        || iif(judged.is_no_amount, ',no-amount-to-add', '')
        || iif(judged.is_nothing, ',nothing-contributed', '')
        || iif(NOT judged.has_figures, ',no-figure', '')
        || iif(judged.missing_members IS NOT NULL,
            iif(judged.is_known, ',members-left-out', ',incomplete'), '')
        || iif(
            judged.ratio_low < 0.8 AND coalesce(judged.ratio_high, 9e999) >= 0.8
                OR judged.ratio_low < 1.2 AND coalesce(judged.ratio_high, 9e999) >= 1.2,
            ',verdict-within-rounding',
            ''
        )
        || iif('unverified' IN (judged.contribution_status, judged.ability_status),
            ',unverified', '')
        || iif(judged.contribution_status NOT IN ('normal', 'unverified'),
            ',' || judged.contribution_status, ''),
        ','
    ) AS marks
FROM judged
JOIN allies AS ally ON ally.ally = judged.ally
ORDER BY judged.ratio IS NULL, judged.ratio DESC, judged.ally;
