-- One row is an agreement: its days, what came before and after it, and its terms.
--
-- :host  text, the host, or any party of an agreement that binds several; null: all
-- :kind  text, as special-measures, treaty, sofa, base-access; null: all
-- :on    text, YYYY-MM-DD, a day on which it is in force and inside its period; null: any
WITH
    -- One row is an agreement that is asked for.
    chosen AS MATERIALIZED (
        SELECT agreement.agreement
        FROM agreements AS agreement
        WHERE (
                :host IS NULL
                OR agreement.host = :host
                OR EXISTS (
                    SELECT 1
                    FROM agreement_parties AS party
                    WHERE party.agreement = agreement.agreement
                        AND party.ally = :host
                        AND (:on IS NULL OR party.joined_on IS NULL OR party.joined_on <= :on)
                        AND (:on IS NULL OR party.left_on IS NULL OR party.left_on > :on)
                )
            )
            AND agreement.kind = coalesce(:kind, agreement.kind)
            AND (
                :on IS NULL
                OR coalesce(
                    max(agreement.in_force_on, agreement.effective_from),
                    agreement.in_force_on,
                    agreement.effective_from,
                    agreement.signed_on
                ) <= :on
                    AND NOT EXISTS (
                        SELECT 1
                        FROM agreement_ends AS ending
                        WHERE ending.agreement = agreement.agreement AND ending.over_on <= :on
                    )
            )
    ),
    -- One row is a yearly amount that an agreement promises, the first year and widest line first.
    promised AS (
        SELECT
            amount.agreement,
            amount.valid_from,
            amount.valid_until,
            amount.calendar,
            amount.line,
            amount.amount_minor / unit.minor_per_unit AS amount,
            amount.currency,
            amount.qualifier,
            amount.status,
            row_number() OVER (
                PARTITION BY amount.agreement
                ORDER BY
                    amount.valid_until > date(amount.valid_from, '+1 year'),
                    amount.valid_from,
                    (
                        SELECT count(*)
                        FROM cost_line_parts AS part
                        WHERE part.line = amount.line
                    ) DESC,
                    amount.status = 'unverified',
                    coalesce(source.edition, '') DESC,
                    amount.line,
                    source.source,
                    amount.variant
            ) AS place
        FROM chosen
        JOIN agreement_amounts AS amount ON amount.agreement = chosen.agreement
        JOIN currency_units AS unit ON unit.currency = amount.currency
        JOIN sources AS source ON source.source_id = amount.source_id
        WHERE amount.item = ''
    ),
    -- One row is an agreement's rules of growth in words, in the order of the years.
    ruled AS (
        SELECT
            rule.agreement,
            group_concat(
                iif(rule.label_from = rule.label_to, rule.label_from,
                    rule.label_from || '–' || rule.label_to)
                || ': '
                || iif(rule.words <> '', rule.words, CASE rule.index_kind
                    WHEN 'fixed-percent' THEN rule.index_percent || ' percent a year'
                    WHEN 'fixed-path' THEN 'fixed amounts'
                    WHEN 'cpi' THEN 'consumer prices'
                    WHEN 'gdp-deflator' THEN 'GDP deflator'
                    WHEN 'defence-budget-growth' THEN 'growth of the host''s defence budget'
                    ELSE 'no growth'
                END),
                '; '
            ) OVER rules AS rule,
            max(rule.cap_percent) OVER rules AS cap_percent,
            max(rule.status = 'unverified') OVER rules AS is_unverified,
            row_number() OVER (
                PARTITION BY rule.agreement
                ORDER BY rule.label_from, rule.source_id
            ) AS place
        FROM chosen
        JOIN escalation_rules AS rule ON rule.agreement = chosen.agreement
        WINDOW rules AS (
            PARTITION BY rule.agreement
            ORDER BY rule.label_from, rule.source_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        )
    ),
    followed AS (
        SELECT
            successor.predecessor AS agreement,
            successor.agreement AS successor,
            row_number() OVER (
                PARTITION BY successor.predecessor
                ORDER BY
                    coalesce(
                        successor.effective_from,
                        successor.in_force_on,
                        successor.signed_on,
                        '~'
                    ),
                    successor.agreement
            ) AS place
        FROM agreements AS successor
        WHERE successor.predecessor IS NOT NULL
    )
SELECT
    agreement.agreement,
    agreement.host,
    coalesce(
        ally.name,
        (
            SELECT count(*) || ' parties'
            FROM agreement_parties AS party
            WHERE party.agreement = agreement.agreement
        )
    ) AS host_name,
    agreement.title,
    agreement.kind,
    agreement.initialled_on,
    agreement.initialled_precision,
    agreement.signed_on,
    agreement.signed_precision,
    agreement.ratified_on,
    agreement.ratified_precision,
    agreement.in_force_on,
    agreement.in_force_precision,
    agreement.effective_from AS first_day,
    date(agreement.effective_until, '-1 day') AS last_day,
    agreement.ended_on,
    agreement.ended_precision,
    CAST(substr(promised.valid_from, 1, 4) AS INTEGER) AS first_year,
    promised.amount AS first_year_amount,
    promised.currency,
    promised.qualifier AS first_year_qualifier,
    promised.line AS first_year_line,
    ruled.rule,
    ruled.cap_percent,
    agreement.predecessor,
    followed.successor,
    agreement.terms,
    agreement.status,
    source.source,
    source.title AS source_title,
    source.edition,
    agreement.locator,
    agreement.note,
    ltrim(
        iif(agreement.in_force_on IS NULL, ',in-force-unknown', '')
        || iif(agreement.effective_from < agreement.in_force_on, ',retroactive', '')
        || iif(agreement.ended_on IS NOT NULL, ',ended', '')
        || iif(promised.valid_until > date(promised.valid_from, '+1 year'),
            ',whole-period-amount', '')
        || iif(promised.status = 'unverified', ',unverified-amount', '')
        || iif(ruled.is_unverified, ',unverified-rule', '')
        || iif(agreement.status <> 'normal', ',' || agreement.status, ''),
        ','
    ) AS marks
FROM chosen
JOIN agreements AS agreement ON agreement.agreement = chosen.agreement
JOIN sources AS source ON source.source_id = agreement.source_id
LEFT JOIN allies AS ally ON ally.ally = agreement.host
LEFT JOIN promised ON promised.agreement = chosen.agreement AND promised.place = 1
LEFT JOIN ruled ON ruled.agreement = chosen.agreement AND ruled.place = 1
LEFT JOIN followed ON followed.agreement = chosen.agreement AND followed.place = 1
ORDER BY
    agreement.host IS NULL,
    agreement.host,
    coalesce(agreement.effective_from, agreement.in_force_on, agreement.signed_on, '~'),
    agreement.agreement;
