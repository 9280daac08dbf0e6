-- One row is a host: what it pays in one year by the count of one method, in dollars, as a part of its
-- output, for each of its people, and for each service member there.
--
-- Hosts are ranked by one of these; hosts that share a value share a rank, and the best and the worst
-- rank are what the ends of the figures leave open. A host with a missing line of its own has no
-- number: what it pays is not known.
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
    divided AS (
        SELECT
            paid.*,
            output.value AS gdp_usd,
            output.status AS output_status,
            output.source AS gdp_source,
            people.value AS population,
            people.source AS population_source,
            troops.people AS troops,
            troops.low_people AS troops_low,
            troops.high_people AS troops_high,
            troops.counted_on,
            troops.status AS troops_status,
            troops.source_id AS troops_source_id,
            troops.is_sum AS troops_is_sum,
            100 * paid.usd / output.value AS gdp_percent,
            -- Of what may be as much as one likes, the part may be as small as one likes.
            100 * paid.usd_low / iif(output.value > 0, coalesce(output.high_value, 9e999), NULL)
                AS gdp_low_percent,
            100 * paid.usd_high / nullif(output.low_value, 0) AS gdp_high_percent,
            paid.usd / people.value AS usd_per_head,
            paid.usd_low / iif(people.value > 0, coalesce(people.high_value, 9e999), NULL)
                AS usd_per_head_low,
            paid.usd_high / nullif(people.low_value, 0) AS usd_per_head_high,
            paid.usd / troops.people AS usd_per_service_member,
            paid.usd_low / iif(troops.people > 0, coalesce(troops.high_people, 9e999), NULL)
                AS usd_per_service_member_low,
            paid.usd_high / nullif(troops.low_people, 0) AS usd_per_service_member_high
        FROM paid
        LEFT JOIN yearly_indicators AS output
            ON output.measure = 'gdp'
            AND output.unit = 'USD'
            AND output.price_basis = 'current'
            AND output.ally = paid.host
            AND output.year = paid.year
            AND output.value > 0
        LEFT JOIN yearly_indicators AS people
            ON people.measure = 'population'
            AND people.unit = 'people'
            AND people.ally = paid.host
            AND people.year = paid.year
            AND people.value > 0
        LEFT JOIN counted AS troops ON troops.question = paid.question AND troops.place = 1
    ),
    measured AS MATERIALIZED (
        SELECT
            divided.*,
            CASE coalesce(:by, 'gdp')
                WHEN 'gdp' THEN divided.gdp_percent
                WHEN 'head' THEN divided.usd_per_head
                WHEN 'service-member' THEN divided.usd_per_service_member
                ELSE divided.usd
            END AS value,
            CASE coalesce(:by, 'gdp')
                WHEN 'gdp' THEN divided.gdp_low_percent
                WHEN 'head' THEN divided.usd_per_head_low
                WHEN 'service-member' THEN divided.usd_per_service_member_low
                ELSE divided.usd_low
            END AS value_low,
            CASE coalesce(:by, 'gdp')
                WHEN 'gdp' THEN divided.gdp_high_percent
                WHEN 'head' THEN divided.usd_per_head_high
                WHEN 'service-member' THEN divided.usd_per_service_member_high
                ELSE divided.usd_high
            END AS value_high
        FROM divided
    ),
    ranked AS (
        SELECT
            measured.*,
            iif(
                measured.value IS NULL,
                NULL,
                rank() OVER (ORDER BY measured.value IS NULL, measured.value DESC)
            ) AS rank,
            iif(measured.value IS NULL, 0, count(*) OVER (PARTITION BY measured.value) > 1) AS is_tied,
            1 + (
                SELECT count(*)
                FROM measured AS other
                WHERE other.value_low > coalesce(measured.value_high, 9e999)
            ) AS best_rank,
            (
                SELECT count(*)
                FROM measured AS other
                WHERE other.value IS NOT NULL
                    AND coalesce(other.value_high, 9e999) >= measured.value_low
            ) AS worst_rank
        FROM measured
    )
SELECT
    ranked.rank,
    iif(ranked.rank IS NULL, NULL, ranked.best_rank) AS best_rank,
    iif(ranked.rank IS NULL, NULL, ranked.worst_rank) AS worst_rank,
    ranked.host,
    ally.name AS host_name,
    ranked.year,
    ranked.method,
    ranked.usd,
    ranked.usd_low,
    ranked.usd_high,
    ranked.gdp_percent,
    ranked.gdp_low_percent,
    ranked.gdp_high_percent,
    ranked.usd_per_head,
    ranked.usd_per_head_low,
    ranked.usd_per_head_high,
    ranked.usd_per_service_member,
    ranked.usd_per_service_member_low,
    ranked.usd_per_service_member_high,
    ranked.troops AS people,
    iif(ranked.troops IS NULL, NULL, coalesce(:count_type, 'assigned')) AS count_type,
    iif(
        ranked.troops IS NULL,
        NULL,
        coalesce(
            :component,
            iif(coalesce(:count_type, 'assigned') = 'assigned', 'active-duty', 'unstated')
        )
    ) AS component,
    ranked.counted_on,
    ranked.gdp_usd,
    ranked.population,
    iif(
        ranked.usd IS NOT NULL,
        'complete',
        iif(ranked.is_unpriced AND NOT ranked.host_lacks, 'no rate', 'incomplete')
    ) AS completeness,
    iif(ranked.host_lacks, ranked.missing, NULL) AS missing_lines,
    account.series AS account,
    (
        SELECT group_concat(used.source, ', ')
        FROM (
            SELECT DISTINCT amount.source
            FROM taken AS amount
            WHERE amount.question = ranked.question AND amount.side = 'host'
            ORDER BY amount.source
        ) AS used
    ) AS source,
    ranked.gdp_source,
    ranked.population_source,
    troop_source.source AS people_source,
    ltrim(
        iif(ranked.host_lacks, ',incomplete', '')
        || iif(ranked.usd IS NULL AND ranked.is_unpriced, ',no-rate', '')
        || iif(
            ranked.usd IS NOT NULL
                AND EXISTS (
                    SELECT 1
                    FROM taken AS used
                    WHERE used.question = ranked.question
                        AND used.side = 'host'
                        AND used.currency <> 'USD'
                ),
            ',at-average-rate',
            ''
        )
        || iif(ranked.is_tied, ',tied', '')
        || iif(ranked.usd IS NOT NULL AND ranked.gdp_usd IS NULL, ',no-gdp', '')
        || iif(ranked.usd IS NOT NULL AND ranked.population IS NULL, ',no-population', '')
        || iif(ranked.usd IS NOT NULL AND ranked.troops IS NULL, ',no-service-count', '')
        || iif(ranked.counted_on < ranked.year || '-01-01', ',earlier-count', '')
        || iif(ranked.counted_on > ranked.year || '-12-31', ',later-count', '')
        || iif(ranked.troops_is_sum, ',sum-of-services', '')
        || iif(ranked.troops_status = 'unverified', ',unverified-count', '')
        || iif(ranked.is_unverified, ',unverified', ''),
        ','
    ) AS marks
FROM ranked
JOIN allies AS ally ON ally.ally = ranked.host
LEFT JOIN ranked_accounts AS account
    ON account.question = ranked.question
    AND account.side = 'host'
    AND account.is_fit
    AND account.place = 1
LEFT JOIN sources AS troop_source ON troop_source.source_id = ranked.troops_source_id
ORDER BY ranked.rank IS NULL, ranked.rank, ranked.host;
