-- What a method is beyond its lines: what it does with relocation, which measure of cost it counts, and
-- how it pairs years that begin on different days.
--
-- Rebuilds methods and methods_history, whose columns keep the order of the other tables. Rows keep
-- their values; earlier versions get the values that mean what went without saying.

CREATE TABLE methods_next (
    method        TEXT    NOT NULL,
    title         TEXT    NOT NULL,
    formula       TEXT    NOT NULL, -- in words
    relocation    TEXT    NOT NULL DEFAULT 'unstated', -- what its lines do with it; `methods check` compares
    cost_measure  TEXT    NOT NULL DEFAULT 'unstated', -- amounts of another measure are not counted
    year_pairing  TEXT    NOT NULL DEFAULT 'label', -- how fiscal and calendar years go together
    source_id     INTEGER NOT NULL,
    locator       TEXT    NOT NULL DEFAULT '',
    status        TEXT    NOT NULL DEFAULT 'normal',
    note          TEXT    NOT NULL DEFAULT '',
    batch_id      INTEGER NOT NULL,
    CONSTRAINT methods_key PRIMARY KEY (method),
    CONSTRAINT method_code_is_kebab_case CHECK (method <> '' AND method NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT method_relocation_is_known CHECK (relocation IN ('unstated', 'counted', 'left-out')),
    CONSTRAINT method_cost_measure_is_known
        CHECK (cost_measure IN ('unstated', 'incremental', 'direct', 'full', 'regional')),
    CONSTRAINT method_year_pairing_is_known CHECK (year_pairing IN ('label', 'overlap')),
    CONSTRAINT method_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT method_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT method_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

INSERT INTO methods_next (
    method, title, formula, source_id, locator, status, note, batch_id
)
SELECT method, title, formula, source_id, locator, status, note, batch_id
FROM methods;

DROP TABLE methods;
ALTER TABLE methods_next RENAME TO methods;

CREATE TABLE methods_history_next (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    method             TEXT,
    title              TEXT,
    formula            TEXT,
    relocation         TEXT,
    cost_measure       TEXT,
    year_pairing       TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT methods_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

INSERT INTO methods_history_next (
    history_id, operation, replaced_at, replaced_by_batch, after_batch, method, title, formula,
    relocation, cost_measure, year_pairing, source_id, locator, status, note, batch_id
)
SELECT
    history_id, operation, replaced_at, replaced_by_batch, after_batch, method, title, formula,
    'unstated', 'unstated', 'label', source_id, locator, status, note, batch_id
FROM methods_history;

DROP TABLE methods_history;
ALTER TABLE methods_history_next RENAME TO methods_history;

CREATE TRIGGER methods_keep_changed
AFTER UPDATE ON methods
WHEN (
        OLD.method, OLD.title, OLD.formula, OLD.relocation, OLD.cost_measure, OLD.year_pairing,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.method, NEW.title, NEW.formula, NEW.relocation, NEW.cost_measure, NEW.year_pairing,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO methods_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, title, formula, relocation, cost_measure, year_pairing, source_id, locator, status,
        note, batch_id
    )
    VALUES (
        CASE WHEN OLD.method IS NEW.method THEN 'update' ELSE 'delete' END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.method, OLD.title, OLD.formula, OLD.relocation, OLD.cost_measure, OLD.year_pairing,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO methods_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, title, formula, relocation, cost_measure, year_pairing, source_id, locator, status,
        note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.method, NEW.title, NEW.formula, NEW.relocation, NEW.cost_measure, NEW.year_pairing,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE NOT (OLD.method IS NEW.method);
END;

CREATE TRIGGER methods_keep_added
AFTER INSERT ON methods
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO methods_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, title, formula, relocation, cost_measure, year_pairing, source_id, locator, status,
        note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.method, NEW.title, NEW.formula, NEW.relocation, NEW.cost_measure, NEW.year_pairing,
        NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER methods_keep_removed
AFTER DELETE ON methods
BEGIN
    INSERT INTO methods_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        method, title, formula, relocation, cost_measure, year_pairing, source_id, locator, status,
        note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.method, OLD.title, OLD.formula, OLD.relocation, OLD.cost_measure, OLD.year_pairing,
        OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
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
