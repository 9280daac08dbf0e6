-- One row is one fact that a row of report instruments rests on.
--
-- A share rests on every amount of its host and year. A figure's parts are subtracted from it.
-- Its steps are those of burden-share and those in instruments/, and so are its parameters.
WITH
    figured (question, instrument, cells, role, weight, contribution_id) AS (
        SELECT
            given.question, given.instrument, 'amount,amount_low,amount_high,amount_usd,by_line_usd,not_itemised_usd', 'amount',
            given.part, given.contribution_id
        FROM instrument_amounts AS given
        UNION ALL
        SELECT
            given.question, given.instrument, 'amount,amount_low,amount_high,amount_usd,by_line_usd,not_itemised_usd',
            'part of an amount', -given.part, part.contribution_id
        FROM instrument_amounts AS given
        JOIN held ON held.question = given.question AND held.holder = given.amount
        JOIN inside AS part ON part.question = held.question AND part.amount = held.amount
        UNION ALL
        SELECT
            shown.question, shown.instrument, 'share_percent,share_low_percent,share_high_percent,year_from,year_to', 'whole', NULL,
            whole.contribution_id
        FROM (
            SELECT DISTINCT given.question, given.instrument
            FROM instrument_amounts AS given
        ) AS shown
        JOIN inside AS whole ON whole.question = shown.question
    ),
    priced AS (
        SELECT DISTINCT given.question, given.instrument, given.currency, asked.label_from AS year
        FROM instrument_amounts AS given
        JOIN asked ON asked.question = given.question AND asked.label_from = asked.label_to
        WHERE given.currency <> 'USD'
    ),
    told AS (
        SELECT
            figured.question, figured.instrument, figured.cells, figured.role, figured.weight,
            'contributions' AS dataset,
            json_object(
                'host', fact.host, 'payer', fact.payer, 'series', fact.series, 'line', fact.line,
                'item', fact.item, 'calendar', fact.calendar, 'valid_from', fact.valid_from,
                'valid_until', fact.valid_until, 'stage', fact.stage,
                'instrument', fact.instrument, 'source', source.source, 'variant', fact.variant
            ) AS fact
        FROM figured
        JOIN contributions AS fact ON fact.contribution_id = figured.contribution_id
        JOIN sources AS source ON source.source_id = fact.source_id
        UNION ALL
        SELECT
            given.question, given.instrument,
            'amount,amount_low,amount_high,amount_usd,share_percent,share_low_percent,share_high_percent,by_line_usd', 'part by instrument', given.part,
            'line-instruments',
            json_object(
                'host', given.host, 'line', given.line, 'instrument', given.instrument,
                'valid_from', given.told_from
            )
        FROM instrument_amounts AS given
        WHERE given.is_told
        UNION ALL
        SELECT
            priced.question, priced.instrument,
            'amount_usd,by_line_usd,not_itemised_usd,share_percent,share_low_percent,share_high_percent', 'rate', NULL,
            'exchange-rates',
            json_object(
                'currency', rate.currency, 'convention', rate.convention,
                'valid_from', rate.valid_from, 'valid_until', rate.valid_until,
                'source', source.source, 'variant', rate.variant
            )
        FROM priced
        JOIN annual_rates AS annual
            ON annual.currency = priced.currency
            AND annual.year = priced.year
        JOIN exchange_rates AS rate
            ON rate.currency = annual.currency
            AND rate.convention = 'period-average'
            AND rate.valid_from = priced.year || '-01-01'
            AND rate.valid_until = (priced.year + 1) || '-01-01'
            AND rate.source_id = annual.source_id
            AND rate.units_per_usd = annual.units_per_usd
        JOIN sources AS source ON source.source_id = rate.source_id
    )
SELECT
    asked.host,
    asked.label_from AS year_from,
    asked.label_to AS year_to,
    asked.method,
    told.instrument,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM told
JOIN asked ON asked.question = told.question
ORDER BY
    asked.host, asked.label_from, asked.label_to, asked.method, told.instrument, told.role,
    told.dataset, told.fact, told.weight;
