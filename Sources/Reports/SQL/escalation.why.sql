-- One row is one fact that a row of report escalation rests on.
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
    ),
    -- The rule and the known growth that each year rests on.
    grounds AS (
        SELECT
            year.year,
            'rule' AS role,
            'escalation-rules' AS dataset,
            json_object(
                'agreement', :agreement, 'label_from', year.label_from, 'source', year.rule_source
            ) AS fact
        FROM limited AS year
        WHERE year.rule_source IS NOT NULL
        UNION ALL
        SELECT
            year.year,
            'index',
            'indicators',
            json_object(
                'measure', told.measure, 'ally', told.ally, 'component', told.component,
                'calendar', told.calendar, 'valid_from', told.valid_from,
                'valid_until', told.valid_until, 'source', told.source, 'variant', told.variant
            )
        FROM limited AS year
        JOIN agreements AS agreement ON agreement.agreement = :agreement
        JOIN annual_indicators AS told
            ON told.ally = agreement.host
            AND told.component = year.component
            AND (
                year.is_level
                    AND told.measure = replace(year.index_kind, '-growth', '')
                    AND told.year BETWEEN year.index_year - 1 AND year.index_year
                OR NOT year.is_level
                    AND told.measure = replace(year.index_kind, '-growth', '') || '-growth'
                    AND told.year = year.index_year
            )
        WHERE year.index_basis = 'known'
    )
SELECT
    :agreement AS agreement,
    told.year,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM (
    SELECT
        year.year,
        iif(
            year.year > asked.base_year,
            'agreed_amount',
            'amount,agreed_amount,amount_usd,base_year,round_to'
        ) || iif(agreed.currency = 'USD', ',units_per_usd', '') AS cells,
        'agreed amount' AS role,
        1.0 AS weight,
        'agreement-amounts' AS dataset,
        json_object(
            'agreement', agreed.agreement, 'line', agreed.line, 'item', agreed.item,
            'valid_from', agreed.valid_from, 'valid_until', agreed.valid_until, 'source', agreed.source,
            'variant', agreed.variant
        ) AS fact
    FROM asked
    CROSS JOIN limited AS year
    JOIN amounts AS agreed
        ON agreed.line = asked.line AND agreed.year = year.year AND agreed.place = 1
    UNION ALL
    SELECT
        year.year,
        'amount,amount_usd,base_year,round_to',
        'base amount',
        1.0,
        'agreement-amounts',
        json_object(
            'agreement', base.agreement, 'line', base.line, 'item', base.item,
            'valid_from', base.valid_from, 'valid_until', base.valid_until, 'source', base.source,
            'variant', base.variant
        )
    FROM asked
    CROSS JOIN limited AS year
    JOIN amounts AS base
        ON base.line = asked.line AND base.year = asked.base_year AND base.place = 1
    WHERE year.year > asked.base_year
    UNION ALL
    -- What the year itself grows by.
    SELECT
        ground.year,
        iif(
            ground.role = 'rule',
            'index_percent,index_year,cap_percent,floor_percent,applied_percent,is_capped,is_floored',
            'index_percent,applied_percent,is_capped,is_floored'
        ),
        ground.role,
        NULL,
        ground.dataset,
        ground.fact
    FROM grounds AS ground
    UNION ALL
    -- What every year since the base grew by, once.
    SELECT DISTINCT
        year.year,
        'amount,amount_usd',
        'earlier ' || ground.role,
        NULL,
        ground.dataset,
        ground.fact
    FROM asked
    CROSS JOIN limited AS year
    JOIN grounds AS ground ON ground.year > asked.base_year AND ground.year <= year.year
    JOIN projected ON projected.year = year.year
    WHERE year.year > asked.base_year
    UNION ALL
    SELECT
        rate.year,
        'units_per_usd,rate_year,amount_usd',
        'rate',
        NULL,
        'exchange-rates',
        json_object(
            'currency', rate.currency, 'convention', rate.convention, 'valid_from', rate.valid_from,
            'valid_until', rate.valid_until, 'source', rate.source, 'variant', rate.variant
        )
    FROM priced AS rate
    WHERE rate.place = 1 AND rate.currency <> 'USD' AND coalesce(:rate, '') <> 'fixed'
) AS told
ORDER BY told.year, told.role, told.dataset, told.fact, told.cells;
