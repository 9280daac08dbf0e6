-- What no single row can be held to: registers that lead back to themselves, bundles of the wrong
-- kind, and digits that amounts already rest on.

-- One row is a fault in how rows of a register refer to each other. Reports walk along these
-- references, so that a ring would count lines in places where they do not lie.
CREATE VIEW structure_faults AS
WITH RECURSIVE
    step (dataset, code, next) AS (
        SELECT 'cost-lines', line.line, line.parent
        FROM cost_lines AS line
        WHERE line.parent IS NOT NULL
        UNION ALL
        SELECT 'cost-line-parts', bundle.line, bundle.part
        FROM cost_line_parts AS bundle
        UNION ALL
        SELECT 'agreements', agreement.agreement, agreement.predecessor
        FROM agreements AS agreement
        WHERE agreement.predecessor IS NOT NULL
        UNION ALL
        SELECT 'allies', ally.ally, ally.successor
        FROM allies AS ally
        WHERE ally.successor IS NOT NULL
        UNION ALL
        SELECT 'currencies', currency.currency, currency.successor
        FROM currencies AS currency
        WHERE currency.successor IS NOT NULL
    ),
    reached (dataset, code, next) AS (
        SELECT step.dataset, step.code, step.next
        FROM step
        UNION
        SELECT reached.dataset, reached.code, step.next
        FROM reached
        JOIN step ON step.dataset = reached.dataset AND step.code = reached.next
    )
SELECT
    reached.dataset,
    reached.code,
    CASE reached.dataset
        WHEN 'cost-lines' THEN 'it lies inside itself: its parents lead back to it'
        WHEN 'cost-line-parts' THEN 'the bundle holds itself: its parts lead back to it'
        WHEN 'agreements' THEN 'it comes before itself: its predecessors lead back to it'
        ELSE 'it follows upon itself: its successors lead back to it'
    END AS reason,
    CASE reached.dataset
        WHEN 'cost-lines' THEN 'give one of them another parent, or none'
        WHEN 'cost-line-parts' THEN 'remove one of the parts'
        WHEN 'agreements' THEN 'give one of them another predecessor, or none'
        ELSE 'give one of them another successor, or none'
    END AS remedy
FROM reached
WHERE reached.next = reached.code
UNION ALL
SELECT
    'cost-lines',
    line.line,
    'its parent ' || parent.line || ' is a bundle, and bundles stand outside the tree',
    'give it a line as parent, and list it among the parts of ' || parent.line
FROM cost_lines AS line
JOIN cost_lines AS parent ON parent.line = line.parent
WHERE parent.kind = 'bundle'
UNION ALL
SELECT
    'cost-lines',
    line.line,
    'its side is ' || line.side || ', and that of its parent ' || parent.line || ' is '
        || parent.side,
    'give it another parent, or correct one of the sides'
FROM cost_lines AS line
JOIN cost_lines AS parent ON parent.line = line.parent
WHERE parent.side <> 'both' AND line.side <> parent.side
UNION ALL
SELECT
    'cost-line-parts',
    bundle.line,
    'it has the part ' || part.part || ', and it is a line of the tree, not a bundle',
    'give ' || part.part || ' the parent ' || bundle.line || ', or make a bundle of both'
FROM cost_line_parts AS part
JOIN cost_lines AS bundle ON bundle.line = part.line
WHERE bundle.kind = 'line'
UNION ALL
SELECT
    'cost-line-parts',
    bundle.line,
    'its side is ' || bundle.side || ', and that of its part ' || line.line || ' is ' || line.side,
    'remove the part, or correct one of the sides'
FROM cost_line_parts AS part
JOIN cost_lines AS bundle ON bundle.line = part.line
JOIN cost_lines AS line ON line.line = part.part
WHERE bundle.side <> 'both' AND line.side <> bundle.side;

-- One row is a currency that an amount is in, now or in an earlier version.
CREATE VIEW currencies_in_use AS
SELECT currency FROM agreement_amounts
UNION
SELECT currency FROM contributions
UNION
SELECT currency FROM base_locations WHERE currency IS NOT NULL
UNION
SELECT currency FROM agreement_amounts_history
UNION
SELECT currency FROM contributions_history
UNION
SELECT currency FROM base_locations_history WHERE currency IS NOT NULL;

-- Amounts are kept in minor units, so other digits would make each of them another amount.
CREATE TRIGGER currencies_keep_their_digits
BEFORE UPDATE OF minor_digits ON currencies
WHEN NEW.minor_digits <> OLD.minor_digits
    AND EXISTS (
        SELECT 1
        FROM currencies_in_use AS used
        WHERE used.currency = OLD.currency
    )
