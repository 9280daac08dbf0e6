-- One row is a figure about what a share counts: one that the share is made of, or one that was left
-- out, with the reason.
--
-- part is how much of the figure counts: all of it, the days of it that fall into the year, or, with
-- a minus, what was taken away from a total of both sides.
--
-- Its steps are those of burden-share, and so are its parameters.
WITH
    told (question, amount, is_taken, reason) AS (
        SELECT used.question, used.amount, 1, NULL
        FROM taken AS used
        UNION ALL
        SELECT
            offer.question,
            offer.amount,
            0,
            CASE
                WHEN offer.is_wider THEN 'covers more than the method counts alike'
                WHEN slot.amount IS NULL THEN 'this account has a better figure of the same thing'
                WHEN own.amount IS NULL THEN 'a wider amount of this account covers it'
                ELSE 'account not taken: ' || reason.reason
            END
        FROM offers AS offer
        LEFT JOIN slots AS slot ON slot.question = offer.question AND slot.amount = offer.amount
        LEFT JOIN account_amounts AS own
            ON own.question = offer.question
            AND own.amount = offer.amount
        LEFT JOIN taken AS used ON used.question = offer.question AND used.amount = offer.amount
        LEFT JOIN reasons AS reason ON reason.account = own.account
        WHERE used.amount IS NULL
    ),
    figured AS (
        SELECT
            told.question,
            told.is_taken,
            told.reason,
            told.amount,
            offered.side,
            figure.contribution_id,
            figure.part,
            figure.is_converted,
            offered.label_from AS rate_year
        FROM told
        JOIN amounts AS offered ON offered.amount = told.amount
        JOIN figures AS figure
            ON figure.figure = offered.contribution_id
            AND figure.label_from = offered.label_from
            AND figure.is_converted = offered.is_converted
        UNION ALL
        SELECT
            told.question,
            told.is_taken,
            told.reason,
            told.amount,
            offered.side,
            figure.contribution_id,
            -figure.part,
            figure.is_converted,
            offered.label_from
        FROM told
        JOIN amounts AS offered ON offered.amount = told.amount
        JOIN figures AS figure
            ON figure.figure = offered.less_contribution_id
            AND figure.label_from = offered.label_from
            AND figure.is_converted = offered.is_converted
    ),
    -- Figures of what the method counts that are not for the years asked, nor inside them.
    elsewhere AS (
        SELECT DISTINCT
            asked.question,
            iif(fact.payer = 'both', 'us', fact.payer) AS side,
            fact.contribution_id,
            CASE
                WHEN fact.instrument = 'loan' THEN 'a loan is no contribution until it is forgiven'
                WHEN fact.price_basis = 'constant' THEN 'in prices of another year'
                WHEN fact.payer = 'both' THEN 'both sides together, without exactly the host''s part'
                WHEN fact.amount_per = 'year' AND fact.label_from < fact.label_to
                    THEN 'an amount a year over several years is no total'
                WHEN fact.cost_measure NOT IN ('unstated', asked.cost_measure)
                    AND asked.cost_measure <> 'unstated'
                    THEN 'of another measure of cost than the method counts'
                WHEN asked.pairing = 'overlap' AND fact.label_from = fact.label_to
                    THEN 'no figures beside it cover the calendar year to its last day'
                ELSE 'for another span of years'
            END AS reason
        FROM asked
        CROSS JOIN contributions AS fact
            ON fact.host = asked.host
            AND fact.label_from <= asked.label_to
            AND fact.label_to >= asked.label_from
        JOIN line_leaves AS covered
            ON covered.line = fact.line
            AND fact.payer IN (covered.side, 'both')
        JOIN method_leaves AS counted
            ON counted.method = asked.method
            AND counted.leaf = covered.leaf
        WHERE NOT EXISTS (
            SELECT 1
            FROM figured AS known
            WHERE known.question = asked.question
                AND known.contribution_id = fact.contribution_id
        )
    ),
    listed AS (
        SELECT
            figured.question, figured.is_taken, figured.reason, figured.side,
            figured.contribution_id, figured.part, figured.is_converted, figured.rate_year,
            used.numerator_weight, used.denominator_weight, used.usd_per_minor
        FROM figured
        LEFT JOIN taken AS used
            ON used.question = figured.question
            AND used.amount = figured.amount
            AND figured.is_taken
        UNION ALL
        SELECT
            elsewhere.question, 0, elsewhere.reason, elsewhere.side, elsewhere.contribution_id,
            NULL, 0, NULL, NULL, NULL, NULL
        FROM elsewhere
    ),
    rates AS MATERIALIZED (
        SELECT annual.currency, annual.year, source.source
        FROM annual_rates AS annual
        JOIN sources AS source ON source.source_id = annual.source_id
        WHERE annual.currency IN (SELECT amounts.currency FROM amounts)
    )
SELECT
    asked.host,
    asked.label_from AS year_from,
    asked.label_to AS year_to,
    asked.method,
    listed.side,
    listed.is_taken,
    listed.reason,
    fact.line,
    line.title AS line_title,
    fact.item,
    fact.label_from AS amount_year_from,
    fact.label_to AS amount_year_to,
    fact.calendar,
    fact.valid_from AS first_day,
    date(fact.valid_until, '-1 day') AS last_day,
    fact.currency,
    bound.amount_minor / unit.minor_per_unit AS amount,
    bound.low_minor / unit.minor_per_unit AS amount_low,
    bound.high_minor / unit.minor_per_unit AS amount_high,
    fact.qualifier,
    listed.part,
    listed.numerator_weight,
    listed.denominator_weight,
    bound.amount_minor * listed.part * listed.usd_per_minor AS amount_usd,
    iif(
        fact.currency = 'USD',
        NULL,
        1 / (listed.usd_per_minor * unit.minor_per_unit)
    ) AS units_per_usd,
    iif(fact.currency = 'USD', NULL, rate.source) AS rate_source,
    fact.series AS account,
    fact.stage,
    fact.instrument,
    fact.variant,
    fact.status,
    source.source,
    source.title AS source_title,
    source.edition,
    fact.locator,
    ltrim(
        iif(fact.status <> 'normal', ',' || fact.status, '')
        || iif(listed.is_converted, ',converted', '')
        || iif(fact.currency <> 'USD' AND listed.usd_per_minor IS NOT NULL, ',at-average-rate', '')
        || iif(listed.is_taken AND listed.usd_per_minor IS NULL, ',no-rate', ''),
        ','
    ) AS marks
FROM listed
JOIN asked ON asked.question = listed.question
JOIN contributions AS fact ON fact.contribution_id = listed.contribution_id
JOIN contribution_intervals AS bound ON bound.contribution_id = fact.contribution_id
JOIN cost_lines AS line ON line.line = fact.line
JOIN currency_units AS unit ON unit.currency = fact.currency
JOIN sources AS source ON source.source_id = fact.source_id
LEFT JOIN rates AS rate
    ON rate.currency = fact.currency
    AND rate.year = listed.rate_year
    AND listed.usd_per_minor IS NOT NULL
ORDER BY
    asked.host,
    asked.label_from,
    asked.label_to,
    asked.method,
    listed.side,
    listed.is_taken DESC,
    fact.label_from,
    fact.label_to,
    fact.line,
    fact.item,
    fact.series,
    fact.stage,
    fact.instrument,
    fact.calendar,
    fact.valid_from,
    fact.valid_until,
    source.source,
    fact.variant,
    listed.part DESC,
    listed.reason;
