-- What a host's line is paid in, where no figure says it, and the parameters of cost models.

CREATE TABLE line_instruments (
    host         TEXT    NOT NULL,
    line         TEXT    NOT NULL,
    instrument   TEXT    NOT NULL,
    valid_from   TEXT    NOT NULL,
    valid_until  TEXT    NOT NULL, -- the day after the last
    percent      REAL    NOT NULL, -- of the line's amount that is paid by this instrument
    source_id    INTEGER NOT NULL,
    locator      TEXT    NOT NULL DEFAULT '',
    status       TEXT    NOT NULL DEFAULT 'normal',
    note         TEXT    NOT NULL DEFAULT '',
    batch_id     INTEGER NOT NULL,
    CONSTRAINT line_instruments_key PRIMARY KEY (host, line, instrument, valid_from),
    CONSTRAINT line_instrument_is_known CHECK (instrument IN ('cash', 'in-kind', 'imputed', 'loan')),
    CONSTRAINT line_instrument_valid_from_is_a_day CHECK (valid_from IS date(valid_from, '+0 days')),
    CONSTRAINT line_instrument_valid_until_is_a_day
        CHECK (valid_until IS date(valid_until, '+0 days')),
    CONSTRAINT line_instrument_ends_after_it_begins CHECK (valid_until > valid_from),
    CONSTRAINT line_instrument_percent_is_a_percentage CHECK (percent BETWEEN 0 AND 100),
    CONSTRAINT line_instrument_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT line_instrument_host_is_an_ally FOREIGN KEY (host) REFERENCES allies (ally),
    CONSTRAINT line_instrument_has_a_line FOREIGN KEY (line) REFERENCES cost_lines (line),
    CONSTRAINT line_instrument_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT line_instrument_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE cost_model_parameters (
    model       TEXT    NOT NULL, -- a code of ours
    -- fixed: US dollars a year for a base, before people; variable: US dollars a year for a person;
    -- a ratio: abroad to home; extra: abroad less home
    parameter   TEXT    NOT NULL,
    host        TEXT    NOT NULL, -- an ally or a region; OVERSEAS: wherever nothing narrower is known
    service     TEXT    NOT NULL DEFAULT 'total', -- whose bases and people it was found for
    line        TEXT    NOT NULL, -- the cost line that it is a part of
    value       REAL,             -- null where the source prints only a range
    value_low   REAL,
    value_high  REAL,
    qualifier   TEXT    NOT NULL DEFAULT 'exact',
    price_year  INTEGER,          -- of the prices; null: a ratio, or not known
    source_id   INTEGER NOT NULL,
    locator     TEXT    NOT NULL DEFAULT '',
    status      TEXT    NOT NULL DEFAULT 'normal',
    note        TEXT    NOT NULL DEFAULT '',
    batch_id    INTEGER NOT NULL,
    CONSTRAINT cost_model_parameters_key PRIMARY KEY (model, parameter, host, service),
    CONSTRAINT cost_model_code_is_kebab_case
        CHECK (model <> '' AND model NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT cost_model_parameter_is_known
        CHECK (parameter IN ('fixed-abroad', 'fixed-home', 'fixed-ratio', 'variable-abroad',
            'variable-home', 'variable-ratio', 'variable-extra')),
    CONSTRAINT cost_model_parameter_service_is_known
        CHECK (service IN ('total', 'army', 'navy', 'air-force', 'marine-corps', 'space-force',
            'coast-guard')),
    CONSTRAINT cost_model_parameter_has_a_value
        CHECK (value IS NOT NULL OR value_low IS NOT NULL AND value_high IS NOT NULL),
    CONSTRAINT cost_model_parameter_value_is_positive CHECK (value > 0),
    CONSTRAINT cost_model_parameter_low_is_positive CHECK (value_low > 0),
    CONSTRAINT cost_model_parameter_high_is_positive CHECK (value_high > 0),
    CONSTRAINT cost_model_parameter_range_is_in_order CHECK (value_low <= value_high),
    CONSTRAINT cost_model_parameter_qualifier_is_known
        CHECK (qualifier IN ('exact', 'about', 'more-than', 'at-least', 'at-most', 'less-than')),
    CONSTRAINT cost_model_parameter_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT cost_model_parameter_host_is_an_ally FOREIGN KEY (host) REFERENCES allies (ally),
    CONSTRAINT cost_model_parameter_has_a_line FOREIGN KEY (line) REFERENCES cost_lines (line),
    CONSTRAINT cost_model_parameter_has_a_source
        FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT cost_model_parameter_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE line_instruments_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    host               TEXT,
    line               TEXT,
    instrument         TEXT,
    valid_from         TEXT,
    valid_until        TEXT,
    percent            REAL,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT line_instruments_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER line_instruments_keep_changed
AFTER UPDATE ON line_instruments
WHEN (
        OLD.host, OLD.line, OLD.instrument, OLD.valid_from, OLD.valid_until, OLD.percent,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.host, NEW.line, NEW.instrument, NEW.valid_from, NEW.valid_until, NEW.percent,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO line_instruments_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        host, line, instrument, valid_from, valid_until, percent, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.host, OLD.line, OLD.instrument, OLD.valid_from
            ) IS (
                NEW.host, NEW.line, NEW.instrument, NEW.valid_from
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.host, OLD.line, OLD.instrument, OLD.valid_from, OLD.valid_until, OLD.percent,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO line_instruments_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        host, line, instrument, valid_from, valid_until, percent, source_id, locator, status, note,
        batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.host, NEW.line, NEW.instrument, NEW.valid_from, NEW.valid_until, NEW.percent,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE NOT (
        (
            OLD.host, OLD.line, OLD.instrument, OLD.valid_from
        ) IS (
            NEW.host, NEW.line, NEW.instrument, NEW.valid_from
        )
    );
END;

CREATE TRIGGER line_instruments_keep_added
AFTER INSERT ON line_instruments
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO line_instruments_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        host, line, instrument, valid_from, valid_until, percent, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.host, NEW.line, NEW.instrument, NEW.valid_from, NEW.valid_until, NEW.percent,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER line_instruments_keep_removed
AFTER DELETE ON line_instruments
BEGIN
    INSERT INTO line_instruments_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        host, line, instrument, valid_from, valid_until, percent, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.host, OLD.line, OLD.instrument, OLD.valid_from, OLD.valid_until, OLD.percent,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER line_instruments_history_is_final
BEFORE UPDATE ON line_instruments_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER line_instruments_history_stays
BEFORE DELETE ON line_instruments_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE cost_model_parameters_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    model              TEXT,
    parameter          TEXT,
    host               TEXT,
    service            TEXT,
    line               TEXT,
    value              REAL,
    value_low          REAL,
    value_high         REAL,
    qualifier          TEXT,
    price_year         INTEGER,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT cost_model_parameters_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER cost_model_parameters_keep_changed
AFTER UPDATE ON cost_model_parameters
WHEN (
        OLD.model, OLD.parameter, OLD.host, OLD.service, OLD.line, OLD.value, OLD.value_low,
        OLD.value_high, OLD.qualifier, OLD.price_year, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.model, NEW.parameter, NEW.host, NEW.service, NEW.line, NEW.value, NEW.value_low,
        NEW.value_high, NEW.qualifier, NEW.price_year, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO cost_model_parameters_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        model, parameter, host, service, line, value, value_low, value_high, qualifier, price_year,
        source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.model, OLD.parameter, OLD.host, OLD.service
            ) IS (
                NEW.model, NEW.parameter, NEW.host, NEW.service
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.model, OLD.parameter, OLD.host, OLD.service, OLD.line, OLD.value, OLD.value_low,
        OLD.value_high, OLD.qualifier, OLD.price_year, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    );
    INSERT INTO cost_model_parameters_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        model, parameter, host, service, line, value, value_low, value_high, qualifier, price_year,
        source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.model, NEW.parameter, NEW.host, NEW.service, NEW.line, NEW.value, NEW.value_low,
        NEW.value_high, NEW.qualifier, NEW.price_year, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    WHERE NOT (
        (
            OLD.model, OLD.parameter, OLD.host, OLD.service
        ) IS (
            NEW.model, NEW.parameter, NEW.host, NEW.service
        )
    );
END;

CREATE TRIGGER cost_model_parameters_keep_added
AFTER INSERT ON cost_model_parameters
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO cost_model_parameters_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        model, parameter, host, service, line, value, value_low, value_high, qualifier, price_year,
        source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.model, NEW.parameter, NEW.host, NEW.service, NEW.line, NEW.value, NEW.value_low,
        NEW.value_high, NEW.qualifier, NEW.price_year, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER cost_model_parameters_keep_removed
AFTER DELETE ON cost_model_parameters
BEGIN
    INSERT INTO cost_model_parameters_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        model, parameter, host, service, line, value, value_low, value_high, qualifier, price_year,
        source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.model, OLD.parameter, OLD.host, OLD.service, OLD.line, OLD.value, OLD.value_low,
        OLD.value_high, OLD.qualifier, OLD.price_year, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER cost_model_parameters_history_is_final
BEFORE UPDATE ON cost_model_parameters_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER cost_model_parameters_history_stays
BEFORE DELETE ON cost_model_parameters_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;
