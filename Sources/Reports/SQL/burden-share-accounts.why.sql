-- One row is one fact that a row of report burden-share-accounts rests on.
--
-- Its steps are those of burden-share, and so are its parameters.
SELECT DISTINCT
    asked.host,
    asked.label_from AS year_from,
    asked.label_to AS year_to,
    asked.method,
    told.side,
    told.account,
    told.stage,
    told.time,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM asked
JOIN (
    SELECT
        account.question,
        account.side,
        account.series AS account,
        account.account_stage AS stage,
        iif(account.is_whole, 'exactly the span', 'its years') AS time,
        '' AS cells,
        'amount' AS role,
        1 AS weight,
        'contributions' AS dataset,
        json_object(
            'host', fact.host, 'payer', fact.payer, 'series', fact.series, 'line', fact.line,
            'item', fact.item, 'calendar', fact.calendar, 'valid_from', fact.valid_from,
            'valid_until', fact.valid_until, 'stage', fact.stage, 'instrument', fact.instrument,
            'source', source.source, 'variant', fact.variant
        ) AS fact
    FROM ranked_accounts AS account
    JOIN account_amounts AS own ON own.account = account.account
    JOIN amounts AS offered ON offered.amount = own.amount
    JOIN figures AS figure
        ON figure.label_from = offered.label_from
        AND figure.is_converted = offered.is_converted
        AND figure.figure IN (offered.contribution_id, offered.less_contribution_id)
    JOIN contributions AS fact ON fact.contribution_id = figure.contribution_id
    JOIN sources AS source ON source.source_id = fact.source_id
    UNION ALL
    SELECT
        account.question,
        account.side,
        account.series,
        account.account_stage,
        iif(account.is_whole, 'exactly the span', 'its years'),
        'is_taken,preference',
        'preference',
        NULL,
        'method-series',
        json_object(
            'method', preferred.method, 'side', preferred.side, 'series', preferred.series
        )
    FROM ranked_accounts AS account
    JOIN asked ON asked.question = account.question
    JOIN method_series AS preferred
        ON preferred.method = asked.method
        AND preferred.side = account.side
        AND preferred.series = account.series
    UNION ALL
    SELECT
        account.question,
        account.side,
        account.series,
        account.account_stage,
        iif(account.is_whole, 'exactly the span', 'its years'),
        'needed,is_complete',
        'line counted',
        counted.weight,
        'method-lines',
        json_object('method', counted.method, 'role', counted.role, 'line', counted.line)
    FROM ranked_accounts AS account
    JOIN asked ON asked.question = account.question
    JOIN needed ON needed.question = account.question AND needed.side = account.side
    JOIN method_lines AS counted
        ON counted.method = asked.method
        AND counted.line = needed.named_by
) AS told ON told.question = asked.question
ORDER BY
    asked.host, asked.label_from, asked.label_to, asked.method, told.side, told.account,
    told.stage, told.time, told.role, told.dataset, told.fact;
