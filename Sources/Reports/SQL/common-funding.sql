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
    ),
    -- In the currency in which most budgets are told.
    budgets AS MATERIALIZED (
        SELECT
            budget.component,
            budget.value,
            coalesce(budget.low_value, 0.0) AS low_value,
            budget.high_value,
            budget.unit,
            budget.qualifier,
            budget.status,
            budget.source
        FROM annual_indicators AS budget
        JOIN (
            SELECT counted.unit
            FROM annual_indicators AS counted
            WHERE counted.measure = 'nato-common-funded-budgets'
                AND counted.ally = 'NATO'
                AND counted.year = :year
                AND counted.price_basis = 'current'
            GROUP BY counted.unit
            ORDER BY count(*) DESC, counted.unit
            LIMIT 1
        ) AS most ON most.unit = budget.unit
        WHERE budget.measure = 'nato-common-funded-budgets'
            AND budget.ally = 'NATO'
            AND budget.year = :year
            AND budget.price_basis = 'current'
    ),
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
