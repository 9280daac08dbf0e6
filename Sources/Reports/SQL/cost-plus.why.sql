-- One row is one fact that a row of report cost-plus rests on.
--
-- Its steps are those of cost-plus, and so are its parameters.
SELECT DISTINCT
    told.host, told.base, told.year, told.cells, told.role, told.weight, told.dataset, told.fact
FROM (
    SELECT
        near.host,
        near.base,
        near.base_order,
        near.year,
        CASE
            -- What the host pays is no part of a base that is the United States' cost alone.
            WHEN ground.side = 'host' AND near.base IN ('us-cost', 'method-us')
                THEN 'current_usd,current_low_usd,current_high_usd,multiple,multiple_low,'
                    || 'multiple_high,extra_usd,extra_low_usd,extra_high_usd'
            WHEN ground.side = 'host'
                THEN 'current_usd,current_low_usd,current_high_usd,base_usd,base_low_usd,'
                    || 'base_high_usd,demand_usd,demand_low_usd,demand_high_usd,multiple,'
                    || 'multiple_low,multiple_high,extra_usd,extra_low_usd,extra_high_usd'
            ELSE 'base_usd,base_low_usd,base_high_usd,demand_usd,demand_low_usd,demand_high_usd,'
                || 'multiple,multiple_low,multiple_high,extra_usd,extra_low_usd,extra_high_usd'
        END AS cells,
        CASE
            WHEN ground.role = 'rate' THEN 'rate'
            WHEN ground.side = 'host' THEN 'what the host pays'
            ELSE 'cost base'
        END AS role,
        CASE
            WHEN ground.role = 'rate' THEN NULL
            WHEN ground.side = 'host' THEN ground.numerator_weight
            ELSE ground.denominator_weight
        END AS weight,
        ground.dataset,
        ground.fact
    FROM nearest AS near
    JOIN grounds AS ground ON ground.question = near.question
    WHERE NOT near.is_implied OR ground.side = 'host'
    UNION ALL
    SELECT
        near.host,
        near.base,
        near.base_order,
        near.year,
        'base_usd,base_low_usd,base_high_usd,demand_usd,demand_low_usd,demand_high_usd,multiple,'
            || 'multiple_low,multiple_high,extra_usd,extra_low_usd,extra_high_usd',
        'published share',
        NULL,
        'published-shares',
        published.fact
    FROM nearest AS near
    JOIN published ON published.question = near.question
    WHERE near.is_implied
) AS told
ORDER BY told.host, told.base_order, told.year, told.role, told.dataset, told.fact, told.cells;
