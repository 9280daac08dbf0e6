-- One row is a leaf that an account has figures for, in so many of the years that were asked.
CREATE TEMP TABLE account_leaves AS
SELECT
    own.question,
    own.side,
    own.series,
    own.account_stage,
    own.is_whole,
    covered.leaf,
    iif(own.is_whole, own.years, count(DISTINCT own.label_from)) AS years_covered
FROM account_amounts AS own
JOIN line_leaves AS covered ON covered.line = own.line AND covered.side = own.side
GROUP BY own.question, own.side, own.series, own.account_stage, own.is_whole, covered.leaf;
