-- One row is the value of one year of what increases are compared with: prices, output, defence budget.
--
-- :host    text, the host
CREATE TEMP TABLE indicators_of AS
SELECT told.*
FROM yearly_indicators AS told
WHERE told.ally IN (:host, 'USA')
    AND told.measure IN (
        'cpi', 'cpi-growth', 'gdp', 'defence-budget', 'defence-budget-growth'
    );
