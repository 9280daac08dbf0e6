-- Who gave away more of a source than its licence allows, and why: one row for each publication of
-- an export that was let through all the same.

CREATE TABLE licence_overrides (
    override_id      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    overridden_at    TEXT    NOT NULL,
    user_name        TEXT    NOT NULL,
    machine_name     TEXT    NOT NULL,
    program_version  TEXT    NOT NULL,
    export           TEXT    NOT NULL, -- a dataset, a report, all or bundle
    output           TEXT    NOT NULL, -- as it was named on the command line; '-' is standard output
    publication      TEXT    NOT NULL,
    redistribution   TEXT    NOT NULL,
    rows_given       INTEGER NOT NULL, -- without those that come with the program
    rows_held        INTEGER NOT NULL,
    reason           TEXT    NOT NULL,
    CONSTRAINT licence_override_redistribution_is_restricted
        CHECK (redistribution IN ('excerpt', 'none')),
    CONSTRAINT licence_override_rows_are_held CHECK (rows_given BETWEEN 1 AND rows_held),
    CONSTRAINT licence_override_has_a_reason CHECK (trim(reason) <> '')
) STRICT;

CREATE TRIGGER licence_overrides_stay
BEFORE DELETE ON licence_overrides
BEGIN
    SELECT RAISE(ABORT, 'licence_overrides_stay: what was given away stays on record');
END;

CREATE TRIGGER licence_overrides_stay_as_they_are
BEFORE UPDATE ON licence_overrides
BEGIN
    SELECT RAISE(ABORT, 'licence_overrides_stay: what was given away stays on record');
END;
