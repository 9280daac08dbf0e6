-- One row is a value of indicators as an observation of SDMX-CSV 2.0.
--
-- TIME_PERIOD is a calendar year, or the first day and how many days. OBS_STATUS is of the list
-- CL_OBS_STATUS: A normal, E estimated, P provisional, B break in series, U of low reliability (not
-- checked against its source). An empty part of the key is _T, the total or whole, or _Z, of which
-- there is one; the data structure says what each column is. OBS_VALUE is empty
-- where the source prints only a range.
SELECT
    'dataflow' AS STRUCTURE,
    'ALLIANCE:INDICATORS(1.0)' AS STRUCTURE_ID,
    'I' AS ACTION,
    fact.measure AS INDICATOR,
    fact.ally AS REF_AREA,
    CASE fact.component WHEN '' THEN '_T' ELSE fact.component END AS COMPONENT,
    fact.calendar AS CALENDAR,
    CASE
        WHEN fact.calendar = 'CY' AND fact.valid_until = date(fact.valid_from, '+1 year')
            THEN substr(fact.valid_from, 1, 4)
        ELSE fact.valid_from || '/P'
            || CAST(julianday(fact.valid_until) - julianday(fact.valid_from) AS INTEGER) || 'D'
    END AS TIME_PERIOD,
    source.source AS SOURCE,
    CASE fact.variant WHEN '' THEN '_Z' ELSE fact.variant END AS VARIANT,
    fact.value AS OBS_VALUE,
    CASE fact.status
        WHEN 'normal' THEN 'A'
        WHEN 'estimated' THEN 'E'
        WHEN 'provisional' THEN 'P'
        WHEN 'break-in-series' THEN 'B'
        ELSE 'U'
    END AS OBS_STATUS,
    fact.unit AS UNIT_MEASURE,
    0 AS UNIT_MULT,
    CASE
        WHEN instr(CAST(fact.value AS TEXT), '.') = 0 OR CAST(fact.value AS TEXT) LIKE '%.0' THEN 0
        ELSE length(CAST(fact.value AS TEXT)) - instr(CAST(fact.value AS TEXT), '.')
    END AS DECIMALS,
    fact.value_low AS VALUE_LOW,
    fact.value_high AS VALUE_HIGH,
    fact.qualifier AS QUALIFIER,
    fact.price_basis AS PRICE_BASIS,
    fact.base_year AS BASE_YEAR,
    fact.locator AS SOURCE_LOCATOR,
    fact.note AS COMMENT_OBS
FROM indicators AS fact
JOIN sources AS source ON source.source_id = fact.source_id
ORDER BY
    fact.measure,
    fact.ally,
    fact.component,
    fact.calendar,
    fact.valid_from,
    fact.valid_until,
    source.source,
    fact.variant;
