-- Leaves the rows of what is really missing.
DELETE FROM temp.missing WHERE years_lost <= 0;
