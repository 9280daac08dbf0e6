-- One row is the amount of an agreement for one year on the line, in one currency.
CREATE TEMP TABLE known AS
SELECT amounts.*
FROM asked
JOIN amounts ON amounts.line = asked.line AND amounts.place = 1;
