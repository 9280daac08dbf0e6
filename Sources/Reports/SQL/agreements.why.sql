-- One row is one fact that a row of report agreements rests on.
--
-- Its parameters are those of agreements.
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
    promised AS (
        SELECT
            amount.agreement,
            json_object(
                'agreement', amount.agreement, 'line', amount.line, 'item', amount.item,
                'valid_from', amount.valid_from, 'valid_until', amount.valid_until,
                'source', source.source, 'variant', amount.variant
            ) AS fact,
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
        JOIN sources AS source ON source.source_id = amount.source_id
        WHERE amount.item = ''
    )
SELECT
    chosen.agreement,
    'host,title,kind,initialled_on,signed_on,ratified_on,in_force_on,first_day,last_day,ended_on,'
        || 'predecessor,terms' AS cells,
    'agreement' AS role,
    NULL AS weight,
    'agreements' AS dataset,
    json_object('agreement', chosen.agreement) AS fact
FROM chosen
UNION ALL
SELECT
    promised.agreement,
    'first_year,first_year_amount,currency,first_year_line',
    'first amount',
    1.0,
    'agreement-amounts',
    promised.fact
FROM promised
WHERE promised.place = 1
UNION ALL
SELECT
    rule.agreement,
    'rule,cap_percent',
    'rule of growth',
    NULL,
    'escalation-rules',
    json_object(
        'agreement', rule.agreement, 'label_from', rule.label_from, 'source', source.source
    )
FROM chosen
JOIN escalation_rules AS rule ON rule.agreement = chosen.agreement
JOIN sources AS source ON source.source_id = rule.source_id
UNION ALL
SELECT
    successor.predecessor,
    'successor',
    'successor',
    NULL,
    'agreements',
    json_object('agreement', successor.agreement)
FROM chosen
JOIN agreements AS successor ON successor.predecessor = chosen.agreement
ORDER BY agreement, role, fact;
