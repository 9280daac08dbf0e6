-- One row is one fact that a row of report negotiated rests on.
--
-- :host    text, the host
-- :line    text, the cost line; null: the one with amounts in most agreements
-- :from    integer, the first year that a first amount may be for; null: no limit
-- :to      integer, the last such year; null: no limit
-- :prices  text, whose consumer prices: currency, host or us; null: currency
WITH
    amounts AS MATERIALIZED (
        SELECT
            told.agreement,
            told.line,
            told.item,
            told.valid_from,
            told.valid_until,
            told.currency,
            CAST(substr(told.valid_from, 1, 4) AS INTEGER)
                + (told.calendar IN ('USFY', 'AUFY')) AS year,
            told.amount_minor / unit.minor_per_unit AS amount,
            coalesce(
                told.rounded_to_minor,
                iif(
                    told.qualifier = 'about',
                    CAST('1' || substr(told.amount_minor, length(rtrim(told.amount_minor, '0')) + 1)
                        AS INTEGER),
                    0
                )
            ) / 2 / unit.minor_per_unit AS half,
            told.variant,
            told.qualifier,
            told.status,
            told.locator,
            source.source,
            row_number() OVER (
                PARTITION BY
                    told.agreement,
                    told.line,
                    told.currency,
                    CAST(substr(told.valid_from, 1, 4) AS INTEGER)
                ORDER BY
                    told.variant <> '',
                    told.status = 'unverified',
                    coalesce(source.edition, '') DESC,
                    source.source,
                    told.variant
            ) AS place
        FROM agreements AS agreement
        JOIN agreement_amounts AS told ON told.agreement = agreement.agreement
        JOIN currency_units AS unit ON unit.currency = told.currency
        JOIN sources AS source ON source.source_id = told.source_id
        WHERE agreement.host = :host
            AND agreement.kind = 'special-measures'
            AND told.item = ''
            AND told.amount_minor > 0
            AND told.valid_until = date(told.valid_from, '+1 year')
    ),
    asked AS (
        SELECT
            coalesce(
                :line,
                (
                    SELECT amounts.line
                    FROM amounts
                    GROUP BY amounts.line
                    ORDER BY count(DISTINCT amounts.agreement) DESC, count(*) DESC, amounts.line
                    LIMIT 1
                )
            ) AS line
    ),
    known AS MATERIALIZED (
        SELECT amounts.*
        FROM asked
        JOIN amounts ON amounts.line = asked.line AND amounts.place = 1
    ),
    firsts AS (
        SELECT known.agreement, min(known.year) AS year
        FROM known
        GROUP BY known.agreement
    ),
    -- The first amount beside the one of the year before, in a currency that both are told in.
    paired AS MATERIALIZED (
        SELECT
            firsts.agreement,
            firsts.year,
            coalesce(own.currency, alone.currency) AS currency,
            coalesce(own.amount, alone.amount) AS amount,
            coalesce(own.half, alone.half) AS half,
            coalesce(own.qualifier, alone.qualifier) AS qualifier,
            coalesce(own.source, alone.source) AS source,
            coalesce(own.locator, alone.locator) AS locator,
            coalesce(own.status, alone.status) AS status,
            coalesce(own.variant, alone.variant) AS variant,
            before.agreement AS previous_agreement,
            before.year AS previous_year,
            before.amount AS previous_amount,
            before.half AS previous_half,
            before.variant AS previous_variant,
            before.qualifier AS previous_qualifier,
            before.status AS previous_status,
            before.source AS previous_source,
            row_number() OVER (
                PARTITION BY firsts.agreement
                ORDER BY
                    before.agreement IS NULL,
                    coalesce(own.variant, alone.variant) <> '',
                    before.variant <> '',
                    coalesce(own.currency, alone.currency),
                    before.agreement DESC
            ) AS place
        FROM firsts
        JOIN known AS alone ON alone.agreement = firsts.agreement AND alone.year = firsts.year
        LEFT JOIN known AS before
            ON before.agreement <> firsts.agreement
            AND before.year = firsts.year - 1
            AND before.currency = alone.currency
        LEFT JOIN known AS own
            ON own.agreement = firsts.agreement
            AND own.year = firsts.year
            AND own.currency = before.currency
    ),
    chosen AS (
        SELECT
            paired.*,
            CASE
                WHEN coalesce(:prices, 'currency') = 'us' THEN 'USA'
                WHEN coalesce(:prices, 'currency') = 'currency' AND paired.currency = 'USD' THEN 'USA'
                ELSE :host
            END AS prices_ally
        FROM paired
        WHERE paired.place = 1
            AND paired.year BETWEEN coalesce(:from, 0) AND coalesce(:to, 9999)
    ),
    indicators_of AS MATERIALIZED (
        SELECT told.*
        FROM yearly_indicators AS told
        WHERE told.ally IN (:host, 'USA')
            AND told.measure IN (
                'cpi', 'cpi-growth', 'gdp', 'defence-budget', 'defence-budget-growth'
            )
    ),
    rates AS MATERIALIZED (
        SELECT
            rate.currency, rate.convention, rate.year, rate.units_per_usd, rate.valid_from,
            rate.valid_until, rate.source, rate.variant
        FROM yearly_rates AS rate
        WHERE rate.convention = 'period-average'
            AND rate.currency IN (SELECT chosen.currency FROM chosen)
    )
