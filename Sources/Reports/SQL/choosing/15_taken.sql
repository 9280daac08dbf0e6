-- One row is one amount that a share is made of, with its weights and its rate.
CREATE TEMP TABLE taken AS
WITH
    -- The view ranks all rates at each mention: once, for the currencies at hand, is enough.
    rate AS MATERIALIZED (
        SELECT annual.currency, annual.year, annual.units_per_usd
        FROM annual_rates AS annual
        WHERE annual.currency IN (SELECT offered.currency FROM amounts AS offered)
    )
SELECT
    priced.*,
    -- Where a rate is lacking and every amount is in one currency, the share is in that currency.
    CASE
        WHEN NOT max(priced.usd_per_minor IS NULL) OVER question THEN priced.usd_per_minor
        WHEN min(priced.currency) OVER question = max(priced.currency) OVER question THEN 1.0
        ELSE priced.usd_per_minor
    END AS factor
FROM (
    SELECT
        own.question,
        own.side,
        own.account,
        own.series,
        own.account_stage,
        own.is_whole,
        own.amount,
        own.numerator_weight,
        own.denominator_weight,
        offered.contribution_id,
        offered.less_contribution_id,
        offered.line,
        offered.item,
        offered.label_from,
        offered.label_to,
        offered.calendar,
        offered.currency,
        offered.amount_minor,
        offered.low_minor,
        offered.high_minor,
        offered.qualifier,
        offered.is_unverified,
        offered.is_converted,
        offered.source,
        CASE
            WHEN offered.currency = 'USD' THEN 1 / 100.0
            WHEN NOT own.is_whole THEN 1 / unit.minor_per_unit / rate.units_per_usd
        END AS usd_per_minor
    FROM ranked_accounts AS account
    CROSS JOIN account_amounts AS own ON own.account = account.account
    CROSS JOIN amounts AS offered ON offered.amount = own.amount
    CROSS JOIN currency_units AS unit ON unit.currency = offered.currency
    LEFT JOIN rate ON rate.currency = offered.currency AND rate.year = offered.label_from
    WHERE account.is_fit AND account.place = 1
) AS priced
WINDOW question AS (PARTITION BY priced.question);
