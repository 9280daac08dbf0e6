-- One row is an amount inside the span of a question. It is used whole or not at all: only where the
-- method counts everything that it covers with one weight; otherwise it is wider than the method. An
-- amount that states another measure of cost than the method's is none of its amounts.
CREATE TEMP TABLE offers AS
SELECT
    asked.question,
    asked.years,
    offered.amount,
    offered.side,
    offered.series,
    offered.account_stage,
    asked.years > 1 AND offered.label_to > offered.label_from AS is_whole,
    count(counted.leaf) < offered.leaves
        OR min(counted.numerator_weight) <> max(counted.numerator_weight)
        OR min(counted.denominator_weight) <> max(counted.denominator_weight) AS is_wider,
    min(counted.numerator_weight) AS numerator_weight,
    min(counted.denominator_weight) AS denominator_weight
FROM asked
JOIN amounts AS offered
    ON offered.host = asked.host
    AND (
        offered.label_from = offered.label_to
            AND offered.label_from BETWEEN asked.label_from AND asked.label_to
        OR offered.label_from = asked.label_from AND offered.label_to = asked.label_to
    )
    AND coalesce(offered.pairing, asked.pairing) = asked.pairing
    AND (
        asked.cost_measure = 'unstated'
        OR offered.cost_measure IN ('unstated', asked.cost_measure)
    )
JOIN line_leaves AS covered ON covered.line = offered.line AND covered.side = offered.side
JOIN method_leaves AS counted
    ON counted.method = asked.method
    AND counted.side = covered.side
    AND counted.leaf = covered.leaf
GROUP BY asked.question, offered.amount;
