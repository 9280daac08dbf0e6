-- One row is a leaf that an account has figures for, in so many of the years that were asked, and
-- whether the share needs it.
CREATE TEMP TABLE account_leaves AS
SELECT
    own.account,
    own.question,
    own.side,
    covered.leaf,
    iif(own.is_whole, own.years, count(DISTINCT own.label_from)) AS years_covered,
    needed.leaf IS NOT NULL AS is_needed
FROM account_amounts AS own
JOIN line_leaves AS covered ON covered.line = own.line AND covered.side = own.side
LEFT JOIN needed
    ON needed.question = own.question AND needed.side = own.side AND needed.leaf = covered.leaf
GROUP BY own.account, covered.leaf;
