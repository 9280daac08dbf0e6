-- One row is one side's account: a series at one stage, as figures for exactly the span, or as the
-- figures of its years.
CREATE TEMP TABLE accounts AS
SELECT
    own.account,
    own.question,
    own.side,
    own.series,
    own.account_stage,
    own.is_whole,
    coalesce(preferred.rank, 99) AS rank,
    coalesce(covered.leaf_years, 0) AS leaf_years,
    coalesce(covered.leaf_years, 0) = own.years * coalesce(wanted.leaves, 0) AS is_complete,
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
    SELECT held.account, sum(held.years_covered) AS leaf_years
    FROM account_leaves AS held
    WHERE held.is_needed
    GROUP BY held.account
) AS covered ON covered.account = own.account
LEFT JOIN (
    SELECT needed.question, needed.side, count(*) AS leaves
    FROM needed
    GROUP BY needed.question, needed.side
) AS wanted ON wanted.question = own.question AND wanted.side = own.side
GROUP BY own.account;