BEGIN
    SELECT RAISE(ABORT, 'currency_digits_are_fixed: amounts of this currency are kept in units of its minor digits');
END;

CREATE TRIGGER currencies_are_replaced_with_their_digits
BEFORE INSERT ON currencies
WHEN EXISTS (
        SELECT 1
        FROM currencies AS there
        WHERE there.currency = NEW.currency AND there.minor_digits <> NEW.minor_digits
    )
    AND EXISTS (
        SELECT 1
        FROM currencies_in_use AS used
        WHERE used.currency = NEW.currency
    )
BEGIN
    SELECT RAISE(ABORT, 'currency_digits_are_fixed: amounts of this currency are kept in units of its minor digits');
END;

-- REPLACE in a shell takes a row away without telling the triggers of deletion, so what it is about to
-- take is kept before. A row that then stays after all, as with INSERT OR IGNORE, has a version in its
-- history that says what the row itself says. Rows that a batch brings are kept by the other triggers.

CREATE TRIGGER sources_keep_replaced
BEFORE INSERT ON sources
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO sources_history (
        operation, replaced_at, replaced_by_batch,
        source_id, source, publication, edition, publisher, title, url, accessed_on, licence,
        redistribution, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.source_id, there.source, there.publication, there.edition, there.publisher,
        there.title, there.url, there.accessed_on, there.licence, there.redistribution,
        there.status, there.note, there.batch_id
    FROM sources AS there
    WHERE there.source_id = NEW.source_id
        OR there.source = NEW.source;
END;

CREATE TRIGGER currencies_keep_replaced
BEFORE INSERT ON currencies
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO currencies_history (
        operation, replaced_at, replaced_by_batch,
        currency, name, minor_digits, valid_from, valid_until, successor, successor_units,
        source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.currency, there.name, there.minor_digits, there.valid_from, there.valid_until,
        there.successor, there.successor_units, there.source_id, there.locator, there.status,
        there.note, there.batch_id
    FROM currencies AS there
    WHERE there.currency = NEW.currency;
END;

CREATE TRIGGER allies_keep_replaced
BEFORE INSERT ON allies
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO allies_history (
        operation, replaced_at, replaced_by_batch,
        ally, name, kind, iso_alpha_2, iso_numeric, cow_code, valid_from, valid_until, successor,
        source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.ally, there.name, there.kind, there.iso_alpha_2, there.iso_numeric, there.cow_code,
        there.valid_from, there.valid_until, there.successor, there.source_id, there.locator,
        there.status, there.note, there.batch_id
    FROM allies AS there
    WHERE there.ally = NEW.ally
        OR there.cow_code = NEW.cow_code;
END;

CREATE TRIGGER ally_names_keep_replaced
BEFORE INSERT ON ally_names
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO ally_names_history (
        operation, replaced_at, replaced_by_batch,
        name, scheme, ally, language, valid_from, valid_until, source_id, locator, status, note,
        batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.name, there.scheme, there.ally, there.language, there.valid_from, there.valid_until,
        there.source_id, there.locator, there.status, there.note, there.batch_id
    FROM ally_names AS there
    WHERE there.name = NEW.name
        AND there.scheme = NEW.scheme
        AND there.ally = NEW.ally
        AND there.valid_from = NEW.valid_from;
END;

CREATE TRIGGER groups_keep_replaced
BEFORE INSERT ON groups
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO groups_history (
        operation, replaced_at, replaced_by_batch,
        group_code, name, kind, source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.group_code, there.name, there.kind, there.source_id, there.locator, there.status,
        there.note, there.batch_id
    FROM groups AS there
    WHERE there.group_code = NEW.group_code;
END;

CREATE TRIGGER group_members_keep_replaced
BEFORE INSERT ON group_members
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO group_members_history (
        operation, replaced_at, replaced_by_batch,
        group_code, ally, valid_from, valid_until, source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.group_code, there.ally, there.valid_from, there.valid_until, there.source_id,
        there.locator, there.status, there.note, there.batch_id
    FROM group_members AS there
    WHERE there.group_code = NEW.group_code
        AND there.ally = NEW.ally
        AND there.valid_from = NEW.valid_from;
END;

CREATE TRIGGER agreements_keep_replaced
BEFORE INSERT ON agreements
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO agreements_history (
        operation, replaced_at, replaced_by_batch,
        agreement, title, kind, host, predecessor, initialled_on, initialled_precision, signed_on,
        signed_precision, ratified_on, ratified_precision, in_force_on, in_force_precision,
        effective_from, effective_until, ended_on, ended_precision, terms, source_id, locator,
        status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.agreement, there.title, there.kind, there.host, there.predecessor,
        there.initialled_on, there.initialled_precision, there.signed_on, there.signed_precision,
        there.ratified_on, there.ratified_precision, there.in_force_on, there.in_force_precision,
        there.effective_from, there.effective_until, there.ended_on, there.ended_precision,
        there.terms, there.source_id, there.locator, there.status, there.note, there.batch_id
    FROM agreements AS there
    WHERE there.agreement = NEW.agreement;
END;

CREATE TRIGGER agreement_parties_keep_replaced
BEFORE INSERT ON agreement_parties
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO agreement_parties_history (
        operation, replaced_at, replaced_by_batch,
        agreement, ally, joined_on, left_on, source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.agreement, there.ally, there.joined_on, there.left_on, there.source_id, there.locator,
        there.status, there.note, there.batch_id
    FROM agreement_parties AS there
    WHERE there.agreement = NEW.agreement
        AND there.ally = NEW.ally;
END;

CREATE TRIGGER cost_lines_keep_replaced
BEFORE INSERT ON cost_lines
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO cost_lines_history (
        operation, replaced_at, replaced_by_batch,
        line, title, kind, parent, side, class, parts_complete, occasional, source_id, locator,
        status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.line, there.title, there.kind, there.parent, there.side, there.class,
        there.parts_complete, there.occasional, there.source_id, there.locator, there.status,
        there.note, there.batch_id
    FROM cost_lines AS there
    WHERE there.line = NEW.line;
END;

CREATE TRIGGER cost_line_parts_keep_replaced
BEFORE INSERT ON cost_line_parts
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO cost_line_parts_history (
        operation, replaced_at, replaced_by_batch,
        line, part, source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.line, there.part, there.source_id, there.locator, there.status, there.note,
        there.batch_id
    FROM cost_line_parts AS there
    WHERE there.line = NEW.line
        AND there.part = NEW.part;
END;

CREATE TRIGGER host_lines_keep_replaced
BEFORE INSERT ON host_lines
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO host_lines_history (
        operation, replaced_at, replaced_by_batch,
        host, line, applies, source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.host, there.line, there.applies, there.source_id, there.locator, there.status,
        there.note, there.batch_id
    FROM host_lines AS there
    WHERE there.host = NEW.host
        AND there.line = NEW.line;
END;

CREATE TRIGGER agreement_amounts_keep_replaced
BEFORE INSERT ON agreement_amounts
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO agreement_amounts_history (
        operation, replaced_at, replaced_by_batch,
        agreement, line, item, calendar, valid_from, valid_until, variant, currency, amount_minor,
        qualifier, rounded_to_minor, source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.agreement, there.line, there.item, there.calendar, there.valid_from,
        there.valid_until, there.variant, there.currency, there.amount_minor, there.qualifier,
        there.rounded_to_minor, there.source_id, there.locator, there.status, there.note,
        there.batch_id
    FROM agreement_amounts AS there
    WHERE there.agreement = NEW.agreement
        AND there.line = NEW.line
        AND there.item = NEW.item
        AND there.valid_from = NEW.valid_from
        AND there.valid_until = NEW.valid_until
        AND there.source_id = NEW.source_id
        AND there.variant = NEW.variant;
END;

CREATE TRIGGER escalation_rules_keep_replaced
BEFORE INSERT ON escalation_rules
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO escalation_rules_history (
        operation, replaced_at, replaced_by_batch,
        agreement, label_from, label_to, index_kind, index_percent, lag_years, cap_percent,
        floor_percent, words, source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.agreement, there.label_from, there.label_to, there.index_kind, there.index_percent,
        there.lag_years, there.cap_percent, there.floor_percent, there.words, there.source_id,
        there.locator, there.status, there.note, there.batch_id
    FROM escalation_rules AS there
    WHERE there.agreement = NEW.agreement
        AND there.label_from = NEW.label_from
        AND there.source_id = NEW.source_id;
END;

CREATE TRIGGER contributions_keep_replaced
BEFORE INSERT ON contributions
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO contributions_history (
        operation, replaced_at, replaced_by_batch,
        contribution_id, host, payer, series, line, item, calendar, valid_from, valid_until, stage,
        instrument, variant, amount_per, currency, amount_minor, amount_low_minor,
        amount_high_minor, qualifier, rounded_to_minor, cost_measure, price_basis, base_year,
        programme, agreement, source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.contribution_id, there.host, there.payer, there.series, there.line, there.item,
        there.calendar, there.valid_from, there.valid_until, there.stage, there.instrument,
        there.variant, there.amount_per, there.currency, there.amount_minor, there.amount_low_minor,
        there.amount_high_minor, there.qualifier, there.rounded_to_minor, there.cost_measure,
        there.price_basis, there.base_year, there.programme, there.agreement, there.source_id,
        there.locator, there.status, there.note, there.batch_id
    FROM contributions AS there
    WHERE there.contribution_id = NEW.contribution_id
        OR there.host = NEW.host
            AND there.payer = NEW.payer
            AND there.series = NEW.series
            AND there.line = NEW.line
            AND there.item = NEW.item
            AND there.calendar = NEW.calendar
            AND there.valid_from = NEW.valid_from
            AND there.valid_until = NEW.valid_until
            AND there.stage = NEW.stage
            AND there.instrument = NEW.instrument
            AND there.source_id = NEW.source_id
            AND there.variant = NEW.variant;
END;

CREATE TRIGGER methods_keep_replaced
BEFORE INSERT ON methods
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO methods_history (
        operation, replaced_at, replaced_by_batch,
        method, title, formula, source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.method, there.title, there.formula, there.source_id, there.locator, there.status,
        there.note, there.batch_id
    FROM methods AS there
    WHERE there.method = NEW.method;
END;

CREATE TRIGGER method_lines_keep_replaced
BEFORE INSERT ON method_lines
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO method_lines_history (
        operation, replaced_at, replaced_by_batch,
        method, role, line, weight, source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.method, there.role, there.line, there.weight, there.source_id, there.locator,
        there.status, there.note, there.batch_id
    FROM method_lines AS there
    WHERE there.method = NEW.method
        AND there.role = NEW.role
        AND there.line = NEW.line;
END;

CREATE TRIGGER method_series_keep_replaced
BEFORE INSERT ON method_series
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO method_series_history (
        operation, replaced_at, replaced_by_batch,
        method, side, series, rank, source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.method, there.side, there.series, there.rank, there.source_id, there.locator,
        there.status, there.note, there.batch_id
    FROM method_series AS there
    WHERE there.method = NEW.method
        AND there.side = NEW.side
        AND there.series = NEW.series;
END;

CREATE TRIGGER published_shares_keep_replaced
BEFORE INSERT ON published_shares
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO published_shares_history (
        operation, replaced_at, replaced_by_batch,
        host, measure, payer, calendar, valid_from, valid_until, variant, method, percent,
        percent_low, percent_high, qualifier, rounded_to, basis, source_id, locator, status, note,
        batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.host, there.measure, there.payer, there.calendar, there.valid_from, there.valid_until,
        there.variant, there.method, there.percent, there.percent_low, there.percent_high,
        there.qualifier, there.rounded_to, there.basis, there.source_id, there.locator,
        there.status, there.note, there.batch_id
    FROM published_shares AS there
    WHERE there.host = NEW.host
        AND there.measure = NEW.measure
        AND there.payer = NEW.payer
        AND there.calendar = NEW.calendar
        AND there.valid_from = NEW.valid_from
        AND there.valid_until = NEW.valid_until
        AND there.source_id = NEW.source_id
        AND there.variant = NEW.variant;
END;

CREATE TRIGGER statements_keep_replaced
BEFORE INSERT ON statements
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO statements_history (
        operation, replaced_at, replaced_by_batch,
        statement, said_on, day_precision, speaker, about, measure, payer, valid_from, valid_until,
        value, value_low, value_high, unit, qualifier, rounded_to, words, paraphrased_by,
        cost_basis, source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.statement, there.said_on, there.day_precision, there.speaker, there.about,
        there.measure, there.payer, there.valid_from, there.valid_until, there.value,
        there.value_low, there.value_high, there.unit, there.qualifier, there.rounded_to,
        there.words, there.paraphrased_by, there.cost_basis, there.source_id, there.locator,
        there.status, there.note, there.batch_id
    FROM statements AS there
    WHERE there.statement = NEW.statement;
END;

CREATE TRIGGER base_locations_keep_replaced
BEFORE INSERT ON base_locations
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO base_locations_history (
        operation, replaced_at, replaced_by_batch,
        base_id, host, name, variant, service, kind, latitude, longitude, position_precision,
        opened_on, opened_precision, closed_on, closed_precision, replacement_value_minor, currency,
        source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.base_id, there.host, there.name, there.variant, there.service, there.kind,
        there.latitude, there.longitude, there.position_precision, there.opened_on,
        there.opened_precision, there.closed_on, there.closed_precision,
        there.replacement_value_minor, there.currency, there.source_id, there.locator, there.status,
        there.note, there.batch_id
    FROM base_locations AS there
    WHERE there.base_id = NEW.base_id
        OR there.host = NEW.host
            AND there.name = NEW.name
            AND there.source_id = NEW.source_id
            AND there.variant = NEW.variant;
END;

CREATE TRIGGER troop_counts_keep_replaced
BEFORE INSERT ON troop_counts
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO troop_counts_history (
        operation, replaced_at, replaced_by_batch,
        counted_on, host, count_type, service, component, variant, people, people_low, people_high,
        qualifier, rounded_to, day_precision, source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.counted_on, there.host, there.count_type, there.service, there.component,
        there.variant, there.people, there.people_low, there.people_high, there.qualifier,
        there.rounded_to, there.day_precision, there.source_id, there.locator, there.status,
        there.note, there.batch_id
    FROM troop_counts AS there
    WHERE there.counted_on = NEW.counted_on
        AND there.host = NEW.host
        AND there.count_type = NEW.count_type
        AND there.service = NEW.service
        AND there.component = NEW.component
        AND there.source_id = NEW.source_id
        AND there.variant = NEW.variant;
END;

CREATE TRIGGER indicators_keep_replaced
BEFORE INSERT ON indicators
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO indicators_history (
        operation, replaced_at, replaced_by_batch,
        measure, ally, component, calendar, valid_from, valid_until, variant, value, value_low,
        value_high, unit, price_basis, base_year, qualifier, rounded_to, source_id, locator, status,
        note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.measure, there.ally, there.component, there.calendar, there.valid_from,
        there.valid_until, there.variant, there.value, there.value_low, there.value_high,
        there.unit, there.price_basis, there.base_year, there.qualifier, there.rounded_to,
        there.source_id, there.locator, there.status, there.note, there.batch_id
    FROM indicators AS there
    WHERE there.measure = NEW.measure
        AND there.ally = NEW.ally
        AND there.component = NEW.component
        AND there.calendar = NEW.calendar
        AND there.valid_from = NEW.valid_from
        AND there.valid_until = NEW.valid_until
        AND there.source_id = NEW.source_id
        AND there.variant = NEW.variant;
END;

CREATE TRIGGER exchange_rates_keep_replaced
BEFORE INSERT ON exchange_rates
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO exchange_rates_history (
        operation, replaced_at, replaced_by_batch,
        currency, convention, valid_from, valid_until, variant, units_per_usd, source_id, locator,
        status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.currency, there.convention, there.valid_from, there.valid_until, there.variant,
        there.units_per_usd, there.source_id, there.locator, there.status, there.note,
        there.batch_id
    FROM exchange_rates AS there
    WHERE there.currency = NEW.currency
        AND there.convention = NEW.convention
        AND there.valid_from = NEW.valid_from
        AND there.valid_until = NEW.valid_until
        AND there.source_id = NEW.source_id
        AND there.variant = NEW.variant;
END;

CREATE TRIGGER troop_floors_keep_replaced
BEFORE INSERT ON troop_floors
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO troop_floors_history (
        operation, replaced_at, replaced_by_batch,
        law, host, kind, people, counts, valid_from, valid_until, source_id, locator, status, note,
        batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.law, there.host, there.kind, there.people, there.counts, there.valid_from,
        there.valid_until, there.source_id, there.locator, there.status, there.note, there.batch_id
    FROM troop_floors AS there
    WHERE there.law = NEW.law
        AND there.host = NEW.host
        AND there.kind = NEW.kind;
END;

CREATE TRIGGER pledges_keep_replaced
BEFORE INSERT ON pledges
WHEN NOT EXISTS (SELECT 1 FROM batches WHERE outcome = 'running')
BEGIN
    INSERT INTO pledges_history (
        operation, replaced_at, replaced_by_batch,
        pledge, group_code, ally, measure, target_percent, qualifier, agreed_on, day_precision,
        due_until, words, source_id, locator, status, note, batch_id
    )
    SELECT
        'update', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL,
        there.pledge, there.group_code, there.ally, there.measure, there.target_percent,
        there.qualifier, there.agreed_on, there.day_precision, there.due_until, there.words,
        there.source_id, there.locator, there.status, there.note, there.batch_id
    FROM pledges AS there
    WHERE there.pledge = NEW.pledge;
END;
