-- Every earlier version of a changed or removed row, kept by triggers so that edits made by hand in
-- any SQLite shell are kept too.
--
-- A row of a history table is a version as it stood until replaced_at. replaced_by_batch is the
-- batch that was running, and null where the change was made outside this program; after_batch is
-- the newest batch at that moment, so that nobody has to trust a clock to tell what came first.
--
-- A row that a batch adds needs no word here, for it bears the number of the batch. One that is
-- added by hand, or gets another key by hand, leaves an 'insert': the row as it then appeared.
--
-- History tables themselves are only ever added to.

CREATE INDEX batches_running ON batches (batch_id) WHERE outcome = 'running';

CREATE TABLE sources_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    source_id          INTEGER,
    source             TEXT,
    publication        TEXT,
    edition            TEXT,
    publisher          TEXT,
    title              TEXT,
    url                TEXT,
    accessed_on        TEXT,
    licence            TEXT,
    redistribution     TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT sources_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER sources_keep_changed
AFTER UPDATE ON sources
WHEN (
        OLD.source_id, OLD.source, OLD.publication, OLD.edition, OLD.publisher, OLD.title, OLD.url,
        OLD.accessed_on, OLD.licence, OLD.redistribution, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.source_id, NEW.source, NEW.publication, NEW.edition, NEW.publisher, NEW.title, NEW.url,
        NEW.accessed_on, NEW.licence, NEW.redistribution, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO sources_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        source_id, source, publication, edition, publisher, title, url, accessed_on, licence,
        redistribution, status, note, batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.source, OLD.source_id
            ) IS (
                NEW.source, NEW.source_id
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.source_id, OLD.source, OLD.publication, OLD.edition, OLD.publisher, OLD.title, OLD.url,
        OLD.accessed_on, OLD.licence, OLD.redistribution, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO sources_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        source_id, source, publication, edition, publisher, title, url, accessed_on, licence,
        redistribution, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.source_id, NEW.source, NEW.publication, NEW.edition, NEW.publisher, NEW.title, NEW.url,
        NEW.accessed_on, NEW.licence, NEW.redistribution, NEW.status, NEW.note, NEW.batch_id
    WHERE NOT ((OLD.source, OLD.source_id) IS (NEW.source, NEW.source_id));
END;

CREATE TRIGGER sources_keep_added
AFTER INSERT ON sources
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO sources_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        source_id, source, publication, edition, publisher, title, url, accessed_on, licence,
        redistribution, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.source_id, NEW.source, NEW.publication, NEW.edition, NEW.publisher, NEW.title, NEW.url,
        NEW.accessed_on, NEW.licence, NEW.redistribution, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER sources_keep_removed
AFTER DELETE ON sources
BEGIN
    INSERT INTO sources_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        source_id, source, publication, edition, publisher, title, url, accessed_on, licence,
        redistribution, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.source_id, OLD.source, OLD.publication, OLD.edition, OLD.publisher, OLD.title, OLD.url,
        OLD.accessed_on, OLD.licence, OLD.redistribution, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER sources_history_is_final
BEFORE UPDATE ON sources_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER sources_history_stays
BEFORE DELETE ON sources_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE currencies_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    currency           TEXT,
    name               TEXT,
    minor_digits       INTEGER,
    valid_from         TEXT,
    valid_until        TEXT,
    successor          TEXT,
    successor_units    REAL,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT currencies_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER currencies_keep_changed
AFTER UPDATE ON currencies
WHEN (
        OLD.currency, OLD.name, OLD.minor_digits, OLD.valid_from, OLD.valid_until, OLD.successor,
        OLD.successor_units, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.currency, NEW.name, NEW.minor_digits, NEW.valid_from, NEW.valid_until, NEW.successor,
        NEW.successor_units, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO currencies_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        currency, name, minor_digits, valid_from, valid_until, successor, successor_units,
        source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE WHEN OLD.currency IS NEW.currency THEN 'update' ELSE 'delete' END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.currency, OLD.name, OLD.minor_digits, OLD.valid_from, OLD.valid_until, OLD.successor,
        OLD.successor_units, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO currencies_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        currency, name, minor_digits, valid_from, valid_until, successor, successor_units,
        source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.currency, NEW.name, NEW.minor_digits, NEW.valid_from, NEW.valid_until, NEW.successor,
        NEW.successor_units, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE NOT (OLD.currency IS NEW.currency);
END;

CREATE TRIGGER currencies_keep_added
AFTER INSERT ON currencies
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO currencies_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        currency, name, minor_digits, valid_from, valid_until, successor, successor_units,
        source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.currency, NEW.name, NEW.minor_digits, NEW.valid_from, NEW.valid_until, NEW.successor,
        NEW.successor_units, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER currencies_keep_removed
AFTER DELETE ON currencies
BEGIN
    INSERT INTO currencies_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        currency, name, minor_digits, valid_from, valid_until, successor, successor_units,
        source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.currency, OLD.name, OLD.minor_digits, OLD.valid_from, OLD.valid_until, OLD.successor,
        OLD.successor_units, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER currencies_history_is_final
BEFORE UPDATE ON currencies_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER currencies_history_stays
BEFORE DELETE ON currencies_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE allies_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    ally               TEXT,
    name               TEXT,
    kind               TEXT,
    iso_alpha_2        TEXT,
    iso_numeric        TEXT,
    cow_code           INTEGER,
    valid_from         TEXT,
    valid_until        TEXT,
    successor          TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT allies_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER allies_keep_changed
AFTER UPDATE ON allies
WHEN (
        OLD.ally, OLD.name, OLD.kind, OLD.iso_alpha_2, OLD.iso_numeric, OLD.cow_code,
        OLD.valid_from, OLD.valid_until, OLD.successor, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.ally, NEW.name, NEW.kind, NEW.iso_alpha_2, NEW.iso_numeric, NEW.cow_code,
        NEW.valid_from, NEW.valid_until, NEW.successor, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO allies_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        ally, name, kind, iso_alpha_2, iso_numeric, cow_code, valid_from, valid_until, successor,
        source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE WHEN OLD.ally IS NEW.ally THEN 'update' ELSE 'delete' END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.ally, OLD.name, OLD.kind, OLD.iso_alpha_2, OLD.iso_numeric, OLD.cow_code,
        OLD.valid_from, OLD.valid_until, OLD.successor, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    );
    INSERT INTO allies_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        ally, name, kind, iso_alpha_2, iso_numeric, cow_code, valid_from, valid_until, successor,
        source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.ally, NEW.name, NEW.kind, NEW.iso_alpha_2, NEW.iso_numeric, NEW.cow_code,
        NEW.valid_from, NEW.valid_until, NEW.successor, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    WHERE NOT (OLD.ally IS NEW.ally);
END;

CREATE TRIGGER allies_keep_added
AFTER INSERT ON allies
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO allies_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        ally, name, kind, iso_alpha_2, iso_numeric, cow_code, valid_from, valid_until, successor,
        source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.ally, NEW.name, NEW.kind, NEW.iso_alpha_2, NEW.iso_numeric, NEW.cow_code,
        NEW.valid_from, NEW.valid_until, NEW.successor, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER allies_keep_removed
AFTER DELETE ON allies
BEGIN
    INSERT INTO allies_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        ally, name, kind, iso_alpha_2, iso_numeric, cow_code, valid_from, valid_until, successor,
        source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.ally, OLD.name, OLD.kind, OLD.iso_alpha_2, OLD.iso_numeric, OLD.cow_code,
        OLD.valid_from, OLD.valid_until, OLD.successor, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER allies_history_is_final
BEFORE UPDATE ON allies_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER allies_history_stays
BEFORE DELETE ON allies_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE ally_names_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    name               TEXT,
    scheme             TEXT,
    ally               TEXT,
    language           TEXT,
    valid_from         TEXT,
    valid_until        TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT ally_names_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER ally_names_keep_changed
AFTER UPDATE ON ally_names
WHEN (
        OLD.name, OLD.scheme, OLD.ally, OLD.language, OLD.valid_from, OLD.valid_until,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.name, NEW.scheme, NEW.ally, NEW.language, NEW.valid_from, NEW.valid_until,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO ally_names_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        name, scheme, ally, language, valid_from, valid_until, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.name, OLD.scheme, OLD.ally, OLD.valid_from
            ) IS (
                NEW.name, NEW.scheme, NEW.ally, NEW.valid_from
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.name, OLD.scheme, OLD.ally, OLD.language, OLD.valid_from, OLD.valid_until,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO ally_names_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        name, scheme, ally, language, valid_from, valid_until, source_id, locator, status, note,
        batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.name, NEW.scheme, NEW.ally, NEW.language, NEW.valid_from, NEW.valid_until,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE (
            OLD.name, OLD.scheme, OLD.ally, OLD.valid_from
    ) IS NOT (
            NEW.name, NEW.scheme, NEW.ally, NEW.valid_from
    );
END;

CREATE TRIGGER ally_names_keep_added
AFTER INSERT ON ally_names
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO ally_names_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        name, scheme, ally, language, valid_from, valid_until, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.name, NEW.scheme, NEW.ally, NEW.language, NEW.valid_from, NEW.valid_until,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER ally_names_keep_removed
AFTER DELETE ON ally_names
BEGIN
    INSERT INTO ally_names_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        name, scheme, ally, language, valid_from, valid_until, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.name, OLD.scheme, OLD.ally, OLD.language, OLD.valid_from, OLD.valid_until,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER ally_names_history_is_final
BEFORE UPDATE ON ally_names_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER ally_names_history_stays
BEFORE DELETE ON ally_names_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE groups_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    group_code         TEXT,
    name               TEXT,
    kind               TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT groups_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER groups_keep_changed
AFTER UPDATE ON groups
WHEN (
        OLD.group_code, OLD.name, OLD.kind, OLD.source_id, OLD.locator, OLD.status, OLD.note,
        OLD.batch_id
    ) IS NOT (
        NEW.group_code, NEW.name, NEW.kind, NEW.source_id, NEW.locator, NEW.status, NEW.note,
        NEW.batch_id
    )
BEGIN
    INSERT INTO groups_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        group_code, name, kind, source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE WHEN OLD.group_code IS NEW.group_code THEN 'update' ELSE 'delete' END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.group_code, OLD.name, OLD.kind, OLD.source_id, OLD.locator, OLD.status, OLD.note,
        OLD.batch_id
    );
    INSERT INTO groups_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        group_code, name, kind, source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.group_code, NEW.name, NEW.kind, NEW.source_id, NEW.locator, NEW.status, NEW.note,
        NEW.batch_id
    WHERE NOT (OLD.group_code IS NEW.group_code);
END;

CREATE TRIGGER groups_keep_added
AFTER INSERT ON groups
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO groups_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        group_code, name, kind, source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.group_code, NEW.name, NEW.kind, NEW.source_id, NEW.locator, NEW.status, NEW.note,
        NEW.batch_id
    );
END;

CREATE TRIGGER groups_keep_removed
AFTER DELETE ON groups
BEGIN
    INSERT INTO groups_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        group_code, name, kind, source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.group_code, OLD.name, OLD.kind, OLD.source_id, OLD.locator, OLD.status, OLD.note,
        OLD.batch_id
    );
