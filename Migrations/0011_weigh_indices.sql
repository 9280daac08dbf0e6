-- What composite indices are made of, and the one rate and the one value that a report takes for a
-- year where several sources or conventions have one.

CREATE TABLE index_weights (
    index_code     TEXT    NOT NULL, -- a code of ours
    measure        TEXT    NOT NULL, -- an indicator, or one that yearly_measures derives from two
    component      TEXT    NOT NULL DEFAULT '', -- of the indicator; empty: its total
    normalisation  TEXT    NOT NULL,
    weight         REAL    NOT NULL,
    source_id      INTEGER NOT NULL,
    locator        TEXT    NOT NULL DEFAULT '',
    status         TEXT    NOT NULL DEFAULT 'normal',
    note           TEXT    NOT NULL DEFAULT '',
    batch_id       INTEGER NOT NULL,
    CONSTRAINT index_weights_key PRIMARY KEY (index_code, measure, component),
    CONSTRAINT index_weight_code_is_kebab_case
        CHECK (index_code <> '' AND index_code NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT index_weight_measure_is_kebab_case
        CHECK (measure <> '' AND measure NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT index_weight_normalisation_is_known
        CHECK (normalisation IN ('share', 'of-greatest', 'min-max')),
    CONSTRAINT index_weight_is_not_negative CHECK (weight >= 0),
    CONSTRAINT index_weight_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT index_weight_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT index_weight_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE index_weights_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    index_code         TEXT,
    measure            TEXT,
    component          TEXT,
    normalisation      TEXT,
    weight             REAL,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT index_weights_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER index_weights_keep_changed
AFTER UPDATE ON index_weights
WHEN (
        OLD.index_code, OLD.measure, OLD.component, OLD.normalisation, OLD.weight, OLD.source_id,
        OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.index_code, NEW.measure, NEW.component, NEW.normalisation, NEW.weight, NEW.source_id,
        NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO index_weights_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        index_code, measure, component, normalisation, weight, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.index_code, OLD.measure, OLD.component
            ) IS (
                NEW.index_code, NEW.measure, NEW.component
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.index_code, OLD.measure, OLD.component, OLD.normalisation, OLD.weight, OLD.source_id,
        OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO index_weights_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        index_code, measure, component, normalisation, weight, source_id, locator, status, note,
        batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.index_code, NEW.measure, NEW.component, NEW.normalisation, NEW.weight, NEW.source_id,
        NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE NOT ((OLD.index_code, OLD.measure, OLD.component) IS (NEW.index_code, NEW.measure, NEW.component));
END;

CREATE TRIGGER index_weights_keep_added
AFTER INSERT ON index_weights
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO index_weights_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        index_code, measure, component, normalisation, weight, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.index_code, NEW.measure, NEW.component, NEW.normalisation, NEW.weight, NEW.source_id,
        NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER index_weights_keep_removed
AFTER DELETE ON index_weights
BEGIN
    INSERT INTO index_weights_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        index_code, measure, component, normalisation, weight, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.index_code, OLD.measure, OLD.component, OLD.normalisation, OLD.weight, OLD.source_id,
        OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER index_weights_history_is_final
BEFORE UPDATE ON index_weights_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER index_weights_history_stays
BEFORE DELETE ON index_weights_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

-- One row is the rate of one currency for one calendar year by one convention: verified before
-- unverified, then the newest edition.
CREATE VIEW yearly_rates AS
SELECT
    convention, currency, year, units_per_usd, valid_from, valid_until, source_id, source, variant,
    locator, status
FROM (
    SELECT
        rate.convention,
        rate.currency,
        CAST(substr(rate.valid_from, 1, 4) AS INTEGER) AS year,
        rate.units_per_usd,
        rate.valid_from,
        rate.valid_until,
        rate.source_id,
        source.source,
        rate.variant,
        rate.locator,
        rate.status,
        row_number() OVER (
            PARTITION BY rate.convention, rate.currency, rate.valid_from
            ORDER BY
                rate.status = 'unverified',
                coalesce(source.edition, '') DESC,
                source.source,
                rate.variant
        ) AS place
    FROM exchange_rates AS rate
    JOIN sources AS source ON source.source_id = rate.source_id
    WHERE rate.convention IN ('period-average', 'budget', 'ppp')
        AND substr(rate.valid_from, 5) = '-01-01'
        AND rate.valid_until = date(rate.valid_from, '+1 year')
)
WHERE place = 1;

-- One row is the rate of one currency on the day on which an agreement was signed, or the last before
-- it within a week: verified before unverified, then the newest edition.
CREATE VIEW signature_rates AS
SELECT
    agreement, currency, signed_on, units_per_usd, convention, valid_from, valid_until, source_id,
    source, variant, locator, status
FROM (
    SELECT
        agreement.agreement,
        agreement.signed_on,
        rate.currency,
        rate.convention,
        rate.units_per_usd,
        rate.valid_from,
        rate.valid_until,
        rate.source_id,
        source.source,
        rate.variant,
        rate.locator,
        rate.status,
        row_number() OVER (
            PARTITION BY agreement.agreement, rate.currency
            ORDER BY
                rate.valid_from DESC,
                rate.status = 'unverified',
                coalesce(source.edition, '') DESC,
                source.source,
                rate.variant
        ) AS place
    FROM agreements AS agreement
    JOIN exchange_rates AS rate
        ON rate.convention = 'day'
        AND rate.valid_from BETWEEN date(agreement.signed_on, '-7 days') AND agreement.signed_on
    JOIN sources AS source ON source.source_id = rate.source_id
    WHERE agreement.signed_precision = 'day'
)
WHERE place = 1;

-- One row is the value of one measure for one ally and year, in one unit and kind of prices: verified
-- before unverified, then the newest edition. The year is labelled as its calendar labels it.
CREATE VIEW annual_indicators AS
SELECT
    measure, ally, component, unit, price_basis, base_year, year, value, low_value, high_value,
    qualifier, calendar, valid_from, valid_until, variant, source_id, source, locator, status, note
FROM (
    SELECT
        told.measure,
        told.ally,
        told.component,
        told.unit,
        told.price_basis,
        told.base_year,
        CAST(substr(told.valid_from, 1, 4) AS INTEGER) + (told.calendar IN ('USFY', 'AUFY'))
            AS year,
        told.value,
        told.low_value,
        told.high_value,
        told.qualifier,
        told.calendar,
        told.valid_from,
        told.valid_until,
        told.variant,
        told.source_id,
        source.source,
        told.locator,
        told.status,
        told.note,
        row_number() OVER (
            PARTITION BY
                told.measure,
                told.ally,
                told.component,
                told.unit,
                told.price_basis,
                told.base_year,
                CAST(substr(told.valid_from, 1, 4) AS INTEGER) + (told.calendar IN ('USFY', 'AUFY'))
            ORDER BY
                told.status = 'unverified',
                coalesce(source.edition, '') DESC,
                source.source,
                told.variant,
                told.calendar,
                told.valid_from
        ) AS place
    FROM indicator_intervals AS told
    JOIN sources AS source ON source.source_id = told.source_id
    WHERE told.valid_until = date(told.valid_from, '+1 year')
)
WHERE place = 1;

-- One row is the one value of a measure that a report takes for an ally and a year, in the measure's
-- unit: the total before a named component, current prices before constant ones.
CREATE VIEW yearly_indicators AS
SELECT
    measure, ally, year, value, low_value, high_value, unit, price_basis, base_year, qualifier,
    component, calendar, valid_from, valid_until, variant, source_id, source, locator, status, note
FROM (
    SELECT
        told.*,
        row_number() OVER (
            PARTITION BY told.measure, told.ally, told.year
            ORDER BY
                told.component <> '',
                told.price_basis = 'constant',
                told.status = 'unverified',
                told.component,
                told.price_basis,
                told.unit,
                told.base_year DESC
        ) AS rank
    FROM annual_indicators AS told
)
WHERE rank = 1;

-- One row is the value of a measure for an ally and a year, where milex and nato-milex are money: a
-- published share of output times output, in US dollars. They rest on both.
CREATE VIEW yearly_measures AS
SELECT
    told.measure, told.ally, told.year, told.value, told.low_value, told.high_value, told.unit,
    told.price_basis, told.base_year, told.qualifier, told.status, told.source
FROM yearly_indicators AS told
UNION ALL
SELECT
    derived.measure,
    share.ally,
    share.year,
    share.value / 100 * output.value,
    share.low_value / 100 * output.low_value,
    share.high_value / 100 * output.high_value,
    output.unit,
    output.price_basis,
    output.base_year,
    iif(share.qualifier = output.qualifier, share.qualifier, 'about'),
    CASE
        WHEN 'unverified' IN (share.status, output.status) THEN 'unverified'
        WHEN share.status <> 'normal' THEN share.status
        ELSE output.status
    END,
    share.source || ' × ' || output.source
FROM (
    SELECT 'milex' AS measure, 'military-expenditure-gdp-share' AS share
    UNION ALL
    SELECT 'nato-milex', 'nato-defence-expenditure-gdp-share'
) AS derived
JOIN yearly_indicators AS share ON share.measure = derived.share
JOIN yearly_indicators AS output
    ON output.measure = 'gdp'
    AND output.ally = share.ally
    AND output.year = share.year;
