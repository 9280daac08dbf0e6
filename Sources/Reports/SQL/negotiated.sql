-- One row is an agreement: by how much its first yearly amount is above the last before it, beside
-- what prices, output and the host's defence budget grew by from the one year to the other.
--
-- Both amounts are in one currency. Prices are those of the country whose currency it is, unless asked
-- otherwise; output is nominal, in that currency at the average rates of the two years.
--
-- :host    text, the host
WITH
    compared AS (
        SELECT
            chosen.*,
            100 * (chosen.amount / chosen.previous_amount - 1) AS nominal_percent,
            iif(
                chosen.previous_amount IS NULL,
                NULL,
                100 * (chosen.low_amount / coalesce(chosen.previous_high_amount, 9e999) - 1)
            ) AS nominal_low_percent,
            100 * (chosen.high_amount / nullif(chosen.previous_low_amount, 0) - 1)
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
