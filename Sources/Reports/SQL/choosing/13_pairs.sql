-- One row is a question with the series whose remainder (both sides less the host's part) stands for
-- the United States, beside the host account that it was made from; no row where an account of the
-- United States' own is complete, or where nothing pairs.
CREATE TEMP TABLE pairs AS
SELECT remainder.question, max(remainder.series) AS made_from
FROM accounts AS remainder
JOIN (
    SELECT
        account.question,
        max(account.side = 'host' AND account.is_complete) AS has_host,
        max(account.side = 'us' AND account.is_complete AND NOT account.is_difference) AS has_us
    FROM accounts AS account
    GROUP BY account.question
) AS plain ON plain.question = remainder.question AND NOT (plain.has_host AND plain.has_us)
WHERE remainder.side = 'us' AND remainder.is_complete AND remainder.is_difference
GROUP BY remainder.question
HAVING max(remainder.series) IN (
    SELECT host.series
    FROM accounts AS host
    WHERE host.question = remainder.question AND host.side = 'host' AND host.is_complete
);
