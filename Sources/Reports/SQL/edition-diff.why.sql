-- One row is one fact that a row of report edition-diff rests on.
--
-- Its parameters are those of edition-diff; facts of figures that did not change are among them.
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
            known.variant, known.status, known.locator,
            json_object('measure', known.measure, 'ally', known.ally, 'component', known.component,
                'calendar', known.calendar, 'valid_from', known.valid_from, 'valid_until', known.valid_until,
                'source', edition.source, 'variant', known.variant) AS fact
        FROM edition
        JOIN indicator_intervals AS known ON known.source_id = edition.source_id
        UNION ALL
        SELECT
            edition.side, edition.source, 'troop-counts', known.host,
            known.count_type || ' ' || known.component, known.service, 'date', known.counted_on,
            date(known.counted_on, '+1 day'), 'people', known.people, known.low_people,
            known.high_people, known.qualifier, known.variant, known.status, known.locator,
            json_object('counted_on', known.counted_on, 'host', known.host, 'count_type', known.count_type,
                'service', known.service, 'component', known.component, 'source', edition.source,
                'variant', known.variant)
        FROM edition
        JOIN troop_count_intervals AS known ON known.source_id = edition.source_id
        UNION ALL
        SELECT
            edition.side, edition.source, 'published-shares', known.host,
            known.payer || ' ' || known.measure, coalesce(known.method, ''), known.calendar,
            known.valid_from, known.valid_until, 'percent', known.percent, known.low_percent,
            known.high_percent, known.qualifier, known.variant, known.status, known.locator,
            json_object('host', known.host, 'measure', known.measure, 'payer', known.payer,
                'calendar', known.calendar, 'valid_from', known.valid_from, 'valid_until', known.valid_until,
                'source', edition.source, 'variant', known.variant)
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
            fact.locator,
            json_object('host', fact.host, 'payer', fact.payer, 'series', fact.series, 'line', fact.line,
                'item', fact.item, 'calendar', fact.calendar, 'valid_from', fact.valid_from,
                'valid_until', fact.valid_until, 'stage', fact.stage, 'instrument', fact.instrument,
                'source', edition.source, 'variant', fact.variant)
        FROM edition
        JOIN contributions AS fact ON fact.source_id = edition.source_id
        JOIN contribution_intervals AS known ON known.contribution_id = fact.contribution_id
        UNION ALL
        SELECT
            edition.side, edition.source, 'exchange-rates', NULL, rate.currency, rate.convention,
            'date', rate.valid_from, rate.valid_until, rate.currency || ' per USD',
            rate.units_per_usd, rate.units_per_usd, rate.units_per_usd, 'exact', rate.variant,
            rate.status, rate.locator,
            json_object('currency', rate.currency, 'convention', rate.convention, 'valid_from', rate.valid_from,
                'valid_until', rate.valid_until, 'source', edition.source, 'variant', rate.variant)
        FROM edition
        JOIN exchange_rates AS rate ON rate.source_id = edition.source_id
    ),
    paired AS (
        SELECT
            older.dataset, older.host, older.subject, older.item, older.calendar, older.valid_from,
            older.valid_until, older.unit, older.variant,
            older.source AS older_source, older.value AS older_value, older.low AS older_low,
            older.high AS older_high,
            newer.source AS newer_source, newer.value AS newer_value, newer.low AS newer_low,
            newer.high AS newer_high, newer.fact AS newer_fact, older.fact AS older_fact
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
            newer.valid_until, newer.unit, newer.variant, NULL, NULL, NULL, NULL,
            newer.source, newer.value, newer.low, newer.high, newer.fact, NULL
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
    )
SELECT
    paired.dataset,
    paired.host,
    paired.subject,
    paired.item,
    paired.unit,
    paired.calendar,
    paired.valid_from AS first_day,
    date(paired.valid_until, '-1 day') AS last_day,
    paired.variant,
    'older_value,older_low,older_high,change,change_percent,year' AS cells,
    'older edition' AS role,
    -1.0 AS weight,
    paired.older_fact AS fact
FROM paired
WHERE paired.older_fact IS NOT NULL AND (:host IS NULL OR paired.host = :host)
UNION ALL
SELECT
    paired.dataset,
    paired.host,
    paired.subject,
    paired.item,
    paired.unit,
    paired.calendar,
    paired.valid_from,
    date(paired.valid_until, '-1 day'),
    paired.variant,
    'newer_value,newer_low,newer_high,change,change_percent,year',
    'newer edition',
    1.0,
    paired.newer_fact
FROM paired
WHERE paired.newer_fact IS NOT NULL AND (:host IS NULL OR paired.host = :host)
ORDER BY 1, 2, 3, 4, 5, 7, 8, 6, 9, 11, 13;
