-- What looks odd although every rule of the schema holds, and where somebody has looked and found it
-- right.

CREATE TABLE sanity_exceptions (
    rule         TEXT    NOT NULL,
    dataset      TEXT    NOT NULL, -- in kebab case
    ally         TEXT    NOT NULL,
    subject      TEXT    NOT NULL DEFAULT '', -- what was counted, as the finding says it; empty: everything
    valid_from   TEXT    NOT NULL, -- the days of the observations that are excepted
    valid_until  TEXT    NOT NULL, -- the day after the last
    reason       TEXT    NOT NULL, -- why the odd value is right
    decided_on   TEXT    NOT NULL,
    source_id    INTEGER NOT NULL,
    locator      TEXT    NOT NULL DEFAULT '',
    status       TEXT    NOT NULL DEFAULT 'normal',
    note         TEXT    NOT NULL DEFAULT '',
    batch_id     INTEGER NOT NULL,
    CONSTRAINT sanity_exceptions_key PRIMARY KEY (rule, dataset, ally, subject, valid_from),
    CONSTRAINT sanity_exception_rule_is_known
        CHECK (rule IN ('negative-people', 'percentage-above-100', 'part-exceeds-total',
            'tenfold-jump')),
    CONSTRAINT sanity_exception_dataset_is_known
        CHECK (dataset IN ('troop-counts', 'indicators', 'contributions')),
    CONSTRAINT sanity_exception_has_a_reason CHECK (reason <> ''),
    CONSTRAINT sanity_exception_valid_from_is_a_day
        CHECK (valid_from IS date(valid_from, '+0 days')),
    CONSTRAINT sanity_exception_valid_until_is_a_day
        CHECK (valid_until IS date(valid_until, '+0 days')),
    CONSTRAINT sanity_exception_ends_after_it_begins CHECK (valid_until > valid_from),
    CONSTRAINT sanity_exception_decided_on_is_a_day
        CHECK (decided_on IS date(decided_on, '+0 days')),
    CONSTRAINT sanity_exception_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT sanity_exception_is_for_an_ally FOREIGN KEY (ally) REFERENCES allies (ally),
    CONSTRAINT sanity_exception_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT sanity_exception_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sanity_exceptions_history (
    history_id         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation          TEXT    NOT NULL,
    replaced_at        TEXT    NOT NULL,
    replaced_by_batch  INTEGER,
    after_batch        INTEGER NOT NULL,
    rule               TEXT,
    dataset            TEXT,
    ally               TEXT,
    subject            TEXT,
    valid_from         TEXT,
    valid_until        TEXT,
    reason             TEXT,
    decided_on         TEXT,
    source_id          INTEGER,
    locator            TEXT,
    status             TEXT,
    note               TEXT,
    batch_id           INTEGER,
    CONSTRAINT sanity_exceptions_history_operation_is_known
        CHECK (operation IN ('update', 'delete', 'insert'))
) STRICT;

CREATE TRIGGER sanity_exceptions_keep_changed
AFTER UPDATE ON sanity_exceptions
WHEN (
        OLD.rule, OLD.dataset, OLD.ally, OLD.subject, OLD.valid_from, OLD.valid_until, OLD.reason,
        OLD.decided_on, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    ) IS NOT (
        NEW.rule, NEW.dataset, NEW.ally, NEW.subject, NEW.valid_from, NEW.valid_until, NEW.reason,
        NEW.decided_on, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    )
BEGIN
    INSERT INTO sanity_exceptions_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        rule, dataset, ally, subject, valid_from, valid_until, reason, decided_on, source_id,
        locator, status, note, batch_id
    )
    VALUES (
        CASE
            WHEN (
                OLD.rule, OLD.dataset, OLD.ally, OLD.subject, OLD.valid_from
            ) IS (
                NEW.rule, NEW.dataset, NEW.ally, NEW.subject, NEW.valid_from
            ) THEN 'update'
            ELSE 'delete'
        END,
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.rule, OLD.dataset, OLD.ally, OLD.subject, OLD.valid_from, OLD.valid_until, OLD.reason,
        OLD.decided_on, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
    INSERT INTO sanity_exceptions_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        rule, dataset, ally, subject, valid_from, valid_until, reason, decided_on, source_id,
        locator, status, note, batch_id
    )
    SELECT
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.rule, NEW.dataset, NEW.ally, NEW.subject, NEW.valid_from, NEW.valid_until, NEW.reason,
        NEW.decided_on, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    WHERE NOT (
            (OLD.rule, OLD.dataset, OLD.ally, OLD.subject, OLD.valid_from)
            IS (NEW.rule, NEW.dataset, NEW.ally, NEW.subject, NEW.valid_from)
        );
END;

CREATE TRIGGER sanity_exceptions_keep_added
AFTER INSERT ON sanity_exceptions
WHEN NEW.batch_id IS NOT (SELECT max(batch_id) FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO sanity_exceptions_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        rule, dataset, ally, subject, valid_from, valid_until, reason, decided_on, source_id,
        locator, status, note, batch_id
    )
    VALUES (
        'insert',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        NEW.rule, NEW.dataset, NEW.ally, NEW.subject, NEW.valid_from, NEW.valid_until, NEW.reason,
        NEW.decided_on, NEW.source_id, NEW.locator, NEW.status, NEW.note, NEW.batch_id
    );
END;

CREATE TRIGGER sanity_exceptions_keep_removed
AFTER DELETE ON sanity_exceptions
BEGIN
    INSERT INTO sanity_exceptions_history (
        operation, replaced_at, replaced_by_batch, after_batch,
        rule, dataset, ally, subject, valid_from, valid_until, reason, decided_on, source_id,
        locator, status, note, batch_id
    )
    VALUES (
        'delete',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
        (SELECT max(batch_id) FROM batches WHERE outcome = 'running'),
        (SELECT coalesce(max(batch_id), 0) FROM batches),
        OLD.rule, OLD.dataset, OLD.ally, OLD.subject, OLD.valid_from, OLD.valid_until, OLD.reason,
        OLD.decided_on, OLD.source_id, OLD.locator, OLD.status, OLD.note, OLD.batch_id
    );
END;

CREATE TRIGGER sanity_exceptions_history_is_final
BEFORE UPDATE ON sanity_exceptions_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

CREATE TRIGGER sanity_exceptions_history_stays
BEFORE DELETE ON sanity_exceptions_history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to: it is what the past is told from');
END;

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
    amount_minor || ' minor units of ' || currency || ', and ' || earlier_amount_minor || ' from '
        || earlier_day
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
