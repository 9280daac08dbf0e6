-- Bases, head counts, indicators, exchange rates, and limits and targets agreed for them.

CREATE TABLE base_locations (
    base_id             INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    host                TEXT    NOT NULL,
    name                TEXT    NOT NULL,
    variant             TEXT    NOT NULL DEFAULT '', -- tells apart two sites of one name in one source
    service             TEXT    NOT NULL DEFAULT 'unstated',
    kind                TEXT    NOT NULL DEFAULT 'base',
    latitude            REAL,             -- degrees north, WGS 84
    longitude           REAL,             -- degrees east, WGS 84
    position_precision  TEXT    NOT NULL DEFAULT 'unknown',
    opened_on           TEXT,             -- first day of use by the United States
    opened_precision    TEXT,
    closed_on           TEXT,             -- first day on which it was no longer used; null: in use, or not known
    closed_precision    TEXT,
    replacement_value_minor  INTEGER,     -- plant replacement value
    currency            TEXT,             -- of the replacement value
    source_id           INTEGER NOT NULL,
    locator             TEXT    NOT NULL DEFAULT '',
    status              TEXT    NOT NULL DEFAULT 'normal',
    note                TEXT    NOT NULL DEFAULT '',
    batch_id            INTEGER NOT NULL,
    CONSTRAINT base_location_is_recorded_once UNIQUE (host, name, source_id, variant),
    CONSTRAINT base_location_name_is_not_empty CHECK (name <> ''),
    CONSTRAINT base_location_service_is_known
        CHECK (service IN ('unstated', 'army', 'navy', 'air-force', 'marine-corps', 'space-force',
            'coast-guard', 'joint', 'total')),
    CONSTRAINT base_location_kind_is_known
        CHECK (kind IN ('base', 'site', 'host-funded-site', 'headquarters', 'hospital', 'port',
            'airfield', 'training-area')),
    CONSTRAINT base_location_latitude_is_on_earth CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT base_location_longitude_is_on_earth CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT base_location_has_both_coordinates_or_none
        CHECK ((latitude IS NULL) = (longitude IS NULL)),
    CONSTRAINT base_location_precision_is_known
        CHECK (position_precision IN ('site', 'town', 'country', 'unknown')),
    CONSTRAINT base_location_opened_on_is_a_day
        CHECK (opened_on IS NULL OR opened_on IS date(opened_on, '+0 days')),
    CONSTRAINT base_location_opened_precision_is_known
        CHECK (opened_precision IN ('day', 'month', 'year')),
    CONSTRAINT base_location_opened_on_has_a_precision
        CHECK ((opened_on IS NULL) = (opened_precision IS NULL)),
    CONSTRAINT base_location_closed_on_is_a_day
        CHECK (closed_on IS NULL OR closed_on IS date(closed_on, '+0 days')),
    CONSTRAINT base_location_closed_precision_is_known
        CHECK (closed_precision IN ('day', 'month', 'year')),
    CONSTRAINT base_location_closed_on_has_a_precision
        CHECK ((closed_on IS NULL) = (closed_precision IS NULL)),
    CONSTRAINT base_location_closes_after_it_opens CHECK (closed_on > opened_on),
    CONSTRAINT base_location_value_has_a_currency
        CHECK ((replacement_value_minor IS NULL) = (currency IS NULL)),
    CONSTRAINT base_location_value_is_not_negative CHECK (replacement_value_minor >= 0),
    CONSTRAINT base_location_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT base_location_host_is_an_ally FOREIGN KEY (host) REFERENCES allies (ally),
    CONSTRAINT base_location_currency_exists FOREIGN KEY (currency) REFERENCES currencies (currency),
    CONSTRAINT base_location_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT base_location_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT;

-- The key leads with the day because publishers' files come in order of time.
CREATE TABLE troop_counts (
    counted_on     TEXT    NOT NULL,
    host           TEXT    NOT NULL,
    count_type     TEXT    NOT NULL,
    service        TEXT    NOT NULL, -- 'total': all services, never to be added to them
    component      TEXT    NOT NULL, -- 'total': all components, never to be added to them
    variant        TEXT    NOT NULL DEFAULT '',
    people         INTEGER,          -- null where the source prints only a range
    people_low     INTEGER,
    people_high    INTEGER,
    qualifier      TEXT    NOT NULL DEFAULT 'exact',
    rounded_to     INTEGER,          -- people; null: not rounded, or not known
    day_precision  TEXT    NOT NULL DEFAULT 'day',
    source_id      INTEGER NOT NULL,
    locator        TEXT    NOT NULL DEFAULT '',
    status         TEXT    NOT NULL DEFAULT 'normal',
    note           TEXT    NOT NULL DEFAULT '',
    batch_id       INTEGER NOT NULL,
    CONSTRAINT troop_counts_key
        PRIMARY KEY (counted_on, host, count_type, service, component, source_id, variant),
    CONSTRAINT troop_count_counted_on_is_a_day CHECK (counted_on IS date(counted_on, '+0 days')),
    CONSTRAINT troop_count_type_is_known
        CHECK (count_type IN ('assigned', 'present', 'rotational', 'ceiling', 'stated', 'planned',
            'host-registered')),
    CONSTRAINT troop_count_service_is_known
        CHECK (service IN ('total', 'army', 'navy', 'air-force', 'marine-corps', 'space-force',
            'coast-guard', 'dod-civilian', 'unstated')),
    CONSTRAINT troop_count_component_is_known
        CHECK (component IN ('total', 'active-duty', 'national-guard', 'reserve',
            'selected-reserve', 'civilian', 'contractor', 'unstated')),
    CONSTRAINT troop_count_has_people
        CHECK (people IS NOT NULL OR people_low IS NOT NULL AND people_high IS NOT NULL),
    CONSTRAINT troop_count_is_not_negative
        CHECK (coalesce(people, 0) >= 0 AND coalesce(people_low, 0) >= 0),
    CONSTRAINT troop_count_range_is_in_order CHECK (people_low <= people_high),
    CONSTRAINT troop_count_qualifier_is_known
        CHECK (qualifier IN ('exact', 'about', 'more-than', 'at-least', 'at-most', 'less-than')),
    CONSTRAINT troop_count_rounding_is_positive CHECK (rounded_to > 0),
    CONSTRAINT troop_count_precision_is_known CHECK (day_precision IN ('day', 'month', 'year')),
    CONSTRAINT troop_count_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT troop_count_host_is_an_ally FOREIGN KEY (host) REFERENCES allies (ally),
    CONSTRAINT troop_count_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT troop_count_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicators (
    measure       TEXT    NOT NULL, -- 'gdp', 'population', 'military-expenditure-gdp-share' ...
    ally          TEXT    NOT NULL,
    component     TEXT    NOT NULL DEFAULT '', -- a named part or variety of the measure
    calendar      TEXT    NOT NULL DEFAULT 'CY',
    valid_from    TEXT    NOT NULL,
    valid_until   TEXT    NOT NULL,
    variant       TEXT    NOT NULL DEFAULT '',
    value         REAL,             -- null where the source prints only a range
    value_low     REAL,
    value_high    REAL,
    unit          TEXT    NOT NULL, -- 'USD', 'people', 'percent', 'index' ...
    price_basis   TEXT    NOT NULL DEFAULT 'none',
    base_year     INTEGER,          -- of constant prices, or of an index
    qualifier     TEXT    NOT NULL DEFAULT 'exact',
    rounded_to    REAL,
    source_id     INTEGER NOT NULL,
    locator       TEXT    NOT NULL DEFAULT '',
    status        TEXT    NOT NULL DEFAULT 'normal',
    note          TEXT    NOT NULL DEFAULT '',
    batch_id      INTEGER NOT NULL,
    CONSTRAINT indicators_key
        PRIMARY KEY (measure, ally, component, calendar, valid_from, valid_until, source_id, variant),
    CONSTRAINT indicator_measure_is_kebab_case
        CHECK (measure <> '' AND measure NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT indicator_calendar_is_known
        CHECK (calendar IN ('CY', 'USFY', 'JFY', 'UKFY', 'AUFY', 'date', 'multi')),
    CONSTRAINT indicator_valid_from_is_a_day CHECK (valid_from IS date(valid_from, '+0 days')),
    CONSTRAINT indicator_valid_until_is_a_day CHECK (valid_until IS date(valid_until, '+0 days')),
    CONSTRAINT indicator_ends_after_it_begins CHECK (valid_until > valid_from),
    CONSTRAINT indicator_days_are_those_of_its_calendar
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
    CONSTRAINT indicator_has_a_value
        CHECK (value IS NOT NULL OR value_low IS NOT NULL AND value_high IS NOT NULL),
    CONSTRAINT indicator_range_is_in_order CHECK (value_low <= value_high),
    CONSTRAINT indicator_unit_is_not_empty CHECK (unit <> ''),
    CONSTRAINT indicator_price_basis_is_known
        CHECK (price_basis IN ('none', 'current', 'constant', 'ppp')),
    CONSTRAINT indicator_qualifier_is_known
        CHECK (qualifier IN ('exact', 'about', 'more-than', 'at-least', 'at-most', 'less-than')),
    CONSTRAINT indicator_rounding_is_positive CHECK (rounded_to > 0),
    CONSTRAINT indicator_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT indicator_has_an_ally FOREIGN KEY (ally) REFERENCES allies (ally),
    CONSTRAINT indicator_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT indicator_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE exchange_rates (
    currency       TEXT    NOT NULL,
    convention     TEXT    NOT NULL,
    valid_from     TEXT    NOT NULL,
    valid_until    TEXT    NOT NULL,
    variant        TEXT    NOT NULL DEFAULT '',
    units_per_usd  REAL    NOT NULL, -- units of the currency for one US dollar
    source_id      INTEGER NOT NULL,
    locator        TEXT    NOT NULL DEFAULT '',
    status         TEXT    NOT NULL DEFAULT 'normal',
    note           TEXT    NOT NULL DEFAULT '',
    batch_id       INTEGER NOT NULL,
    CONSTRAINT exchange_rates_key
        PRIMARY KEY (currency, convention, valid_from, valid_until, source_id, variant),
    CONSTRAINT exchange_rate_convention_is_known
        CHECK (convention IN ('period-average', 'day', 'end-of-period', 'fixed', 'budget', 'ppp')),
    CONSTRAINT exchange_rate_valid_from_is_a_day CHECK (valid_from IS date(valid_from, '+0 days')),
    CONSTRAINT exchange_rate_valid_until_is_a_day
        CHECK (valid_until IS date(valid_until, '+0 days')),
    CONSTRAINT exchange_rate_ends_after_it_begins CHECK (valid_until > valid_from),
    CONSTRAINT exchange_rate_is_positive CHECK (units_per_usd > 0),
    CONSTRAINT exchange_rate_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT exchange_rate_has_a_currency
        FOREIGN KEY (currency) REFERENCES currencies (currency),
    CONSTRAINT exchange_rate_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT exchange_rate_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE troop_floors (
    law            TEXT    NOT NULL, -- act and section
    host           TEXT    NOT NULL, -- an ally or a region
    kind           TEXT    NOT NULL,
    people         INTEGER,          -- null where the provision names no number
    counts         TEXT    NOT NULL DEFAULT '', -- whom the provision counts
    valid_from     TEXT,             -- null: not known
    valid_until    TEXT,             -- the day after the last; null: no end, or not known
    source_id      INTEGER NOT NULL,
    locator        TEXT    NOT NULL DEFAULT '',
    status         TEXT    NOT NULL DEFAULT 'normal',
    note           TEXT    NOT NULL DEFAULT '',
    batch_id       INTEGER NOT NULL,
    CONSTRAINT troop_floors_key PRIMARY KEY (law, host, kind),
    CONSTRAINT troop_floor_law_is_not_empty CHECK (law <> ''),
    CONSTRAINT troop_floor_kind_is_known CHECK (kind IN ('floor', 'withdrawal-limit', 'sense-of-congress')),
    CONSTRAINT troop_floor_people_are_not_negative CHECK (people >= 0),
    CONSTRAINT troop_floor_valid_from_is_a_day
        CHECK (valid_from IS NULL OR valid_from IS date(valid_from, '+0 days')),
    CONSTRAINT troop_floor_valid_until_is_a_day
        CHECK (valid_until IS NULL OR valid_until IS date(valid_until, '+0 days')),
    CONSTRAINT troop_floor_ends_after_it_begins CHECK (valid_until > valid_from),
    CONSTRAINT troop_floor_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT troop_floor_host_is_an_ally FOREIGN KEY (host) REFERENCES allies (ally),
    CONSTRAINT troop_floor_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT troop_floor_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE pledges (
    pledge          TEXT    NOT NULL, -- a code of ours
    group_code      TEXT    NOT NULL,
    ally            TEXT,             -- null: every member; else the one that it is for
    measure         TEXT    NOT NULL, -- the indicator that it is measured by
    target_percent  REAL    NOT NULL,
    qualifier       TEXT    NOT NULL DEFAULT 'at-least',
    agreed_on       TEXT    NOT NULL,
    day_precision   TEXT    NOT NULL DEFAULT 'day',
    due_until       TEXT,             -- the day after the last on which to meet it; null: none set
    words           TEXT    NOT NULL DEFAULT '',
    source_id       INTEGER NOT NULL,
    locator         TEXT    NOT NULL DEFAULT '',
    status          TEXT    NOT NULL DEFAULT 'normal',
    note            TEXT    NOT NULL DEFAULT '',
    batch_id        INTEGER NOT NULL,
    CONSTRAINT pledges_key PRIMARY KEY (pledge),
    CONSTRAINT pledge_code_is_kebab_case CHECK (pledge <> '' AND pledge NOT GLOB '*[^a-z0-9-]*'),
    CONSTRAINT pledge_target_is_a_percentage CHECK (target_percent BETWEEN 0 AND 100),
    CONSTRAINT pledge_qualifier_is_known
        CHECK (qualifier IN ('exact', 'about', 'more-than', 'at-least', 'at-most', 'less-than')),
    CONSTRAINT pledge_agreed_on_is_a_day CHECK (agreed_on IS date(agreed_on, '+0 days')),
    CONSTRAINT pledge_precision_is_known CHECK (day_precision IN ('day', 'month', 'year')),
    CONSTRAINT pledge_due_until_is_a_day
        CHECK (due_until IS NULL OR due_until IS date(due_until, '+0 days')),
    CONSTRAINT pledge_is_due_after_it_was_agreed CHECK (due_until > agreed_on),
    CONSTRAINT pledge_status_is_known
        CHECK (status IN ('normal', 'estimated', 'provisional', 'break-in-series', 'unverified')),
    CONSTRAINT pledge_is_for_an_ally FOREIGN KEY (ally) REFERENCES allies (ally),
    CONSTRAINT pledge_has_a_group FOREIGN KEY (group_code) REFERENCES groups (group_code),
    CONSTRAINT pledge_has_a_source FOREIGN KEY (source_id) REFERENCES sources (source_id),
    CONSTRAINT pledge_has_a_batch FOREIGN KEY (batch_id) REFERENCES batches (batch_id)
) STRICT, WITHOUT ROWID;
