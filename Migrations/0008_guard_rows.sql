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
