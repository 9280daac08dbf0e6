-- One row is one fact that a row of report lapses rests on.
--
-- Its parameters are those of lapses.
WITH
    asked AS (
        SELECT
            coalesce(:on, date('now')) AS day,
            -- A month after 31 January is the last day of February, not the third of March.
            min(
                date(coalesce(:on, 'now'), '+' || coalesce(:months, 24) || ' months'),
                date(
                    coalesce(:on, 'now'),
                    'start of month',
                    '+' || (coalesce(:months, 24) + 1) || ' months',
                    '-1 day'
                )
            ) AS ahead,
            min(
                date(coalesce(:on, 'now'), '-' || coalesce(:back, 120) || ' months'),
                date(
                    coalesce(:on, 'now'),
                    'start of month',
                    '-' || coalesce(:back, 120) || ' months',
                    '+1 month',
                    '-1 day'
                )
            ) AS back
    ),
    -- One row is an agreement that ends, beside the successor that takes over first.
    followed AS (
        SELECT
            ending.agreement,
            ending.over_on,
            successor.agreement AS successor,
            coalesce(
                max(successor.in_force_on, successor.effective_from),
                successor.in_force_on,
                successor.effective_from
            ) AS covered_from,
            row_number() OVER (
                PARTITION BY ending.agreement
                ORDER BY
                    coalesce(
                        max(successor.in_force_on, successor.effective_from),
                        successor.in_force_on,
                        successor.effective_from,
                        '~'
                    ),
                    successor.agreement
            ) AS place
        FROM agreement_ends AS ending
        LEFT JOIN agreements AS successor ON successor.predecessor = ending.agreement
    ),
    listed AS MATERIALIZED (
        SELECT followed.agreement, followed.successor
        FROM asked
        CROSS JOIN followed
        JOIN agreements AS agreement ON agreement.agreement = followed.agreement
        WHERE followed.place = 1
            AND (
                followed.over_on > asked.day AND followed.over_on <= asked.ahead
                OR followed.over_on <= asked.day
                    AND followed.over_on >= asked.back
                    AND (followed.covered_from IS NULL OR followed.covered_from > asked.day)
            )
            AND (
                :host IS NULL
                OR agreement.host = :host
                OR EXISTS (
                    SELECT 1
                    FROM agreement_parties AS party
                    WHERE party.agreement = agreement.agreement AND party.ally = :host
                )
            )
    )
SELECT
    listed.agreement,
    '' AS cells,
    'agreement' AS role,
    NULL AS weight,
    'agreements' AS dataset,
    json_object('agreement', listed.agreement) AS fact
FROM listed
UNION ALL
SELECT
    listed.agreement,
    'successor,successor_title,successor_first_day,successor_in_force_on,gap_days,'
        || 'successor_is_retroactive',
    'successor',
    NULL,
    'agreements',
    json_object('agreement', listed.successor)
FROM listed
WHERE listed.successor IS NOT NULL
ORDER BY agreement, role, fact;