SELECT
    told.agreement,
    told.year,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM (
    SELECT
        chosen.agreement,
        chosen.year,
        'amount,nominal_percent,nominal_low_percent,nominal_high_percent,real_percent' AS cells,
        'first amount' AS role,
        1.0 AS weight,
        'agreement-amounts' AS dataset,
        json_object(
            'agreement', own.agreement, 'line', own.line, 'item', own.item,
            'valid_from', own.valid_from, 'valid_until', own.valid_until, 'source', own.source,
            'variant', own.variant
        ) AS fact
    FROM chosen
    JOIN known AS own
        ON own.agreement = chosen.agreement
        AND own.year = chosen.year
        AND own.currency = chosen.currency
    UNION ALL
    SELECT
        chosen.agreement,
        chosen.year,
        'previous_amount,previous_year,nominal_percent,nominal_low_percent,nominal_high_percent,'
            || 'real_percent',
        'amount before',
        -1.0,
        'agreement-amounts',
        json_object(
            'agreement', before.agreement, 'line', before.line, 'item', before.item,
            'valid_from', before.valid_from, 'valid_until', before.valid_until, 'source', before.source,
            'variant', before.variant
        )
    FROM chosen
    JOIN known AS before
        ON before.agreement = chosen.previous_agreement
        AND before.year = chosen.previous_year
        AND before.currency = chosen.currency
    UNION ALL
    -- A growth that is printed goes before one reckoned from two levels.
    SELECT
        chosen.agreement,
        chosen.year,
        CASE
            WHEN told.measure LIKE 'cpi%' THEN 'cpi_percent,real_percent'
            WHEN told.measure = 'gdp' THEN 'gdp_percent'
            ELSE 'defence_budget_percent'
        END,
        CASE
            WHEN told.measure LIKE 'cpi%' THEN 'prices'
            WHEN told.measure = 'gdp' THEN 'output'
            ELSE 'defence budget'
        END,
        NULL,
        'indicators',
        json_object(
            'measure', told.measure, 'ally', told.ally, 'component', told.component,
            'calendar', told.calendar, 'valid_from', told.valid_from,
            'valid_until', told.valid_until, 'source', told.source, 'variant', told.variant
        )
    FROM chosen
    JOIN indicators_of AS told
        ON told.year IN (chosen.year, chosen.previous_year)
        AND told.ally = iif(told.measure LIKE 'cpi%', chosen.prices_ally, :host)
        AND (told.measure NOT LIKE '%-growth' OR told.year = chosen.year)
    WHERE chosen.previous_amount IS NOT NULL
        AND NOT EXISTS (
            SELECT 1
            FROM indicators_of AS printed
            WHERE printed.measure = told.measure || '-growth'
                AND printed.ally = told.ally
                AND printed.year = chosen.year
        )
    UNION ALL
    SELECT
        chosen.agreement,
        chosen.year,
        'gdp_percent',
        'rate',
        NULL,
        'exchange-rates',
        json_object(
            'currency', rate.currency, 'convention', rate.convention, 'valid_from', rate.valid_from,
            'valid_until', rate.valid_until, 'source', rate.source, 'variant', rate.variant
        )
    FROM chosen
    JOIN rates AS rate
        ON rate.currency = chosen.currency
        AND rate.year IN (chosen.year, chosen.previous_year)
    WHERE chosen.currency <> 'USD'
        AND 2 = (
            SELECT count(*)
            FROM indicators_of AS output
            WHERE output.measure = 'gdp'
                AND output.ally = :host
                AND output.year IN (chosen.year, chosen.previous_year)
        )
) AS told
ORDER BY told.year, told.agreement, told.role, told.dataset, told.fact;
