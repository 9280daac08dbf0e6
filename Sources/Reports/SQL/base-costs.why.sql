-- One row is one fact that a row of report base-costs rests on.
--
-- Its parameters are those of base-costs.
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
    placed.name,
    spent.kind AS cost_kind,
    spent.year_from,
    spent.year_to,
    spent.payer,
    spent.words,
    'latitude,longitude,replacement_value' AS cells,
    'base' AS role,
    NULL AS weight,
    'base-locations' AS dataset,
    json_object(
        'host', placed.host, 'name', placed.name, 'source', source.source,
        'variant', placed.variant
    ) AS fact
FROM placed
JOIN sources AS source ON source.source_id = placed.source_id
LEFT JOIN spent ON spent.host = placed.host AND spent.name = placed.name
WHERE coalesce(:known, 'all') <> 'cost' OR spent.kind IS NOT NULL
UNION ALL
SELECT
    spent.host,
    spent.name,
    spent.kind,
    spent.year_from,
    spent.year_to,
    spent.payer,
    spent.words,
    'year_from,year_to,amount,amount_low,amount_high,host_share_percent,'
        || 'host_share_low_percent,host_share_high_percent',
    'cost',
    1.0,
    spent.dataset,
    spent.fact
FROM spent
ORDER BY 1, 2, 3, 4, 5, 6, 7, 9, 12;
