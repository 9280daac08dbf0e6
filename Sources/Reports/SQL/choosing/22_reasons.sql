-- One row is an account that was there and not taken, with the rule that decided: the first difference
-- from the account that was taken.
CREATE TEMP TABLE reasons AS
SELECT
    account.account,
    account.question,
    account.side,
    account.series,
    account.account_stage,
    CASE
        WHEN NOT account.is_fit AND account.is_difference
            THEN 'a remainder goes only with the host account that it was made from'
        WHEN NOT account.is_fit THEN 'the other side is a remainder of another account'
        WHEN account.rank <> taken.rank THEN 'the method prefers another account'
        WHEN account.is_whole <> taken.is_whole THEN 'another has a figure for exactly the span'
        WHEN account.is_complete <> taken.is_complete THEN 'another is complete'
        WHEN account.is_unverified <> taken.is_unverified THEN 'another is verified'
        WHEN account.leaf_years <> taken.leaf_years THEN 'another has more of the lines'
        WHEN account.stage_order <> taken.stage_order THEN 'another is at a later stage'
        WHEN account.edition <> taken.edition THEN 'another has a newer edition'
        ELSE 'by name, all else being equal'
    END AS reason
FROM ranked_accounts AS account
LEFT JOIN ranked_accounts AS taken
    ON taken.question = account.question
    AND taken.side = account.side
    AND taken.is_fit
    AND taken.place = 1
WHERE NOT (account.is_fit AND account.place = 1);
