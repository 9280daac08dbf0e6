-- One row is one side's account: a series at one stage, as figures for exactly the span, or as the
-- figures of its years. A supplementary budget never stands alone.
CREATE TEMP TABLE accounts AS
SELECT
    own.question,
    own.side,
    own.series,
    own.account_stage,
    own.is_whole,
    coalesce(preferred.rank, 99) AS rank,
    coalesce(covered.leaf_years, 0) AS leaf_years,
    coalesce(covered.leaf_years, 0) = own.years * (
        SELECT count(*) FROM needed WHERE needed.question = own.question AND needed.side = own.side
    ) AS is_complete,
    max(own.is_unverified) AS is_unverified,
    max(own.is_difference) AS is_difference,
    instr('delivered outlaid obligated unstated agreed budgeted pledged', own.account_stage)
        AS stage_order,
    max(own.edition) AS edition
FROM account_amounts AS own
JOIN asked ON asked.question = own.question
LEFT JOIN method_series AS preferred
    ON preferred.method = asked.method
    AND preferred.side = own.side
    AND preferred.series = own.series
LEFT JOIN (
    SELECT
        held.question, held.side, held.series, held.account_stage, held.is_whole,
        sum(held.years_covered) AS leaf_years
    FROM account_leaves AS held
    JOIN needed
        ON needed.question = held.question AND needed.side = held.side AND needed.leaf = held.leaf
    GROUP BY held.question, held.side, held.series, held.account_stage, held.is_whole
) AS covered
    ON covered.question = own.question
    AND covered.side = own.side
    AND covered.series = own.series
    AND covered.account_stage = own.account_stage
    AND covered.is_whole = own.is_whole
GROUP BY own.question, own.side, own.series, own.account_stage, own.is_whole
HAVING min(own.is_supplementary) = 0;
