-- What was paid, how people count it, and the shares and claims that they published.

CREATE TABLE contributions (
    contribution_id    INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    host               TEXT    NOT NULL,
    payer              TEXT    NOT NULL, -- 'both': one figure for host and United States together
    series             TEXT    NOT NULL, -- one body's account on one definition, whoever printed it
    line               TEXT    NOT NULL,
    item               TEXT    NOT NULL DEFAULT '', -- a named part of the line; empty: the line's total
    calendar           TEXT    NOT NULL,
    valid_from         TEXT    NOT NULL,
    valid_until        TEXT    NOT NULL, -- the day after the last
    stage              TEXT    NOT NULL DEFAULT 'unstated',
    instrument         TEXT    NOT NULL DEFAULT 'unstated',
    variant            TEXT    NOT NULL DEFAULT '', -- tells apart two values of one source
    amount_per         TEXT    NOT NULL DEFAULT 'period', -- 'year': for each year of the period
    currency           TEXT    NOT NULL,
    amount_minor       INTEGER,          -- null where the source prints only a range
    amount_low_minor   INTEGER,          -- the ends of a range that the source prints
    amount_high_minor  INTEGER,
    qualifier          TEXT    NOT NULL DEFAULT 'exact',
    rounded_to_minor   INTEGER,          -- unit that the source rounds to; null: not rounded, or not known
    cost_measure       TEXT    NOT NULL DEFAULT 'unstated',
    price_basis        TEXT    NOT NULL DEFAULT 'current',
    base_year          INTEGER,          -- of constant prices
    programme          TEXT,
    agreement          TEXT,
    source_id          INTEGER NOT NULL,
    locator            TEXT    NOT NULL DEFAULT '',
    status             TEXT    NOT NULL DEFAULT 'normal',
    note               TEXT    NOT NULL DEFAULT '',
    batch_id           INTEGER NOT NULL,
    -- The years by which the period is known: US and calendar years are named after the year in
    -- which they end, Japanese and British fiscal years after the year in which they begin.
    -- US fiscal years began on 1 July until 1976; the quarter from then to 1 October belongs to no
    -- year, so it is known by the two beside it.
    label_from         INTEGER NOT NULL GENERATED ALWAYS AS (
        CAST(substr(valid_from, 1, 4) AS INTEGER)
        + CASE
            WHEN calendar = 'USFY' AND substr(valid_from, 6)
                >= iif(valid_from < '1976-07-01', '07-01', '10-01') THEN 1
            WHEN calendar = 'AUFY' AND substr(valid_from, 6) >= '07-01' THEN 1
            WHEN calendar IN ('JFY', 'UKFY') AND substr(valid_from, 6) < '04-01' THEN -1
            ELSE 0
          END) VIRTUAL,
    label_to           INTEGER NOT NULL GENERATED ALWAYS AS (
        CAST(substr(valid_until, 1, 4) AS INTEGER)
        + CASE
            WHEN calendar = 'USFY' THEN substr(valid_until, 6)
                > iif(valid_until <= '1976-10-01', '07-01', '10-01')
            WHEN calendar = 'AUFY' THEN substr(valid_until, 6) > '07-01'
            WHEN calendar IN ('JFY', 'UKFY') THEN -(substr(valid_until, 6) <= '04-01')
            ELSE -(substr(valid_until, 6) = '01-01')
          END) VIRTUAL,
    CONSTRAINT contribution_is_recorded_once
        UNIQUE (host, payer, series, line, item, calendar, valid_from, valid_until, stage, instrument,
            source_id, variant),
    CONSTRAINT contribution_payer_is_known CHECK (payer IN ('host', 'us', 'both')),
    CONSTRAINT contribution_series_is_kebab_case
        CHECK (series <> '' AND series NOT GLOB '*[^a-z0-9.-]*'),
    CONSTRAINT contribution_calendar_is_known
        CHECK (calendar IN ('CY', 'USFY', 'JFY', 'UKFY', 'AUFY', 'date', 'multi')),
    CONSTRAINT contribution_valid_from_is_a_day CHECK (valid_from IS date(valid_from, '+0 days')),
    CONSTRAINT contribution_valid_until_is_a_day
        CHECK (valid_until IS date(valid_until, '+0 days')),
    CONSTRAINT contribution_ends_after_it_begins CHECK (valid_until > valid_from),
    CONSTRAINT contribution_days_are_those_of_its_calendar
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
    CONSTRAINT contribution_stage_is_known
        CHECK (stage IN ('unstated', 'pledged', 'agreed', 'budgeted', 'supplementary',
            'obligated', 'outlaid', 'delivered')),
    CONSTRAINT contribution_instrument_is_known
        CHECK (instrument IN ('unstated', 'cash', 'in-kind', 'imputed', 'loan')),
    CONSTRAINT contribution_amount_per_is_known CHECK (amount_per IN ('period', 'year')),
    CONSTRAINT contribution_has_an_amount
        CHECK (amount_minor IS NOT NULL
            OR amount_low_minor IS NOT NULL AND amount_high_minor IS NOT NULL),
    CONSTRAINT contribution_is_not_negative
        CHECK (coalesce(amount_minor, 0) >= 0 AND coalesce(amount_low_minor, 0) >= 0),
    CONSTRAINT contribution_range_is_in_order CHECK (amount_low_minor <= amount_high_minor),
    CONSTRAINT contribution_qualifier_is_known
        CHECK (qualifier IN ('exact', 'about', 'more-than', 'at-least', 'at-most', 'less-than')),
    CONSTRAINT contribution_rounding_is_positive CHECK (rounded_to_minor > 0),
    CONSTRAINT contribution_cost_measure_is_known
        CHECK (cost_measure IN ('unstated', 'incremental', 'direct', 'full', 'regional')),
    CONSTRAINT contribution_price_basis_is_known CHECK (price_basis IN ('current', 'constant')),
    CONSTRAINT contribution_base_year_goes_with_constant_prices
        CHECK ((price_basis = 'constant') = (base_year IS NOT NULL)),
    CONSTRAINT contribution_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT contribution_host_is_an_ally FOREIGN KEY (host) REFERENCES allies (ally),
    CONSTRAINT contribution_has_a_line FOREIGN KEY (line) REFERENCES cost_lines (line),
    CONSTRAINT contribution_has_a_currency FOREIGN KEY (currency) REFERENCES currencies (currency),
    CONSTRAINT contribution_agreement_exists
        FOREIGN KEY (agreement) REFERENCES agreements (agreement),
    CONSTRAINT contribution_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT contribution_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT;

CREATE INDEX contributions_by_host_and_label ON contributions (host, label_from, label_to);
CREATE INDEX contributions_by_agreement ON contributions (agreement);

CREATE TABLE methods (
    method      TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    formula     TEXT    NOT NULL, -- in words
    source_id   INTEGER NOT NULL,
    locator     TEXT    NOT NULL DEFAULT '',
    status      TEXT    NOT NULL DEFAULT 'normal',
    note        TEXT    NOT NULL DEFAULT '',
    batch_id    INTEGER NOT NULL,
    CONSTRAINT methods_key PRIMARY KEY (method),
    CONSTRAINT method_code_is_kebab_case CHECK (method <> '' AND method NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT method_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT method_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT method_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE method_lines (
    method     TEXT    NOT NULL,
    role       TEXT    NOT NULL,
    line       TEXT    NOT NULL,
    weight     REAL    NOT NULL, -- 0 takes the line out of a wider one
    source_id  INTEGER NOT NULL,
    locator    TEXT    NOT NULL DEFAULT '',
    status     TEXT    NOT NULL DEFAULT 'normal',
    note       TEXT    NOT NULL DEFAULT '',
    batch_id   INTEGER NOT NULL,
    CONSTRAINT method_lines_key PRIMARY KEY (method, role, line),
    CONSTRAINT method_line_role_is_known CHECK (role IN ('numerator', 'denominator')),
    CONSTRAINT method_line_weight_is_not_negative CHECK (weight >= 0),
    CONSTRAINT method_line_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT method_line_has_a_method FOREIGN KEY (method) REFERENCES methods (method),
    CONSTRAINT method_line_exists FOREIGN KEY (line) REFERENCES cost_lines (line),
    CONSTRAINT method_line_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT method_line_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE method_series (
    method     TEXT    NOT NULL,
    side       TEXT    NOT NULL,
    series     TEXT    NOT NULL,
    rank       INTEGER NOT NULL, -- 1: the account that the method prefers
    source_id  INTEGER NOT NULL,
    locator    TEXT    NOT NULL DEFAULT '',
    status     TEXT    NOT NULL DEFAULT 'normal',
    note       TEXT    NOT NULL DEFAULT '',
    batch_id   INTEGER NOT NULL,
    CONSTRAINT method_series_key PRIMARY KEY (method, side, series),
    CONSTRAINT method_series_side_is_known CHECK (side IN ('host', 'us')),
    CONSTRAINT method_series_rank_is_positive CHECK (rank BETWEEN 1 AND 98),
    CONSTRAINT method_series_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT method_series_has_a_method FOREIGN KEY (method) REFERENCES methods (method),
    CONSTRAINT method_series_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT method_series_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE published_shares (
    host          TEXT    NOT NULL,
    measure       TEXT    NOT NULL,
    payer         TEXT    NOT NULL, -- whose part it is
    calendar      TEXT    NOT NULL,
    valid_from    TEXT    NOT NULL,
    valid_until   TEXT    NOT NULL,
    variant       TEXT    NOT NULL DEFAULT '',
    method        TEXT,             -- null where the publisher's method is not one of ours
    percent       REAL,             -- null where the source prints only a range
    percent_low   REAL,
    percent_high  REAL,
    qualifier     TEXT    NOT NULL DEFAULT 'exact',
    rounded_to    REAL,             -- percentage points of the last printed digit
    basis         TEXT    NOT NULL DEFAULT '', -- what the publisher says it is a share of
    source_id     INTEGER NOT NULL,
    locator       TEXT    NOT NULL DEFAULT '',
    status        TEXT    NOT NULL DEFAULT 'normal',
    note          TEXT    NOT NULL DEFAULT '',
    batch_id      INTEGER NOT NULL,
    label_from    INTEGER NOT NULL GENERATED ALWAYS AS (
        CAST(substr(valid_from, 1, 4) AS INTEGER)
        + CASE
            WHEN calendar = 'USFY' AND substr(valid_from, 6)
                >= iif(valid_from < '1976-07-01', '07-01', '10-01') THEN 1
            WHEN calendar = 'AUFY' AND substr(valid_from, 6) >= '07-01' THEN 1
            WHEN calendar IN ('JFY', 'UKFY') AND substr(valid_from, 6) < '04-01' THEN -1
            ELSE 0
          END) VIRTUAL,
    label_to      INTEGER NOT NULL GENERATED ALWAYS AS (
        CAST(substr(valid_until, 1, 4) AS INTEGER)
        + CASE
            WHEN calendar = 'USFY' THEN substr(valid_until, 6)
                > iif(valid_until <= '1976-10-01', '07-01', '10-01')
            WHEN calendar = 'AUFY' THEN substr(valid_until, 6) > '07-01'
            WHEN calendar IN ('JFY', 'UKFY') THEN -(substr(valid_until, 6) <= '04-01')
            ELSE -(substr(valid_until, 6) = '01-01')
          END) VIRTUAL,
    CONSTRAINT published_shares_key
        PRIMARY KEY (host, measure, payer, calendar, valid_from, valid_until, source_id, variant),
    CONSTRAINT published_share_measure_is_known
        CHECK (measure IN ('burden-share', 'cost-offset', 'share-of-allied-total', 'index')),
    CONSTRAINT published_share_payer_is_known CHECK (payer IN ('host', 'us')),
    CONSTRAINT published_share_calendar_is_known
        CHECK (calendar IN ('CY', 'USFY', 'JFY', 'UKFY', 'AUFY', 'date', 'multi')),
    CONSTRAINT published_share_valid_from_is_a_day
        CHECK (valid_from IS date(valid_from, '+0 days')),
    CONSTRAINT published_share_valid_until_is_a_day
        CHECK (valid_until IS date(valid_until, '+0 days')),
    CONSTRAINT published_share_ends_after_it_begins CHECK (valid_until > valid_from),
    CONSTRAINT published_share_days_are_those_of_its_calendar
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
    CONSTRAINT published_share_has_a_value
        CHECK (percent IS NOT NULL OR percent_low IS NOT NULL AND percent_high IS NOT NULL),
    CONSTRAINT published_share_is_between_0_and_100
        CHECK (coalesce(percent, 0) BETWEEN 0 AND 100
            AND coalesce(percent_low, 0) BETWEEN 0 AND 100
            AND coalesce(percent_high, 0) BETWEEN 0 AND 100),
    CONSTRAINT published_share_range_is_in_order CHECK (percent_low <= percent_high),
    CONSTRAINT published_share_qualifier_is_known
        CHECK (qualifier IN ('exact', 'about', 'more-than', 'at-least', 'at-most', 'less-than')),
    CONSTRAINT published_share_rounding_is_positive CHECK (rounded_to > 0),
    CONSTRAINT published_share_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT published_share_host_is_an_ally FOREIGN KEY (host) REFERENCES allies (ally),
    CONSTRAINT published_share_method_exists FOREIGN KEY (method) REFERENCES methods (method),
    CONSTRAINT published_share_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT published_share_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE statements (
    statement        TEXT    NOT NULL, -- a code of ours
    said_on          TEXT    NOT NULL,
    day_precision    TEXT    NOT NULL DEFAULT 'day',
    speaker          TEXT    NOT NULL, -- as the source names them
    about            TEXT,             -- the ally that it is about; null: no one ally
    measure          TEXT    NOT NULL,
    payer            TEXT,             -- whose cost it speaks of; null where it speaks of none
    valid_from       TEXT,             -- the period that it speaks of; null: not said
    valid_until      TEXT,
    value            REAL,             -- null where it states no number
    value_low        REAL,
    value_high       REAL,
    unit             TEXT    NOT NULL DEFAULT '',
    qualifier        TEXT    NOT NULL DEFAULT 'exact',
    rounded_to       REAL,
    words            TEXT    NOT NULL, -- a paraphrase, never a quotation
    paraphrased_by   TEXT    NOT NULL DEFAULT '', -- in whose account it reached us; empty: the speaker's own
    cost_basis       TEXT    NOT NULL DEFAULT '',
    source_id        INTEGER NOT NULL,
    locator          TEXT    NOT NULL DEFAULT '',
    status           TEXT    NOT NULL DEFAULT 'normal',
    note             TEXT    NOT NULL DEFAULT '',
    batch_id         INTEGER NOT NULL,
    CONSTRAINT statements_key PRIMARY KEY (statement),
    CONSTRAINT statement_code_is_kebab_case
        CHECK (statement <> '' AND statement NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT statement_said_on_is_a_day CHECK (said_on IS date(said_on, '+0 days')),
    CONSTRAINT statement_precision_is_known CHECK (day_precision IN ('day', 'month', 'year')),
    CONSTRAINT statement_payer_is_known CHECK (payer IN ('host', 'us', 'both')),
    CONSTRAINT statement_valid_from_is_a_day
        CHECK (valid_from IS NULL OR valid_from IS date(valid_from, '+0 days')),
    CONSTRAINT statement_valid_until_is_a_day
        CHECK (valid_until IS NULL OR valid_until IS date(valid_until, '+0 days')),
    CONSTRAINT statement_period_ends_after_it_begins CHECK (valid_until > valid_from),
    CONSTRAINT statement_range_is_in_order CHECK (value_low <= value_high),
    CONSTRAINT statement_qualifier_is_known
        CHECK (qualifier IN ('exact', 'about', 'more-than', 'at-least', 'at-most', 'less-than')),
    CONSTRAINT statement_rounding_is_positive CHECK (rounded_to > 0),
    CONSTRAINT statement_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT statement_is_about_an_ally FOREIGN KEY (about) REFERENCES allies (ally),
    CONSTRAINT statement_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT statement_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX statements_by_ally ON statements (about, said_on);
