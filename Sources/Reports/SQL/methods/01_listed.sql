-- One row is a share by somebody's count, computed or published, or a method by which it cannot be told.
--
-- :host        text
-- :method      text; null: every method
-- :label_from  integer, label of the first year; null: every span
-- :label_to    integer, label of the last year
CREATE TEMP TABLE listed AS
WITH
    counted AS (
        SELECT
            asked.question,
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
            iif(
                share.is_unpriced OR share.amounts = 0 OR share.host_lacks, NULL, share.numerator
            ) AS numerator_usd,
            iif(
                share.is_unpriced OR share.amounts = 0 OR share.host_lacks OR share.us_lacks,
                NULL,
                share.denominator
            ) AS denominator_usd,
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
    )
SELECT
    counted.question,
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
    NULL,
    other.method, other.label_from, other.label_to, other.told, other.percent,
    other.low_percent, other.high_percent, other.percent, other.low_percent,
    other.high_percent, other.source, other.basis, other.is_complement, NULL, 0, 0,
    other.is_unverified, NULL, NULL, NULL, NULL, other.fact
FROM others AS other
WHERE other.fact NOT IN (SELECT counted.fact FROM counted);
