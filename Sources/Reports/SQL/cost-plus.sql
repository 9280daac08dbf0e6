-- One row is what a demand of cost plus a premium would ask of a host on one cost base, in the year
-- asked or, marked, in the nearest year for which that base is known.
--
-- :year     integer, label of the year; null: the last one
-- :premium  real, percent on top of the cost base; null: 50
-- :base     text, one cost base, or all; null: all
WITH
    answered AS (
        SELECT
            asked.host,
            asked.label_from AS year,
            asked.method,
            iif(share.host_lacks OR share.is_unpriced OR share.numerator IS NULL, NULL, share.numerator)
                AS current_usd,
            share.is_complete,
            share.numerator / share.denominator AS part,
            share.low AS part_low,
            share.high AS part_high,
            share.denominator,
            share.is_unpriced,
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
    -- The cost base as a multiple of what the host pays, and in dollars where that is known.
    bases AS (
        SELECT
            answer.host, answer.year, 'npsc-published' AS base,
            'Non-personnel stationing cost implied by the published share' AS base_title,
            1 AS base_order,
            answer.current_usd,
            1 / answer.published_part AS times,
            1 / answer.published_high AS times_low,
            1 / nullif(answer.published_low, 0) AS times_high,
            'what the host pays / published share' AS derivation,
            answer.published_source AS source,
            answer.is_unverified OR answer.published_is_unverified AS is_unverified,
            1 AS is_implied
        FROM answered AS answer
        WHERE answer.method = 'dod-npsc' AND answer.published_part > 0
        UNION ALL
        SELECT
            answer.host, answer.year, 'npsc-lines',
            'Non-personnel stationing cost, line by line', 2, answer.current_usd,
            1 / answer.part, 1 / answer.part_high, 1 / nullif(answer.part_low, 0),
            'host-nation support + US non-personnel cost', NULL, answer.is_unverified, 0
        FROM answered AS answer
        WHERE answer.method = 'dod-npsc' AND answer.is_complete AND answer.part > 0
        UNION ALL
        SELECT
            answer.host, answer.year, 'us-cost',
            'US cost with military pay, host money not added', 3, answer.current_usd,
            1 / answer.part - 1, 1 / answer.part_high - 1, 1 / nullif(answer.part_low, 0) - 1,
            'US cost', NULL, answer.is_unverified, 0
        FROM answered AS answer
        WHERE answer.method = 'total-cost' AND answer.is_complete AND answer.part > 0
        UNION ALL
        SELECT
            answer.host, answer.year, 'total-cost',
            'US cost with military pay, and what the host pays', 4, answer.current_usd,
            1 / answer.part, 1 / answer.part_high, 1 / nullif(answer.part_low, 0),
            'host-nation support + US cost', NULL, answer.is_unverified, 0
        FROM answered AS answer
        WHERE answer.method = 'total-cost' AND answer.is_complete AND answer.part > 0
    ),
    nearest AS (
        SELECT
            bases.*,
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
    near.current_usd,
    near.current_usd * near.times AS base_usd,
    near.current_usd * near.times_low AS base_low_usd,
    near.current_usd * near.times_high AS base_high_usd,
    coalesce(:premium, 50.0) AS premium_percent,
    near.current_usd * near.times * (1 + coalesce(:premium, 50.0) / 100) AS demand_usd,
    near.times * (1 + coalesce(:premium, 50.0) / 100) AS multiple,
    near.times_low * (1 + coalesce(:premium, 50.0) / 100) AS multiple_low,
    near.times_high * (1 + coalesce(:premium, 50.0) / 100) AS multiple_high,
    near.current_usd * (near.times * (1 + coalesce(:premium, 50.0) / 100) - 1) AS extra_usd,
    near.derivation,
    near.source,
    ltrim(
        iif(near.year <> :year, ',own-year', '')
        || iif(near.is_implied, ',implied', '')
        || iif(near.is_unverified, ',unverified', ''),
        ','
    ) AS marks
FROM nearest AS near
JOIN allies AS ally ON ally.ally = near.host
WHERE near.place = 1
ORDER BY near.host, near.base_order;
