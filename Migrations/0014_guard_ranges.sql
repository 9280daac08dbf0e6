-- A value that stands beside a printed range lies in it; and warnings speak in the units of files.
--
-- Rows that broke this before keep their values until somebody corrects them: `alliance check` names
-- them.

CREATE TRIGGER contributions_begin_in_range
BEFORE INSERT ON contributions
WHEN NEW.amount_minor < NEW.amount_low_minor OR NEW.amount_minor > NEW.amount_high_minor
BEGIN
    SELECT RAISE(ABORT, 'contribution_amount_is_in_range: the amount lies outside the range beside it');
END;

CREATE TRIGGER contributions_stay_in_range
BEFORE UPDATE OF amount_minor, amount_low_minor, amount_high_minor ON contributions
WHEN NEW.amount_minor < NEW.amount_low_minor OR NEW.amount_minor > NEW.amount_high_minor
BEGIN
    SELECT RAISE(ABORT, 'contribution_amount_is_in_range: the amount lies outside the range beside it');
END;

CREATE TRIGGER published_shares_begin_in_range
BEFORE INSERT ON published_shares
WHEN NEW.percent < NEW.percent_low OR NEW.percent > NEW.percent_high
BEGIN
    SELECT RAISE(ABORT, 'published_share_percent_is_in_range: the percentage lies outside the range beside it');
END;

CREATE TRIGGER published_shares_stay_in_range
BEFORE UPDATE OF percent, percent_low, percent_high ON published_shares
WHEN NEW.percent < NEW.percent_low OR NEW.percent > NEW.percent_high
BEGIN
    SELECT RAISE(ABORT, 'published_share_percent_is_in_range: the percentage lies outside the range beside it');
END;

CREATE TRIGGER statements_begin_in_range
BEFORE INSERT ON statements
WHEN NEW.value < NEW.value_low OR NEW.value > NEW.value_high
BEGIN
    SELECT RAISE(ABORT, 'statement_value_is_in_range: the value lies outside the range beside it');
END;

CREATE TRIGGER statements_stay_in_range
BEFORE UPDATE OF value, value_low, value_high ON statements
WHEN NEW.value < NEW.value_low OR NEW.value > NEW.value_high
BEGIN
    SELECT RAISE(ABORT, 'statement_value_is_in_range: the value lies outside the range beside it');
END;

CREATE TRIGGER troop_counts_begin_in_range
BEFORE INSERT ON troop_counts
WHEN NEW.people < NEW.people_low OR NEW.people > NEW.people_high
BEGIN
    SELECT RAISE(ABORT, 'troop_count_people_is_in_range: the number of people lies outside the range beside it');
END;

CREATE TRIGGER troop_counts_stay_in_range
BEFORE UPDATE OF people, people_low, people_high ON troop_counts
WHEN NEW.people < NEW.people_low OR NEW.people > NEW.people_high
BEGIN
    SELECT RAISE(ABORT, 'troop_count_people_is_in_range: the number of people lies outside the range beside it');
END;

CREATE TRIGGER indicators_begin_in_range
BEFORE INSERT ON indicators
WHEN NEW.value < NEW.value_low OR NEW.value > NEW.value_high
BEGIN
    SELECT RAISE(ABORT, 'indicator_value_is_in_range: the value lies outside the range beside it');
END;

CREATE TRIGGER indicators_stay_in_range
BEFORE UPDATE OF value, value_low, value_high ON indicators
WHEN NEW.value < NEW.value_low OR NEW.value > NEW.value_high
BEGIN
    SELECT RAISE(ABORT, 'indicator_value_is_in_range: the value lies outside the range beside it');
END;

CREATE TRIGGER cost_model_parameters_begin_in_range
BEFORE INSERT ON cost_model_parameters
WHEN NEW.value < NEW.value_low OR NEW.value > NEW.value_high
BEGIN
    SELECT RAISE(ABORT, 'cost_model_parameter_value_is_in_range: the value lies outside the range beside it');
END;

CREATE TRIGGER cost_model_parameters_stay_in_range
BEFORE UPDATE OF value, value_low, value_high ON cost_model_parameters
WHEN NEW.value < NEW.value_low OR NEW.value > NEW.value_high
BEGIN
    SELECT RAISE(ABORT, 'cost_model_parameter_value_is_in_range: the value lies outside the range beside it');
END;

DROP VIEW sanity_warnings;

DROP VIEW sanity_findings;

-- One row is an observation that looks odd, and the batch that brought it or what it is odd beside.
--
-- A service or component has more people than the total of its day; a number is at least ten times
-- that of the observation up to three years before it in its series, or at most a tenth, both being
-- at least 100 people or above zero; a percentage is above 100; people are fewer than none.
CREATE VIEW sanity_findings AS
SELECT
    'part-exceeds-total' AS rule,
    'troop-counts' AS dataset,
    part.host AS ally,
    part.count_type || ' ' || part.component || ' ' || part.service AS subject,
    part.counted_on AS day,
    max(part.batch_id, total.batch_id) AS batch_id,
    part.service || ' has ' || part.people || ' people, and all services have ' || total.people
        AS message
FROM troop_counts AS total
JOIN troop_counts AS part
    ON part.counted_on = total.counted_on
    AND part.host = total.host
    AND part.count_type = total.count_type
    AND part.component = total.component
    AND part.source_id = total.source_id
    AND part.variant = total.variant
