-- One row is an agreement: by how much its first yearly amount is above the last before it, beside
-- what prices, output and the host's defence budget grew by from the one year to the other.
--
-- Both amounts are in one currency. Prices are those of the country whose currency it is, unless asked
-- otherwise; output is nominal, in that currency at the average rates of the two years.
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
    ),
    compared AS (
        SELECT
            chosen.*,
            100 * (chosen.amount / chosen.previous_amount - 1) AS nominal_percent,
            100 * ((chosen.amount - chosen.half) / (chosen.previous_amount + chosen.previous_half) - 1)
                AS nominal_low_percent,
            100 * ((chosen.amount + chosen.half) / (chosen.previous_amount - chosen.previous_half) - 1)
                AS nominal_high_percent,
            coalesce(
                (
                    SELECT told.value
                    FROM indicators_of AS told
                    WHERE told.measure = 'cpi-growth'
                        AND told.ally = chosen.prices_ally
                        AND told.year = chosen.year
                ),
                100 * (later_prices.value / earlier_prices.value - 1)
            ) AS cpi_percent,
            100 * (
                later_output.value * iif(chosen.currency = 'USD', 1.0, later_rate.units_per_usd)
                    / (earlier_output.value
                        * iif(chosen.currency = 'USD', 1.0, earlier_rate.units_per_usd))
                - 1
            ) AS gdp_percent,
            coalesce(
                (
                    SELECT told.value
                    FROM indicators_of AS told
                    WHERE told.measure = 'defence-budget-growth'
                        AND told.ally = :host
                        AND told.year = chosen.year
                ),
                100 * (later_budget.value / earlier_budget.value - 1)
            ) AS defence_budget_percent
        FROM chosen
        LEFT JOIN indicators_of AS later_prices
            ON later_prices.measure = 'cpi'
            AND later_prices.ally = chosen.prices_ally
            AND later_prices.year = chosen.year
        LEFT JOIN indicators_of AS earlier_prices
            ON earlier_prices.measure = 'cpi'
            AND earlier_prices.ally = chosen.prices_ally
            AND earlier_prices.component = later_prices.component
            AND earlier_prices.year = chosen.previous_year
        LEFT JOIN indicators_of AS later_output
            ON later_output.measure = 'gdp'
            AND later_output.ally = :host
            AND later_output.year = chosen.year
        LEFT JOIN indicators_of AS earlier_output
            ON earlier_output.measure = 'gdp'
            AND earlier_output.ally = :host
            AND earlier_output.unit = later_output.unit
            AND earlier_output.price_basis = later_output.price_basis
            AND earlier_output.year = chosen.previous_year
        LEFT JOIN rates AS later_rate
            ON later_rate.currency = chosen.currency AND later_rate.year = chosen.year
        LEFT JOIN rates AS earlier_rate
            ON earlier_rate.currency = chosen.currency AND earlier_rate.year = chosen.previous_year
        LEFT JOIN indicators_of AS later_budget
            ON later_budget.measure = 'defence-budget'
            AND later_budget.ally = :host
            AND later_budget.year = chosen.year
        LEFT JOIN indicators_of AS earlier_budget
            ON earlier_budget.measure = 'defence-budget'
            AND earlier_budget.ally = :host
            AND earlier_budget.unit = later_budget.unit
            AND earlier_budget.component = later_budget.component
            AND earlier_budget.year = chosen.previous_year
    )
SELECT
    compared.agreement,
    agreement.host,
    ally.name AS host_name,
    agreement.title,
    compared.year,
    asked.line,
    compared.currency,
    compared.previous_agreement,
    compared.previous_year,
    compared.previous_amount,
    compared.amount,
    compared.nominal_percent,
    compared.nominal_low_percent,
    compared.nominal_high_percent,
    iif(compared.cpi_percent IS NULL, NULL, compared.prices_ally) AS prices_ally,
    compared.cpi_percent,
    compared.gdp_percent,
    compared.defence_budget_percent,
    100 * ((1 + compared.nominal_percent / 100) / (1 + compared.cpi_percent / 100) - 1)
        AS real_percent,
    compared.qualifier,
    CASE
        WHEN 'unverified' IN (compared.status, compared.previous_status) THEN 'unverified'
        WHEN 'estimated' IN (compared.status, compared.previous_status) THEN 'estimated'
        ELSE compared.status
    END AS status,
    compared.source,
    compared.previous_source,
    compared.locator,
    ltrim(
        iif(compared.previous_amount IS NULL, ',no-earlier-amount', '')
        || iif(compared.variant <> '' OR compared.previous_variant <> '', ',variant', '')
        || iif(compared.previous_amount IS NOT NULL AND compared.cpi_percent IS NULL,
            ',no-index', '')
        || iif('unverified' IN (compared.status, compared.previous_status), ',unverified', '')
        || iif('estimated' IN (compared.status, compared.previous_status), ',estimated', ''),
        ','
    ) AS marks
FROM compared
CROSS JOIN asked
JOIN agreements AS agreement ON agreement.agreement = compared.agreement
JOIN allies AS ally ON ally.ally = agreement.host
ORDER BY compared.year, compared.agreement;
