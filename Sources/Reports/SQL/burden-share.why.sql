-- One row is one fact that a row of report burden-share rests on.
--
-- Amounts are the finest that the accounts print. An amount of both sums has one row where it counts
-- alike in both, and one for each where it does not.
--
-- Its steps are those of burden-share, and so are its parameters.
SELECT DISTINCT
    asked.host,
    asked.label_from AS year_from,
    asked.label_to AS year_to,
    asked.method,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM asked
JOIN (
    SELECT
        ground.question,
        'share_percent,share_low_percent,share_high_percent,possible_low_percent,'
            || 'possible_high_percent,numerator_usd,denominator_usd,'
            || 'numerator_native,denominator_native,implied_us_cost_usd,implied_us_cost_low_usd,'
            || 'implied_us_cost_high_usd' AS cells,
        'both sums' AS role,
        ground.numerator_weight AS weight,
        ground.dataset,
        ground.fact
    FROM grounds AS ground
    WHERE ground.role = 'amount' AND ground.numerator_weight = ground.denominator_weight
    UNION ALL
    SELECT
        ground.question,
        'share_percent,share_low_percent,share_high_percent,possible_low_percent,'
            || 'possible_high_percent,numerator_usd,numerator_native,'
            || 'implied_us_cost_usd,implied_us_cost_low_usd,implied_us_cost_high_usd',
        'numerator',
        ground.numerator_weight,
        ground.dataset,
        ground.fact
    FROM grounds AS ground
    WHERE ground.role = 'amount'
        AND ground.numerator_weight <> ground.denominator_weight
        AND ground.numerator_weight <> 0
    UNION ALL
    -- A numerator of nothing but what has no weight in it is nought because of that.
    SELECT
        ground.question,
        'share_percent,share_low_percent,share_high_percent,possible_low_percent,'
            || 'possible_high_percent,denominator_usd,denominator_native'
            || iif(
                NOT EXISTS (
                    SELECT 1
                    FROM taken AS used
                    WHERE used.question = ground.question AND used.numerator_weight > 0
                ),
                ',numerator_usd,numerator_native',
                ''
            ),
        'denominator',
        ground.denominator_weight,
        ground.dataset,
        ground.fact
    FROM grounds AS ground
    WHERE ground.role = 'amount'
        AND ground.numerator_weight <> ground.denominator_weight
        AND ground.denominator_weight <> 0
    UNION ALL
    SELECT
        ground.question,
        'share_percent,share_low_percent,share_high_percent,possible_low_percent,'
            || 'possible_high_percent,numerator_usd,denominator_usd,'
            || 'implied_us_cost_usd,implied_us_cost_low_usd,implied_us_cost_high_usd',
        'rate',
        NULL,
        ground.dataset,
        ground.fact
    FROM grounds AS ground
    WHERE ground.role = 'rate'
    UNION ALL
    SELECT
        lost.question,
        'possible_low_percent,possible_high_percent',
        'largest known',
        NULL,
        'contributions',
        json_object(
            'host', fact.host, 'payer', fact.payer, 'series', fact.series, 'line', fact.line,
            'item', fact.item, 'calendar', fact.calendar, 'valid_from', fact.valid_from,
            'valid_until', fact.valid_until, 'stage', fact.stage, 'instrument', fact.instrument,
            'source', source.source, 'variant', fact.variant
        )
    FROM missing AS lost
    JOIN asked ON asked.question = lost.question
    JOIN largest
        ON largest.host = asked.host
        AND largest.side = lost.side
        AND largest.line = lost.line
    JOIN contributions AS fact ON fact.contribution_id = largest.contribution_id
    JOIN sources AS source ON source.source_id = fact.source_id
    UNION ALL
    SELECT
        published.question,
        'published_percent,published_low_percent,published_high_percent,implied_us_cost_usd,'
            || 'implied_us_cost_low_usd,implied_us_cost_high_usd',
        'published share',
        NULL,
        'published-shares',
        published.fact
    FROM published
) AS told ON told.question = asked.question
ORDER BY
    asked.host, asked.label_from, asked.label_to, asked.method, told.role, told.dataset, told.fact,
    told.cells;
