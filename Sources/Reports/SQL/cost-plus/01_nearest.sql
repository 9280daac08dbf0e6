-- One row is a cost base of a host in the year asked, or in the nearest year for which it is known, in
-- dollars and as a multiple of what the host pays.
--
-- :year     integer, label of the year; null: the last one
-- :premium  real, percent on top of the cost base; null: 50
-- :base     text, one cost base, or all; null: all
-- :method   text, a method whose sums are cost bases too; null: none
CREATE TEMP TABLE nearest AS
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
            1 / answer.part, coalesce(1 / answer.part_high, 0.0), 1 / nullif(answer.part_low, 0),
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
            answer.us_cost_low / coalesce(nullif(answer.current_high, 0), 9e999),
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
            1 / answer.part, coalesce(1 / answer.part_high, 0.0), 1 / nullif(answer.part_low, 0),
            'host-nation support + US cost', answer.is_unverified, 0, 1
        FROM answered AS answer
        WHERE answer.method = 'total-cost' AND answer.is_known
        UNION ALL
        SELECT
            answer.question, answer.host, answer.year, 'method-us',
            'US cost that ' || answer.method || ' counts, host money not added', 5,
            answer.current, answer.current_low, answer.current_high,
            answer.us_cost, answer.us_cost_low, answer.us_cost_high,
            answer.us_cost / answer.current,
            answer.us_cost_low / coalesce(nullif(answer.current_high, 0), 9e999),
            answer.us_cost_high / nullif(answer.current_low, 0),
            'US lines of the method', answer.is_unverified, 0, 0
        FROM answered AS answer
        WHERE answer.method = :method AND answer.is_known
        UNION ALL
        SELECT
            answer.question, answer.host, answer.year, 'method',
            'All cost that ' || answer.method || ' counts', 6,
            answer.current, answer.current_low, answer.current_high,
            answer.denominator, answer.denominator_low, answer.denominator_high,
            1 / answer.part, coalesce(1 / answer.part_high, 0.0), 1 / nullif(answer.part_low, 0),
            'host and US lines of the method', answer.is_unverified, 0, 1
        FROM answered AS answer
        WHERE answer.method = :method AND answer.is_known
    )
SELECT
    near.question, near.host, near.year, near.base, near.base_title, near.base_order,
    near.current, near.current_low, near.current_high, near.cost, near.cost_low,
    near.cost_high, near.times, near.times_low, near.times_high, near.derivation,
    near.is_unverified, near.is_implied, near.holds_current, near.raise
FROM (
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
) AS near
WHERE near.place = 1;
