-- One row is an agreement: by how much its first yearly amount is above the last before it, beside
-- what prices, output and the host's defence budget grew by from the one year to the other.
--
-- Both amounts are in one currency. Prices are those of the country whose currency it is, unless asked
-- otherwise; output is nominal, in that currency at the average rates of the two years.
--
-- :host    text, the host
-- :across_breaks  text, 'yes': growth across breaks in a series, too; null: no
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
            iif(
                later_prices.status = 'break-in-series' AND :across_breaks IS NOT 'yes',
                NULL,
                coalesce(
                    100 * (later_prices.value / earlier_prices.value - 1), printed_prices.value
                )
            ) AS cpi_percent,
            iif(
                later_output.status = 'break-in-series' AND :across_breaks IS NOT 'yes',
                NULL,
                100 * (
                    later_output.value * iif(chosen.currency = 'USD', 1.0, later_rate.units_per_usd)
                        / (earlier_output.value
                            * iif(chosen.currency = 'USD', 1.0, earlier_rate.units_per_usd))
                    - 1
                )
            ) AS gdp_percent,
            iif(
                later_budget.status = 'break-in-series' AND :across_breaks IS NOT 'yes',
                NULL,
                coalesce(
                    100 * (later_budget.value / earlier_budget.value - 1), printed_budget.value
                )
            ) AS defence_budget_percent,
            coalesce(later_prices.status = 'break-in-series', 0)
                OR coalesce(later_output.status = 'break-in-series', 0)
                OR coalesce(later_budget.status = 'break-in-series', 0)
                OR chosen.status = 'break-in-series' AS has_break,
            earlier_prices.value IS NULL AND printed_prices.status = 'unverified'
                OR 'unverified' IN (
                    iif(earlier_prices.value IS NULL, 'none', later_prices.status),
                    earlier_prices.status
                ) AS prices_unverified
        FROM (
            -- There is no growth across a break in a series, unless somebody asks for it.
            SELECT
                first.agreement, first.year, first.currency, first.amount, first.low_amount,
                first.high_amount, first.qualifier, first.source, first.locator, first.status,
                first.variant, first.previous_agreement, first.previous_year,
                first.previous_amount AS told_previous_amount, first.previous_variant,
                first.previous_status, first.previous_source, first.prices_ally,
                iif(first.is_comparable, first.previous_amount, NULL) AS previous_amount,
                iif(first.is_comparable, first.previous_low_amount, NULL) AS previous_low_amount,
                iif(first.is_comparable, first.previous_high_amount, NULL) AS previous_high_amount
            FROM (
                SELECT
                    chosen.*,
                    chosen.status <> 'break-in-series' OR :across_breaks IS 'yes' AS is_comparable
                FROM chosen
            ) AS first
        ) AS chosen
        LEFT JOIN indicators_of AS later_prices
            ON later_prices.measure = 'cpi'
            AND later_prices.ally = chosen.prices_ally
            AND later_prices.year = chosen.year
        LEFT JOIN indicators_of AS earlier_prices
            ON earlier_prices.measure = 'cpi'
            AND earlier_prices.ally = chosen.prices_ally
            AND earlier_prices.component = later_prices.component
            AND earlier_prices.base_year IS later_prices.base_year
            AND earlier_prices.value > 0
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
            AND earlier_output.base_year IS later_output.base_year
            AND earlier_output.value > 0
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
            AND earlier_budget.base_year IS later_budget.base_year
            AND earlier_budget.value > 0
            AND earlier_budget.year = chosen.previous_year
        -- A growth that is printed counts where there are no two levels.
        LEFT JOIN indicators_of AS printed_prices
            ON printed_prices.measure = 'cpi-growth'
            AND printed_prices.ally = chosen.prices_ally
            AND printed_prices.year = chosen.year
        LEFT JOIN indicators_of AS printed_budget
            ON printed_budget.measure = 'defence-budget-growth'
            AND printed_budget.ally = :host
            AND printed_budget.year = chosen.year
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
    compared.told_previous_amount AS previous_amount,
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
        iif(compared.told_previous_amount IS NULL, ',no-earlier-amount', '')
        || iif(compared.variant <> '' OR compared.previous_variant <> '', ',variant', '')
        || iif(compared.previous_amount IS NOT NULL AND compared.cpi_percent IS NULL,
            iif(compared.has_break, '', ',no-index'), '')
        || iif(compared.told_previous_amount IS NOT NULL AND compared.has_break, ',across-a-break', '')
        || iif(compared.previous_amount IS NOT NULL AND compared.gdp_percent IS NULL
            AND NOT compared.has_break, ',no-output-growth', '')
        || iif(compared.previous_amount IS NOT NULL AND compared.defence_budget_percent IS NULL
            AND NOT compared.has_break, ',no-budget-growth', '')
        || iif(compared.cpi_percent IS NOT NULL AND compared.prices_unverified,
            ',unverified-index', '')
        || iif('unverified' IN (compared.status, compared.previous_status), ',unverified', '')
        || iif('estimated' IN (compared.status, compared.previous_status), ',estimated', ''),
        ','
    ) AS marks
FROM compared
CROSS JOIN asked
JOIN agreements AS agreement ON agreement.agreement = compared.agreement
JOIN allies AS ally ON ally.ally = agreement.host
ORDER BY compared.year, compared.agreement;
