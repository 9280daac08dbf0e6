-- One row is an agreement that lapses soon, or lapsed and had no successor in force on the day.
--
-- A gap runs from the day after the agreement's last day to the day its successor is in force, or,
-- where that day is not known, to the first day of the successor's period; gap_basis says which.
-- Where no successor is recorded, a past lapse counts the days to :on.
--
-- :on      text, YYYY-MM-DD; null: today (UTC)
-- :months  integer, how many months after :on to look; null: 24
-- :back    integer, how many months before :on a lapse is still listed; null: 120
-- :host    text, the host, or any party of an agreement that binds several; null: all
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
            ending.over_precision,
            successor.agreement AS successor,
            successor.in_force_on,
            successor.in_force_precision,
            successor.effective_from,
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
    date(followed.over_on, '-1 day') AS last_day,
    CAST(julianday(followed.over_on) - julianday(asked.day) AS INTEGER) - 1 AS days_left,
    followed.successor,
    successor.title AS successor_title,
    followed.effective_from AS successor_first_day,
    followed.in_force_on AS successor_in_force_on,
    CASE
        WHEN followed.covered_from IS NOT NULL
            THEN CAST(
                max(julianday(followed.covered_from) - julianday(followed.over_on), 0) AS INTEGER
            )
        WHEN followed.over_on <= asked.day
            THEN CAST(julianday(asked.day) - julianday(followed.over_on) AS INTEGER)
    END AS gap_days,
    CASE
        WHEN followed.in_force_on IS NOT NULL THEN 'in-force-day'
        WHEN followed.effective_from IS NOT NULL THEN 'effective-period'
        WHEN followed.successor IS NOT NULL THEN 'successor-days-unknown'
        WHEN followed.over_on <= asked.day THEN 'no-successor-until-asked-day'
        ELSE 'no-successor'
    END AS gap_basis,
    coalesce(followed.effective_from < followed.in_force_on, 0) AS successor_is_retroactive,
    agreement.status,
    successor.status AS successor_status,
    source.source,
    source.title AS source_title,
    source.edition,
    agreement.locator,
    successor_source.source AS successor_source,
    ltrim(
        iif(followed.over_on <= asked.day, ',lapsed', '')
        || iif(followed.successor IS NULL, ',no-successor', '')
        || iif(followed.successor IS NOT NULL AND followed.in_force_on IS NULL,
            ',successor-in-force-unknown', '')
        || iif(followed.effective_from < followed.in_force_on, ',retroactive', '')
        || iif(followed.over_precision <> 'day', ',' || followed.over_precision || '-only', '')
        || iif(followed.in_force_precision <> 'day',
            ',successor-in-force-' || followed.in_force_precision || '-only', '')
        || iif(successor.status = 'unverified', ',unverified-successor', '')
        || iif(agreement.status <> 'normal', ',' || agreement.status, ''),
        ','
    ) AS marks
FROM asked
CROSS JOIN followed
JOIN agreements AS agreement ON agreement.agreement = followed.agreement
JOIN sources AS source ON source.source_id = agreement.source_id
LEFT JOIN allies AS ally ON ally.ally = agreement.host
LEFT JOIN agreements AS successor ON successor.agreement = followed.successor
LEFT JOIN sources AS successor_source ON successor_source.source_id = successor.source_id
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
ORDER BY
    followed.over_on <= asked.day,
    followed.over_on,
    agreement.agreement;
