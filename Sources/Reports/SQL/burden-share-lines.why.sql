-- One row is one fact that a row of report burden-share-lines rests on.
--
-- A row of the report is one figure about what the method counts, and rests on that figure, on the
-- method's lines that weigh it, and on the rate by which it became dollars.
--
-- Its steps are those of burden-share, and so are its parameters.
WITH
    listed AS (
        SELECT DISTINCT
            asked.question,
            asked.host,
            asked.label_from AS year_from,
            asked.label_to AS year_to,
            asked.method,
            asked.pairing,
            covered.side,
            fact.contribution_id,
            counted.named_by
        FROM asked
        CROSS JOIN contributions AS fact
            ON fact.host = asked.host
            -- Where calendars are paired by days, a fiscal year beside those asked counts too.
            AND fact.label_from <= asked.label_to + (asked.pairing = 'overlap')
            AND fact.label_to >= asked.label_from - (asked.pairing = 'overlap')
        -- The host's part is also what is taken from a figure of both sides for the other's.
        JOIN line_leaves AS covered ON covered.line = fact.line
        JOIN method_leaves AS counted
            ON counted.method = asked.method
            AND counted.leaf = covered.leaf
        UNION
        SELECT
            asked.question,
            asked.host,
            asked.label_from,
            asked.label_to,
            asked.method,
            asked.pairing,
            'us',
            offered.less_contribution_id,
            counted.named_by
        FROM asked
        JOIN offers AS offer ON offer.question = asked.question
        JOIN amounts AS offered
            ON offered.amount = offer.amount
            AND offered.less_contribution_id IS NOT NULL
        JOIN line_leaves AS covered ON covered.line = offered.line AND covered.side = 'us'
        JOIN method_leaves AS counted
            ON counted.method = asked.method
            AND counted.leaf = covered.leaf
    ),
    keyed AS (
        SELECT
            listed.host, listed.year_from, listed.year_to, listed.method, listed.pairing,
            listed.side, listed.named_by, fact.line, fact.item, fact.label_from AS amount_year_from,
            fact.label_to AS amount_year_to, fact.calendar, fact.valid_from AS first_day,
            date(fact.valid_until, '-1 day') AS last_day, fact.currency,
            fact.series AS account, fact.stage, fact.instrument, fact.variant, source.source,
            json_object(
                'host', fact.host, 'payer', fact.payer, 'series', fact.series, 'line', fact.line,
                'item', fact.item, 'calendar', fact.calendar, 'valid_from', fact.valid_from,
                'valid_until', fact.valid_until, 'stage', fact.stage,
                'instrument', fact.instrument, 'source', source.source, 'variant', fact.variant
            ) AS fact
        FROM listed
        JOIN contributions AS fact ON fact.contribution_id = listed.contribution_id
        JOIN sources AS source ON source.source_id = fact.source_id
    ),
    told AS (
        SELECT
            keyed.*,
            'amount,amount_low,amount_high,part,amount_usd,amount_year_from,amount_year_to,is_taken'
                AS cells,
            'amount' AS role,
            1 AS weight,
            'contributions' AS dataset,
            keyed.fact AS told
        FROM keyed
        UNION ALL
        SELECT
            keyed.*,
            counted.role || '_weight',
            'weight',
            counted.weight,
            'method-lines',
            json_object('method', counted.method, 'role', counted.role, 'line', counted.line)
        FROM keyed
        JOIN method_lines AS counted
            ON counted.method = keyed.method
            AND counted.line = keyed.named_by
        UNION ALL
        SELECT
            keyed.*,
            'amount_usd,units_per_usd',
            'rate',
            NULL,
            'exchange-rates',
            json_object(
                'currency', rate.currency, 'convention', rate.convention,
                'valid_from', rate.valid_from, 'valid_until', rate.valid_until,
                'source', source.source, 'variant', rate.variant
            )
        FROM keyed
        JOIN annual_rates AS annual
            ON annual.currency = keyed.currency
            AND annual.year BETWEEN keyed.year_from AND keyed.year_to
        JOIN exchange_rates AS rate
            ON rate.currency = annual.currency
            AND rate.convention = 'period-average'
            AND rate.valid_from = annual.year || '-01-01'
            AND rate.valid_until = (annual.year + 1) || '-01-01'
            AND rate.source_id = annual.source_id
            AND rate.units_per_usd = annual.units_per_usd
        JOIN sources AS source ON source.source_id = rate.source_id
        WHERE keyed.currency <> 'USD'
            AND (keyed.pairing = 'overlap' OR annual.year = keyed.amount_year_from)
    )
SELECT DISTINCT
    told.host, told.year_from, told.year_to, told.method, told.side, told.line, told.item,
    told.amount_year_from, told.amount_year_to, told.calendar, told.first_day, told.last_day,
    told.account, told.stage, told.instrument, told.variant, told.source, told.cells, told.role,
    told.weight, told.dataset, told.told AS fact
FROM told
ORDER BY
    told.host, told.year_from, told.year_to, told.method, told.side, told.line, told.item,
    told.amount_year_from, told.amount_year_to, told.calendar, told.first_day, told.last_day,
    told.account, told.stage, told.instrument, told.variant, told.source, told.role, told.told;
