-- One row is a year of an agreement: the amount that was agreed for it, or what its rule makes of the
-- amount of the year before.
--
-- Growth under an index is the one asked for, or the host's own where it is known; floor and cap
-- limit it, and each year's amount is rounded before the next is reckoned. A year whose growth is not
-- known has no amount, nor have the years after it.
--
-- :agreement  text, the agreement's code
-- :rate       text, period-average, signature-day, budget, ppp or fixed; null: period-average
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
    CASE
        WHEN year.year <= asked.base_year THEN agreed.qualifier
        -- What grows from a least amount is a least amount.
        WHEN base.qualifier IN ('exact', 'about') THEN 'about'
        ELSE base.qualifier
    END AS qualifier,
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
