-- One row is one fact that a row of report cost-plus rests on.
--
-- Its steps are those of cost-plus, and so are its parameters.
WITH
    -- Which method's amounts a cost base is made of.
    kinds (base, method, base_order) AS (
        VALUES
            ('npsc-published', 'dod-npsc', 1),
            ('npsc-lines', 'dod-npsc', 2),
            ('us-cost', 'total-cost', 3),
            ('total-cost', 'total-cost', 4)
    ),
    told AS (
        SELECT
            asked.host,
            kind.base,
            kind.base_order,
            asked.label_from AS year,
            CASE
                -- What the host pays is no part of a base that is the United States' cost alone.
                WHEN ground.side = 'host' AND kind.base = 'us-cost'
                    THEN 'current_usd,multiple,multiple_low,multiple_high,extra_usd'
                WHEN ground.side = 'host'
                    THEN 'current_usd,base_usd,base_low_usd,base_high_usd,demand_usd,multiple,'
                        || 'multiple_low,multiple_high,extra_usd'
                ELSE 'base_usd,base_low_usd,base_high_usd,demand_usd,multiple,multiple_low,'
                    || 'multiple_high,extra_usd'
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
        FROM asked
        JOIN kinds AS kind ON kind.method = asked.method
        JOIN shares AS share ON share.question = asked.question
        LEFT JOIN published ON published.question = asked.question
        JOIN grounds AS ground ON ground.question = asked.question
        WHERE (kind.base <> 'npsc-published' OR ground.side = 'host')
            AND iif(
                kind.base = 'npsc-published',
                published.fact IS NOT NULL,
                share.is_complete AND NOT share.is_unpriced
            )
        UNION ALL
        SELECT
            asked.host,
            kind.base,
            kind.base_order,
            asked.label_from,
            'base_usd,base_low_usd,base_high_usd,demand_usd,multiple,multiple_low,multiple_high,'
                || 'extra_usd',
            'published share',
            NULL,
            'published-shares',
            published.fact
        FROM asked
        JOIN kinds AS kind ON kind.method = asked.method AND kind.base = 'npsc-published'
        JOIN published ON published.question = asked.question
    )
SELECT DISTINCT
    told.host, told.base, told.year, told.cells, told.role, told.weight, told.dataset, told.fact
FROM told
WHERE coalesce(:base, 'all') IN ('all', told.base)
ORDER BY told.host, told.base_order, told.year, told.role, told.dataset, told.fact, told.cells;
