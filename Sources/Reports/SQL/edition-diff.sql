-- One row is a figure that two editions of one publication do not agree on: added by the newer,
-- removed by it, or revised.
--
-- An edition is every source of the publication with that edition, so that a reprint counts as what it
-- reprints. A figure that only one of them can have printed more exactly (each value lies inside the
-- other's interval) is no revision, but rounded; it is shown when all kinds are asked for.
--
-- :publication  text
-- :older        text, an edition, as 2024 or 2020-03; null: the one before :newer with figures here
-- :newer        text, an edition; null: the newest with figures here
-- :host         text, one ally; null: all
-- :kind         text, changed (added, removed and revised), all, or one of added, removed, revised,
--               rounded and unchanged; null: changed
WITH
    -- Editions of which figures are recorded here.
    recorded AS MATERIALIZED (
        SELECT source.source_id, source.source, source.edition
        FROM sources AS source
        WHERE source.publication = :publication
            AND source.edition IS NOT NULL
            AND (
                EXISTS (SELECT 1 FROM indicators WHERE source_id = source.source_id)
                OR EXISTS (SELECT 1 FROM published_shares WHERE source_id = source.source_id)
                OR EXISTS (SELECT 1 FROM contributions WHERE source_id = source.source_id)
                OR EXISTS (SELECT 1 FROM exchange_rates WHERE source_id = source.source_id)
                OR EXISTS (SELECT 1 FROM troop_counts WHERE source_id = source.source_id)
            )
    ),
    compared AS (
        SELECT
            newer.edition AS newer,
            coalesce(
                :older,
                (
                    SELECT max(earlier.edition)
                    FROM recorded AS earlier
                    WHERE earlier.edition < newer.edition
                )
            ) AS older
        FROM (
            SELECT coalesce(:newer, max(recorded.edition)) AS edition
            FROM recorded
        ) AS newer
    ),
    edition AS (
        SELECT source.source_id, source.source, 'older' AS side
        FROM compared
        JOIN recorded AS source ON source.edition = compared.older
        UNION ALL
        SELECT source.source_id, source.source, 'newer'
        FROM compared
        JOIN recorded AS source
            ON source.edition = compared.newer
            AND compared.older IS NOT NULL
    ),
    figure AS (
        SELECT
            edition.side, edition.source, 'indicators' AS dataset, known.ally AS host,
            known.measure AS subject, known.component AS item, known.calendar, known.valid_from,
            known.valid_until,
            known.unit
                || iif(
                    known.price_basis = 'constant' AND known.unit <> 'percent',
                    ' of ' || known.base_year,
                    ''
                ) AS unit,
            known.value, known.low_value AS low, known.high_value AS high, known.qualifier,
            known.variant, known.status, known.locator
        FROM edition
        JOIN indicator_intervals AS known ON known.source_id = edition.source_id
        UNION ALL
        SELECT
            edition.side, edition.source, 'troop-counts', known.host,
            known.count_type || ' ' || known.component, known.service, 'date', known.counted_on,
            date(known.counted_on, '+1 day'), 'people', known.people, known.low_people,
            known.high_people, known.qualifier, known.variant, known.status, known.locator
        FROM edition
        JOIN troop_count_intervals AS known ON known.source_id = edition.source_id
        UNION ALL
        SELECT
            edition.side, edition.source, 'published-shares', known.host,
            known.payer || ' ' || known.measure, coalesce(known.method, ''), known.calendar,
            known.valid_from, known.valid_until, 'percent', known.percent, known.low_percent,
            known.high_percent, known.qualifier, known.variant, known.status, known.locator
        FROM edition
        JOIN published_share_intervals AS known ON known.source_id = edition.source_id
        UNION ALL
        SELECT
            edition.side, edition.source, 'contributions', fact.host,
            fact.payer || ' ' || fact.line || ' ' || fact.stage || ' ' || fact.instrument || ' '
                || fact.series,
            fact.item,
            fact.calendar, fact.valid_from, fact.valid_until, fact.currency, known.amount,
            known.amount_low, known.amount_high, fact.qualifier, fact.variant, fact.status,
            fact.locator
        FROM edition
        JOIN contributions AS fact ON fact.source_id = edition.source_id
        JOIN contribution_intervals AS known ON known.contribution_id = fact.contribution_id
        UNION ALL
        SELECT
            edition.side, edition.source, 'exchange-rates', NULL, rate.currency, rate.convention,
            'date', rate.valid_from, rate.valid_until, rate.currency || ' per USD',
            rate.units_per_usd, rate.units_per_usd, rate.units_per_usd, 'exact', rate.variant,
            rate.status, rate.locator
        FROM edition
        JOIN exchange_rates AS rate ON rate.source_id = edition.source_id
    ),
    paired AS (
        SELECT
            older.dataset, older.host, older.subject, older.item, older.calendar, older.valid_from,
            older.valid_until, older.unit, older.variant,
            older.source AS older_source, older.value AS older_value, older.low AS older_low,
            older.high AS older_high, older.locator AS older_locator, older.status AS older_status,
            newer.source AS newer_source, newer.value AS newer_value, newer.low AS newer_low,
            newer.high AS newer_high, newer.locator AS newer_locator, newer.status AS newer_status
        FROM figure AS older
        LEFT JOIN figure AS newer
            ON newer.side = 'newer'
            AND newer.dataset = older.dataset
            AND newer.host IS older.host
            AND newer.subject = older.subject
            AND newer.item = older.item
            AND newer.calendar = older.calendar
            AND newer.valid_from = older.valid_from
            AND newer.valid_until = older.valid_until
            AND newer.unit = older.unit
            AND newer.variant = older.variant
        WHERE older.side = 'older'
        UNION ALL
        SELECT
            newer.dataset, newer.host, newer.subject, newer.item, newer.calendar, newer.valid_from,
            newer.valid_until, newer.unit, newer.variant, NULL, NULL, NULL, NULL, NULL, NULL,
            newer.source, newer.value, newer.low, newer.high, newer.locator, newer.status
        FROM figure AS newer
        WHERE newer.side = 'newer'
            AND NOT EXISTS (
                SELECT 1
                FROM figure AS older
                WHERE older.side = 'older'
                    AND older.dataset = newer.dataset
                    AND older.host IS newer.host
                    AND older.subject = newer.subject
                    AND older.item = newer.item
                    AND older.calendar = newer.calendar
                    AND older.valid_from = newer.valid_from
                    AND older.valid_until = newer.valid_until
                    AND older.unit = newer.unit
                    AND older.variant = newer.variant
            )
    ),
    judged AS (
        SELECT
            paired.*,
            CASE
                WHEN paired.older_source IS NULL THEN 'added'
                WHEN paired.newer_source IS NULL THEN 'removed'
                WHEN paired.older_value = paired.newer_value THEN 'unchanged'
                WHEN coalesce(paired.older_low, -9e99) <= coalesce(paired.newer_high, 9e99)
                    AND coalesce(paired.newer_low, -9e99) <= coalesce(paired.older_high, 9e99)
                    THEN 'rounded'
                ELSE 'revised'
            END AS kind
        FROM paired
    )
SELECT
    judged.kind,
    judged.dataset,
    judged.host,
    ally.name AS host_name,
    judged.subject,
    judged.item,
    judged.calendar,
    judged.valid_from AS first_day,
    date(judged.valid_until, '-1 day') AS last_day,
    CAST(substr(judged.valid_from, 1, 4) AS INTEGER) AS year,
    judged.unit,
    judged.older_value,
    judged.older_low,
    judged.older_high,
    judged.newer_value,
    judged.newer_low,
    judged.newer_high,
    round(judged.newer_value - judged.older_value, 9) AS change,
    100.0 * (judged.newer_value - judged.older_value) / nullif(judged.older_value, 0)
        AS change_percent,
    judged.older_source,
    judged.older_locator,
    judged.newer_source,
    judged.newer_locator,
    judged.variant,
    ltrim(
        iif('unverified' IN (judged.older_status, judged.newer_status), ',unverified', '')
        || iif('estimated' IN (judged.older_status, judged.newer_status), ',estimated', '')
        || iif('provisional' IN (judged.older_status, judged.newer_status), ',provisional', '')
        || iif(judged.variant <> '', ',variant', ''),
        ','
    ) AS marks
FROM judged
LEFT JOIN allies AS ally ON ally.ally = judged.host
WHERE (:host IS NULL OR judged.host = :host)
    AND (
        coalesce(:kind, 'changed') = 'all'
        OR coalesce(:kind, 'changed') = 'changed' AND judged.kind IN ('added', 'removed', 'revised')
        OR judged.kind = :kind
    )
ORDER BY
    judged.dataset,
    judged.host,
    judged.subject,
    judged.item,
    judged.unit,
    judged.valid_from,
    judged.valid_until,
    judged.calendar,
    judged.variant,
    judged.older_source,
    judged.newer_source;
