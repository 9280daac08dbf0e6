-- One row is one fact that a row of report contribution-ratios rests on.
--
-- :method      text, the method whose numerator is what the host pays; null: dod-npsc
-- :by          text, gdp, head, service-member or usd; null: gdp
-- :count_type  text, how the service members were counted; null: assigned
-- :component   text, which of them; null: active-duty
-- :year        integer, the year: the question that the steps begin with
WITH
    paid AS MATERIALIZED (
        SELECT
            asked.question,
            asked.host,
            asked.label_from AS year,
            asked.method,
            share.missing,
            share.host_lacks,
            iif(share.is_known, share.numerator, NULL) AS usd,
            iif(share.is_known, share.numerator_low, NULL) AS usd_low,
            iif(share.is_known, share.numerator_high, NULL) AS usd_high,
            share.is_unpriced,
            share.is_unverified
        FROM asked
        JOIN (
            SELECT
                shares.*,
                NOT (shares.host_lacks OR shares.is_unpriced OR shares.amounts = 0) AS is_known
            FROM shares
        ) AS share ON share.question = asked.question
        WHERE asked.method = coalesce(:method, 'dod-npsc')
            AND EXISTS (
                SELECT 1
                FROM offers AS offered
                WHERE offered.question = asked.question AND offered.side = 'host'
            )
    ),
    -- The last count within the year, or the nearest of a ceiling or a statement.
    counted AS MATERIALIZED (
        SELECT
            paid.question,
            troops.people,
            troops.low_people,
            troops.high_people,
            troops.counted_on,
            troops.status,
            troops.source_id,
            troops.count_type,
            troops.component,
            troops.service,
            troops.variant,
            troops.is_sum,
            row_number() OVER (
                PARTITION BY paid.question
                ORDER BY
                    abs(julianday(troops.counted_on) - julianday(paid.year || '-12-31')),
                    troops.counted_on
            ) AS place
        FROM paid
        JOIN troops_chosen AS troops ON troops.host = paid.host
        WHERE troops.count_type = coalesce(:count_type, 'assigned')
            AND troops.component = coalesce(
                :component,
                iif(coalesce(:count_type, 'assigned') = 'assigned', 'active-duty', 'unstated')
            )
            AND troops.service = 'total'
            AND troops.people > 0
            AND (
                coalesce(:count_type, 'assigned') <> 'assigned'
                OR troops.counted_on BETWEEN paid.year || '-01-01' AND paid.year || '-12-31'
            )
    ),
    needed AS (
        SELECT paid.question, 'gdp' AS measure, 'USD' AS unit
        FROM paid
        UNION ALL
        SELECT paid.question, 'population', 'people'
        FROM paid
    )
SELECT
    paid.host,
    paid.year,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM paid
JOIN (
    SELECT
        used.question,
        'usd,usd_low,usd_high,gdp_percent,gdp_low_percent,gdp_high_percent,usd_per_head,'
            || 'usd_per_head_low,usd_per_head_high,usd_per_service_member,'
            || 'usd_per_service_member_low,usd_per_service_member_high,rank,best_rank,worst_rank' AS cells,
        'amount' AS role,
        used.numerator_weight AS weight,
        'contributions' AS dataset,
        json_object(
            'host', amount.host, 'payer', amount.payer, 'series', amount.series, 'line', amount.line,
            'item', amount.item, 'calendar', amount.calendar, 'valid_from', amount.valid_from,
            'valid_until', amount.valid_until, 'stage', amount.stage, 'instrument', amount.instrument,
            'source', source.source, 'variant', amount.variant
        ) AS fact
    FROM taken AS used
    JOIN contributions AS amount
        ON amount.contribution_id IN (used.contribution_id, used.less_contribution_id)
    JOIN sources AS source ON source.source_id = amount.source_id
    WHERE used.side = 'host' AND used.numerator_weight > 0
    UNION ALL
    SELECT
        used.question,
        'usd,usd_low,usd_high,gdp_percent,gdp_low_percent,gdp_high_percent,usd_per_head,'
            || 'usd_per_head_low,usd_per_head_high,usd_per_service_member,'
            || 'usd_per_service_member_low,usd_per_service_member_high,rank,best_rank,worst_rank',
        'rate',
        NULL,
        'exchange-rates',
        json_object(
            'currency', rate.currency, 'convention', rate.convention, 'valid_from', rate.valid_from,
            'valid_until', rate.valid_until, 'source', rate.source, 'variant', rate.variant
        )
    FROM (
        SELECT DISTINCT taken.question, taken.currency, taken.label_from
        FROM taken
        WHERE taken.side = 'host' AND taken.numerator_weight > 0 AND taken.currency <> 'USD'
    ) AS used
    JOIN yearly_rates AS rate
        ON rate.convention = 'period-average'
        AND rate.currency = used.currency
        AND rate.year = used.label_from
    UNION ALL
    SELECT
        needed.question,
        iif(
            needed.measure = 'gdp',
            'gdp_usd,gdp_percent,gdp_low_percent,gdp_high_percent,rank,best_rank,worst_rank',
            'population,usd_per_head,usd_per_head_low,usd_per_head_high,rank,best_rank,worst_rank'
        ),
        iif(needed.measure = 'gdp', 'output', 'population'),
        NULL,
        'indicators',
        json_object(
            'measure', told.measure, 'ally', told.ally, 'component', told.component,
            'calendar', told.calendar, 'valid_from', told.valid_from,
            'valid_until', told.valid_until, 'source', told.source, 'variant', told.variant
        )
    FROM needed
    JOIN paid ON paid.question = needed.question
    JOIN yearly_indicators AS told
        ON told.measure = needed.measure
        AND told.unit = needed.unit
        AND told.ally = paid.host
        AND told.year = paid.year
    UNION ALL
    -- A total that nobody printed is the sum of its services.
    SELECT
        counted.question,
        'people,usd_per_service_member,usd_per_service_member_low,usd_per_service_member_high,rank,'
            || 'best_rank,worst_rank',
        'head count',
        1.0,
        'troop-counts',
        json_object(
            'counted_on', troops.counted_on, 'host', troops.host,
            'count_type', troops.count_type, 'service', troops.service,
            'component', troops.component, 'source', source.source, 'variant', troops.variant
        )
    FROM counted
    JOIN paid ON paid.question = counted.question
    JOIN troop_counts AS troops
        ON troops.counted_on = counted.counted_on
        AND troops.host = paid.host
        AND troops.count_type = counted.count_type
        AND troops.component = counted.component
        AND troops.source_id = counted.source_id
        AND troops.variant = counted.variant
        AND (counted.is_sum OR troops.service = counted.service)
    JOIN sources AS source ON source.source_id = troops.source_id
    WHERE counted.place = 1
) AS told ON told.question = paid.question
ORDER BY paid.host, told.role, told.dataset, told.fact;
