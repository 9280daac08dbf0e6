-- One row is a budget that all members fund, in the currency in which most of that year are told.
--
-- :year  integer, the year
CREATE TEMP TABLE budgets AS
SELECT
    budget.measure,
    budget.ally,
    budget.component,
    budget.calendar,
    budget.valid_from,
    budget.valid_until,
    budget.variant,
    budget.value,
    coalesce(budget.low_value, 0.0) AS low_value,
    budget.high_value,
    budget.unit,
    budget.qualifier,
    budget.status,
    budget.source
FROM annual_indicators AS budget
JOIN (
    SELECT counted.unit
    FROM annual_indicators AS counted
    WHERE counted.measure = 'nato-common-funded-budgets'
        AND counted.ally = 'NATO'
        AND counted.year = :year
        AND counted.price_basis = 'current'
    GROUP BY counted.unit
    ORDER BY count(*) DESC, counted.unit
    LIMIT 1
) AS most ON most.unit = budget.unit
WHERE budget.measure = 'nato-common-funded-budgets'
    AND budget.ally = 'NATO'
    AND budget.year = :year
    AND budget.price_basis = 'current';
