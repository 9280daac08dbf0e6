-- One row is one fact that a row of report methods rests on.
--
-- A share that is computed rests on its amounts and rates; one that is published, on the row that has
-- it. Its steps are those of methods, and so are its parameters.
WITH
    told AS (
        SELECT
            asked.method,
            asked.label_from,
            asked.label_to,
            'computed' AS told,
            'rank,rank_low,rank_high,share_percent,share_low_percent,share_high_percent,'
                || 'numerator_usd,denominator_usd' AS cells,
            CASE
                WHEN ground.role = 'rate' THEN 'rate'
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
        FROM asked
        JOIN shares AS share ON share.question = asked.question AND share.is_complete
        JOIN grounds AS ground ON ground.question = asked.question
        UNION ALL
        -- Sums of a share that is not complete, beside what was published or nothing.
        SELECT
            asked.method,
            asked.label_from,
            asked.label_to,
            iif(published.fact IS NULL, 'neither', 'published'),
            'numerator_usd,denominator_usd',
            iif(ground.role = 'rate', 'rate', 'amount'),
            iif(ground.role = 'rate', NULL, ground.denominator_weight),
            ground.dataset,
            ground.fact
        FROM asked
        JOIN shares AS share ON share.question = asked.question AND NOT share.is_complete
        LEFT JOIN published ON published.question = asked.question
        JOIN grounds AS ground ON ground.question = asked.question
        UNION ALL
        SELECT
            share.method,
            share.label_from,
            share.label_to,
            iif(coalesce(computed.is_complete, 0), 'computed', 'published'),
            iif(
                coalesce(computed.is_complete, 0),
                '',
                'rank,rank_low,rank_high,share_percent,share_low_percent,share_high_percent,'
            ) || 'published_percent,published_low_percent,published_high_percent',
            'published share',
            NULL,
            'published-shares',
            json_object(
                'host', share.host, 'measure', share.measure, 'payer', share.payer,
                'calendar', share.calendar, 'valid_from', share.valid_from,
                'valid_until', share.valid_until, 'source', source.source,
                'variant', share.variant
            )
        FROM published_shares AS share
        JOIN sources AS source ON source.source_id = share.source_id
        LEFT JOIN asked
            ON asked.method = share.method
            AND asked.label_from = share.label_from
            AND asked.label_to = share.label_to
        LEFT JOIN shares AS computed ON computed.question = asked.question
        WHERE share.host = :host
            AND share.measure IN ('burden-share', 'cost-offset')
            AND (:method IS NULL OR share.method = :method)
            AND (
                :label_from IS NULL
                OR share.label_from = :label_from AND share.label_to = :label_to
            )
    )
SELECT DISTINCT
    :host AS host,
    told.method,
    told.label_from AS year_from,
    told.label_to AS year_to,
    told.told,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM told
ORDER BY
    told.method, told.label_from, told.label_to, told.told, told.role, told.dataset, told.fact,
    told.cells;
