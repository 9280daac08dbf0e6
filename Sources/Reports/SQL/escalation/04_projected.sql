-- One row is a year from the base on, with the amount that the rule makes of the one before.
CREATE TEMP TABLE projected AS
WITH RECURSIVE
    path (year, amount) AS (
        SELECT amounts.year, amounts.amount
        FROM asked
        JOIN amounts
            ON amounts.line = asked.line AND amounts.year = asked.base_year AND amounts.place = 1
        UNION ALL
        SELECT
            limited.year,
            round(
                path.amount * (100 + limited.applied_percent) / 100 / asked.round_to
            ) * asked.round_to
        FROM path
        JOIN limited ON limited.year = path.year + 1
        CROSS JOIN asked
    )
SELECT path.year, path.amount
FROM path;
