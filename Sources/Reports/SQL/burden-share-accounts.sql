-- One row is an account that one side of a share could be made of: the one that was taken, or one
-- that was not, with the rule that decided.
--
-- Its steps are those of burden-share, and so are its parameters.
SELECT
    asked.host,
    asked.label_from AS year_from,
    asked.label_to AS year_to,
    asked.method,
    account.side,
    account.is_fit AND account.place = 1 AS is_taken,
    account.series AS account,
    account.account_stage AS stage,
    iif(account.is_whole, 'exactly the span', 'its years') AS time,
    CASE
        WHEN reason.reason IS NOT NULL THEN reason.reason
        WHEN account.is_difference
            THEN 'taken: both sides together less the host''s part of the same account'
        WHEN account.rank < 99 THEN 'taken: the method prefers it'
        ELSE 'taken: first in the order of the rules'
    END AS reason,
    iif(account.rank < 99, account.rank, NULL) AS preference,
    account.is_complete,
    account.leaf_years AS covered,
    wanted.leaf_years AS needed,
    account.is_unverified,
    account.edition AS newest_edition,
    own.amounts,
    own.sources
FROM asked
JOIN ranked_accounts AS account ON account.question = asked.question
JOIN (
    SELECT
        listed.account,
        sum(listed.amounts) AS amounts,
        group_concat(listed.source, '; ') AS sources
    FROM (
        SELECT part.account, offered.source, count(*) AS amounts
        FROM account_amounts AS part
        JOIN amounts AS offered ON offered.amount = part.amount
        GROUP BY part.account, offered.source
        ORDER BY part.account, offered.source
    ) AS listed
    GROUP BY listed.account
) AS own ON own.account = account.account
LEFT JOIN (
    SELECT needed.question, needed.side, count(*) * asked.years AS leaf_years
    FROM needed
    JOIN asked ON asked.question = needed.question
    GROUP BY needed.question, needed.side
) AS wanted ON wanted.question = account.question AND wanted.side = account.side
LEFT JOIN reasons AS reason ON reason.account = account.account
ORDER BY
    asked.host,
    asked.label_from,
    asked.label_to,
    asked.method,
    account.side,
    account.place,
    account.account;
