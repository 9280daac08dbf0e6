-- One row is what is projected: the line asked for, or the one that most others lie inside, and the
-- year that the projection begins with.
--
-- :line       text, the cost line; null: the widest that has amounts
-- :base_year  integer, the year whose amount is the base; null: the last that has an amount
-- :round_to   real, units of the currency; null: the finest place that the agreement's amounts have
CREATE TEMP TABLE asked AS
SELECT
    amounts.line,
    coalesce(:base_year, max(amounts.year)) AS base_year,
    max(amounts.year) AS last_known,
    min(amounts.year) AS first_known,
    coalesce(:round_to, min(amounts.place_value)) AS round_to
FROM amounts
WHERE amounts.place = 1 AND amounts.line = coalesce(:line, amounts.line)
GROUP BY amounts.line
ORDER BY
    (
        SELECT count(*)
        FROM cost_lines_within AS within
        WHERE within.whole = amounts.line
    ) DESC,
    count(*) DESC,
    amounts.line
LIMIT 1;
