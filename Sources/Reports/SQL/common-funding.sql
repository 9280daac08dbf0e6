-- One row is a member of the alliance in a year with an agreed cost share: its part of each budget
-- that all members fund.
--
-- Shares are those of the newest agreed period that the year lies in, of every source that prints
-- them, verified before unverified; amounts are share times budget, and empty where the budget has no
-- figure. Where only the total is known, only the total is given.
--
-- :year  integer, the year
-- :ally  text, one member; null: all
WITH
    listed AS (
        SELECT sum(told.value) AS percent, count(*) AS members
        FROM told
        WHERE told.place = 1
    ),
    lacking AS (
        SELECT group_concat(needed.component, ', ') AS budgets
        FROM (
            SELECT 'civil-budget' AS component
            UNION ALL
            SELECT 'military-budget'
            UNION ALL
            SELECT 'nsip'
            UNION ALL
            SELECT 'total'
        ) AS needed
        LEFT JOIN budgets ON coalesce(nullif(budgets.component, ''), 'total') = needed.component
        WHERE budgets.component IS NULL
    )
SELECT
    told.ally,
    ally.name AS ally_name,
    :year AS year,
    CAST(substr(told.valid_from, 1, 4) AS INTEGER) AS share_from,
    CAST(substr(date(told.valid_until, '-1 day'), 1, 4) AS INTEGER) AS share_to,
    told.value AS share_percent,
    told.low_value AS share_low_percent,
    told.high_value AS share_high_percent,
    coalesce(total.unit, civil.unit, military.unit, nsip.unit) AS currency,
    round(told.value / 100 * civil.value, 2) AS civil,
    round(told.low_value / 100 * civil.low_value, 2) AS civil_low,
    round(told.high_value / 100 * civil.high_value, 2) AS civil_high,
    round(told.value / 100 * military.value, 2) AS military,
    round(told.low_value / 100 * military.low_value, 2) AS military_low,
    round(told.high_value / 100 * military.high_value, 2) AS military_high,
    round(told.value / 100 * nsip.value, 2) AS nsip,
    round(told.low_value / 100 * nsip.low_value, 2) AS nsip_low,
    round(told.high_value / 100 * nsip.high_value, 2) AS nsip_high,
    round(told.value / 100 * total.value, 2) AS total,
    round(told.low_value / 100 * total.low_value, 2) AS total_low,
    round(told.high_value / 100 * total.high_value, 2) AS total_high,
    lacking.budgets AS missing_budgets,
    round(listed.percent, 4) AS listed_percent,
    listed.members AS listed_members,
    iif(total.qualifier = 'about', 'about', told.qualifier) AS qualifier,
    told.status,
    told.source,
    told.source_title,
    told.edition,
    told.locator,
    coalesce(total.source, civil.source, military.source, nsip.source) AS budget_source,
    ltrim(
        iif(lacking.budgets IS NOT NULL, ',budgets-missing', '')
        || iif(abs(listed.percent - 100) > 0.1, ',not-all-members-listed', '')
        || iif('unverified' IN (total.status, civil.status, military.status, nsip.status),
            ',unverified-amount', '')
        || iif(told.status <> 'normal', ',' || told.status, ''),
        ','
    ) AS marks
FROM told
CROSS JOIN listed
CROSS JOIN lacking
JOIN allies AS ally ON ally.ally = told.ally
LEFT JOIN budgets AS civil ON civil.component = 'civil-budget'
LEFT JOIN budgets AS military ON military.component = 'military-budget'
LEFT JOIN budgets AS nsip ON nsip.component = 'nsip'
LEFT JOIN budgets AS total ON total.component = ''
WHERE told.place = 1 AND told.ally = coalesce(:ally, told.ally)
ORDER BY told.value DESC, told.ally;
