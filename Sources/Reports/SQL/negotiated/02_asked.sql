-- One row is the line whose amounts are compared.
--
-- :line    text, the cost line; null: the one with amounts in most agreements
CREATE TEMP TABLE asked AS
SELECT
    coalesce(
        :line,
        (
            SELECT amounts.line
            FROM amounts
            GROUP BY amounts.line
            ORDER BY count(DISTINCT amounts.agreement) DESC, count(*) DESC, amounts.line
            LIMIT 1
        )
    ) AS line;
