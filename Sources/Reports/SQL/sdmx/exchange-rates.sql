-- One row is an exchange rate as an observation of SDMX-CSV 2.0.
--
-- TIME_PERIOD is a calendar year, or the first day and how many days. OBS_STATUS is of the list
-- CL_OBS_STATUS: A normal, E estimated, P provisional, B break in series, U of low reliability (not
-- checked against its source). An empty part of the key is _T, the total or whole, or _Z, of which
-- there is one; the data structure says what each column is.
SELECT
    'dataflow' AS STRUCTURE,
    'ALLIANCE:EXCHANGE_RATES(1.0)' AS STRUCTURE_ID,
    'I' AS ACTION,
    fact.currency AS CURRENCY,
    'USD' AS CURRENCY_DENOM,
    fact.convention AS CONVENTION,
    CASE
        WHEN substr(fact.valid_from, 5) = '-01-01'
            AND fact.valid_until = date(fact.valid_from, '+1 year')
            THEN substr(fact.valid_from, 1, 4)
        WHEN fact.valid_until = date(fact.valid_from, '+1 day') THEN fact.valid_from
        ELSE fact.valid_from || '/P'
            || CAST(julianday(fact.valid_until) - julianday(fact.valid_from) AS INTEGER) || 'D'
    END AS TIME_PERIOD,
    source.source AS SOURCE,
    CASE fact.variant WHEN '' THEN '_Z' ELSE fact.variant END AS VARIANT,
    fact.units_per_usd AS OBS_VALUE,
    CASE fact.status
        WHEN 'normal' THEN 'A'
        WHEN 'estimated' THEN 'E'
        WHEN 'provisional' THEN 'P'
        WHEN 'break-in-series' THEN 'B'
        ELSE 'U'
    END AS OBS_STATUS,
    fact.currency || '_PER_USD' AS UNIT_MEASURE,
    0 AS UNIT_MULT,
    CASE
        WHEN instr(CAST(fact.units_per_usd AS TEXT), '.') = 0 OR CAST(fact.units_per_usd AS TEXT) LIKE '%.0' THEN 0
        ELSE length(CAST(fact.units_per_usd AS TEXT)) - instr(CAST(fact.units_per_usd AS TEXT), '.')
    END AS DECIMALS,
    fact.locator AS SOURCE_LOCATOR,
    fact.note AS COMMENT_OBS
FROM exchange_rates AS fact
JOIN sources AS source ON source.source_id = fact.source_id
ORDER BY
    fact.currency,
    fact.convention,
    fact.valid_from,
    fact.valid_until,
    source.source,
    fact.variant;
