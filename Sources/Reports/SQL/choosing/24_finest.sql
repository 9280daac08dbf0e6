-- One row is an amount that a share is made of, in the finest lines that its account prints: a total
-- gives way to its parts where these add up to it, but for the rounding of the last printed digit.
-- What rounding leaves between a total and its parts is in no row: the sums of a share are in totals.
CREATE TEMP TABLE finest AS
WITH RECURSIVE
    printed AS MATERIALIZED (
        SELECT
            offered.amount,
            offered.amount_minor,
            CASE
                WHEN offered.amount_minor = 0 OR typeof(offered.amount_minor) <> 'integer' THEN 0
                ELSE CAST(
                    '1' || substr(
                        offered.amount_minor,
                        length(rtrim(offered.amount_minor, '0')) + 1
                    ) AS INTEGER
                ) / 2.0
            END AS half_minor
        FROM amounts AS offered
    ),
    split AS MATERIALIZED (
        SELECT part.question, part.whole
        FROM parts AS part
        JOIN printed AS whole ON whole.amount = part.whole
        JOIN printed AS own ON own.amount = part.part
        GROUP BY part.question, part.whole
        HAVING abs(whole.amount_minor - sum(own.amount_minor))
            <= whole.half_minor + sum(own.half_minor)
    ),
    tree (question, whole, amount) AS (
        SELECT used.question, used.amount, used.amount
        FROM taken AS used
        UNION ALL
        SELECT tree.question, tree.whole, part.part
        FROM tree
        JOIN split ON split.question = tree.question AND split.whole = tree.amount
        JOIN parts AS part ON part.question = tree.question AND part.whole = tree.amount
    )
SELECT
    tree.question,
    used.side,
    used.series,
    used.account_stage,
    tree.whole,
    tree.amount,
    used.numerator_weight,
    used.denominator_weight,
    used.factor,
    used.usd_per_minor,
    offered.contribution_id,
    offered.less_contribution_id,
    offered.line,
    offered.item,
    offered.label_from,
    offered.label_to,
    offered.calendar,
    offered.currency,
    offered.amount_minor,
    offered.low_minor,
    offered.high_minor,
    offered.is_unverified,
    offered.is_converted,
    offered.source
FROM tree
JOIN taken AS used ON used.question = tree.question AND used.amount = tree.whole
JOIN amounts AS offered ON offered.amount = tree.amount
LEFT JOIN split ON split.question = tree.question AND split.whole = tree.amount
WHERE split.whole IS NULL;
