-- One row is an amount of one of the two counts, as fine as both accounts tell it: where the other count
-- has a part of it, the part and the rest are two.
CREATE TEMP TABLE pieces AS
SELECT
    amount.question, amount.side, amount.line, amount.item, amount.amount, amount.amount_minor,
    amount.factor, amount.numerator_weight, amount.denominator_weight, amount.series,
    amount.source, amount.is_unverified
FROM finest AS amount
WHERE NOT EXISTS (
    SELECT 1
    FROM shared
    WHERE shared.question = amount.question AND shared.whole = amount.amount
)
UNION ALL
SELECT
    whole.question, whole.side, shared.part_line, shared.part_item, shared.part,
    shared.part_minor, whole.factor, whole.numerator_weight, whole.denominator_weight,
    whole.series, part.source, part.is_unverified
FROM shared
JOIN finest AS whole ON whole.question = shared.question AND whole.amount = shared.whole
JOIN amounts AS part ON part.amount = shared.part
UNION ALL
SELECT
    whole.question, whole.side, whole.line, shared.rest_item, NULL,
    whole.amount_minor - shared.parts_minor, whole.factor, whole.numerator_weight,
    whole.denominator_weight, whole.series, whole.source,
    max(whole.is_unverified, max(part.is_unverified))
FROM shared
JOIN finest AS whole ON whole.question = shared.question AND whole.amount = shared.whole
JOIN amounts AS part ON part.amount = shared.part
GROUP BY whole.question, whole.amount;
