-- One row is one fact that a row of report coverage rests on.
--
-- Its parameters are those of coverage.
WITH RECURSIVE
    hosts (host) AS MATERIALIZED (
        SELECT DISTINCT contribution.host
        FROM contributions AS contribution
        WHERE :host IS NULL
        UNION ALL
        SELECT ally.ally
        FROM allies AS ally
        WHERE ally.ally = :host
    ),
    -- One row is a figure and the years that it speaks of.
    held (host, cells, first_year, last_year, is_bound, dataset, fact) AS MATERIALIZED (
        SELECT
            hosts.host,
            'troops',
            CAST(substr(troops.counted_on, 1, 4) AS INTEGER),
            CAST(substr(troops.counted_on, 1, 4) AS INTEGER),
            1,
            'troop-counts',
            json_object(
                'counted_on', troops.counted_on, 'host', troops.host,
                'count_type', troops.count_type, 'service', troops.service,
                'component', troops.component, 'source', source.source, 'variant', troops.variant
            )
        FROM hosts
        JOIN troop_counts AS troops ON troops.host = hosts.host
        JOIN sources AS source ON source.source_id = troops.source_id
        UNION ALL
        SELECT
            contribution.host,
            iif(contribution.payer = 'us', 'by_us', 'by_host'),
            contribution.label_from,
            contribution.label_to,
            1,
            'contributions',
            json_object(
                'host', contribution.host, 'payer', contribution.payer,
                'series', contribution.series, 'line', contribution.line,
                'item', contribution.item, 'calendar', contribution.calendar,
                'valid_from', contribution.valid_from, 'valid_until', contribution.valid_until,
                'stage', contribution.stage, 'instrument', contribution.instrument,
                'source', source.source, 'variant', contribution.variant
            )
        FROM hosts
        JOIN contributions AS contribution ON contribution.host = hosts.host
        JOIN sources AS source ON source.source_id = contribution.source_id
        UNION ALL
        SELECT
            share.host,
            'shares',
            share.label_from,
            share.label_to,
            1,
            'published-shares',
            json_object(
                'host', share.host, 'measure', share.measure, 'payer', share.payer,
                'calendar', share.calendar, 'valid_from', share.valid_from,
                'valid_until', share.valid_until, 'source', source.source,
                'variant', share.variant
            )
        FROM hosts
        JOIN published_shares AS share ON share.host = hosts.host
        JOIN sources AS source ON source.source_id = share.source_id
        UNION ALL
        SELECT
            hosts.host,
            'in_force',
            CAST(substr(
                coalesce(
                    max(agreement.in_force_on, agreement.effective_from),
                    agreement.in_force_on,
                    agreement.effective_from,
                    agreement.signed_on
                ), 1, 4) AS INTEGER),
            coalesce(
                CAST(substr(date(ending.over_on, '-1 day'), 1, 4) AS INTEGER),
                9999
            ),
            1,
            'agreements',
            json_object('agreement', agreement.agreement)
        FROM hosts
        JOIN agreements AS agreement
            ON agreement.host = hosts.host
            OR agreement.host IS NULL
                AND EXISTS (
                    SELECT 1
                    FROM agreement_parties AS party
                    WHERE party.agreement = agreement.agreement AND party.ally = hosts.host
                )
        LEFT JOIN agreement_ends AS ending ON ending.agreement = agreement.agreement
        WHERE coalesce(agreement.in_force_on, agreement.effective_from, agreement.signed_on)
            IS NOT NULL
        UNION ALL
        SELECT
            indicator.ally,
            indicator.measure,
            CAST(substr(indicator.valid_from, 1, 4) AS INTEGER),
            CAST(substr(date(indicator.valid_until, '-1 day'), 1, 4) AS INTEGER),
            0,
            'indicators',
            json_object(
                'measure', indicator.measure, 'ally', indicator.ally,
                'component', indicator.component, 'calendar', indicator.calendar,
                'valid_from', indicator.valid_from, 'valid_until', indicator.valid_until,
                'source', source.source, 'variant', indicator.variant
            )
        FROM hosts
        JOIN indicators AS indicator
            ON indicator.measure IN ('gdp', 'population') AND indicator.ally = hosts.host
        JOIN sources AS source ON source.source_id = indicator.source_id
        UNION ALL
        SELECT
            spent.host,
            'rates',
            annual.year,
            annual.year,
            0,
            'exchange-rates',
            json_object(
                'currency', rate.currency, 'convention', rate.convention,
                'valid_from', rate.valid_from, 'valid_until', rate.valid_until,
                'source', source.source, 'variant', rate.variant
            )
        FROM (
            SELECT DISTINCT contribution.host, contribution.currency
            FROM hosts
            JOIN contributions AS contribution ON contribution.host = hosts.host
            WHERE contribution.currency <> 'USD'
        ) AS spent
        JOIN annual_rates AS annual ON annual.currency = spent.currency
        JOIN exchange_rates AS rate
            ON rate.currency = annual.currency
            AND rate.convention = 'period-average'
            AND rate.valid_from = annual.year || '-01-01'
            AND rate.valid_until = (annual.year + 1) || '-01-01'
            AND rate.source_id = annual.source_id
            AND rate.units_per_usd = annual.units_per_usd
            AND rate.locator = annual.locator
        JOIN sources AS source ON source.source_id = rate.source_id
    ),
    spans AS MATERIALIZED (
        SELECT
            hosts.host,
            coalesce(:from, min(held.first_year)) AS first_year,
            coalesce(
                :to,
                max(iif(held.cells = 'in_force', held.first_year, held.last_year))
            ) AS last_year,
            iif(
                coalesce(:every, iif(:host IS NULL, 'decade', 'year')) = 'decade', 10, 1
            ) AS step
        FROM hosts
        LEFT JOIN held ON held.host = hosts.host AND held.is_bound
        GROUP BY hosts.host
    ),
    -- One row is a figure in a year, or decade, of the answer.
    placed (host, cells, dataset, fact, year, last_year, step) AS (
        SELECT
            held.host,
            held.cells,
            held.dataset,
            held.fact,
            max(held.first_year, spans.first_year) / spans.step * spans.step,
            min(held.last_year, spans.last_year),
            spans.step
        FROM held
        JOIN spans
            ON spans.host = held.host
            AND held.first_year <= spans.last_year
            AND held.last_year >= spans.first_year
        UNION ALL
        SELECT
            placed.host,
            placed.cells,
            placed.dataset,
            placed.fact,
            placed.year + placed.step,
            placed.last_year,
            placed.step
        FROM placed
        WHERE placed.year + placed.step <= placed.last_year
    )
SELECT
    placed.host,
    placed.year || iif(placed.step = 10, 's', '') AS years,
    placed.cells,
    'figure' AS role,
    NULL AS weight,
    placed.dataset,
    placed.fact
FROM placed
ORDER BY placed.host, placed.year, placed.cells, placed.dataset, placed.fact;
