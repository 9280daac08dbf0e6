-- Who loaded what, and the registers that every fact refers to: currencies, sources, allies, groups.

CREATE TABLE batches (
    batch_id         INTEGER NOT NULL PRIMARY KEY,
    kind             TEXT    NOT NULL,
    dataset          TEXT    NOT NULL, -- in kebab case; 'all' where one batch fills several tables
    file             TEXT,             -- as it was named on the command line; '-' is standard input
    file_sha256      TEXT,
    file_bytes       INTEGER,
    profile          TEXT,             -- by which the file was read; null: canonical CSV
    profile_sha256   TEXT,
    started_at       TEXT    NOT NULL,
    finished_at      TEXT,
    outcome          TEXT    NOT NULL,
    rows_read        INTEGER NOT NULL DEFAULT 0,
    rows_new         INTEGER NOT NULL DEFAULT 0,
    rows_changed     INTEGER NOT NULL DEFAULT 0,
    rows_unchanged   INTEGER NOT NULL DEFAULT 0,
    rows_removed     INTEGER NOT NULL DEFAULT 0,
    rows_skipped     INTEGER NOT NULL DEFAULT 0,
    rows_rejected    INTEGER NOT NULL DEFAULT 0,
    user_name        TEXT    NOT NULL,
    machine_name     TEXT    NOT NULL,
    program_version  TEXT    NOT NULL,
    note             TEXT    NOT NULL DEFAULT '',
    about_batch_id   INTEGER,          -- the batch that an undo reverses, or whose rows a redrive corrects
    source           TEXT,             -- given for every row of the file; null where none was
    header           TEXT,             -- the names of the file's columns, as CSV; null where there was no file
    CONSTRAINT batch_kind_is_known
        CHECK (kind IN ('seed', 'import', 'edit', 'undo', 'redrive', 'restore')),
    CONSTRAINT batch_outcome_is_known CHECK (outcome IN ('running', 'done', 'failed')),
    CONSTRAINT batch_hash_is_sha256
        CHECK (file_sha256 IS NULL OR file_sha256 NOT GLOB '*[^0-9a-f]*' AND length(file_sha256) = 64),
    CONSTRAINT batch_rows_add_up
        CHECK (outcome <> 'done' OR kind NOT IN ('seed', 'import', 'redrive')
            OR rows_read = rows_new + rows_changed + rows_unchanged + rows_skipped + rows_rejected),
    CONSTRAINT batch_is_about_another
        CHECK ((about_batch_id IS NOT NULL) = (kind IN ('undo', 'redrive'))),
    CONSTRAINT batch_about_exists
        FOREIGN KEY (about_batch_id) REFERENCES batches (batch_id)
) STRICT;

