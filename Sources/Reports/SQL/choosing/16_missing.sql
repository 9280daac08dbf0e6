-- One row is something that a share lacks, named by the method's line where all of that is missing in
-- as many years, else by the leaf.
CREATE TEMP TABLE missing AS
SELECT DISTINCT
    lost.question,
    lost.side,
    iif(
        min(lost.years_lost) OVER named = max(lost.years_lost) OVER named,
        lost.named_by,
        lost.leaf
    ) AS line,
    lost.years_lost,
    lost.years
FROM (
    SELECT
        needed.question,
        needed.side,
        needed.leaf,
        needed.named_by,
        asked.years,
        asked.years - coalesce(held.years_covered, 0) AS years_lost
    FROM needed
    JOIN asked ON asked.question = needed.question
    LEFT JOIN ranked_accounts AS account
        ON account.question = needed.question
        AND account.side = needed.side
        AND account.is_fit
        AND account.place = 1
    LEFT JOIN account_leaves AS held
        ON held.account = account.account AND held.leaf = needed.leaf
) AS lost
WINDOW named AS (PARTITION BY lost.question, lost.named_by);
