-- One row is one fact that a row of report methods rests on.
--
-- A share that is computed rests on its amounts and rates; one that is published, on the row that has
-- it. Its steps are those of methods, and so are its parameters.
WITH
    told AS (
        SELECT
            listed.method,
            listed.label_from,
            listed.label_to,
            listed.told,
            listed.published_source,
            -- Sums of a share that is not complete stand beside what was published, or nothing.
            iif(
                listed.told = 'computed',
                'rank,rank_low,rank_high,share_percent,share_low_percent,share_high_percent,',
                ''
            ) || 'numerator_usd,denominator_usd' AS cells,
            CASE
                WHEN ground.role = 'rate' THEN 'rate'
                WHEN listed.told <> 'computed' THEN 'amount'
                WHEN ground.numerator_weight = ground.denominator_weight THEN 'both sums'
                WHEN ground.numerator_weight <> 0 THEN 'numerator'
                ELSE 'denominator'
            END AS role,
            CASE
                WHEN ground.role = 'rate' THEN NULL
                WHEN ground.denominator_weight <> 0 THEN ground.denominator_weight
                ELSE ground.numerator_weight
            END AS weight,
            ground.dataset,
            ground.fact
        FROM listed
        JOIN grounds AS ground ON ground.question = listed.question
        UNION ALL
        SELECT
            listed.method,
            listed.label_from,
            listed.label_to,
            listed.told,
            listed.published_source,
            iif(
                listed.told = 'computed',
                '',
                'rank,rank_low,rank_high,share_percent,share_low_percent,share_high_percent,'
            ) || 'published_percent,published_low_percent,published_high_percent',
            'published share',
            NULL,
            'published-shares',
            listed.fact
        FROM listed
        WHERE listed.fact <> ''
    )
SELECT DISTINCT
    :host AS host,
    told.method,
    told.label_from AS year_from,
    told.label_to AS year_to,
    told.told,
    told.published_source,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM told
ORDER BY
    told.method, told.label_from, told.label_to, told.told, told.published_source, told.role,
    told.dataset, told.fact, told.cells;
