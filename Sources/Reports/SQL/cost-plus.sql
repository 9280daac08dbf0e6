-- One row is what a demand of cost plus a premium would ask of a host on one cost base, in the year
-- asked or, marked, in the nearest year for which that base is known.
--
-- Ends are as wide as the figures leave them; where base and payment hold the same amounts, these
-- take the same end in both.
--
-- :year     integer, label of the year; null: the last one
-- :premium  real, percent on top of the cost base; null: 50
SELECT
    near.host,
    ally.name AS host_name,
    near.base,
    near.base_title,
    near.year,
    near.current AS current_usd,
    near.current_low AS current_low_usd,
    near.current_high AS current_high_usd,
    near.cost AS base_usd,
    near.cost_low AS base_low_usd,
    near.cost_high AS base_high_usd,
    coalesce(:premium, 50.0) AS premium_percent,
    near.cost * near.raise AS demand_usd,
    near.cost_low * near.raise AS demand_low_usd,
    near.cost_high * near.raise AS demand_high_usd,
    near.times * near.raise AS multiple,
    near.times_low * near.raise AS multiple_low,
    near.times_high * near.raise AS multiple_high,
    near.cost * near.raise - near.current AS extra_usd,
    near.cost_low * near.raise - iif(near.holds_current, near.current_low, near.current_high)
        AS extra_low_usd,
    near.cost_high * near.raise - iif(near.holds_current, near.current_high, near.current_low)
        AS extra_high_usd,
    near.derivation,
    iif(near.is_implied, published.source, NULL) AS source,
    host_account.series AS host_account,
    iif(near.is_implied, NULL, us_account.series) AS us_account,
    ltrim(
        iif(near.year <> :year, ',own-year', '')
        || iif(near.is_implied, ',implied', '')
        || iif(
            EXISTS (
                SELECT 1
                FROM taken AS used
                WHERE used.question = near.question AND used.currency <> 'USD'
            ),
            ',at-average-rate',
            ''
        )
        || iif(near.is_unverified, ',unverified', ''),
        ','
    ) AS marks
FROM nearest AS near
JOIN allies AS ally ON ally.ally = near.host
LEFT JOIN published ON published.question = near.question
LEFT JOIN ranked_accounts AS host_account
    ON host_account.question = near.question
    AND host_account.side = 'host'
    AND host_account.is_fit
    AND host_account.place = 1
LEFT JOIN ranked_accounts AS us_account
    ON us_account.question = near.question
    AND us_account.side = 'us'
    AND us_account.is_fit
    AND us_account.place = 1
ORDER BY near.host, near.base_order;
