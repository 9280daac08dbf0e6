-- One row is the share that a host bears of one span of years by one method, or what it lacks.
--
-- :from   text, first day; :until  text, day after the last; null: as :label_from and :label_to say
-- Its steps in choosing/ say what the other parameters are.
SELECT
    asked.method,
    method.title AS method_title,
    asked.host,
    ally.name AS host_name,
    asked.label_from AS year_from,
    asked.label_to AS year_to,
    asked.label_from || iif(asked.label_to > asked.label_from, '–' || asked.label_to, '') AS years,
    iif(share.is_complete, 100.0 * share.numerator / share.denominator, NULL) AS share_percent,
    iif(share.is_complete, 100.0 * share.low, NULL) AS share_low_percent,
    iif(share.is_complete, 100.0 * share.high, NULL) AS share_high_percent,
    CASE
        WHEN share.is_complete THEN 'complete'
        WHEN share.amounts = 0 THEN 'no figures'
        WHEN share.missing IS NOT NULL THEN 'incomplete'
        WHEN share.lacks_rate THEN 'no rate'
        ELSE 'no denominator'
    END AS completeness,
    published.percent AS published_percent,
    published.low_percent AS published_low_percent,
    published.high_percent AS published_high_percent,
    published.source AS published_source,
    published.basis AS published_basis,
    iif(share.is_unpriced OR share.amounts = 0 OR share.host_lacks, NULL, share.numerator)
        AS numerator_usd,
    -- What is known of an incomplete sum is no sum.
    iif(
        share.is_unpriced OR share.amounts = 0 OR share.host_lacks OR share.us_lacks,
        NULL,
        share.denominator
    ) AS denominator_usd,
    share.missing AS missing_lines,
    100.0 * iif(share.is_complete, iif(:bounds IS NULL, NULL, share.low), possible.low)
        AS possible_low_percent,
    100.0 * iif(share.is_complete, iif(:bounds IS NULL, NULL, share.high), possible.high)
        AS possible_high_percent,
    possible.largest_known,
    -- A published share implies the United States' side where the host's is complete and only that
    -- is missing.
    iif(
        share.us_lacks AND NOT share.host_lacks AND NOT share.is_unpriced AND published.percent > 0,
        share.numerator * (100.0 / published.percent - 1),
        NULL
    ) AS implied_us_cost_usd,
    iif(
        share.us_lacks AND NOT share.host_lacks AND NOT share.is_unpriced
            AND published.high_percent > 0,
        share.numerator_low * (100.0 / published.high_percent - 1),
        NULL
    ) AS implied_us_cost_low_usd,
    iif(
        share.us_lacks AND NOT share.host_lacks AND NOT share.is_unpriced
            AND published.low_percent > 0,
        share.numerator_high * (100.0 / published.low_percent - 1),
        NULL
    ) AS implied_us_cost_high_usd,
    -- A share can be computed in one currency where its dollars are not known.
    iif(share.is_unpriced AND NOT share.lacks_rate, share.currency, NULL) AS native_currency,
    iif(
        share.is_unpriced AND NOT share.lacks_rate AND NOT share.host_lacks,
        share.numerator / unit.minor_per_unit,
        NULL
    ) AS numerator_native,
    iif(
        share.is_unpriced AND NOT share.lacks_rate AND NOT share.host_lacks AND NOT share.us_lacks,
        share.denominator / unit.minor_per_unit,
        NULL
    ) AS denominator_native,
    host_account.series AS host_account,
    us_account.series AS us_account,
    used.amounts AS amounts_taken,
    left_out.accounts AS accounts_not_taken,
    too_wide.amounts AS wider_amounts,
    used.calendars,
    CASE
        WHEN share.is_unpriced THEN 'none: in ' || share.currency
        WHEN used.is_in_dollars THEN 'none: in USD'
        ELSE 'average of the label year'
    END AS rate_convention,
    asked.pairing AS alignment,
    ltrim(
        iif(share.missing IS NOT NULL, ',incomplete', '')
        || iif(share.is_unverified OR published.status = 'unverified', ',unverified', '')
        || iif(share.is_unpriced, ',no-rate', '')
        || iif(
            share.amounts > 0 AND share.missing IS NULL AND NOT share.lacks_rate
                AND NOT share.is_complete,
            ',no-denominator',
            ''
        )
        || iif(NOT share.is_unpriced AND NOT used.is_in_dollars, ',at-average-rate', '')
        || iif(used.is_converted, ',converted', '')
        || iif(used.calendars_differ, ',calendars-differ', '')
        || iif(published.is_complement, ',complement', ''),
        ','
    ) AS marks
FROM asked
JOIN shares AS share ON share.question = asked.question
JOIN methods AS method ON method.method = asked.method
JOIN allies AS ally ON ally.ally = asked.host
LEFT JOIN published ON published.question = asked.question
LEFT JOIN possible ON possible.question = asked.question
LEFT JOIN currency_units AS unit ON unit.currency = share.currency
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
LEFT JOIN (
    SELECT
        listed.question,
        group_concat(listed.amount, '; ') AS amounts,
        iif(
            min(listed.calendar) = max(listed.calendar),
            min(listed.calendar),
            min(listed.calendar) || ' and ' || max(listed.calendar)
        ) AS calendars,
        -- What is converted stands in calendar years beside the rest.
        min(iif(listed.is_converted, 'CY', listed.calendar))
            < max(iif(listed.is_converted, 'CY', listed.calendar)) AS calendars_differ,
        max(listed.is_converted) AS is_converted,
        min(listed.currency = 'USD') AS is_in_dollars
    FROM (
        SELECT
            used.question,
            used.calendar,
            used.currency,
            used.is_converted,
            used.side || ' ' || used.line || iif(used.item <> '', ' ' || used.item, '') || ' '
                || used.label_from
                || iif(used.label_to > used.label_from, '–' || used.label_to, '') || ' '
                || used.source AS amount
        FROM taken AS used
        ORDER BY used.question, amount
    ) AS listed
    GROUP BY listed.question
) AS used ON used.question = asked.question
LEFT JOIN (
    SELECT listed.question, group_concat(listed.account, '; ') AS accounts
    FROM (
        SELECT
            reason.question,
            reason.side || ' ' || reason.series
                || iif(reason.account_stage = 'unstated', '', ' ' || reason.account_stage)
                || ': ' || reason.reason AS account
        FROM reasons AS reason
        ORDER BY reason.question, account
    ) AS listed
    GROUP BY listed.question
) AS left_out ON left_out.question = asked.question
LEFT JOIN (
    SELECT listed.question, group_concat(listed.amount, '; ') AS amounts
    FROM (
        SELECT
            offer.question,
            offer.side || ' ' || offered.line || ' ' || offered.label_from
                || iif(offered.label_to > offered.label_from, '–' || offered.label_to, '') || ' '
                || offered.source AS amount
        FROM offers AS offer
        JOIN amounts AS offered ON offered.amount = offer.amount
        WHERE offer.is_wider
        ORDER BY offer.question, amount
    ) AS listed
    GROUP BY listed.question
) AS too_wide ON too_wide.question = asked.question
ORDER BY asked.host, asked.label_from, asked.label_to, asked.method;
