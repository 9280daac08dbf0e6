-- One row is a year of an agreement: the amount that was agreed for it, or what its rule makes of the
-- amount of the year before.
--
-- Growth under an index is the one asked for, or the host's own where it is known; floor and cap
-- limit it, and each year's amount is rounded before the next is reckoned. A year whose growth is not
-- known has no amount, nor have the years after it.
--
-- :agreement  text, the agreement's code
-- :index      text, growth in percent as a JSON object: {"every": 2, "2028": 7}; null: as known
-- :line       text, the cost line; null: the widest that has amounts
-- :base_year  integer, the year whose amount is the base; null: the last that has an amount
-- :round_to   real, units of the currency; null: the finest place that the agreement's amounts have
-- :rate       text, period-average, signature-day, budget, ppp or fixed; null: period-average
-- :fixed_rate, :fixed_currency  real, units of the currency for a US dollar where :rate is fixed, and
--             text, that currency; null: whichever it is
WITH RECURSIVE
    amounts AS MATERIALIZED (
        SELECT
            told.agreement,
            told.line,
            told.item,
            CAST(substr(told.valid_from, 1, 4) AS INTEGER)
                + (told.calendar IN ('USFY', 'AUFY')) AS year,
            told.calendar,
            told.currency,
            told.amount_minor / unit.minor_per_unit AS amount,
            -- One, ten, a hundred …: the place of the last digit that is not zero.
            CAST('1' || substr(told.amount_minor, length(rtrim(told.amount_minor, '0')) + 1) AS REAL)
                / unit.minor_per_unit AS place_value,
            told.qualifier,
            told.valid_from,
            told.valid_until,
            told.variant,
            told.status,
            told.locator,
            told.note,
            source.source,
            source.title AS source_title,
            source.edition,
            row_number() OVER (
                PARTITION BY
                    told.line,
                    CAST(substr(told.valid_from, 1, 4) AS INTEGER)
                        + (told.calendar IN ('USFY', 'AUFY'))
                ORDER BY
                    told.variant <> '',
                    told.status = 'unverified',
                    coalesce(source.edition, '') DESC,
                    source.source,
                    told.valid_from,
                    told.variant
            ) AS place
        FROM agreement_amounts AS told
        JOIN currency_units AS unit ON unit.currency = told.currency
        JOIN sources AS source ON source.source_id = told.source_id
        WHERE told.agreement = :agreement
            AND told.item = ''
            AND told.amount_minor > 0
            AND told.valid_until = date(told.valid_from, '+1 year')
    ),
    -- The line asked for, or the one that most others lie inside.
    asked AS (
        SELECT
            amounts.line,
            coalesce(:base_year, max(amounts.year)) AS base_year,
            max(amounts.year) AS last_known,
            min(amounts.year) AS first_known,
            coalesce(:round_to, min(amounts.place_value)) AS round_to
        FROM amounts
        WHERE amounts.place = 1 AND amounts.line = coalesce(:line, amounts.line)
        GROUP BY amounts.line
        ORDER BY
            (
                SELECT count(*)
                FROM cost_lines_within AS within
                WHERE within.whole = amounts.line
            ) DESC,
            count(*) DESC,
            amounts.line
        LIMIT 1
    ),
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
    ),
    limited AS MATERIALIZED (
        SELECT
            grown.*,
            max(
                min(grown.percent, coalesce(grown.cap_percent, grown.percent)),
                coalesce(grown.floor_percent, -100)
            ) AS applied_percent
        FROM grown
        WHERE grown.place = 1
    ),
    projected (year, amount) AS (
        SELECT amounts.year, amounts.amount
        FROM asked
        JOIN amounts
            ON amounts.line = asked.line AND amounts.year = asked.base_year AND amounts.place = 1
        UNION ALL
        SELECT
            limited.year,
            round(
                projected.amount * (100 + limited.applied_percent) / 100 / asked.round_to
            ) * asked.round_to
        FROM projected
        JOIN limited ON limited.year = projected.year + 1
        CROSS JOIN asked
    ),
    rates AS MATERIALIZED (
        SELECT
            rate.currency, rate.convention, rate.year, rate.units_per_usd, rate.valid_from,
            rate.valid_until, rate.source, rate.variant, rate.status
        FROM yearly_rates AS rate
        WHERE rate.convention = coalesce(:rate, 'period-average')
        UNION ALL
        SELECT
            rate.currency, rate.convention, 0, rate.units_per_usd, rate.valid_from,
            rate.valid_until, rate.source, rate.variant, rate.status
        FROM signature_rates AS rate
        WHERE :rate = 'signature-day' AND rate.agreement = :agreement
        UNION ALL
        SELECT DISTINCT
            amounts.currency, 'fixed', 0, :fixed_rate, NULL, NULL, NULL, NULL, 'normal'
        FROM amounts
        WHERE :rate = 'fixed' AND amounts.currency = coalesce(:fixed_currency, amounts.currency)
    ),
    -- The latest yearly rate not after the year, or the one that is not a year's.
    priced AS (
        SELECT
            projected_year.year AS year,
            rate.year AS rate_year,
            rate.units_per_usd,
            rate.convention,
            rate.currency,
            rate.valid_from,
            rate.valid_until,
            rate.variant,
            rate.source,
            rate.status,
            row_number() OVER (PARTITION BY projected_year.year ORDER BY rate.year DESC) AS place
        FROM limited AS projected_year
        CROSS JOIN asked
        JOIN amounts AS base
            ON base.line = asked.line AND base.year = asked.base_year AND base.place = 1
        JOIN rates AS rate
            ON rate.currency = base.currency AND rate.year <= projected_year.year
    )