END;

CREATE TRIGGER groups_history_is_final
BEFORE UPDATE ON groups_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER groups_history_stays
BEFORE DELETE ON groups_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE group_members_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    group_code         TEXT,
    ally               TEXT,
    valid_from         TEXT,
    valid_until        TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT group_members_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER group_members_keep_changed
AFTER UPDATE ON group_members
WHEN (
        OLD.group_code, OLD.ally, OLD.valid_from, OLD.valid_until, OLD.source_id, OLD.locator,
        OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.group_code, NEW.ally, NEW.valid_from, NEW.valid_until, NEW.source_id, NEW.locator,
        NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO group_members_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        group_code, ally, valid_from, valid_until, source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.group_code, OLD.ally, OLD.valid_from
            ) IS (
                NEW.group_code, NEW.ally, NEW.valid_from
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.group_code, OLD.ally, OLD.valid_from, OLD.valid_until, OLD.source_id, OLD.locator,
        OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO group_members_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        group_code, ally, valid_from, valid_until, source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.group_code, NEW.ally, NEW.valid_from, NEW.valid_until, NEW.source_id, NEW.locator,
        NEW.status, NEW.note, NEW.batch_id
    WHERE (
            OLD.group_code, OLD.ally, OLD.valid_from
    ) IS NOT (
            NEW.group_code, NEW.ally, NEW.valid_from
    );
END;

CREATE TRIGGER group_members_keep_added
AFTER INSERT ON group_members
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO group_members_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        group_code, ally, valid_from, valid_until, source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.group_code, NEW.ally, NEW.valid_from, NEW.valid_until, NEW.source_id, NEW.locator,
        NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER group_members_keep_removed
AFTER DELETE ON group_members
BEGIN
    INSERT INTO group_members_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        group_code, ally, valid_from, valid_until, source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.group_code, OLD.ally, OLD.valid_from, OLD.valid_until, OLD.source_id, OLD.locator,
        OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER group_members_history_is_final
BEFORE UPDATE ON group_members_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER group_members_history_stays
BEFORE DELETE ON group_members_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE agreements_history (
    history_id            INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation             TEXT    NOT NULL,
    replaced_at           TEXT    NOT NULL,
    replaced_by_batch     INTEGER,
    after_batch           INTEGER NOT NULL,
    agreement             TEXT,
    title                 TEXT,
    kind                  TEXT,
    host                  TEXT,
    predecessor           TEXT,
    initialled_on         TEXT,
    initialled_precision  TEXT,
    signed_on             TEXT,
    signed_precision      TEXT,
    ratified_on           TEXT,
    ratified_precision    TEXT,
    in_force_on           TEXT,
    in_force_precision    TEXT,
    effective_from        TEXT,
    effective_until       TEXT,
    ended_on              TEXT,
    ended_precision       TEXT,
    terms                 TEXT,
    source_id             INTEGER,
    locator               TEXT,
    status                TEXT,
    note                  TEXT,
    batch_id              INTEGER,
    CONSTRAINT agreements_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER agreements_keep_changed
AFTER UPDATE ON agreements
WHEN (
        OLD.agreement, OLD.title, OLD.kind, OLD.host, OLD.predecessor, OLD.initialled_on,
        OLD.initialled_precision, OLD.signed_on, OLD.signed_precision, OLD.ratified_on,
        OLD.ratified_precision, OLD.in_force_on, OLD.in_force_precision, OLD.effective_from,
        OLD.effective_until, OLD.ended_on, OLD.ended_precision, OLD.terms, OLD.source_id,
        OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.agreement, NEW.title, NEW.kind, NEW.host, NEW.predecessor, NEW.initialled_on,
        NEW.initialled_precision, NEW.signed_on, NEW.signed_precision, NEW.ratified_on,
        NEW.ratified_precision, NEW.in_force_on, NEW.in_force_precision, NEW.effective_from,
        NEW.effective_until, NEW.ended_on, NEW.ended_precision, NEW.terms, NEW.source_id,
        NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO agreements_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, title, kind, host, predecessor, initialled_on, initialled_precision, signed_on,
        signed_precision, ratified_on, ratified_precision, in_force_on, in_force_precision,
        effective_from, effective_until, ended_on, ended_precision, terms, source_id, locator,
        status, note, batch_id
    )
    VALUES (
        CASE WHEN OLD.agreement IS NEW.agreement THEN 'update' ELSE 'delete' END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.agreement, OLD.title, OLD.kind, OLD.host, OLD.predecessor, OLD.initialled_on,
        OLD.initialled_precision, OLD.signed_on, OLD.signed_precision, OLD.ratified_on,
        OLD.ratified_precision, OLD.in_force_on, OLD.in_force_precision, OLD.effective_from,
        OLD.effective_until, OLD.ended_on, OLD.ended_precision, OLD.terms, OLD.source_id,
        OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO agreements_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, title, kind, host, predecessor, initialled_on, initialled_precision, signed_on,
        signed_precision, ratified_on, ratified_precision, in_force_on, in_force_precision,
        effective_from, effective_until, ended_on, ended_precision, terms, source_id, locator,
        status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.agreement, NEW.title, NEW.kind, NEW.host, NEW.predecessor, NEW.initialled_on,
        NEW.initialled_precision, NEW.signed_on, NEW.signed_precision, NEW.ratified_on,
        NEW.ratified_precision, NEW.in_force_on, NEW.in_force_precision, NEW.effective_from,
        NEW.effective_until, NEW.ended_on, NEW.ended_precision, NEW.terms, NEW.source_id,
        NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE NOT (OLD.agreement IS NEW.agreement);
END;

CREATE TRIGGER agreements_keep_added
AFTER INSERT ON agreements
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO agreements_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, title, kind, host, predecessor, initialled_on, initialled_precision, signed_on,
        signed_precision, ratified_on, ratified_precision, in_force_on, in_force_precision,
        effective_from, effective_until, ended_on, ended_precision, terms, source_id, locator,
        status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.agreement, NEW.title, NEW.kind, NEW.host, NEW.predecessor, NEW.initialled_on,
        NEW.initialled_precision, NEW.signed_on, NEW.signed_precision, NEW.ratified_on,
        NEW.ratified_precision, NEW.in_force_on, NEW.in_force_precision, NEW.effective_from,
        NEW.effective_until, NEW.ended_on, NEW.ended_precision, NEW.terms, NEW.source_id,
        NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER agreements_keep_removed
AFTER DELETE ON agreements
BEGIN
    INSERT INTO agreements_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, title, kind, host, predecessor, initialled_on, initialled_precision, signed_on,
        signed_precision, ratified_on, ratified_precision, in_force_on, in_force_precision,
        effective_from, effective_until, ended_on, ended_precision, terms, source_id, locator,
        status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.agreement, OLD.title, OLD.kind, OLD.host, OLD.predecessor, OLD.initialled_on,
        OLD.initialled_precision, OLD.signed_on, OLD.signed_precision, OLD.ratified_on,
        OLD.ratified_precision, OLD.in_force_on, OLD.in_force_precision, OLD.effective_from,
        OLD.effective_until, OLD.ended_on, OLD.ended_precision, OLD.terms, OLD.source_id,
        OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER agreements_history_is_final
BEFORE UPDATE ON agreements_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER agreements_history_stays
BEFORE DELETE ON agreements_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE agreement_parties_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    agreement          TEXT,
    ally               TEXT,
    joined_on          TEXT,
    left_on            TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT agreement_parties_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER agreement_parties_keep_changed
AFTER UPDATE ON agreement_parties
WHEN (
        OLD.agreement, OLD.ally, OLD.joined_on, OLD.left_on, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.agreement, NEW.ally, NEW.joined_on, NEW.left_on, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO agreement_parties_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, ally, joined_on, left_on, source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.agreement, OLD.ally
            ) IS (
                NEW.agreement, NEW.ally
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.agreement, OLD.ally, OLD.joined_on, OLD.left_on, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    );
    INSERT INTO agreement_parties_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, ally, joined_on, left_on, source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.agreement, NEW.ally, NEW.joined_on, NEW.left_on, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    WHERE NOT ((OLD.agreement, OLD.ally) IS (NEW.agreement, NEW.ally));
END;

CREATE TRIGGER agreement_parties_keep_added
AFTER INSERT ON agreement_parties
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO agreement_parties_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, ally, joined_on, left_on, source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.agreement, NEW.ally, NEW.joined_on, NEW.left_on, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER agreement_parties_keep_removed
AFTER DELETE ON agreement_parties
BEGIN
    INSERT INTO agreement_parties_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, ally, joined_on, left_on, source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.agreement, OLD.ally, OLD.joined_on, OLD.left_on, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER agreement_parties_history_is_final
BEFORE UPDATE ON agreement_parties_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER agreement_parties_history_stays
BEFORE DELETE ON agreement_parties_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE cost_lines_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    line               TEXT,
    title              TEXT,
    kind               TEXT,
    parent             TEXT,
    side               TEXT,
    class              TEXT,
    parts_complete     INTEGER,
    occasional         INTEGER,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT cost_lines_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER cost_lines_keep_changed
AFTER UPDATE ON cost_lines
WHEN (
        OLD.line, OLD.title, OLD.kind, OLD.parent, OLD.side, OLD.class, OLD.parts_complete,
        OLD.occasional, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.line, NEW.title, NEW.kind, NEW.parent, NEW.side, NEW.class, NEW.parts_complete,
        NEW.occasional, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO cost_lines_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        line, title, kind, parent, side, class, parts_complete, occasional, source_id, locator,
        status, note, batch_id
    )
    VALUES (
        CASE WHEN OLD.line IS NEW.line THEN 'update' ELSE 'delete' END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.line, OLD.title, OLD.kind, OLD.parent, OLD.side, OLD.class, OLD.parts_complete,
        OLD.occasional, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO cost_lines_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        line, title, kind, parent, side, class, parts_complete, occasional, source_id, locator,
        status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.line, NEW.title, NEW.kind, NEW.parent, NEW.side, NEW.class, NEW.parts_complete,
        NEW.occasional, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE NOT (OLD.line IS NEW.line);
END;

CREATE TRIGGER cost_lines_keep_added
AFTER INSERT ON cost_lines
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO cost_lines_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        line, title, kind, parent, side, class, parts_complete, occasional, source_id, locator,
        status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.line, NEW.title, NEW.kind, NEW.parent, NEW.side, NEW.class, NEW.parts_complete,
        NEW.occasional, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER cost_lines_keep_removed
AFTER DELETE ON cost_lines
BEGIN
    INSERT INTO cost_lines_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        line, title, kind, parent, side, class, parts_complete, occasional, source_id, locator,
        status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.line, OLD.title, OLD.kind, OLD.parent, OLD.side, OLD.class, OLD.parts_complete,
        OLD.occasional, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER cost_lines_history_is_final
BEFORE UPDATE ON cost_lines_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER cost_lines_history_stays
BEFORE DELETE ON cost_lines_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE cost_line_parts_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    line               TEXT,
    part               TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT cost_line_parts_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER cost_line_parts_keep_changed
AFTER UPDATE ON cost_line_parts
WHEN (
        OLD.line, OLD.part, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.line, NEW.part, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO cost_line_parts_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        line, part, source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE WHEN (OLD.line, OLD.part) IS (NEW.line, NEW.part) THEN 'update' ELSE 'delete' END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.line, OLD.part, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO cost_line_parts_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        line, part, source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.line, NEW.part, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE NOT ((OLD.line, OLD.part) IS (NEW.line, NEW.part));
END;

CREATE TRIGGER cost_line_parts_keep_added
AFTER INSERT ON cost_line_parts
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO cost_line_parts_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        line, part, source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.line, NEW.part, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER cost_line_parts_keep_removed
AFTER DELETE ON cost_line_parts
BEGIN
    INSERT INTO cost_line_parts_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        line, part, source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.line, OLD.part, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER cost_line_parts_history_is_final
BEFORE UPDATE ON cost_line_parts_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER cost_line_parts_history_stays
BEFORE DELETE ON cost_line_parts_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE host_lines_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    host               TEXT,
    line               TEXT,
    applies            INTEGER,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT host_lines_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER host_lines_keep_changed
AFTER UPDATE ON host_lines
WHEN (
        OLD.host, OLD.line, OLD.applies, OLD.source_id, OLD.locator, OLD.status, OLD.note,
        OLD.batch_id
    ) IS NOT (
        NEW.host, NEW.line, NEW.applies, NEW.source_id, NEW.locator, NEW.status, NEW.note,
        NEW.batch_id
    )
BEGIN
    INSERT INTO host_lines_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        host, line, applies, source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE WHEN (OLD.host, OLD.line) IS (NEW.host, NEW.line) THEN 'update' ELSE 'delete' END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.host, OLD.line, OLD.applies, OLD.source_id, OLD.locator, OLD.status, OLD.note,
        OLD.batch_id
    );
    INSERT INTO host_lines_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        host, line, applies, source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.host, NEW.line, NEW.applies, NEW.source_id, NEW.locator, NEW.status, NEW.note,
        NEW.batch_id
    WHERE NOT ((OLD.host, OLD.line) IS (NEW.host, NEW.line));
END;

CREATE TRIGGER host_lines_keep_added
AFTER INSERT ON host_lines
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO host_lines_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        host, line, applies, source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.host, NEW.line, NEW.applies, NEW.source_id, NEW.locator, NEW.status, NEW.note,
        NEW.batch_id
    );
END;

CREATE TRIGGER host_lines_keep_removed
AFTER DELETE ON host_lines
BEGIN
    INSERT INTO host_lines_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        host, line, applies, source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.host, OLD.line, OLD.applies, OLD.source_id, OLD.locator, OLD.status, OLD.note,
        OLD.batch_id
    );
END;

CREATE TRIGGER host_lines_history_is_final
BEFORE UPDATE ON host_lines_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER host_lines_history_stays
BEFORE DELETE ON host_lines_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE agreement_amounts_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    agreement          TEXT,
    line               TEXT,
    item               TEXT,
    calendar           TEXT,
    valid_from         TEXT,
    valid_until        TEXT,
    variant            TEXT,
    currency           TEXT,
    amount_minor       INTEGER,
    qualifier          TEXT,
    rounded_to_minor   INTEGER,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT agreement_amounts_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER agreement_amounts_keep_changed
AFTER UPDATE ON agreement_amounts
WHEN (
        OLD.agreement, OLD.line, OLD.item, OLD.calendar, OLD.valid_from, OLD.valid_until,
        OLD.variant, OLD.currency, OLD.amount_minor, OLD.qualifier, OLD.rounded_to_minor,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.agreement, NEW.line, NEW.item, NEW.calendar, NEW.valid_from, NEW.valid_until,
        NEW.variant, NEW.currency, NEW.amount_minor, NEW.qualifier, NEW.rounded_to_minor,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO agreement_amounts_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, line, item, calendar, valid_from, valid_until, variant, currency, amount_minor,
        qualifier, rounded_to_minor, source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.agreement, OLD.line, OLD.item, OLD.valid_from, OLD.valid_until, OLD.source_id,
                OLD.variant
            ) IS (
                NEW.agreement, NEW.line, NEW.item, NEW.valid_from, NEW.valid_until, NEW.source_id,
                NEW.variant
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.agreement, OLD.line, OLD.item, OLD.calendar, OLD.valid_from, OLD.valid_until,
        OLD.variant, OLD.currency, OLD.amount_minor, OLD.qualifier, OLD.rounded_to_minor,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO agreement_amounts_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, line, item, calendar, valid_from, valid_until, variant, currency, amount_minor,
        qualifier, rounded_to_minor, source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.agreement, NEW.line, NEW.item, NEW.calendar, NEW.valid_from, NEW.valid_until,
        NEW.variant, NEW.currency, NEW.amount_minor, NEW.qualifier, NEW.rounded_to_minor,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE (
            OLD.agreement, OLD.line, OLD.item, OLD.valid_from, OLD.valid_until, OLD.source_id,
            OLD.variant
    ) IS NOT (
            NEW.agreement, NEW.line, NEW.item, NEW.valid_from, NEW.valid_until, NEW.source_id,
            NEW.variant
    );
END;

CREATE TRIGGER agreement_amounts_keep_added
AFTER INSERT ON agreement_amounts
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO agreement_amounts_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, line, item, calendar, valid_from, valid_until, variant, currency, amount_minor,
        qualifier, rounded_to_minor, source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.agreement, NEW.line, NEW.item, NEW.calendar, NEW.valid_from, NEW.valid_until,
        NEW.variant, NEW.currency, NEW.amount_minor, NEW.qualifier, NEW.rounded_to_minor,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER agreement_amounts_keep_removed
AFTER DELETE ON agreement_amounts
BEGIN
    INSERT INTO agreement_amounts_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, line, item, calendar, valid_from, valid_until, variant, currency, amount_minor,
        qualifier, rounded_to_minor, source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.agreement, OLD.line, OLD.item, OLD.calendar, OLD.valid_from, OLD.valid_until,
        OLD.variant, OLD.currency, OLD.amount_minor, OLD.qualifier, OLD.rounded_to_minor,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER agreement_amounts_history_is_final
BEFORE UPDATE ON agreement_amounts_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER agreement_amounts_history_stays
BEFORE DELETE ON agreement_amounts_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE escalation_rules_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    agreement          TEXT,
    label_from         INTEGER,
    label_to           INTEGER,
    index_kind         TEXT,
    index_percent      REAL,
    lag_years          INTEGER,
    cap_percent        REAL,
    floor_percent      REAL,
    words              TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT escalation_rules_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER escalation_rules_keep_changed
AFTER UPDATE ON escalation_rules
WHEN (
        OLD.agreement, OLD.label_from, OLD.label_to, OLD.index_kind, OLD.index_percent,
        OLD.lag_years, OLD.cap_percent, OLD.floor_percent, OLD.words, OLD.source_id, OLD.locator,
        OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.agreement, NEW.label_from, NEW.label_to, NEW.index_kind, NEW.index_percent,
        NEW.lag_years, NEW.cap_percent, NEW.floor_percent, NEW.words, NEW.source_id, NEW.locator,
        NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO escalation_rules_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, label_from, label_to, index_kind, index_percent, lag_years, cap_percent,
        floor_percent, words, source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.agreement, OLD.label_from, OLD.source_id
            ) IS (
                NEW.agreement, NEW.label_from, NEW.source_id
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.agreement, OLD.label_from, OLD.label_to, OLD.index_kind, OLD.index_percent,
        OLD.lag_years, OLD.cap_percent, OLD.floor_percent, OLD.words, OLD.source_id, OLD.locator,
        OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO escalation_rules_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, label_from, label_to, index_kind, index_percent, lag_years, cap_percent,
        floor_percent, words, source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.agreement, NEW.label_from, NEW.label_to, NEW.index_kind, NEW.index_percent,
        NEW.lag_years, NEW.cap_percent, NEW.floor_percent, NEW.words, NEW.source_id, NEW.locator,
        NEW.status, NEW.note, NEW.batch_id
    WHERE (
            OLD.agreement, OLD.label_from, OLD.source_id
    ) IS NOT (
            NEW.agreement, NEW.label_from, NEW.source_id
    );
END;

CREATE TRIGGER escalation_rules_keep_added
AFTER INSERT ON escalation_rules
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO escalation_rules_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, label_from, label_to, index_kind, index_percent, lag_years, cap_percent,
        floor_percent, words, source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.agreement, NEW.label_from, NEW.label_to, NEW.index_kind, NEW.index_percent,
        NEW.lag_years, NEW.cap_percent, NEW.floor_percent, NEW.words, NEW.source_id, NEW.locator,
        NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER escalation_rules_keep_removed
AFTER DELETE ON escalation_rules
BEGIN
    INSERT INTO escalation_rules_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        agreement, label_from, label_to, index_kind, index_percent, lag_years, cap_percent,
        floor_percent, words, source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.agreement, OLD.label_from, OLD.label_to, OLD.index_kind, OLD.index_percent,
        OLD.lag_years, OLD.cap_percent, OLD.floor_percent, OLD.words, OLD.source_id, OLD.locator,
        OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER escalation_rules_history_is_final
BEFORE UPDATE ON escalation_rules_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER escalation_rules_history_stays
BEFORE DELETE ON escalation_rules_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE contributions_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    contribution_id    INTEGER,
    host               TEXT,
    payer              TEXT,
    series             TEXT,
    line               TEXT,
    item               TEXT,
    calendar           TEXT,
    valid_from         TEXT,
    valid_until        TEXT,
    stage              TEXT,
    instrument         TEXT,
    variant            TEXT,
    amount_per         TEXT,
    currency           TEXT,
    amount_minor       INTEGER,
    amount_low_minor   INTEGER,
    amount_high_minor  INTEGER,
    qualifier          TEXT,
    rounded_to_minor   INTEGER,
    cost_measure       TEXT,
    price_basis        TEXT,
    base_year          INTEGER,
    programme          TEXT,
    agreement          TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT contributions_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER contributions_keep_changed
AFTER UPDATE ON contributions
WHEN (
        OLD.contribution_id, OLD.host, OLD.payer, OLD.series, OLD.line, OLD.item, OLD.calendar,
        OLD.valid_from, OLD.valid_until, OLD.stage, OLD.instrument, OLD.variant, OLD.amount_per,
        OLD.currency, OLD.amount_minor, OLD.amount_low_minor, OLD.amount_high_minor, OLD.qualifier,
        OLD.rounded_to_minor, OLD.cost_measure, OLD.price_basis, OLD.base_year, OLD.programme,
        OLD.agreement, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.contribution_id, NEW.host, NEW.payer, NEW.series, NEW.line, NEW.item, NEW.calendar,
        NEW.valid_from, NEW.valid_until, NEW.stage, NEW.instrument, NEW.variant, NEW.amount_per,
        NEW.currency, NEW.amount_minor, NEW.amount_low_minor, NEW.amount_high_minor, NEW.qualifier,
        NEW.rounded_to_minor, NEW.cost_measure, NEW.price_basis, NEW.base_year, NEW.programme,
        NEW.agreement, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO contributions_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        contribution_id, host, payer, series, line, item, calendar, valid_from, valid_until, stage,
        instrument, variant, amount_per, currency, amount_minor, amount_low_minor,
        amount_high_minor, qualifier, rounded_to_minor, cost_measure, price_basis, base_year,
        programme, agreement, source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.host, OLD.payer, OLD.series, OLD.line, OLD.item, OLD.calendar, OLD.valid_from,
                OLD.valid_until, OLD.stage, OLD.instrument, OLD.source_id, OLD.variant,
                OLD.contribution_id
            ) IS (
                NEW.host, NEW.payer, NEW.series, NEW.line, NEW.item, NEW.calendar, NEW.valid_from,
                NEW.valid_until, NEW.stage, NEW.instrument, NEW.source_id, NEW.variant,
                NEW.contribution_id
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.contribution_id, OLD.host, OLD.payer, OLD.series, OLD.line, OLD.item, OLD.calendar,
        OLD.valid_from, OLD.valid_until, OLD.stage, OLD.instrument, OLD.variant, OLD.amount_per,
        OLD.currency, OLD.amount_minor, OLD.amount_low_minor, OLD.amount_high_minor, OLD.qualifier,
        OLD.rounded_to_minor, OLD.cost_measure, OLD.price_basis, OLD.base_year, OLD.programme,
        OLD.agreement, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO contributions_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        contribution_id, host, payer, series, line, item, calendar, valid_from, valid_until, stage,
        instrument, variant, amount_per, currency, amount_minor, amount_low_minor,
        amount_high_minor, qualifier, rounded_to_minor, cost_measure, price_basis, base_year,
        programme, agreement, source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.contribution_id, NEW.host, NEW.payer, NEW.series, NEW.line, NEW.item, NEW.calendar,
        NEW.valid_from, NEW.valid_until, NEW.stage, NEW.instrument, NEW.variant, NEW.amount_per,
        NEW.currency, NEW.amount_minor, NEW.amount_low_minor, NEW.amount_high_minor, NEW.qualifier,
        NEW.rounded_to_minor, NEW.cost_measure, NEW.price_basis, NEW.base_year, NEW.programme,
        NEW.agreement, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE (
            OLD.host, OLD.payer, OLD.series, OLD.line, OLD.item, OLD.calendar, OLD.valid_from,
            OLD.valid_until, OLD.stage, OLD.instrument, OLD.source_id, OLD.variant,
            OLD.contribution_id
    ) IS NOT (
            NEW.host, NEW.payer, NEW.series, NEW.line, NEW.item, NEW.calendar, NEW.valid_from,
            NEW.valid_until, NEW.stage, NEW.instrument, NEW.source_id, NEW.variant,
            NEW.contribution_id
    );
END;

CREATE TRIGGER contributions_keep_added
AFTER INSERT ON contributions
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO contributions_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        contribution_id, host, payer, series, line, item, calendar, valid_from, valid_until, stage,
        instrument, variant, amount_per, currency, amount_minor, amount_low_minor,
        amount_high_minor, qualifier, rounded_to_minor, cost_measure, price_basis, base_year,
        programme, agreement, source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.contribution_id, NEW.host, NEW.payer, NEW.series, NEW.line, NEW.item, NEW.calendar,
        NEW.valid_from, NEW.valid_until, NEW.stage, NEW.instrument, NEW.variant, NEW.amount_per,
        NEW.currency, NEW.amount_minor, NEW.amount_low_minor, NEW.amount_high_minor, NEW.qualifier,
        NEW.rounded_to_minor, NEW.cost_measure, NEW.price_basis, NEW.base_year, NEW.programme,
        NEW.agreement, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER contributions_keep_removed
AFTER DELETE ON contributions
BEGIN
    INSERT INTO contributions_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        contribution_id, host, payer, series, line, item, calendar, valid_from, valid_until, stage,
        instrument, variant, amount_per, currency, amount_minor, amount_low_minor,
        amount_high_minor, qualifier, rounded_to_minor, cost_measure, price_basis, base_year,
        programme, agreement, source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.contribution_id, OLD.host, OLD.payer, OLD.series, OLD.line, OLD.item, OLD.calendar,
        OLD.valid_from, OLD.valid_until, OLD.stage, OLD.instrument, OLD.variant, OLD.amount_per,
        OLD.currency, OLD.amount_minor, OLD.amount_low_minor, OLD.amount_high_minor, OLD.qualifier,
        OLD.rounded_to_minor, OLD.cost_measure, OLD.price_basis, OLD.base_year, OLD.programme,
        OLD.agreement, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER contributions_history_is_final
BEFORE UPDATE ON contributions_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER contributions_history_stays
BEFORE DELETE ON contributions_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE methods_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    method             TEXT,
    title              TEXT,
    formula            TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT methods_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER methods_keep_changed
AFTER UPDATE ON methods
WHEN (
        OLD.method, OLD.title, OLD.formula, OLD.source_id, OLD.locator, OLD.status, OLD.note,
        OLD.batch_id
    ) IS NOT (
        NEW.method, NEW.title, NEW.formula, NEW.source_id, NEW.locator, NEW.status, NEW.note,
        NEW.batch_id
    )
BEGIN
    INSERT INTO methods_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, title, formula, source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE WHEN OLD.method IS NEW.method THEN 'update' ELSE 'delete' END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.method, OLD.title, OLD.formula, OLD.source_id, OLD.locator, OLD.status, OLD.note,
        OLD.batch_id
    );
    INSERT INTO methods_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, title, formula, source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.method, NEW.title, NEW.formula, NEW.source_id, NEW.locator, NEW.status, NEW.note,
        NEW.batch_id
    WHERE NOT (OLD.method IS NEW.method);
END;

CREATE TRIGGER methods_keep_added
AFTER INSERT ON methods
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO methods_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, title, formula, source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.method, NEW.title, NEW.formula, NEW.source_id, NEW.locator, NEW.status, NEW.note,
        NEW.batch_id
    );
END;

CREATE TRIGGER methods_keep_removed
AFTER DELETE ON methods
BEGIN
    INSERT INTO methods_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, title, formula, source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.method, OLD.title, OLD.formula, OLD.source_id, OLD.locator, OLD.status, OLD.note,
        OLD.batch_id
    );
END;

CREATE TRIGGER methods_history_is_final
BEFORE UPDATE ON methods_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER methods_history_stays
BEFORE DELETE ON methods_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE method_lines_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    method             TEXT,
    role               TEXT,
    line               TEXT,
    weight             REAL,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT method_lines_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER method_lines_keep_changed
AFTER UPDATE ON method_lines
WHEN (
        OLD.method, OLD.role, OLD.line, OLD.weight, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.method, NEW.role, NEW.line, NEW.weight, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO method_lines_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, role, line, weight, source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.method, OLD.role, OLD.line
            ) IS (
                NEW.method, NEW.role, NEW.line
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.method, OLD.role, OLD.line, OLD.weight, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    );
    INSERT INTO method_lines_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, role, line, weight, source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.method, NEW.role, NEW.line, NEW.weight, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    WHERE NOT ((OLD.method, OLD.role, OLD.line) IS (NEW.method, NEW.role, NEW.line));
END;

CREATE TRIGGER method_lines_keep_added
AFTER INSERT ON method_lines
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO method_lines_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, role, line, weight, source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.method, NEW.role, NEW.line, NEW.weight, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER method_lines_keep_removed
AFTER DELETE ON method_lines
BEGIN
    INSERT INTO method_lines_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, role, line, weight, source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.method, OLD.role, OLD.line, OLD.weight, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER method_lines_history_is_final
BEFORE UPDATE ON method_lines_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER method_lines_history_stays
BEFORE DELETE ON method_lines_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE method_series_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    method             TEXT,
    side               TEXT,
    series             TEXT,
    rank               INTEGER,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT method_series_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER method_series_keep_changed
AFTER UPDATE ON method_series
WHEN (
        OLD.method, OLD.side, OLD.series, OLD.rank, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.method, NEW.side, NEW.series, NEW.rank, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO method_series_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, side, series, rank, source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.method, OLD.side, OLD.series
            ) IS (
                NEW.method, NEW.side, NEW.series
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.method, OLD.side, OLD.series, OLD.rank, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    );
    INSERT INTO method_series_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, side, series, rank, source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.method, NEW.side, NEW.series, NEW.rank, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    WHERE NOT ((OLD.method, OLD.side, OLD.series) IS (NEW.method, NEW.side, NEW.series));
END;

CREATE TRIGGER method_series_keep_added
AFTER INSERT ON method_series
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO method_series_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, side, series, rank, source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.method, NEW.side, NEW.series, NEW.rank, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER method_series_keep_removed
AFTER DELETE ON method_series
BEGIN
    INSERT INTO method_series_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, side, series, rank, source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.method, OLD.side, OLD.series, OLD.rank, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER method_series_history_is_final
BEFORE UPDATE ON method_series_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER method_series_history_stays
BEFORE DELETE ON method_series_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE published_shares_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    host               TEXT,
    measure            TEXT,
    payer              TEXT,
    calendar           TEXT,
    valid_from         TEXT,
    valid_until        TEXT,
    variant            TEXT,
    method             TEXT,
    percent            REAL,
    percent_low        REAL,
    percent_high       REAL,
    qualifier          TEXT,
    rounded_to         REAL,
    basis              TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT published_shares_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER published_shares_keep_changed
AFTER UPDATE ON published_shares
WHEN (
        OLD.host, OLD.measure, OLD.payer, OLD.calendar, OLD.valid_from, OLD.valid_until,
        OLD.variant, OLD.method, OLD.percent, OLD.percent_low, OLD.percent_high, OLD.qualifier,
        OLD.rounded_to, OLD.basis, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.host, NEW.measure, NEW.payer, NEW.calendar, NEW.valid_from, NEW.valid_until,
        NEW.variant, NEW.method, NEW.percent, NEW.percent_low, NEW.percent_high, NEW.qualifier,
        NEW.rounded_to, NEW.basis, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO published_shares_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        host, measure, payer, calendar, valid_from, valid_until, variant, method, percent,
        percent_low, percent_high, qualifier, rounded_to, basis, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.host, OLD.measure, OLD.payer, OLD.calendar, OLD.valid_from, OLD.valid_until,
                OLD.source_id, OLD.variant
            ) IS (
                NEW.host, NEW.measure, NEW.payer, NEW.calendar, NEW.valid_from, NEW.valid_until,
                NEW.source_id, NEW.variant
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.host, OLD.measure, OLD.payer, OLD.calendar, OLD.valid_from, OLD.valid_until,
        OLD.variant, OLD.method, OLD.percent, OLD.percent_low, OLD.percent_high, OLD.qualifier,
        OLD.rounded_to, OLD.basis, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO published_shares_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        host, measure, payer, calendar, valid_from, valid_until, variant, method, percent,
        percent_low, percent_high, qualifier, rounded_to, basis, source_id, locator, status, note,
        batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.host, NEW.measure, NEW.payer, NEW.calendar, NEW.valid_from, NEW.valid_until,
        NEW.variant, NEW.method, NEW.percent, NEW.percent_low, NEW.percent_high, NEW.qualifier,
        NEW.rounded_to, NEW.basis, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE (
            OLD.host, OLD.measure, OLD.payer, OLD.calendar, OLD.valid_from, OLD.valid_until,
            OLD.source_id, OLD.variant
    ) IS NOT (
            NEW.host, NEW.measure, NEW.payer, NEW.calendar, NEW.valid_from, NEW.valid_until,
            NEW.source_id, NEW.variant
    );
END;

CREATE TRIGGER published_shares_keep_added
AFTER INSERT ON published_shares
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO published_shares_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        host, measure, payer, calendar, valid_from, valid_until, variant, method, percent,
        percent_low, percent_high, qualifier, rounded_to, basis, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.host, NEW.measure, NEW.payer, NEW.calendar, NEW.valid_from, NEW.valid_until,
        NEW.variant, NEW.method, NEW.percent, NEW.percent_low, NEW.percent_high, NEW.qualifier,
        NEW.rounded_to, NEW.basis, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER published_shares_keep_removed
AFTER DELETE ON published_shares
BEGIN
    INSERT INTO published_shares_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        host, measure, payer, calendar, valid_from, valid_until, variant, method, percent,
        percent_low, percent_high, qualifier, rounded_to, basis, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.host, OLD.measure, OLD.payer, OLD.calendar, OLD.valid_from, OLD.valid_until,
        OLD.variant, OLD.method, OLD.percent, OLD.percent_low, OLD.percent_high, OLD.qualifier,
        OLD.rounded_to, OLD.basis, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER published_shares_history_is_final
BEFORE UPDATE ON published_shares_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER published_shares_history_stays
BEFORE DELETE ON published_shares_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE statements_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    statement          TEXT,
    said_on            TEXT,
    day_precision      TEXT,
    speaker            TEXT,
    about              TEXT,
    measure            TEXT,
    payer              TEXT,
    valid_from         TEXT,
    valid_until        TEXT,
    value              REAL,
    value_low          REAL,
    value_high         REAL,
    unit               TEXT,
    qualifier          TEXT,
    rounded_to         REAL,
    words              TEXT,
    paraphrased_by     TEXT,
    cost_basis         TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT statements_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER statements_keep_changed
AFTER UPDATE ON statements
WHEN (
        OLD.statement, OLD.said_on, OLD.day_precision, OLD.speaker, OLD.about, OLD.measure,
        OLD.payer, OLD.valid_from, OLD.valid_until, OLD.value, OLD.value_low, OLD.value_high,
        OLD.unit, OLD.qualifier, OLD.rounded_to, OLD.words, OLD.paraphrased_by, OLD.cost_basis,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.statement, NEW.said_on, NEW.day_precision, NEW.speaker, NEW.about, NEW.measure,
        NEW.payer, NEW.valid_from, NEW.valid_until, NEW.value, NEW.value_low, NEW.value_high,
        NEW.unit, NEW.qualifier, NEW.rounded_to, NEW.words, NEW.paraphrased_by, NEW.cost_basis,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO statements_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        statement, said_on, day_precision, speaker, about, measure, payer, valid_from, valid_until,
        value, value_low, value_high, unit, qualifier, rounded_to, words, paraphrased_by,
        cost_basis, source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE WHEN OLD.statement IS NEW.statement THEN 'update' ELSE 'delete' END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.statement, OLD.said_on, OLD.day_precision, OLD.speaker, OLD.about, OLD.measure,
        OLD.payer, OLD.valid_from, OLD.valid_until, OLD.value, OLD.value_low, OLD.value_high,
        OLD.unit, OLD.qualifier, OLD.rounded_to, OLD.words, OLD.paraphrased_by, OLD.cost_basis,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO statements_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        statement, said_on, day_precision, speaker, about, measure, payer, valid_from, valid_until,
        value, value_low, value_high, unit, qualifier, rounded_to, words, paraphrased_by,
        cost_basis, source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.statement, NEW.said_on, NEW.day_precision, NEW.speaker, NEW.about, NEW.measure,
        NEW.payer, NEW.valid_from, NEW.valid_until, NEW.value, NEW.value_low, NEW.value_high,
        NEW.unit, NEW.qualifier, NEW.rounded_to, NEW.words, NEW.paraphrased_by, NEW.cost_basis,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE NOT (OLD.statement IS NEW.statement);
END;

CREATE TRIGGER statements_keep_added
AFTER INSERT ON statements
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO statements_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        statement, said_on, day_precision, speaker, about, measure, payer, valid_from, valid_until,
        value, value_low, value_high, unit, qualifier, rounded_to, words, paraphrased_by,
        cost_basis, source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.statement, NEW.said_on, NEW.day_precision, NEW.speaker, NEW.about, NEW.measure,
        NEW.payer, NEW.valid_from, NEW.valid_until, NEW.value, NEW.value_low, NEW.value_high,
        NEW.unit, NEW.qualifier, NEW.rounded_to, NEW.words, NEW.paraphrased_by, NEW.cost_basis,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER statements_keep_removed
AFTER DELETE ON statements
BEGIN
    INSERT INTO statements_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        statement, said_on, day_precision, speaker, about, measure, payer, valid_from, valid_until,
        value, value_low, value_high, unit, qualifier, rounded_to, words, paraphrased_by,
        cost_basis, source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.statement, OLD.said_on, OLD.day_precision, OLD.speaker, OLD.about, OLD.measure,
        OLD.payer, OLD.valid_from, OLD.valid_until, OLD.value, OLD.value_low, OLD.value_high,
        OLD.unit, OLD.qualifier, OLD.rounded_to, OLD.words, OLD.paraphrased_by, OLD.cost_basis,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER statements_history_is_final
BEFORE UPDATE ON statements_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER statements_history_stays
BEFORE DELETE ON statements_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE base_locations_history (
    history_id               INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation                TEXT    NOT NULL,
    replaced_at              TEXT    NOT NULL,
    replaced_by_batch        INTEGER,
    after_batch              INTEGER NOT NULL,
    base_id                  INTEGER,
    host                     TEXT,
    name                     TEXT,
    variant                  TEXT,
    service                  TEXT,
    kind                     TEXT,
    latitude                 REAL,
    longitude                REAL,
    position_precision       TEXT,
    opened_on                TEXT,
    opened_precision         TEXT,
    closed_on                TEXT,
    closed_precision         TEXT,
    replacement_value_minor  INTEGER,
    currency                 TEXT,
    source_id                INTEGER,
    locator                  TEXT,
    status                   TEXT,
    note                     TEXT,
    batch_id                 INTEGER,
    CONSTRAINT base_locations_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER base_locations_keep_changed
AFTER UPDATE ON base_locations
WHEN (
        OLD.base_id, OLD.host, OLD.name, OLD.variant, OLD.service, OLD.kind, OLD.latitude,
        OLD.longitude, OLD.position_precision, OLD.opened_on, OLD.opened_precision, OLD.closed_on,
        OLD.closed_precision, OLD.replacement_value_minor, OLD.currency, OLD.source_id, OLD.locator,
        OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.base_id, NEW.host, NEW.name, NEW.variant, NEW.service, NEW.kind, NEW.latitude,
        NEW.longitude, NEW.position_precision, NEW.opened_on, NEW.opened_precision, NEW.closed_on,
        NEW.closed_precision, NEW.replacement_value_minor, NEW.currency, NEW.source_id, NEW.locator,
        NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO base_locations_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        base_id, host, name, variant, service, kind, latitude, longitude, position_precision,
        opened_on, opened_precision, closed_on, closed_precision, replacement_value_minor, currency,
        source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.host, OLD.name, OLD.source_id, OLD.variant, OLD.base_id
            ) IS (
                NEW.host, NEW.name, NEW.source_id, NEW.variant, NEW.base_id
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.base_id, OLD.host, OLD.name, OLD.variant, OLD.service, OLD.kind, OLD.latitude,
        OLD.longitude, OLD.position_precision, OLD.opened_on, OLD.opened_precision, OLD.closed_on,
        OLD.closed_precision, OLD.replacement_value_minor, OLD.currency, OLD.source_id, OLD.locator,
        OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO base_locations_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        base_id, host, name, variant, service, kind, latitude, longitude, position_precision,
        opened_on, opened_precision, closed_on, closed_precision, replacement_value_minor, currency,
        source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.base_id, NEW.host, NEW.name, NEW.variant, NEW.service, NEW.kind, NEW.latitude,
        NEW.longitude, NEW.position_precision, NEW.opened_on, NEW.opened_precision, NEW.closed_on,
        NEW.closed_precision, NEW.replacement_value_minor, NEW.currency, NEW.source_id, NEW.locator,
        NEW.status, NEW.note, NEW.batch_id
    WHERE (
            OLD.host, OLD.name, OLD.source_id, OLD.variant, OLD.base_id
    ) IS NOT (
            NEW.host, NEW.name, NEW.source_id, NEW.variant, NEW.base_id
    );
END;

CREATE TRIGGER base_locations_keep_added
AFTER INSERT ON base_locations
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO base_locations_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        base_id, host, name, variant, service, kind, latitude, longitude, position_precision,
        opened_on, opened_precision, closed_on, closed_precision, replacement_value_minor, currency,
        source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.base_id, NEW.host, NEW.name, NEW.variant, NEW.service, NEW.kind, NEW.latitude,
        NEW.longitude, NEW.position_precision, NEW.opened_on, NEW.opened_precision, NEW.closed_on,
        NEW.closed_precision, NEW.replacement_value_minor, NEW.currency, NEW.source_id, NEW.locator,
        NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER base_locations_keep_removed
AFTER DELETE ON base_locations
BEGIN
    INSERT INTO base_locations_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        base_id, host, name, variant, service, kind, latitude, longitude, position_precision,
        opened_on, opened_precision, closed_on, closed_precision, replacement_value_minor, currency,
        source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.base_id, OLD.host, OLD.name, OLD.variant, OLD.service, OLD.kind, OLD.latitude,
        OLD.longitude, OLD.position_precision, OLD.opened_on, OLD.opened_precision, OLD.closed_on,
        OLD.closed_precision, OLD.replacement_value_minor, OLD.currency, OLD.source_id, OLD.locator,
        OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER base_locations_history_is_final
BEFORE UPDATE ON base_locations_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER base_locations_history_stays
BEFORE DELETE ON base_locations_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE troop_counts_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    counted_on         TEXT,
    host               TEXT,
    count_type         TEXT,
    service            TEXT,
    component          TEXT,
    variant            TEXT,
    people             INTEGER,
    people_low         INTEGER,
    people_high        INTEGER,
    qualifier          TEXT,
    rounded_to         INTEGER,
    day_precision      TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT troop_counts_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER troop_counts_keep_changed
AFTER UPDATE ON troop_counts
WHEN (
        OLD.counted_on, OLD.host, OLD.count_type, OLD.service, OLD.component, OLD.variant,
        OLD.people, OLD.people_low, OLD.people_high, OLD.qualifier, OLD.rounded_to,
        OLD.day_precision, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.counted_on, NEW.host, NEW.count_type, NEW.service, NEW.component, NEW.variant,
        NEW.people, NEW.people_low, NEW.people_high, NEW.qualifier, NEW.rounded_to,
        NEW.day_precision, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO troop_counts_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        counted_on, host, count_type, service, component, variant, people, people_low, people_high,
        qualifier, rounded_to, day_precision, source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.counted_on, OLD.host, OLD.count_type, OLD.service, OLD.component, OLD.source_id,
                OLD.variant
            ) IS (
                NEW.counted_on, NEW.host, NEW.count_type, NEW.service, NEW.component, NEW.source_id,
                NEW.variant
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.counted_on, OLD.host, OLD.count_type, OLD.service, OLD.component, OLD.variant,
        OLD.people, OLD.people_low, OLD.people_high, OLD.qualifier, OLD.rounded_to,
        OLD.day_precision, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO troop_counts_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        counted_on, host, count_type, service, component, variant, people, people_low, people_high,
        qualifier, rounded_to, day_precision, source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.counted_on, NEW.host, NEW.count_type, NEW.service, NEW.component, NEW.variant,
        NEW.people, NEW.people_low, NEW.people_high, NEW.qualifier, NEW.rounded_to,
        NEW.day_precision, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE (
            OLD.counted_on, OLD.host, OLD.count_type, OLD.service, OLD.component, OLD.source_id,
            OLD.variant
    ) IS NOT (
            NEW.counted_on, NEW.host, NEW.count_type, NEW.service, NEW.component, NEW.source_id,
            NEW.variant
    );
END;

CREATE TRIGGER troop_counts_keep_added
AFTER INSERT ON troop_counts
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO troop_counts_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        counted_on, host, count_type, service, component, variant, people, people_low, people_high,
        qualifier, rounded_to, day_precision, source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.counted_on, NEW.host, NEW.count_type, NEW.service, NEW.component, NEW.variant,
        NEW.people, NEW.people_low, NEW.people_high, NEW.qualifier, NEW.rounded_to,
        NEW.day_precision, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER troop_counts_keep_removed
AFTER DELETE ON troop_counts
BEGIN
    INSERT INTO troop_counts_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        counted_on, host, count_type, service, component, variant, people, people_low, people_high,
        qualifier, rounded_to, day_precision, source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.counted_on, OLD.host, OLD.count_type, OLD.service, OLD.component, OLD.variant,
        OLD.people, OLD.people_low, OLD.people_high, OLD.qualifier, OLD.rounded_to,
        OLD.day_precision, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER troop_counts_history_is_final
BEFORE UPDATE ON troop_counts_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER troop_counts_history_stays
BEFORE DELETE ON troop_counts_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE indicators_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    measure            TEXT,
    ally               TEXT,
    component          TEXT,
    calendar           TEXT,
    valid_from         TEXT,
    valid_until        TEXT,
    variant            TEXT,
    value              REAL,
    value_low          REAL,
    value_high         REAL,
    unit               TEXT,
    price_basis        TEXT,
    base_year          INTEGER,
    qualifier          TEXT,
    rounded_to         REAL,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT indicators_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER indicators_keep_changed
AFTER UPDATE ON indicators
WHEN (
        OLD.measure, OLD.ally, OLD.component, OLD.calendar, OLD.valid_from, OLD.valid_until,
        OLD.variant, OLD.value, OLD.value_low, OLD.value_high, OLD.unit, OLD.price_basis,
        OLD.base_year, OLD.qualifier, OLD.rounded_to, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.measure, NEW.ally, NEW.component, NEW.calendar, NEW.valid_from, NEW.valid_until,
        NEW.variant, NEW.value, NEW.value_low, NEW.value_high, NEW.unit, NEW.price_basis,
        NEW.base_year, NEW.qualifier, NEW.rounded_to, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO indicators_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        measure, ally, component, calendar, valid_from, valid_until, variant, value, value_low,
        value_high, unit, price_basis, base_year, qualifier, rounded_to, source_id, locator, status,
        note, batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.measure, OLD.ally, OLD.component, OLD.calendar, OLD.valid_from, OLD.valid_until,
                OLD.source_id, OLD.variant
            ) IS (
                NEW.measure, NEW.ally, NEW.component, NEW.calendar, NEW.valid_from, NEW.valid_until,
                NEW.source_id, NEW.variant
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.measure, OLD.ally, OLD.component, OLD.calendar, OLD.valid_from, OLD.valid_until,
        OLD.variant, OLD.value, OLD.value_low, OLD.value_high, OLD.unit, OLD.price_basis,
        OLD.base_year, OLD.qualifier, OLD.rounded_to, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    );
    INSERT INTO indicators_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        measure, ally, component, calendar, valid_from, valid_until, variant, value, value_low,
        value_high, unit, price_basis, base_year, qualifier, rounded_to, source_id, locator, status,
        note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.measure, NEW.ally, NEW.component, NEW.calendar, NEW.valid_from, NEW.valid_until,
        NEW.variant, NEW.value, NEW.value_low, NEW.value_high, NEW.unit, NEW.price_basis,
        NEW.base_year, NEW.qualifier, NEW.rounded_to, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    WHERE (
            OLD.measure, OLD.ally, OLD.component, OLD.calendar, OLD.valid_from, OLD.valid_until,
            OLD.source_id, OLD.variant
    ) IS NOT (
            NEW.measure, NEW.ally, NEW.component, NEW.calendar, NEW.valid_from, NEW.valid_until,
            NEW.source_id, NEW.variant
    );
END;

CREATE TRIGGER indicators_keep_added
AFTER INSERT ON indicators
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO indicators_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        measure, ally, component, calendar, valid_from, valid_until, variant, value, value_low,
        value_high, unit, price_basis, base_year, qualifier, rounded_to, source_id, locator, status,
        note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.measure, NEW.ally, NEW.component, NEW.calendar, NEW.valid_from, NEW.valid_until,
        NEW.variant, NEW.value, NEW.value_low, NEW.value_high, NEW.unit, NEW.price_basis,
        NEW.base_year, NEW.qualifier, NEW.rounded_to, NEW.source_id, NEW.locator, NEW.status,
        NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER indicators_keep_removed
AFTER DELETE ON indicators
BEGIN
    INSERT INTO indicators_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        measure, ally, component, calendar, valid_from, valid_until, variant, value, value_low,
        value_high, unit, price_basis, base_year, qualifier, rounded_to, source_id, locator, status,
        note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.measure, OLD.ally, OLD.component, OLD.calendar, OLD.valid_from, OLD.valid_until,
        OLD.variant, OLD.value, OLD.value_low, OLD.value_high, OLD.unit, OLD.price_basis,
        OLD.base_year, OLD.qualifier, OLD.rounded_to, OLD.source_id, OLD.locator, OLD.status,
        OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER indicators_history_is_final
BEFORE UPDATE ON indicators_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER indicators_history_stays
BEFORE DELETE ON indicators_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE exchange_rates_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    currency           TEXT,
    convention         TEXT,
    valid_from         TEXT,
    valid_until        TEXT,
    variant            TEXT,
    units_per_usd      REAL,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT exchange_rates_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER exchange_rates_keep_changed
AFTER UPDATE ON exchange_rates
WHEN (
        OLD.currency, OLD.convention, OLD.valid_from, OLD.valid_until, OLD.variant,
        OLD.units_per_usd, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.currency, NEW.convention, NEW.valid_from, NEW.valid_until, NEW.variant,
        NEW.units_per_usd, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO exchange_rates_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        currency, convention, valid_from, valid_until, variant, units_per_usd, source_id, locator,
        status, note, batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.currency, OLD.convention, OLD.valid_from, OLD.valid_until, OLD.source_id,
                OLD.variant
            ) IS (
                NEW.currency, NEW.convention, NEW.valid_from, NEW.valid_until, NEW.source_id,
                NEW.variant
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.currency, OLD.convention, OLD.valid_from, OLD.valid_until, OLD.variant,
        OLD.units_per_usd, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO exchange_rates_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        currency, convention, valid_from, valid_until, variant, units_per_usd, source_id, locator,
        status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.currency, NEW.convention, NEW.valid_from, NEW.valid_until, NEW.variant,
        NEW.units_per_usd, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE (
            OLD.currency, OLD.convention, OLD.valid_from, OLD.valid_until, OLD.source_id,
            OLD.variant
    ) IS NOT (
            NEW.currency, NEW.convention, NEW.valid_from, NEW.valid_until, NEW.source_id,
            NEW.variant
    );
END;

CREATE TRIGGER exchange_rates_keep_added
AFTER INSERT ON exchange_rates
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO exchange_rates_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        currency, convention, valid_from, valid_until, variant, units_per_usd, source_id, locator,
        status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.currency, NEW.convention, NEW.valid_from, NEW.valid_until, NEW.variant,
        NEW.units_per_usd, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER exchange_rates_keep_removed
AFTER DELETE ON exchange_rates
BEGIN
    INSERT INTO exchange_rates_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        currency, convention, valid_from, valid_until, variant, units_per_usd, source_id, locator,
        status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.currency, OLD.convention, OLD.valid_from, OLD.valid_until, OLD.variant,
        OLD.units_per_usd, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER exchange_rates_history_is_final
BEFORE UPDATE ON exchange_rates_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER exchange_rates_history_stays
BEFORE DELETE ON exchange_rates_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE troop_floors_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    law                TEXT,
    host               TEXT,
    kind               TEXT,
    people             INTEGER,
    counts             TEXT,
    valid_from         TEXT,
    valid_until        TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT troop_floors_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER troop_floors_keep_changed
AFTER UPDATE ON troop_floors
WHEN (
        OLD.law, OLD.host, OLD.kind, OLD.people, OLD.counts, OLD.valid_from, OLD.valid_until,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.law, NEW.host, NEW.kind, NEW.people, NEW.counts, NEW.valid_from, NEW.valid_until,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO troop_floors_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        law, host, kind, people, counts, valid_from, valid_until, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.law, OLD.host, OLD.kind
            ) IS (
                NEW.law, NEW.host, NEW.kind
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.law, OLD.host, OLD.kind, OLD.people, OLD.counts, OLD.valid_from, OLD.valid_until,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO troop_floors_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        law, host, kind, people, counts, valid_from, valid_until, source_id, locator, status, note,
        batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.law, NEW.host, NEW.kind, NEW.people, NEW.counts, NEW.valid_from, NEW.valid_until,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE NOT ((OLD.law, OLD.host, OLD.kind) IS (NEW.law, NEW.host, NEW.kind));
END;

CREATE TRIGGER troop_floors_keep_added
AFTER INSERT ON troop_floors
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO troop_floors_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        law, host, kind, people, counts, valid_from, valid_until, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.law, NEW.host, NEW.kind, NEW.people, NEW.counts, NEW.valid_from, NEW.valid_until,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER troop_floors_keep_removed
AFTER DELETE ON troop_floors
BEGIN
    INSERT INTO troop_floors_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        law, host, kind, people, counts, valid_from, valid_until, source_id, locator, status, note,
        batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.law, OLD.host, OLD.kind, OLD.people, OLD.counts, OLD.valid_from, OLD.valid_until,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER troop_floors_history_is_final
BEFORE UPDATE ON troop_floors_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER troop_floors_history_stays
BEFORE DELETE ON troop_floors_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TABLE pledges_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    pledge             TEXT,
    group_code         TEXT,
    ally               TEXT,
    measure            TEXT,
    target_percent     REAL,
    qualifier          TEXT,
    agreed_on          TEXT,
    day_precision      TEXT,
    due_until          TEXT,
    words              TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT pledges_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER pledges_keep_changed
AFTER UPDATE ON pledges
WHEN (
        OLD.pledge, OLD.group_code, OLD.ally, OLD.measure, OLD.target_percent, OLD.qualifier,
        OLD.agreed_on, OLD.day_precision, OLD.due_until, OLD.words, OLD.source_id, OLD.locator,
        OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.pledge, NEW.group_code, NEW.ally, NEW.measure, NEW.target_percent, NEW.qualifier,
        NEW.agreed_on, NEW.day_precision, NEW.due_until, NEW.words, NEW.source_id, NEW.locator,
        NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO pledges_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        pledge, group_code, ally, measure, target_percent, qualifier, agreed_on, day_precision,
        due_until, words, source_id, locator, status, note, batch_id
    )
    VALUES (
        CASE WHEN OLD.pledge IS NEW.pledge THEN 'update' ELSE 'delete' END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.pledge, OLD.group_code, OLD.ally, OLD.measure, OLD.target_percent, OLD.qualifier,
        OLD.agreed_on, OLD.day_precision, OLD.due_until, OLD.words, OLD.source_id, OLD.locator,
        OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO pledges_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        pledge, group_code, ally, measure, target_percent, qualifier, agreed_on, day_precision,
        due_until, words, source_id, locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.pledge, NEW.group_code, NEW.ally, NEW.measure, NEW.target_percent, NEW.qualifier,
        NEW.agreed_on, NEW.day_precision, NEW.due_until, NEW.words, NEW.source_id, NEW.locator,
        NEW.status, NEW.note, NEW.batch_id
    WHERE NOT (OLD.pledge IS NEW.pledge);
END;

CREATE TRIGGER pledges_keep_added
AFTER INSERT ON pledges
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO pledges_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        pledge, group_code, ally, measure, target_percent, qualifier, agreed_on, day_precision,
        due_until, words, source_id, locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.pledge, NEW.group_code, NEW.ally, NEW.measure, NEW.target_percent, NEW.qualifier,
        NEW.agreed_on, NEW.day_precision, NEW.due_until, NEW.words, NEW.source_id, NEW.locator,
        NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER pledges_keep_removed
AFTER DELETE ON pledges
BEGIN
    INSERT INTO pledges_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        pledge, group_code, ally, measure, target_percent, qualifier, agreed_on, day_precision,
        due_until, words, source_id, locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.pledge, OLD.group_code, OLD.ally, OLD.measure, OLD.target_percent, OLD.qualifier,
        OLD.agreed_on, OLD.day_precision, OLD.due_until, OLD.words, OLD.source_id, OLD.locator,
        OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER pledges_history_is_final
BEFORE UPDATE ON pledges_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER pledges_history_stays
BEFORE DELETE ON pledges_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;