WHERE total.service = 'total' AND part.service <> 'total' AND part.people > total.people
UNION ALL
SELECT
    'part-exceeds-total',
    'troop-counts',
    part.host,
    part.count_type || ' ' || part.component || ' ' || part.service,
    part.counted_on,
    max(part.batch_id, total.batch_id),
    part.component || ' has ' || part.people || ' people, and all components have ' || total.people
FROM troop_counts AS total
JOIN troop_counts AS part
    ON part.counted_on = total.counted_on
    AND part.host = total.host
    AND part.count_type = total.count_type
    AND part.service = total.service
    AND part.source_id = total.source_id
    AND part.variant = total.variant
WHERE total.component = 'total' AND part.component <> 'total' AND part.people > total.people
UNION ALL
SELECT
    'tenfold-jump',
    'troop-counts',
    host,
    count_type || ' ' || component || ' ' || service,
    counted_on,
    max(batch_id, earlier_batch_id),
    people || ' people, and ' || earlier_people || ' on ' || earlier_day
FROM (
    SELECT
        host, count_type, component, service, counted_on, people, status, batch_id,
        lag(people) OVER series AS earlier_people,
        lag(counted_on) OVER series AS earlier_day,
        lag(batch_id) OVER series AS earlier_batch_id
    FROM troop_counts
    WINDOW series AS (
            PARTITION BY host, count_type, component, service, source_id, variant
            ORDER BY counted_on
        )
)
WHERE people >= 100 AND earlier_people >= 100 AND status <> 'break-in-series'
    AND earlier_day >= date(counted_on, '-3 years')
    AND (people >= 10 * earlier_people OR earlier_people >= 10 * people)
UNION ALL
SELECT
    'tenfold-jump',
    'indicators',
    ally,
    measure || iif(component = '', '', ' ' || component),
    valid_from,
    max(batch_id, earlier_batch_id),
    printf('%.15g', value) || ' ' || unit || ', and ' || printf('%.15g', earlier_value)
        || ' from ' || earlier_day
FROM (
    SELECT
        ally, measure, component, valid_from, value, unit, status, batch_id,
        lag(value) OVER series AS earlier_value,
        lag(valid_from) OVER series AS earlier_day,
        lag(batch_id) OVER series AS earlier_batch_id
    FROM indicators
    WINDOW series AS (
            PARTITION BY
                measure, ally, component, calendar, unit, price_basis, base_year, source_id, variant
            ORDER BY valid_from, valid_until
        )
)
WHERE value > 0 AND earlier_value > 0 AND status <> 'break-in-series'
    AND earlier_day >= date(valid_from, '-3 years')
    AND (value >= 10 * earlier_value OR earlier_value >= 10 * value)
UNION ALL
SELECT
    'tenfold-jump',
    'contributions',
    host,
    payer || ' ' || line || iif(item = '', '', ' ' || item) || ' ' || series,
    valid_from,
    max(batch_id, earlier_batch_id),
    iif(
        minor_digits = 0,
        printf('%,d', amount_minor),
        printf('%,d', amount_minor / minor_per_unit) || '.'
            || substr(printf('%04d', amount_minor % minor_per_unit), -minor_digits)
    ) || ' ' || currency || ', and ' || iif(
        minor_digits = 0,
        printf('%,d', earlier_amount_minor),
        printf('%,d', earlier_amount_minor / minor_per_unit) || '.'
            || substr(printf('%04d', earlier_amount_minor % minor_per_unit), -minor_digits)
    ) || ' ' || currency || ' from ' || earlier_day
FROM (
    SELECT
        host, payer, line, item, series, valid_from, currency, amount_minor, status, batch_id,
        lag(amount_minor) OVER account AS earlier_amount_minor,
        lag(valid_from) OVER account AS earlier_day,
        lag(batch_id) OVER account AS earlier_batch_id
    FROM contributions
    WHERE calendar NOT IN ('date', 'multi')
    WINDOW account AS (
            PARTITION BY
                host, payer, series, line, item, calendar, label_to - label_from, stage, instrument,
                amount_per, currency, price_basis, base_year, source_id, variant
            ORDER BY valid_from
        )
)
JOIN (
    SELECT currency, minor_digits, CAST(minor_per_unit AS INTEGER) AS minor_per_unit
    FROM currency_units
) USING (currency)
WHERE amount_minor > 0 AND earlier_amount_minor > 0 AND status <> 'break-in-series'
    AND earlier_day >= date(valid_from, '-3 years')
    AND (amount_minor >= 10 * earlier_amount_minor OR earlier_amount_minor >= 10 * amount_minor)
UNION ALL
SELECT
    'percentage-above-100',
    'indicators',
    ally,
    measure || iif(component = '', '', ' ' || component),
    valid_from,
    batch_id,
    printf('%.15g', value) || ' percent'
FROM indicators
WHERE unit = 'percent' AND value > 100
UNION ALL
SELECT
    'negative-people',
    'indicators',
    ally,
    measure || iif(component = '', '', ' ' || component),
    valid_from,
    batch_id,
    printf('%.15g', value) || ' people'
FROM indicators
WHERE unit = 'people' AND value < 0;

-- One row is an odd observation that nobody has excepted.
CREATE VIEW sanity_warnings AS
SELECT
    finding.rule, finding.dataset, finding.ally, finding.subject, finding.day, finding.batch_id,
    finding.message
FROM sanity_findings AS finding
WHERE NOT EXISTS (
        SELECT 1
        FROM sanity_exceptions AS exception
        WHERE exception.rule = finding.rule
            AND exception.dataset = finding.dataset
            AND exception.ally = finding.ally
            AND exception.subject IN ('', finding.subject)
            AND finding.day >= exception.valid_from
            AND finding.day < exception.valid_until
    );
