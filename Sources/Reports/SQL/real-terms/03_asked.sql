-- One row is what is asked: the line, and the year in whose prices.
--
-- :line       text, the cost line; null: the one with figures for most years
-- :base_year  integer, the year in whose prices; null: the last with the index of the United States
-- :deflator   text, the measure of the price index; null: cpi
CREATE TEMP TABLE asked AS
SELECT
    coalesce(
        :line,
        (
            SELECT told.line
            FROM told
            WHERE told.place = 1
            GROUP BY told.line
            ORDER BY count(*) DESC, told.line
            LIMIT 1
        )
    ) AS line,
    coalesce(
        :base_year,
        (
            SELECT max(told.year)
            FROM yearly_indicators AS told
            WHERE told.measure = coalesce(:deflator, 'cpi') AND told.ally = 'USA'
        )
    ) AS base_year;
