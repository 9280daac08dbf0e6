-- One row is a question with the series whose remainder (both sides less the host's part) stands for
-- the United States; null where an account of the United States' own is complete, or none pairs.
CREATE TEMP TABLE pairs AS
SELECT
    asked.question,
    (
        SELECT max(remainder.series)
        FROM accounts AS remainder
        WHERE remainder.question = asked.question
            AND remainder.side = 'us'
            AND remainder.is_complete
            AND remainder.is_difference
            AND NOT (
                EXISTS (
                    SELECT 1
                    FROM accounts AS host
                    WHERE host.question = asked.question AND host.side = 'host' AND host.is_complete
                )
                AND EXISTS (
                    SELECT 1
                    FROM accounts AS own
                    WHERE own.question = asked.question
                        AND own.side = 'us'
                        AND own.is_complete
                        AND NOT own.is_difference
                )
            )
    ) AS made_from
FROM asked;
