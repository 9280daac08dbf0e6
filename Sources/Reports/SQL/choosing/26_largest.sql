-- One row is the largest figure of one year that a host has of a line that is missing somewhere, or of a
-- wider line that covers it; no row unless the ends of what is missing are to rest on it.
--
-- :bounds  text, known: they are; open, or null: they are not
CREATE TEMP TABLE largest AS
WITH
    wanted AS MATERIALIZED (
        SELECT DISTINCT lost.side, lost.line
        FROM missing AS lost
        WHERE :bounds = 'known'
    ),
    -- The lines that cover all that is missing: the line itself, and wider ones.
    covering AS MATERIALIZED (
        SELECT wanted.side, wanted.line, whole.line AS whole
        FROM wanted
        JOIN line_leaves AS lost ON lost.line = wanted.line AND lost.side = wanted.side
        JOIN line_leaves AS whole ON whole.side = lost.side AND whole.leaf = lost.leaf
        JOIN line_covers AS covers ON covers.line = wanted.line AND covers.side = wanted.side
        GROUP BY wanted.side, wanted.line, whole.line
        HAVING count(*) = max(covers.leaves)
    )
SELECT
    fact.host,
    covering.side,
    covering.line,
    covering.whole,
    -- One that is "at least" so much sets no limit.
    iif(
        count(bound.high_minor) < count(*),
        NULL,
        max(bound.high_minor / unit.minor_per_unit
            / iif(fact.currency = 'USD', 1, rate.units_per_usd))
    ) AS high_usd,
    fact.label_from AS year,
    fact.contribution_id
FROM covering
JOIN contributions AS fact
    ON fact.payer = covering.side
    AND fact.line = covering.whole
    AND fact.item = ''
    AND fact.label_from = fact.label_to
    AND fact.price_basis = 'current'
    AND fact.instrument <> 'loan'
JOIN contribution_intervals AS bound ON bound.contribution_id = fact.contribution_id
JOIN currency_units AS unit ON unit.currency = fact.currency
LEFT JOIN (
    SELECT annual.currency, annual.year, annual.units_per_usd
    FROM annual_rates AS annual
) AS rate
    ON rate.currency = fact.currency
    AND rate.year = fact.label_from
WHERE fact.currency = 'USD' OR rate.units_per_usd IS NOT NULL
GROUP BY fact.host, covering.side, covering.line;
