-- One row is what a demand of cost plus a premium would ask of a host on one cost base, in the year
-- asked or, marked, in the nearest year for which that base is known.
--
-- Ends are as wide as the figures leave them; where base and payment hold the same amounts, these
-- take the same end in both.
--
-- :year     integer, label of the year; null: the last one
-- :premium  real, percent on top of the cost base; null: 50
-- :base     text, one cost base, or all; null: all
WITH
    answered AS (
        SELECT
            asked.question,
            asked.host,
            asked.label_from AS year,
            asked.method,
            iif(share.host_lacks OR share.is_unpriced, NULL, share.numerator) AS current,
            iif(share.host_lacks OR share.is_unpriced, NULL, share.numerator_low) AS current_low,
            iif(share.host_lacks OR share.is_unpriced, NULL, share.numerator_high) AS current_high,
            share.is_complete AND NOT share.is_unpriced AND share.numerator > 0 AS is_known,
            share.denominator,
            share.denominator_low,
            share.denominator_high,
            share.us_cost,
            share.us_cost_low,
            share.us_cost_high,
            share.numerator / share.denominator AS part,
            share.low AS part_low,
            share.high AS part_high,
            share.is_unverified,
            published.percent / 100 AS published_part,
            published.low_percent / 100 AS published_low,
            published.high_percent / 100 AS published_high,
            published.source AS published_source,
            published.status = 'unverified' AS published_is_unverified
        FROM asked
        JOIN shares AS share ON share.question = asked.question
        LEFT JOIN published ON published.question = asked.question
    ),
    -- The cost base in dollars, and as a multiple of what the host pays.
    bases AS (
        SELECT
            answer.question, answer.host, answer.year, 'npsc-published' AS base,
            'Non-personnel stationing cost implied by the published share' AS base_title,
            1 AS base_order,
            answer.current, answer.current_low, answer.current_high,
            answer.current / answer.published_part AS cost,
            answer.current_low / answer.published_high AS cost_low,
            answer.current_high / nullif(answer.published_low, 0) AS cost_high,
            1 / answer.published_part AS times,
            1 / answer.published_high AS times_low,
            1 / nullif(answer.published_low, 0) AS times_high,
            'what the host pays / published share' AS derivation,
            answer.is_unverified OR answer.published_is_unverified AS is_unverified,
            1 AS is_implied,
            1 AS holds_current
        FROM answered AS answer
        WHERE answer.method = 'dod-npsc' AND answer.published_high > 0
        UNION ALL
        SELECT
            answer.question, answer.host, answer.year, 'npsc-lines',
            'Non-personnel stationing cost, line by line', 2,
            answer.current, answer.current_low, answer.current_high,
            answer.denominator, answer.denominator_low, answer.denominator_high,
            1 / answer.part, 1 / answer.part_high, 1 / nullif(answer.part_low, 0),
            'host-nation support + US non-personnel cost', answer.is_unverified, 0, 1
        FROM answered AS answer
        WHERE answer.method = 'dod-npsc' AND answer.is_known
        UNION ALL
        SELECT
            answer.question, answer.host, answer.year, 'us-cost',
            'US cost with military pay, host money not added', 3,
            answer.current, answer.current_low, answer.current_high,
            answer.us_cost, answer.us_cost_low, answer.us_cost_high,
            answer.us_cost / answer.current,
            answer.us_cost_low / nullif(answer.current_high, 0),
            answer.us_cost_high / nullif(answer.current_low, 0),
            'US cost', answer.is_unverified, 0, 0
        FROM answered AS answer
        WHERE answer.method = 'total-cost' AND answer.is_known
        UNION ALL
        SELECT
            answer.question, answer.host, answer.year, 'total-cost',
            'US cost with military pay, and what the host pays', 4,
            answer.current, answer.current_low, answer.current_high,
            answer.denominator, answer.denominator_low, answer.denominator_high,
            1 / answer.part, 1 / answer.part_high, 1 / nullif(answer.part_low, 0),
            'host-nation support + US cost', answer.is_unverified, 0, 1
        FROM answered AS answer
        WHERE answer.method = 'total-cost' AND answer.is_known
    ),
    nearest AS (
        SELECT
            bases.question, bases.host, bases.year, bases.base, bases.base_title, bases.base_order,
            bases.current, bases.current_low, bases.current_high, bases.cost, bases.cost_low,
            bases.cost_high, bases.times, bases.times_low, bases.times_high, bases.derivation,
            bases.is_unverified, bases.is_implied, bases.holds_current,
            1 + coalesce(:premium, 50.0) / 100 AS raise,
            row_number() OVER (
                PARTITION BY bases.host, bases.base
                ORDER BY abs(bases.year - coalesce(:year, 9999)), bases.year DESC
            ) AS place
        FROM bases
        WHERE coalesce(:base, 'all') IN ('all', bases.base)
    )
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
WHERE near.place = 1
ORDER BY near.host, near.base_order;
