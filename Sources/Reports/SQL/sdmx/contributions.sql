-- One row is an amount of contributions as an observation of SDMX-CSV 2.0.
--
-- TIME_PERIOD is a calendar year, or the first day and how many days. OBS_STATUS is of the list
-- CL_OBS_STATUS: A normal, E estimated, P provisional, B break in series, U of low reliability (not
-- checked against its source). An empty part of the key is _T, the total or whole, or _Z, of which
-- there is one; the data structure says what each column is. OBS_VALUE is empty
-- where the source prints only a range.
SELECT
    'dataflow' AS STRUCTURE,
    'ALLIANCE:CONTRIBUTIONS(1.0)' AS STRUCTURE_ID,
    'I' AS ACTION,
    fact.host AS REF_AREA,
    fact.payer AS PAYER,
    fact.series AS SERIES,
    fact.line AS COST_LINE,
    CASE fact.item WHEN '' THEN '_T' ELSE fact.item END AS ITEM,
    fact.calendar AS CALENDAR,
    CASE
        WHEN fact.calendar = 'CY' AND fact.valid_until = date(fact.valid_from, '+1 year')
            THEN substr(fact.valid_from, 1, 4)
        ELSE fact.valid_from || '/P'
            || CAST(julianday(fact.valid_until) - julianday(fact.valid_from) AS INTEGER) || 'D'
    END AS TIME_PERIOD,
    fact.stage AS STAGE,
    fact.instrument AS INSTRUMENT,
    source.source AS SOURCE,
    CASE fact.variant WHEN '' THEN '_Z' ELSE fact.variant END AS VARIANT,
    CASE
        WHEN fact.amount_minor IS NULL THEN NULL
        WHEN money.minor_digits = 0 THEN CAST(fact.amount_minor AS TEXT)
        ELSE CAST(fact.amount_minor / CAST(money.minor_per_unit AS INTEGER) AS TEXT) || '.'
            || printf(
                '%0*d', money.minor_digits, fact.amount_minor % CAST(money.minor_per_unit AS INTEGER)
            )
    END AS OBS_VALUE,
    CASE fact.status
        WHEN 'normal' THEN 'A'
        WHEN 'estimated' THEN 'E'
        WHEN 'provisional' THEN 'P'
        WHEN 'break-in-series' THEN 'B'
        ELSE 'U'
    END AS OBS_STATUS,
    fact.currency AS UNIT_MEASURE,
    0 AS UNIT_MULT,
    money.minor_digits AS DECIMALS,
    CASE
        WHEN fact.amount_low_minor IS NULL THEN NULL
        WHEN money.minor_digits = 0 THEN CAST(fact.amount_low_minor AS TEXT)
        ELSE CAST(fact.amount_low_minor / CAST(money.minor_per_unit AS INTEGER) AS TEXT) || '.'
            || printf(
                '%0*d', money.minor_digits, fact.amount_low_minor % CAST(money.minor_per_unit AS INTEGER)
            )
    END AS VALUE_LOW,
    CASE
        WHEN fact.amount_high_minor IS NULL THEN NULL
        WHEN money.minor_digits = 0 THEN CAST(fact.amount_high_minor AS TEXT)
        ELSE CAST(fact.amount_high_minor / CAST(money.minor_per_unit AS INTEGER) AS TEXT) || '.'
            || printf(
                '%0*d', money.minor_digits, fact.amount_high_minor % CAST(money.minor_per_unit AS INTEGER)
            )
    END AS VALUE_HIGH,
    fact.qualifier AS QUALIFIER,
    fact.amount_per AS AMOUNT_PER,
    fact.price_basis AS PRICE_BASIS,
    fact.base_year AS BASE_YEAR,
    fact.agreement AS AGREEMENT,
    fact.locator AS SOURCE_LOCATOR,
    fact.note AS COMMENT_OBS
FROM contributions AS fact
JOIN currency_units AS money ON money.currency = fact.currency
JOIN sources AS source ON source.source_id = fact.source_id
ORDER BY
    fact.host,
    fact.payer,
    fact.series,
    fact.line,
    fact.item,
    fact.calendar,
    fact.valid_from,
    fact.valid_until,
    fact.stage,
    fact.instrument,
    source.source,
    fact.variant;
