-- One row is one fact that a row of report claim rests on.
--
-- Its steps are those in claim/, and so are its parameters; :unit text, the unit of the claim.
WITH
    stood AS (
        SELECT
            CASE
                WHEN found.finding = 4 THEN 'Of any kind and year'
                WHEN found.payer = 'us' THEN 'Paid by the United States'
                WHEN found.payer = 'host' THEN 'Paid by the host'
                WHEN found.payer = 'both' THEN 'Paid by both together'
                ELSE 'People counted'
            END AS section,
            CASE found.finding
                WHEN 1 THEN 'nearest'
                WHEN 2 THEN 'latest-total'
                WHEN 3 THEN 'same-size'
                ELSE 'nearest-any'
            END AS finding,
            found.place,
            known.dataset,
            known.fact,
            known.currency,
            known.year_from,
            known.year_to
        FROM findings AS found
        JOIN evidence AS known ON known.evidence = found.evidence
    ),
    converted (section, finding, place, currency, year, weight) AS (
        SELECT stood.section, stood.finding, stood.place, stood.currency, stood.year_from, -1.0
        FROM stood
        WHERE stood.currency NOT IN ('USD', substr(:unit, 1, 3))
            AND stood.year_from = stood.year_to
        UNION ALL
        SELECT
            stood.section, stood.finding, stood.place, substr(:unit, 1, 3), stood.year_from, 1.0
        FROM stood
        WHERE stood.currency <> substr(:unit, 1, 3)
            AND substr(:unit, 1, 3) <> 'USD'
            AND stood.year_from = stood.year_to
    )
SELECT
    stood.section,
    stood.finding,
    stood.place,
    '' AS cells,
    'figure' AS role,
    1.0 AS weight,
    stood.dataset,
    stood.fact
FROM stood
UNION ALL
SELECT
    converted.section,
    converted.finding,
    converted.place,
    'nearest_value,value_low,value_high,difference_percent'
        || iif(converted.weight < 0, ',units_per_usd', ''),
    'rate',
    NULL,
    'exchange-rates',
    json_object(
        'currency', rate.currency, 'convention', rate.convention, 'valid_from', rate.valid_from,
        'valid_until', rate.valid_until, 'source', source.source, 'variant', rate.variant
    )
FROM converted
JOIN annual_rates AS annual
    ON annual.currency = converted.currency
    AND annual.year = converted.year
JOIN exchange_rates AS rate
    ON rate.currency = annual.currency
    AND rate.convention = 'period-average'
    AND rate.valid_from = converted.year || '-01-01'
    AND rate.valid_until = (converted.year + 1) || '-01-01'
    AND rate.source_id = annual.source_id
    AND rate.units_per_usd = annual.units_per_usd
JOIN sources AS source ON source.source_id = rate.source_id
ORDER BY 1, 2, 3, 5, 7, 8;
