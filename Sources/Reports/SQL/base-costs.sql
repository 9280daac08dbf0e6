-- One row is a base of a host with one thing that is known of what it cost and who paid, or none.
--
-- A cost belongs to a base where its programme, or the words of a statement, name it. What somebody
-- said stands under kind stated, and is no amount of an account. Two sources of one base are one row
-- here, with the position of the more exact.
--
-- :host    text; null: every host
-- :known   text, all or cost (only bases of which a cost is known); null: all
WITH
    placed AS (
        SELECT
            ranked.host, ranked.name, ranked.short_name, ranked.service, ranked.kind,
            ranked.latitude, ranked.longitude, ranked.position_precision, ranked.opened_on, ranked.opened_precision, ranked.closed_on,
            ranked.replacement_value, ranked.currency, ranked.status, ranked.source_id,
            ranked.variant
        FROM (
            SELECT
                base.host,
                base.name,
                trim(substr(
                    base.name,
                    1,
                    coalesce(
                        nullif(instr(replace(base.name, ' / ', ' ('), ' (') - 1, -1),
                        length(base.name)
                    )
                )) AS short_name,
                base.service,
                base.kind,
                base.latitude,
                base.longitude,
                base.position_precision,
                base.opened_on,
                base.opened_precision,
                base.closed_on,
                base.replacement_value_minor / unit.minor_per_unit AS replacement_value,
                base.currency,
                base.status,
                base.source_id,
                base.variant,
                row_number() OVER (
                    PARTITION BY base.host, base.name
                    ORDER BY
                        base.status = 'unverified',
                        base.replacement_value_minor IS NULL,
                        instr('site town country unknown', base.position_precision),
                        base.kind <> 'base',
                        base.source_id,
                        base.variant
                ) AS place
            FROM base_locations AS base
            LEFT JOIN currency_units AS unit ON unit.currency = base.currency
            WHERE :host IS NULL OR base.host = :host
        ) AS ranked
        WHERE ranked.place = 1
    ),
    -- What an account, or somebody, says of a base.
    spent AS (
        SELECT
            placed.host, placed.name, 'amount' AS kind, fact.payer,
            fact.label_from AS year_from, fact.label_to AS year_to, bound.amount,
            bound.amount_low, bound.amount_high, fact.currency, fact.amount_per, fact.qualifier,
            NULL AS percent, NULL AS percent_low, NULL AS percent_high, line.title AS words,
            fact.status, fact.source_id, fact.locator,
            'contributions' AS dataset,
            json_object(
                'host', fact.host, 'payer', fact.payer, 'series', fact.series, 'line', fact.line,
                'item', fact.item, 'calendar', fact.calendar, 'valid_from', fact.valid_from,
                'valid_until', fact.valid_until, 'stage', fact.stage,
                'instrument', fact.instrument, 'source', source.source, 'variant', fact.variant
            ) AS fact
        FROM placed
        JOIN contributions AS fact
            ON fact.host = placed.host
            AND instr(placed.name, fact.programme)
        JOIN contribution_intervals AS bound ON bound.contribution_id = fact.contribution_id
        JOIN cost_lines AS line ON line.line = fact.line
        JOIN sources AS source ON source.source_id = fact.source_id
        UNION ALL
        SELECT
            placed.host, placed.name, 'stated', said.payer,
            CAST(substr(said.valid_from, 1, 4) AS INTEGER),
            CAST(substr(date(said.valid_until, '-1 day'), 1, 4) AS INTEGER),
            iif(said.unit <> 'percent', said.value, NULL),
            iif(said.unit <> 'percent', said.value_low, NULL),
            iif(said.unit <> 'percent', said.value_high, NULL),
            iif(said.unit <> 'percent', said.unit, NULL),
            'period', said.qualifier,
            iif(said.unit = 'percent', said.value, NULL),
            iif(said.unit = 'percent', said.value_low, NULL),
            iif(said.unit = 'percent', said.value_high, NULL),
            said.speaker || ', ' || substr(said.said_on, 1, 4) || ': ' || said.words,
            said.status, said.source_id, said.locator,
            'statements',
            json_object('statement', said.statement)
        FROM placed
        JOIN statements AS said
            ON said.about = placed.host
            AND said.measure IN ('construction-cost', 'construction-share')
            AND instr(said.words, placed.short_name)
    )
SELECT
    placed.host,
    ally.name AS host_name,
    placed.name,
    placed.service,
    placed.kind AS base_kind,
    placed.latitude,
    placed.longitude,
    placed.position_precision,
    placed.opened_on,
    placed.opened_precision,
    iif(placed.closed_on IS NULL, 'in use', 'closed') AS state,
    placed.closed_on,
    placed.replacement_value,
    placed.currency AS replacement_currency,
    spent.kind AS cost_kind,
    spent.payer,
    spent.year_from,
    spent.year_to,
    spent.amount,
    spent.amount_low,
    spent.amount_high,
    spent.currency,
    CASE
        WHEN spent.amount IS NULL AND spent.amount_low IS NULL THEN NULL
        WHEN spent.amount IS NULL
            THEN spent.currency || ' ' || printf('%,d', spent.amount_low / 1e6) || '–'
                || printf('%,d', spent.amount_high / 1e6) || ' m'
        ELSE spent.currency || ' '
            || iif(
                spent.amount >= 1e7,
                printf('%,d', round(spent.amount / 1e6)) || ' m',
                printf('%,d', round(spent.amount))
            )
            || iif(spent.amount_per = 'year', ' a year', '')
    END AS cost_shown,
    spent.percent AS host_share_percent,
    spent.percent_low AS host_share_low_percent,
    spent.percent_high AS host_share_high_percent,
    spent.qualifier,
    spent.words,
    coalesce(spent.status, placed.status) AS status,
    coalesce(cost_source.source, base_source.source) AS source,
    coalesce(cost_source.title, base_source.title) AS source_title,
    coalesce(cost_source.edition, base_source.edition) AS edition,
    spent.locator,
    spent.dataset,
    spent.fact,
    ltrim(
        iif(spent.kind = 'stated', ',stated', '')
        || iif(spent.amount_per = 'year' AND spent.year_from < spent.year_to, ',each-year', '')
        || iif(spent.amount IS NULL AND spent.amount_low IS NOT NULL, ',range', '')
        || iif(placed.position_precision <> 'site', ',position-' || placed.position_precision, '')
        || iif(placed.closed_on IS NOT NULL, ',closed', '')
        || iif(placed.status = 'unverified' OR spent.status = 'unverified', ',unverified', ''),
        ','
    ) AS marks
FROM placed
JOIN allies AS ally ON ally.ally = placed.host
JOIN sources AS base_source ON base_source.source_id = placed.source_id
LEFT JOIN spent ON spent.host = placed.host AND spent.name = placed.name
LEFT JOIN sources AS cost_source ON cost_source.source_id = spent.source_id
WHERE coalesce(:known, 'all') <> 'cost' OR spent.kind IS NOT NULL
ORDER BY
    placed.host,
    placed.name,
    spent.kind,
    spent.year_from,
    spent.year_to,
    spent.payer,
    spent.fact;
