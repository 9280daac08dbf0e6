-- One row is the share that somebody published for a question by the same method, as the host's part:
-- verified before unverified, then the newest edition.
CREATE TEMP TABLE published AS
SELECT *
FROM (
    SELECT
        asked.question,
        iif(share.payer = 'us', 100 - share.percent, share.percent) AS percent,
        -- An open end is closed here: no share is more than all.
        iif(share.payer = 'us', 100 - coalesce(bound.high_percent, 100), bound.low_percent)
            AS low_percent,
        iif(share.payer = 'us', 100 - bound.low_percent, coalesce(bound.high_percent, 100))
            AS high_percent,
        share.payer = 'us' AS is_complement,
        share.status,
        share.basis,
        -- Whatever tells the row apart, for whoever asks why.
        json_object(
            'host', share.host, 'measure', share.measure, 'payer', share.payer,
            'calendar', share.calendar, 'valid_from', share.valid_from,
            'valid_until', share.valid_until, 'source', source.source, 'variant', share.variant
        ) AS fact,
        source.source,
        source.title AS source_title,
        row_number() OVER (
            PARTITION BY asked.question
            ORDER BY
                share.status = 'unverified', coalesce(source.edition, '') DESC, source.source,
                share.variant, share.payer, share.measure, share.calendar, share.valid_from
        ) AS place
    FROM asked
    JOIN published_shares AS share
        ON share.method = asked.method
        AND share.host = asked.host
        AND share.label_from = asked.label_from
        AND share.label_to = asked.label_to
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
    WHERE share.measure IN ('burden-share', 'cost-offset')
)
WHERE place = 1;
