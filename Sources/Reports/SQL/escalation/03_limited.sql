-- One row is a year of the agreement, with the growth of its index and what the rule makes of it.
--
-- :agreement  text, the agreement's code
-- :index      text, growth in percent as a JSON object: {"every": 2, "2028": 7}; null: as known
CREATE TEMP TABLE limited AS
WITH RECURSIVE
    rules AS MATERIALIZED (
        SELECT
            rule.label_from,
            rule.label_to,
            rule.index_kind,
            rule.index_percent,
            rule.lag_years,
            rule.cap_percent,
            rule.floor_percent,
            rule.words,
            rule.status,
            source.source,
            row_number() OVER (
                PARTITION BY rule.label_from
                ORDER BY
                    rule.status = 'unverified',
                    coalesce(source.edition, '') DESC,
                    source.source
            ) AS place
        FROM escalation_rules AS rule
        JOIN sources AS source ON source.source_id = rule.source_id
        WHERE rule.agreement = :agreement
    ),
    years (year, last_year) AS (
        SELECT
            min(asked.first_known, coalesce(min(rules.label_from), asked.first_known)),
            max(asked.last_known, coalesce(max(rules.label_to), asked.last_known))
        FROM asked
        LEFT JOIN rules ON rules.place = 1
        UNION ALL
        SELECT years.year + 1, years.last_year
        FROM years
        WHERE years.year < years.last_year
    ),
    -- What the host's own indices grew by, as they are printed or from one year to the next.
    known AS MATERIALIZED (
        SELECT
            substr(told.measure, 1, length(told.measure) - length('-growth')) AS index_kind,
            told.year,
            told.value AS percent,
            told.status,
            told.source,
            told.component,
            0 AS is_level
        FROM agreements AS agreement
        JOIN annual_indicators AS told ON told.ally = agreement.host
        WHERE agreement.agreement = :agreement
            AND told.measure IN ('cpi-growth', 'gdp-deflator-growth', 'defence-budget-growth')
        UNION ALL
        SELECT
            later.measure,
            later.year,
            (later.value / earlier.value - 1) * 100,
            max(later.status, earlier.status),
            later.source,
            later.component,
            1
        FROM agreements AS agreement
        JOIN annual_indicators AS later
            ON later.ally = agreement.host
            AND later.measure IN ('cpi', 'gdp-deflator', 'defence-budget')
        JOIN annual_indicators AS earlier
            ON earlier.measure = later.measure
            AND earlier.ally = later.ally
            AND earlier.component = later.component
            AND earlier.unit = later.unit
            AND earlier.base_year IS later.base_year
            AND earlier.year = later.year - 1
            AND earlier.value > 0
            -- Nobody knows what growth across a break would mean.
            AND later.status <> 'break-in-series'
        WHERE agreement.agreement = :agreement
    ),
    ruled AS (
        SELECT
            years.year,
            rules.label_from,
            rules.index_kind,
            rules.index_percent AS fixed_percent,
            rules.lag_years,
            rules.cap_percent,
            rules.floor_percent,
            rules.words,
            rules.status AS rule_status,
            rules.source AS rule_source,
            iif(
                rules.index_kind IN ('cpi', 'gdp-deflator', 'defence-budget-growth'),
                years.year - coalesce(rules.lag_years, 0),
                NULL
            ) AS index_year
        FROM years
        LEFT JOIN rules
            ON rules.place = 1 AND years.year BETWEEN rules.label_from AND rules.label_to
    ),
    grown AS (
        SELECT
            ruled.*,
            CASE
                WHEN ruled.fixed_percent IS NOT NULL THEN 'fixed'
                WHEN asked_percent IS NOT NULL THEN 'asked'
                WHEN known.percent IS NOT NULL THEN 'known'
            END AS index_basis,
            coalesce(ruled.fixed_percent, asked_percent, known.percent) AS percent,
            known.source AS known_source,
            known.status AS known_status,
            known.is_level,
            known.component,
            row_number() OVER (
                PARTITION BY ruled.year
                ORDER BY
                    ruled.label_from DESC,
                    known.is_level,
                    known.status = 'unverified',
                    known.source
            ) AS place
        FROM (
            SELECT
                ruled.*,
                -- The growth asked for one year goes before the growth asked for every year.
                iif(
                    ruled.index_year IS NULL,
                    NULL,
                    coalesce(
                        json_extract(:index, '$."' || ruled.index_year || '"'),
                        json_extract(:index, '$.every')
                    )
                ) AS asked_percent
            FROM ruled
        ) AS ruled
        LEFT JOIN known
            ON known.index_kind = replace(ruled.index_kind, '-growth', '')
            AND known.year = ruled.index_year
    )
SELECT
    grown.*,
    max(
        min(grown.percent, coalesce(grown.cap_percent, grown.percent)),
        coalesce(grown.floor_percent, -100)
    ) AS applied_percent
FROM grown
WHERE grown.place = 1;
