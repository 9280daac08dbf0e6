-- One row is a share that one ally bears by somebody's count, computed here or published, or, where a
-- year is asked, a method by which it cannot be told.
--
-- Shares are sorted from the lowest to the highest; rank_low and rank_high are the places that the
-- intervals leave open. A share that is computed has the one that was published for the same method
-- and years beside it.
--
-- Its steps in choosing/ say what the parameters are.
WITH
    counted AS (
        SELECT
            asked.method,
            asked.label_from,
            asked.label_to,
            iif(share.is_complete, 'computed', iif(published.fact IS NULL, 'neither', 'published'))
                AS told,
            iif(share.is_complete, 100 * share.numerator / share.denominator, published.percent)
                AS percent,
            iif(share.is_complete, 100 * share.low, published.low_percent) AS low_percent,
            iif(share.is_complete, 100 * share.high, published.high_percent) AS high_percent,
            published.percent AS published_percent,
            published.low_percent AS published_low_percent,
            published.high_percent AS published_high_percent,
            published.source AS published_source,
            published.basis AS published_basis,
            published.is_complement,
            share.missing,
            share.lacks_rate,
            share.amounts,
            iif(share.is_complete, share.is_unverified, 0) OR published.status = 'unverified'
                AS is_unverified,
            iif(share.is_unpriced OR share.amounts = 0, NULL, share.numerator) AS numerator_usd,
            iif(share.is_unpriced OR share.amounts = 0, NULL, share.denominator)
                AS denominator_usd,
            host_account.series AS host_account,
            us_account.series AS us_account,
            coalesce(published.fact, '') AS fact
        FROM asked
        JOIN shares AS share ON share.question = asked.question
        LEFT JOIN published ON published.question = asked.question
        LEFT JOIN ranked_accounts AS host_account
            ON host_account.question = asked.question
            AND host_account.side = 'host'
            AND host_account.is_fit
            AND host_account.place = 1
        LEFT JOIN ranked_accounts AS us_account
            ON us_account.question = asked.question
            AND us_account.side = 'us'
            AND us_account.is_fit
            AND us_account.place = 1
        WHERE share.is_complete OR published.fact IS NOT NULL OR :label_from IS NOT NULL
    ),
    -- What was published by another method, or another time by the same.
    others AS (
        SELECT
            share.method,
            share.label_from,
            share.label_to,
            'published' AS told,
            iif(share.payer = 'us', 100 - share.percent, share.percent) AS percent,
            iif(share.payer = 'us', 100 - coalesce(bound.high_percent, 100), bound.low_percent)
                AS low_percent,
            iif(share.payer = 'us', 100 - bound.low_percent, coalesce(bound.high_percent, 100))
                AS high_percent,
            source.source,
            share.basis,
            share.payer = 'us' AS is_complement,
            share.status = 'unverified' AS is_unverified,
            json_object(
                'host', share.host, 'measure', share.measure, 'payer', share.payer,
                'calendar', share.calendar, 'valid_from', share.valid_from,
                'valid_until', share.valid_until, 'source', source.source,
                'variant', share.variant
            ) AS fact
        FROM published_shares AS share
        JOIN published_share_intervals AS bound
            ON bound.host = share.host
            AND bound.measure = share.measure
            AND bound.payer = share.payer
            AND bound.calendar = share.calendar
            AND bound.valid_from = share.valid_from
            AND bound.valid_until = share.valid_until
            AND bound.source_id = share.source_id
            AND bound.variant = share.variant
        JOIN sources AS source ON source.source_id = share.source_id
        WHERE share.host = :host
            AND share.measure IN ('burden-share', 'cost-offset')
            AND (:method IS NULL OR share.method = :method)
            AND (
                :label_from IS NULL
                OR share.label_from = :label_from AND share.label_to = :label_to
            )
    ),
    listed AS (
        SELECT
            counted.method, counted.label_from, counted.label_to, counted.told, counted.percent,
            counted.low_percent, counted.high_percent, counted.published_percent,
            counted.published_low_percent, counted.published_high_percent,
            counted.published_source, counted.published_basis, counted.is_complement,
            counted.missing, counted.lacks_rate, counted.amounts, counted.is_unverified,
            counted.numerator_usd, counted.denominator_usd, counted.host_account,
            counted.us_account, counted.fact
        FROM counted
        UNION ALL
        SELECT
            other.method, other.label_from, other.label_to, other.told, other.percent,
            other.low_percent, other.high_percent, other.percent, other.low_percent,
            other.high_percent, other.source, other.basis, other.is_complement, NULL, 0, 0,
            other.is_unverified, NULL, NULL, NULL, NULL, other.fact
        FROM others AS other
        WHERE other.fact NOT IN (SELECT counted.fact FROM counted)
    ),
    -- Sums in another order differ in their last digits: shares are as great as each other then.
    placed AS (
        SELECT
            listed.*,
            round(coalesce(listed.percent, (listed.low_percent + listed.high_percent) / 2), 9)
                AS middle
        FROM listed
    )
SELECT
    iif(placed.told = 'neither', NULL, rank() OVER (ORDER BY placed.middle IS NULL, placed.middle))
        AS rank,
    iif(
        placed.told = 'neither',
        NULL,
        1 + (SELECT count(*) FROM placed AS less WHERE less.high_percent < placed.low_percent)
    ) AS rank_low,
    iif(
        placed.told = 'neither',
        NULL,
        (
            SELECT count(*)
            FROM placed AS other
            WHERE other.middle IS NOT NULL AND NOT other.low_percent > placed.high_percent
        )
    ) AS rank_high,
    :host AS host,
    ally.name AS host_name,
    placed.method,
    coalesce(method.title, 'A method that is none of ours') AS method_title,
    placed.label_from AS year_from,
    placed.label_to AS year_to,
    placed.label_from || iif(placed.label_to > placed.label_from, '–' || placed.label_to, '')
        AS years,
    placed.percent AS share_percent,
    placed.low_percent AS share_low_percent,
    placed.high_percent AS share_high_percent,
    placed.told,
    placed.published_percent,
    placed.published_low_percent,
    placed.published_high_percent,
    placed.published_source,
    placed.published_basis,
    CASE
        WHEN placed.told <> 'neither' AND placed.missing IS NULL AND NOT placed.lacks_rate
            AND placed.amounts > 0 THEN 'complete'
        WHEN placed.amounts = 0 THEN 'no figures'
        WHEN placed.missing IS NOT NULL THEN 'incomplete'
        WHEN placed.lacks_rate THEN 'no rate'
        ELSE 'no denominator'
    END AS completeness,
    placed.missing AS missing_lines,
    placed.numerator_usd,
    placed.denominator_usd,
    placed.host_account,
    placed.us_account,
    ltrim(
        iif(
            placed.middle IS NOT NULL
            AND (SELECT count(*) FROM placed AS same WHERE same.middle = placed.middle) > 1,
            ',tied',
            ''
        )
        || iif(placed.told = 'neither' AND placed.missing IS NOT NULL, ',incomplete', '')
        || iif(placed.is_unverified, ',unverified', '')
        || iif(placed.is_complement AND placed.told = 'published', ',complement', ''),
        ','
    ) AS marks
FROM placed
JOIN allies AS ally ON ally.ally = :host
LEFT JOIN methods AS method ON method.method = placed.method
ORDER BY
    placed.middle IS NULL, placed.middle, placed.method, placed.label_from, placed.label_to,
    placed.told, placed.fact;
