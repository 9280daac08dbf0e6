-- One row is what a host gives by one instrument: cash, in kind, imputed, or one that no source states.
--
-- Of the host's accounts one is taken, as burden-share takes it by the same method. Inside it a figure
-- counts for what its parts leave of it, so that parents and children are never added. Where a figure
-- does not say its instrument, what is known of the host's line in that year decides, and an indirect
-- line is imputed: by_line_usd is how much of the sum that is.
--
-- Its steps are those of burden-share and those in instruments/, and so are its parameters.
WITH
    summed AS (
        SELECT
            given.question,
            given.instrument,
            sum(given.amount_usd) AS amount_usd,
            sum(given.amount_minor / unit.minor_per_unit) AS amount,
            sum(given.low_minor / unit.minor_per_unit) AS amount_low,
            iif(
                count(given.high_minor) = count(*), sum(given.high_minor / unit.minor_per_unit), NULL
            ) AS amount_high,
            sum(given.low_minor * given.usd_per_minor) AS usd_low,
            coalesce(
                iif(
                    count(given.high_minor) = count(*),
                    sum(given.high_minor * given.usd_per_minor),
                    NULL
                ),
                9e999
            ) AS usd_high,
            min(given.currency) AS currency,
            min(given.currency) < max(given.currency) AS is_mixed,
            max(given.usd_per_minor IS NULL) AS lacks_rate,
            sum(iif(given.is_by_line, given.amount_usd, 0)) AS by_line_usd,
            sum(iif(given.is_rest, given.amount_usd, 0)) AS rest_usd,
            max(given.is_unverified) AS is_unverified,
            max(given.is_converted) AS is_converted,
            max(given.is_over) AS is_over
        FROM instrument_amounts AS given
        JOIN currency_units AS unit ON unit.currency = given.currency
        GROUP BY given.question, given.instrument
    )
SELECT
    asked.host,
    ally.name AS host_name,
    asked.label_from AS year_from,
    asked.label_to AS year_to,
    asked.method,
    summed.instrument,
    iif(summed.is_mixed, NULL, summed.currency) AS currency,
    iif(summed.is_mixed, NULL, summed.amount) AS amount,
    iif(summed.is_mixed, NULL, summed.amount_low) AS amount_low,
    iif(summed.is_mixed, NULL, summed.amount_high) AS amount_high,
    iif(summed.lacks_rate, NULL, summed.amount_usd) AS amount_usd,
    CASE
        WHEN NOT max(summed.lacks_rate) OVER question
            THEN 100.0 * summed.amount_usd / nullif(sum(summed.amount_usd) OVER question, 0)
        WHEN NOT max(summed.is_mixed) OVER question
            AND min(summed.currency) OVER question = max(summed.currency) OVER question
            THEN 100.0 * summed.amount / nullif(sum(summed.amount) OVER question, 0)
    END AS share_percent,
    iif(
        max(summed.lacks_rate) OVER question,
        NULL,
        coalesce(100.0 * summed.usd_low / (summed.usd_low + total(summed.usd_high) OVER others), 0.0)
    ) AS share_low_percent,
    iif(
        max(summed.lacks_rate) OVER question,
        NULL,
        coalesce(
            100.0 * summed.usd_high / (summed.usd_high + total(summed.usd_low) OVER others), 100.0
        )
    ) AS share_high_percent,
    iif(summed.lacks_rate, NULL, summed.by_line_usd) AS by_line_usd,
    iif(summed.lacks_rate, NULL, summed.rest_usd) AS not_itemised_usd,
    (
        SELECT group_concat(named.line, ', ')
        FROM (
            SELECT DISTINCT given.line
            FROM instrument_amounts AS given
            WHERE given.question = summed.question AND given.instrument = summed.instrument
            ORDER BY given.line
        ) AS named
    ) AS lines,
    (
        SELECT group_concat(lacking.line, ', ')
        FROM (
            SELECT missing.line
            FROM missing
            WHERE missing.question = asked.question AND missing.side = 'host'
            ORDER BY missing.line
        ) AS lacking
    ) AS missing_lines,
    account.series AS account,
    (
        SELECT group_concat(named.source, '; ')
        FROM (
            SELECT DISTINCT given.source
            FROM instrument_amounts AS given
            WHERE given.question = summed.question AND given.instrument = summed.instrument
            ORDER BY given.source
        ) AS named
    ) AS sources,
    ltrim(
        iif(share.host_lacks, ',incomplete', '')
        || iif(summed.by_line_usd > 0, ',by-line', '')
        || iif(summed.rest_usd > 0, ',not-itemised', '')
        || iif(summed.is_over, ',parts-exceed', '')
        || iif(summed.lacks_rate, ',no-rate', iif(summed.currency <> 'USD', ',at-average-rate', ''))
        || iif(summed.is_converted, ',converted', '')
        || iif(summed.is_unverified, ',unverified', ''),
        ','
    ) AS marks
FROM asked
JOIN summed ON summed.question = asked.question
JOIN shares AS share ON share.question = asked.question
JOIN allies AS ally ON ally.ally = asked.host
LEFT JOIN ranked_accounts AS account
    ON account.question = asked.question
    AND account.side = 'host'
    AND account.is_fit
    AND account.place = 1
WINDOW
    question AS (PARTITION BY asked.question),
    others AS (
        PARTITION BY asked.question
        ORDER BY summed.instrument
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW
    )
ORDER BY
    asked.host,
    asked.label_from,
    asked.label_to,
    asked.method,
    summed.instrument = 'unstated',
    summed.instrument;