SELECT
    :agreement AS agreement,
    year.year,
    asked.line,
    CASE
        WHEN year.year > asked.base_year THEN 'projected'
        WHEN agreed.amount IS NOT NULL THEN 'agreed'
    END AS basis,
    year.index_kind,
    year.index_year,
    year.percent AS index_percent,
    year.index_basis,
    iif(year.index_basis = 'known', year.known_source, NULL) AS index_source,
    year.cap_percent,
    year.floor_percent,
    year.applied_percent,
    iif(year.percent IS NULL, NULL, coalesce(year.percent > year.cap_percent, 0)) AS is_capped,
    iif(year.percent IS NULL, NULL, coalesce(year.percent < year.floor_percent, 0)) AS is_floored,
    base.currency,
    iif(year.year > asked.base_year, projected.amount, agreed.amount) AS amount,
    agreed.amount AS agreed_amount,
    iif(year.year > asked.base_year, 'about', agreed.qualifier) AS qualifier,
    asked.base_year,
    asked.round_to,
    iif(base.currency = 'USD', 1.0, rate.units_per_usd) AS units_per_usd,
    iif(base.currency = 'USD', NULL, nullif(rate.rate_year, 0)) AS rate_year,
    CASE
        WHEN base.currency = 'USD' THEN 'none'
        ELSE coalesce(:rate, 'period-average')
    END AS rate_convention,
    iif(base.currency = 'USD', NULL, rate.source) AS rate_source,
    round(
        iif(year.year > asked.base_year, projected.amount, agreed.amount)
            / iif(base.currency = 'USD', 1.0, rate.units_per_usd),
        2
    ) AS amount_usd,
    year.words AS rule,
    year.rule_source,
    iif(year.year > asked.base_year, 'estimated', agreed.status) AS status,
    iif(year.year > asked.base_year, year.rule_source, agreed.source) AS source,
    iif(year.year > asked.base_year, NULL, agreed.source_title) AS source_title,
    iif(year.year > asked.base_year, NULL, agreed.edition) AS edition,
    iif(year.year > asked.base_year, NULL, agreed.locator) AS locator,
    iif(year.year > asked.base_year, NULL, agreed.note) AS note,
    ltrim(
        iif(year.year > asked.base_year AND projected.amount IS NOT NULL, ',projected', '')
        || iif(year.year > asked.base_year AND year.percent > year.cap_percent, ',capped', '')
        || iif(year.year > asked.base_year AND year.percent < year.floor_percent, ',floored', '')
        || iif(
            year.year > asked.base_year AND projected.amount IS NULL,
            iif(year.index_year IS NULL AND year.index_basis IS NULL, ',no-rule', ',no-index'),
            ''
        )
        || iif(year.year <= asked.base_year AND agreed.amount IS NULL, ',no-amount', '')
        || iif(year.index_year IS NOT NULL AND year.lag_years IS NULL, ',lag-unknown', '')
        || CASE
            WHEN base.currency = 'USD' THEN ''
            WHEN rate.units_per_usd IS NULL THEN ',no-rate'
            WHEN rate.rate_year BETWEEN 1 AND year.year - 1 THEN ',at-latest-rate'
            ELSE ',at-' || replace(coalesce(:rate, 'period-average'), 'period-', '') || '-rate'
        END
        || iif(base.currency <> 'USD' AND rate.status = 'unverified', ',unverified-rate', '')
        || iif(year.index_basis = 'known' AND year.known_status = 'unverified',
            ',unverified-index', '')
        || iif(year.rule_status = 'unverified', ',unverified-rule', '')
        || iif(year.year <= asked.base_year AND agreed.status <> 'normal', ',' || agreed.status, ''),
        ','
    ) AS marks
FROM asked
CROSS JOIN limited AS year
LEFT JOIN amounts AS base
    ON base.line = asked.line AND base.year = asked.base_year AND base.place = 1
LEFT JOIN amounts AS agreed
    ON agreed.line = asked.line AND agreed.year = year.year AND agreed.place = 1
LEFT JOIN projected ON projected.year = year.year
LEFT JOIN priced AS rate ON rate.year = year.year AND rate.place = 1
ORDER BY year.year;
