-- Treaties, status of forces agreements, special measures agreements and what they promise.

CREATE TABLE agreements (
    agreement             TEXT    NOT NULL,
    title                 TEXT    NOT NULL,
    kind                  TEXT    NOT NULL,
    host                  TEXT,             -- null where it binds more than one host
    predecessor           TEXT,
    initialled_on         TEXT,
    initialled_precision  TEXT,
    signed_on             TEXT,
    signed_precision      TEXT,
    ratified_on           TEXT,
    ratified_precision    TEXT,
    in_force_on           TEXT,             -- null: not known, or never
    in_force_precision    TEXT,
    effective_from        TEXT,             -- first day of the period it covers, also backwards in time
    effective_until       TEXT,             -- the day after the last; null: open-ended or not known
    ended_on              TEXT,             -- first day on which it no longer bound, where that is not effective_until: before it, or after it where it was prolonged
    ended_precision       TEXT,
    terms                 TEXT    NOT NULL DEFAULT '',
    source_id             INTEGER NOT NULL,
    locator               TEXT    NOT NULL DEFAULT '',
    status                TEXT    NOT NULL DEFAULT 'normal',
    note                  TEXT    NOT NULL DEFAULT '',
    batch_id              INTEGER NOT NULL,
    CONSTRAINT agreements_key PRIMARY KEY (agreement),
    CONSTRAINT agreement_code_is_kebab_case
        CHECK (agreement <> '' AND agreement NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT agreement_kind_is_known
        CHECK (kind IN ('treaty', 'sofa', 'special-measures', 'base-access',
            'defence-cooperation', 'offset', 'relocation', 'other')),
    CONSTRAINT agreement_initialled_on_is_a_day
        CHECK (initialled_on IS NULL OR initialled_on IS date(initialled_on, '+0 days')),
    CONSTRAINT agreement_initialled_precision_is_known
        CHECK (initialled_precision IN ('day', 'month', 'year')),
    CONSTRAINT agreement_initialled_on_has_a_precision
        CHECK ((initialled_on IS NULL) = (initialled_precision IS NULL)),
    CONSTRAINT agreement_signed_on_is_a_day
        CHECK (signed_on IS NULL OR signed_on IS date(signed_on, '+0 days')),
    CONSTRAINT agreement_signed_precision_is_known
        CHECK (signed_precision IN ('day', 'month', 'year')),
    CONSTRAINT agreement_signed_on_has_a_precision
        CHECK ((signed_on IS NULL) = (signed_precision IS NULL)),
    CONSTRAINT agreement_ratified_on_is_a_day
        CHECK (ratified_on IS NULL OR ratified_on IS date(ratified_on, '+0 days')),
    CONSTRAINT agreement_ratified_precision_is_known
        CHECK (ratified_precision IN ('day', 'month', 'year')),
    CONSTRAINT agreement_ratified_on_has_a_precision
        CHECK ((ratified_on IS NULL) = (ratified_precision IS NULL)),
    CONSTRAINT agreement_in_force_on_is_a_day
        CHECK (in_force_on IS NULL OR in_force_on IS date(in_force_on, '+0 days')),
    CONSTRAINT agreement_in_force_precision_is_known
        CHECK (in_force_precision IN ('day', 'month', 'year')),
    CONSTRAINT agreement_in_force_on_has_a_precision
        CHECK ((in_force_on IS NULL) = (in_force_precision IS NULL)),
    CONSTRAINT agreement_effective_from_is_a_day
        CHECK (effective_from IS NULL OR effective_from IS date(effective_from, '+0 days')),
    CONSTRAINT agreement_effective_until_is_a_day
        CHECK (effective_until IS NULL OR effective_until IS date(effective_until, '+0 days')),
    CONSTRAINT agreement_ended_on_is_a_day
        CHECK (ended_on IS NULL OR ended_on IS date(ended_on, '+0 days')),
    CONSTRAINT agreement_ended_precision_is_known
        CHECK (ended_precision IN ('day', 'month', 'year')),
    CONSTRAINT agreement_ended_on_has_a_precision
        CHECK ((ended_on IS NULL) = (ended_precision IS NULL)),
    CONSTRAINT agreement_ends_after_it_begins CHECK (effective_until > effective_from),
    CONSTRAINT agreement_is_not_its_own_predecessor CHECK (predecessor <> agreement),
    CONSTRAINT agreement_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT agreement_host_is_an_ally FOREIGN KEY (host) REFERENCES allies (ally),
    CONSTRAINT agreement_predecessor_exists
        FOREIGN KEY (predecessor) REFERENCES agreements (agreement) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT agreement_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT agreement_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX agreements_by_host ON agreements (host);
CREATE INDEX agreements_by_predecessor ON agreements (predecessor);

CREATE TABLE agreement_parties (
    agreement    TEXT    NOT NULL,
    ally         TEXT    NOT NULL,
    joined_on    TEXT,             -- null: with the agreement itself
    left_on      TEXT,             -- first day on which it was no longer bound; null: still, or to the end
    source_id    INTEGER NOT NULL,
    locator      TEXT    NOT NULL DEFAULT '',
    status       TEXT    NOT NULL DEFAULT 'normal',
    note         TEXT    NOT NULL DEFAULT '',
    batch_id     INTEGER NOT NULL,
    CONSTRAINT agreement_parties_key PRIMARY KEY (agreement, ally),
    CONSTRAINT agreement_party_joined_on_is_a_day
        CHECK (joined_on IS NULL OR joined_on IS date(joined_on, '+0 days')),
    CONSTRAINT agreement_party_left_on_is_a_day
        CHECK (left_on IS NULL OR left_on IS date(left_on, '+0 days')),
    CONSTRAINT agreement_party_leaves_after_it_joins CHECK (left_on > joined_on),
    CONSTRAINT agreement_party_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT agreement_party_has_an_agreement
        FOREIGN KEY (agreement) REFERENCES agreements (agreement),
    CONSTRAINT agreement_party_is_an_ally FOREIGN KEY (ally) REFERENCES allies (ally),
    CONSTRAINT agreement_party_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT agreement_party_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX agreement_parties_by_ally ON agreement_parties (ally);

CREATE TABLE cost_lines (
    line            TEXT    NOT NULL,
    title           TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    parent          TEXT,             -- null for the root, for memo lines and for bundles
    side            TEXT    NOT NULL, -- whose cost it is
    class           TEXT,             -- null for lines of the United States and for bundles
    parts_complete  INTEGER NOT NULL DEFAULT 1, -- 0: its children are only "of which" parts
    occasional      INTEGER NOT NULL DEFAULT 0, -- 1: not missed where nothing is recorded
    source_id       INTEGER NOT NULL,
    locator         TEXT    NOT NULL DEFAULT '',
    status          TEXT    NOT NULL DEFAULT 'normal',
    note            TEXT    NOT NULL DEFAULT '',
    batch_id        INTEGER NOT NULL,
    CONSTRAINT cost_lines_key PRIMARY KEY (line),
    CONSTRAINT cost_line_code_is_capitals CHECK (line <> '' AND line NOT GLOB '*[^A-Z0-9_.]*'),
    CONSTRAINT cost_line_kind_is_known CHECK (kind IN ('line', 'bundle')),
    CONSTRAINT cost_line_bundle_has_no_parent CHECK (kind = 'line' OR parent IS NULL),
    CONSTRAINT cost_line_is_not_its_own_parent CHECK (parent <> line),
    CONSTRAINT cost_line_side_is_known CHECK (side IN ('host', 'us', 'both')),
    CONSTRAINT cost_line_class_is_known CHECK (class IN ('direct', 'indirect', 'both', 'memo')),
    CONSTRAINT cost_line_parts_complete_is_0_or_1 CHECK (parts_complete IN (0, 1)),
    CONSTRAINT cost_line_occasional_is_0_or_1 CHECK (occasional IN (0, 1)),
    CONSTRAINT cost_line_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT cost_line_parent_exists
        FOREIGN KEY (parent) REFERENCES cost_lines (line) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT cost_line_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT cost_line_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE cost_line_parts (
    line       TEXT    NOT NULL, -- a bundle
    part       TEXT    NOT NULL, -- a line or another bundle inside it
    source_id  INTEGER NOT NULL,
    locator    TEXT    NOT NULL DEFAULT '',
    status     TEXT    NOT NULL DEFAULT 'normal',
    note       TEXT    NOT NULL DEFAULT '',
    batch_id   INTEGER NOT NULL,
    CONSTRAINT cost_line_parts_key PRIMARY KEY (line, part),
    CONSTRAINT cost_line_part_is_not_the_whole CHECK (line <> part),
    CONSTRAINT cost_line_part_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT cost_line_part_has_a_bundle FOREIGN KEY (line) REFERENCES cost_lines (line),
    CONSTRAINT cost_line_part_exists FOREIGN KEY (part) REFERENCES cost_lines (line),
    CONSTRAINT cost_line_part_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT cost_line_part_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE host_lines (
    host       TEXT    NOT NULL,
    line       TEXT    NOT NULL,
    applies    INTEGER NOT NULL, -- 0: the host's arrangement does not have this line
    source_id  INTEGER NOT NULL,
    locator    TEXT    NOT NULL DEFAULT '',
    status     TEXT    NOT NULL DEFAULT 'normal',
    note       TEXT    NOT NULL DEFAULT '',
    batch_id   INTEGER NOT NULL,
    CONSTRAINT host_lines_key PRIMARY KEY (host, line),
    CONSTRAINT host_line_applies_is_0_or_1 CHECK (applies IN (0, 1)),
    CONSTRAINT host_line_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT host_line_has_a_host FOREIGN KEY (host) REFERENCES allies (ally),
    CONSTRAINT host_line_has_a_line FOREIGN KEY (line) REFERENCES cost_lines (line),
    CONSTRAINT host_line_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT host_line_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement_amounts (
    agreement         TEXT    NOT NULL,
    line              TEXT    NOT NULL,
    item              TEXT    NOT NULL DEFAULT '', -- a named part of the line; empty: the line's total
    calendar          TEXT    NOT NULL,
    valid_from        TEXT    NOT NULL,
    valid_until       TEXT    NOT NULL,
    variant           TEXT    NOT NULL DEFAULT '', -- tells apart two values of one source
    currency          TEXT    NOT NULL,
    amount_minor      INTEGER NOT NULL,
    qualifier         TEXT    NOT NULL DEFAULT 'exact',
    rounded_to_minor  INTEGER,
    source_id         INTEGER NOT NULL,
    locator           TEXT    NOT NULL DEFAULT '',
    status            TEXT    NOT NULL DEFAULT 'normal',
    note              TEXT    NOT NULL DEFAULT '',
    batch_id          INTEGER NOT NULL,
    CONSTRAINT agreement_amounts_key
        PRIMARY KEY (agreement, line, item, valid_from, valid_until, source_id, variant),
    CONSTRAINT agreement_amount_calendar_is_known
        CHECK (calendar IN ('CY', 'USFY', 'JFY', 'UKFY', 'AUFY', 'date', 'multi')),
    CONSTRAINT agreement_amount_valid_from_is_a_day
        CHECK (valid_from IS date(valid_from, '+0 days')),
    CONSTRAINT agreement_amount_valid_until_is_a_day
        CHECK (valid_until IS date(valid_until, '+0 days')),
    CONSTRAINT agreement_amount_ends_after_it_begins CHECK (valid_until > valid_from),
    CONSTRAINT agreement_amount_days_are_those_of_its_calendar
        CHECK (
            substr(valid_from, 6) = CASE calendar
                WHEN 'CY' THEN '01-01'
                WHEN 'JFY' THEN '04-01'
                WHEN 'UKFY' THEN '04-01'
                WHEN 'AUFY' THEN '07-01'
                WHEN 'USFY' THEN iif(valid_from <= '1976-07-01', '07-01', '10-01')
                ELSE substr(valid_from, 6)
            END
            AND substr(valid_until, 6) = CASE calendar
                WHEN 'CY' THEN '01-01'
                WHEN 'JFY' THEN '04-01'
                WHEN 'UKFY' THEN '04-01'
                WHEN 'AUFY' THEN '07-01'
                WHEN 'USFY' THEN iif(valid_until <= '1976-07-01', '07-01', '10-01')
                ELSE substr(valid_until, 6)
            END),
    CONSTRAINT agreement_amount_is_not_negative CHECK (amount_minor >= 0),
    CONSTRAINT agreement_amount_qualifier_is_known
        CHECK (qualifier IN ('exact', 'about', 'more-than', 'at-least', 'at-most', 'less-than')),
    CONSTRAINT agreement_amount_rounding_is_positive CHECK (rounded_to_minor > 0),
    CONSTRAINT agreement_amount_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT agreement_amount_has_an_agreement
        FOREIGN KEY (agreement) REFERENCES agreements (agreement),
    CONSTRAINT agreement_amount_has_a_line FOREIGN KEY (line) REFERENCES cost_lines (line),
    CONSTRAINT agreement_amount_has_a_currency
        FOREIGN KEY (currency) REFERENCES currencies (currency),
    CONSTRAINT agreement_amount_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT agreement_amount_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE escalation_rules (
    agreement         TEXT    NOT NULL,
    label_from        INTEGER NOT NULL, -- first year whose amount the rule gives
    label_to          INTEGER NOT NULL, -- last such year
    index_kind        TEXT    NOT NULL,
    index_percent     REAL,             -- growth a year, for 'fixed-percent'; null otherwise
    lag_years         INTEGER,          -- the index of how many years before; null: none, or not known
    cap_percent       REAL,             -- null: no cap, or not known
    floor_percent     REAL,
    words             TEXT    NOT NULL DEFAULT '', -- the rule as the source describes it, in our words
    source_id         INTEGER NOT NULL,
    locator           TEXT    NOT NULL DEFAULT '',
    status            TEXT    NOT NULL DEFAULT 'normal',
    note              TEXT    NOT NULL DEFAULT '',
    batch_id          INTEGER NOT NULL,
    CONSTRAINT escalation_rules_key PRIMARY KEY (agreement, label_from, source_id),
    CONSTRAINT escalation_rule_ends_after_it_begins CHECK (label_to >= label_from),
    CONSTRAINT escalation_rule_years_are_years
        CHECK (label_from BETWEEN 1900 AND 2200 AND label_to BETWEEN 1900 AND 2200),
    CONSTRAINT escalation_rule_index_is_known
        CHECK (index_kind IN ('fixed-percent', 'fixed-path', 'cpi', 'gdp-deflator',
            'defence-budget-growth', 'none')),
    CONSTRAINT escalation_rule_percent_goes_with_its_kind
        CHECK ((index_kind = 'fixed-percent') = (index_percent IS NOT NULL)),
    CONSTRAINT escalation_rule_lag_is_short CHECK (lag_years BETWEEN 0 AND 10),
    CONSTRAINT escalation_rule_cap_is_above_its_floor CHECK (cap_percent >= floor_percent),
    CONSTRAINT escalation_rule_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT escalation_rule_has_an_agreement
        FOREIGN KEY (agreement) REFERENCES agreements (agreement),
    CONSTRAINT escalation_rule_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT escalation_rule_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;