CREATE TABLE rejected_rows (
    batch_id     INTEGER NOT NULL,
    fault        INTEGER NOT NULL, -- counted from 1 inside the batch
    file         TEXT    NOT NULL,
    line         INTEGER NOT NULL, -- where the record starts; the header is line 1
    byte_offset  INTEGER,
    column_name  TEXT,             -- null where the record as a whole is at fault
    value        TEXT,
    code         TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    remedy       TEXT    NOT NULL,
    record       TEXT    NOT NULL, -- as it stood in the file; canonical CSV where a profile was used
    cell         TEXT,             -- sheet and cell of a workbook
    original     TEXT,             -- the row as it stood in the file, where a profile was used
    redriven_by  INTEGER,          -- the batch that took the record in after it was corrected
    CONSTRAINT rejected_rows_key PRIMARY KEY (batch_id, fault),
    CONSTRAINT rejected_row_has_a_batch
        FOREIGN KEY (batch_id) REFERENCES batches (batch_id),
    CONSTRAINT rejected_row_is_redriven_by_a_batch
        FOREIGN KEY (redriven_by) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch_counts (
    batch_id     INTEGER NOT NULL,
    kind         TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    rows         INTEGER NOT NULL,
    CONSTRAINT batch_counts_key PRIMARY KEY (batch_id, kind, reason),
    CONSTRAINT batch_count_kind_is_known CHECK (kind IN ('skipped', 'missing')),
    CONSTRAINT batch_count_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch_warnings (
    batch_id     INTEGER NOT NULL,
    warning      INTEGER NOT NULL, -- counted from 1 inside the batch
    rule         TEXT    NOT NULL, -- unused-column, printed-total, or the name of a sanity rule
    place        TEXT    NOT NULL DEFAULT '', -- sheet and cell, line, or key of the row
    message      TEXT    NOT NULL,
    CONSTRAINT batch_warnings_key PRIMARY KEY (batch_id, warning),
    CONSTRAINT batch_warning_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

-- A number is never given twice: history speaks of rows that are gone by their numbers.
CREATE TABLE sources (
    source_id       INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    source          TEXT    NOT NULL,
    publication     TEXT    NOT NULL, -- the same in every edition of one publication
    edition         TEXT,             -- YYYY, YYYY-MM or YYYY-MM-DD; null where it has no date
    publisher       TEXT    NOT NULL,
    title           TEXT    NOT NULL,
    url             TEXT,
    accessed_on     TEXT,
    licence         TEXT,
    redistribution  TEXT    NOT NULL DEFAULT 'unknown',
    status          TEXT    NOT NULL DEFAULT 'normal',
    note            TEXT    NOT NULL DEFAULT '',
    batch_id        INTEGER NOT NULL,
    CONSTRAINT source_code_is_unique UNIQUE (source),
    CONSTRAINT source_code_is_kebab_case
        CHECK (source <> '' AND source NOT GLOB '*[^a-z0-9.-]*'),
    CONSTRAINT source_edition_is_a_date
        CHECK (edition IS NULL
            OR edition GLOB '[12][0-9][0-9][0-9]'
            OR edition || '-01' IS date(edition || '-01', '+0 days')
            OR edition IS date(edition, '+0 days')),
    CONSTRAINT source_accessed_on_is_a_day
        CHECK (accessed_on IS NULL OR accessed_on IS date(accessed_on, '+0 days')),
    CONSTRAINT source_redistribution_is_known
        CHECK (redistribution IN ('free', 'attribution', 'excerpt', 'none', 'unknown')),
    CONSTRAINT source_status_is_known CHECK (status IN ('normal', 'unverified')),
    CONSTRAINT source_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT;

CREATE TABLE currencies (
    currency          TEXT    NOT NULL, -- ISO 4217
    name              TEXT    NOT NULL,
    minor_digits      INTEGER NOT NULL, -- how many decimal digits of an amount are minor units
    valid_from        TEXT,             -- null: before anything here needs it
    valid_until       TEXT,             -- the day after the last; null: still in use
    successor         TEXT,
    successor_units   REAL,             -- units of this currency for one of its successor, fixed by law
    source_id         INTEGER NOT NULL,
    locator           TEXT    NOT NULL DEFAULT '',
    status            TEXT    NOT NULL DEFAULT 'normal',
    note              TEXT    NOT NULL DEFAULT '',
    batch_id          INTEGER NOT NULL,
    CONSTRAINT currencies_key PRIMARY KEY (currency),
    CONSTRAINT currency_code_is_three_letters CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    CONSTRAINT currency_minor_digits_are_few CHECK (minor_digits BETWEEN 0 AND 4),
    CONSTRAINT currency_valid_from_is_a_day
        CHECK (valid_from IS NULL OR valid_from IS date(valid_from, '+0 days')),
    CONSTRAINT currency_valid_until_is_a_day
        CHECK (valid_until IS NULL OR valid_until IS date(valid_until, '+0 days')),
    CONSTRAINT currency_ends_after_it_begins CHECK (valid_until > valid_from),
    CONSTRAINT currency_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT currency_successor_exists
        FOREIGN KEY (successor) REFERENCES currencies (currency) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT currency_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT currency_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE allies (
    ally         TEXT    NOT NULL, -- ISO 3166-1 alpha-3, or a code of ours
    name         TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    iso_alpha_2  TEXT,
    iso_numeric  TEXT,             -- three digits; null where ISO 3166-1 has no entry
    cow_code     INTEGER,          -- Correlates of War state number; null where it lists none
    valid_from   TEXT,             -- first day as a state; null where it does not matter here
    valid_until  TEXT,             -- the day after the last; null: still exists
    successor    TEXT,
    source_id    INTEGER NOT NULL,
    locator      TEXT    NOT NULL DEFAULT '',
    status       TEXT    NOT NULL DEFAULT 'normal',
    note         TEXT    NOT NULL DEFAULT '',
    batch_id     INTEGER NOT NULL,
    CONSTRAINT allies_key PRIMARY KEY (ally),
    CONSTRAINT ally_code_is_capitals
        CHECK (length(ally) BETWEEN 3 AND 8 AND ally NOT GLOB '*[^A-Z0-9-]*'),
    CONSTRAINT ally_kind_is_known
        CHECK (kind IN ('state', 'territory', 'organisation', 'region', 'unattributed')),
    CONSTRAINT ally_alpha_2_is_two_letters
        CHECK (iso_alpha_2 IS NULL OR iso_alpha_2 GLOB '[A-Z][A-Z]'),
    CONSTRAINT ally_numeric_is_three_digits
        CHECK (iso_numeric IS NULL OR iso_numeric GLOB '[0-9][0-9][0-9]'),
    CONSTRAINT ally_cow_code_is_below_1000 CHECK (cow_code BETWEEN 1 AND 999),
    CONSTRAINT ally_cow_code_is_unique UNIQUE (cow_code),
    CONSTRAINT ally_valid_from_is_a_day
        CHECK (valid_from IS NULL OR valid_from IS date(valid_from, '+0 days')),
    CONSTRAINT ally_valid_until_is_a_day
        CHECK (valid_until IS NULL OR valid_until IS date(valid_until, '+0 days')),
    CONSTRAINT ally_ends_after_it_begins CHECK (valid_until > valid_from),
    CONSTRAINT ally_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT ally_successor_exists
        FOREIGN KEY (successor) REFERENCES allies (ally) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ally_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT ally_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ally_names (
    name         TEXT    NOT NULL,
    scheme       TEXT    NOT NULL, -- whose name it is: 'DMDC', 'World Bank', 'COW', 'own', 'common' ...
    ally         TEXT    NOT NULL,
    language     TEXT    NOT NULL DEFAULT 'en', -- ISO 639-1
    valid_from   TEXT    NOT NULL DEFAULT '0001-01-01',
    valid_until  TEXT    NOT NULL DEFAULT '9999-12-31',
    source_id    INTEGER NOT NULL,
    locator      TEXT    NOT NULL DEFAULT '',
    status       TEXT    NOT NULL DEFAULT 'normal',
    note         TEXT    NOT NULL DEFAULT '',
    batch_id     INTEGER NOT NULL,
    CONSTRAINT ally_names_key PRIMARY KEY (name, scheme, ally, valid_from),
    CONSTRAINT ally_name_is_not_empty CHECK (name <> ''),
    CONSTRAINT ally_name_language_is_a_code
        CHECK (language GLOB '[a-z][a-z]' OR language GLOB '[a-z][a-z]-*'),
    CONSTRAINT ally_name_valid_from_is_a_day CHECK (valid_from IS date(valid_from, '+0 days')),
    CONSTRAINT ally_name_valid_until_is_a_day CHECK (valid_until IS date(valid_until, '+0 days')),
    CONSTRAINT ally_name_ends_after_it_begins CHECK (valid_until > valid_from),
    CONSTRAINT ally_name_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT ally_name_has_an_ally FOREIGN KEY (ally) REFERENCES allies (ally),
    CONSTRAINT ally_name_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT ally_name_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX ally_names_by_ally ON ally_names (ally);

CREATE TABLE groups (
    group_code  TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    source_id   INTEGER NOT NULL,
    locator     TEXT    NOT NULL DEFAULT '',
    status      TEXT    NOT NULL DEFAULT 'normal',
    note        TEXT    NOT NULL DEFAULT '',
    batch_id    INTEGER NOT NULL,
    CONSTRAINT groups_key PRIMARY KEY (group_code),
    CONSTRAINT group_code_is_kebab_case
        CHECK (group_code <> '' AND group_code NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT group_kind_is_known CHECK (kind IN ('alliance', 'forum', 'analytical')),
    CONSTRAINT group_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT group_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT group_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE group_members (
    group_code   TEXT    NOT NULL,
    ally         TEXT    NOT NULL,
    valid_from   TEXT    NOT NULL DEFAULT '0001-01-01',
    valid_until  TEXT    NOT NULL DEFAULT '9999-12-31', -- the day after the last
    source_id    INTEGER NOT NULL,
    locator      TEXT    NOT NULL DEFAULT '',
    status       TEXT    NOT NULL DEFAULT 'normal',
    note         TEXT    NOT NULL DEFAULT '',
    batch_id     INTEGER NOT NULL,
    CONSTRAINT group_members_key PRIMARY KEY (group_code, ally, valid_from),
    CONSTRAINT group_member_valid_from_is_a_day CHECK (valid_from IS date(valid_from, '+0 days')),
    CONSTRAINT group_member_valid_until_is_a_day
        CHECK (valid_until IS date(valid_until, '+0 days')),
    CONSTRAINT group_member_leaves_after_it_joins CHECK (valid_until > valid_from),
    CONSTRAINT group_member_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT group_member_has_a_group FOREIGN KEY (group_code) REFERENCES groups (group_code),
    CONSTRAINT group_member_has_an_ally FOREIGN KEY (ally) REFERENCES allies (ally),
    CONSTRAINT group_member_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT group_member_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;
