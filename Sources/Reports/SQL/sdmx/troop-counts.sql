-- One row is a head count as an observation of SDMX-CSV 2.0.
--
-- OBS_STATUS is of the list CL_OBS_STATUS: A normal, E estimated, P provisional, B break in series, U
-- of low reliability (not checked against its source). VARIANT is _Z where a source has one value; the
-- data structure says what each column is.
SELECT
    'dataflow' AS STRUCTURE,
    'ALLIANCE:TROOP_COUNTS(1.0)' AS STRUCTURE_ID,
    'I' AS ACTION,
    fact.host AS REF_AREA,
    fact.count_type AS COUNT_TYPE,
    fact.service AS SERVICE,
    fact.component AS COMPONENT,
    fact.counted_on AS TIME_PERIOD,
    source.source AS SOURCE,
    CASE fact.variant WHEN '' THEN '_Z' ELSE fact.variant END AS VARIANT,
    fact.people AS OBS_VALUE,
    CASE fact.status
        WHEN 'normal' THEN 'A'
        WHEN 'estimated' THEN 'E'
        WHEN 'provisional' THEN 'P'
        WHEN 'break-in-series' THEN 'B'
        ELSE 'U'
    END AS OBS_STATUS,
    'PERSONS' AS UNIT_MEASURE,
    0 AS UNIT_MULT,
    0 AS DECIMALS,
    fact.qualifier AS QUALIFIER,
    fact.day_precision AS DAY_PRECISION,
    fact.locator AS SOURCE_LOCATOR,
    fact.note AS COMMENT_OBS
FROM troop_counts AS fact
JOIN sources AS source ON source.source_id = fact.source_id
ORDER BY
    fact.counted_on,
    fact.host,
    fact.count_type,
    fact.service,
    fact.component,
    source.source,
    fact.variant;
