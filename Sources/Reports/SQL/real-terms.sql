-- One row is a year's payment on one cost line, in the currency in which it was made, in US dollars
-- of the year, and in US dollars of one base year.
--
-- convert-first turns it into dollars at the year's own rate, and those into dollars of the base year
-- by the prices of the United States; deflate-first takes the host's own prices first, and the rate of
-- the base year. A payment made in dollars knows only the prices of the United States. An amount that
-- its source gives in prices of another year counts as of that year. The ends of what it can mean are
-- those of the payment and of both price indices; a rate is taken as it is printed.
--
-- :deflator   text, the measure of the price index; null: cpi
-- :order      text, convert-first or deflate-first; null: convert-first
-- :rate       text, period-average, signature-day, budget, ppp or fixed; null: period-average
WITH
    scaled AS (
        SELECT
            priced.*,
            priced.dollar_factor / priced.units_per_usd AS convert_first,
            priced.host_factor / priced.base_units_per_usd AS deflate_first,
            iif(
                priced.is_convert_first,
                priced.dollar_factor / priced.units_per_usd,
                priced.host_factor / priced.base_units_per_usd
            ) AS factor,
            iif(
                priced.is_convert_first,
                priced.dollar_factor_low / priced.units_per_usd,
                priced.host_factor_low / priced.base_units_per_usd
            ) AS factor_low,
            iif(
                priced.is_convert_first,
                priced.dollar_factor_high / priced.units_per_usd,
                priced.host_factor_high / priced.base_units_per_usd
            ) AS factor_high
        FROM priced
    )
SELECT
    contribution.host,
    ally.name AS host_name,
    scaled.year,
    contribution.line,
    line.title AS line_title,
    contribution.currency,
    iif(scaled.has_range, NULL, scaled.amount) AS amount,
    scaled.amount_low,
    scaled.amount_high,
    scaled.qualifier,
    contribution.price_basis,
    scaled.price_year,
    scaled.units_per_usd,
    round(
        iif(scaled.has_range, NULL, scaled.amount) / scaled.units_per_usd, 2
    ) AS amount_usd,
    round(iif(scaled.has_range, NULL, scaled.amount) * scaled.factor, 2) AS real_usd,
    round(scaled.amount_low * scaled.factor_low, 2) AS real_low_usd,
    round(scaled.amount_high * scaled.factor_high, 2) AS real_high_usd,
    scaled.asked_base_year AS base_year,
    coalesce(:deflator, 'cpi') AS deflator,
    coalesce(:order, 'convert-first') AS calculation_order,
    iif(scaled.is_convert_first, 'USA', contribution.host) AS index_ally,
    iif(scaled.is_convert_first, scaled.dollar_index, scaled.host_index) AS index_value,
    iif(scaled.is_convert_first, scaled.dollar_base_index, scaled.host_base_index)
        AS base_index_value,
    iif(scaled.is_convert_first, scaled.dollar_index_source, scaled.host_index_source)
        AS index_source,
    iif(scaled.is_convert_first, scaled.units_per_usd, scaled.base_units_per_usd)
        AS real_units_per_usd,
    CASE
        WHEN contribution.currency = 'USD' THEN 'none'
        ELSE coalesce(:rate, 'period-average')
    END AS rate_convention,
    CASE
        WHEN contribution.currency = 'USD' THEN NULL
        WHEN scaled.is_convert_first THEN scaled.own_rate_source
        ELSE scaled.base_rate_source
    END AS rate_source,
    round(
        iif(scaled.has_range, NULL, scaled.amount)
            * iif(scaled.is_convert_first, scaled.deflate_first, scaled.convert_first),
        2
    ) AS other_order_usd,
    contribution.series,
    contribution.stage,
    contribution.agreement,
    scaled.status,
    source.source,
    source.title AS source_title,
    source.edition,
    contribution.locator,
    contribution.note,
    ltrim(
        iif(contribution.price_basis = 'constant', ',constant-prices', '')
        || iif(scaled.has_range, ',range', '')
        || iif(scaled.figures > 1, ',sum-of-parts', '')
        || CASE
            WHEN contribution.currency = 'USD' THEN ''
            WHEN iif(scaled.is_convert_first, scaled.units_per_usd, scaled.base_units_per_usd)
                IS NULL THEN ',no-rate'
            ELSE ',at-' || replace(coalesce(:rate, 'period-average'), 'period-', '') || '-rate'
        END
        || iif(
            iif(scaled.is_convert_first, scaled.dollar_factor, scaled.host_factor) IS NULL
                AND NOT coalesce(
                    iif(scaled.is_convert_first, scaled.dollars_break, scaled.prices_break), 0
                ),
            ',no-price-index',
            ''
        )
        || iif(
            iif(scaled.is_convert_first, scaled.dollars_break, scaled.prices_break),
            ',across-a-break',
            ''
        )
        || iif(
            iif(scaled.is_convert_first, scaled.dollars_unverified, scaled.prices_unverified),
            ',unverified-index',
            ''
        )
        || iif(scaled.status <> 'normal', ',' || scaled.status, ''),
        ','
    ) AS marks
FROM scaled
JOIN contributions AS contribution ON contribution.contribution_id = scaled.contribution_id
JOIN allies AS ally ON ally.ally = contribution.host
JOIN cost_lines AS line ON line.line = contribution.line
JOIN sources AS source ON source.source_id = contribution.source_id
ORDER BY scaled.year;
