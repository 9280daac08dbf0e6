-- One row is a fact that a share rests on: an amount with its weights, or the rate by which amounts
-- became dollars. A view: it costs nothing where nobody asks why.
CREATE TEMP VIEW grounds AS
SELECT
    amount.question,
    'amount' AS role,
    amount.side,
    amount.line,
    amount.item,
    amount.label_from,
    amount.numerator_weight * figure.part AS numerator_weight,
    amount.denominator_weight * figure.part AS denominator_weight,
    'contributions' AS dataset,
    json_object(
        'host', fact.host, 'payer', fact.payer, 'series', fact.series, 'line', fact.line,
        'item', fact.item, 'calendar', fact.calendar, 'valid_from', fact.valid_from,
        'valid_until', fact.valid_until, 'stage', fact.stage, 'instrument', fact.instrument,
        'source', source.source, 'variant', fact.variant
    ) AS fact
FROM finest AS amount
JOIN (
    SELECT
        figure.figure AS whole, figure.label_from, figure.is_converted, figure.contribution_id,
        figure.part, 0 AS is_less
    FROM figures AS figure
    UNION ALL
    SELECT
        figure.figure, figure.label_from, figure.is_converted, figure.contribution_id,
        -figure.part, 1
    FROM figures AS figure
) AS figure
    ON figure.label_from = amount.label_from
    AND figure.is_converted = amount.is_converted
    AND figure.whole = iif(figure.is_less, amount.less_contribution_id, amount.contribution_id)
JOIN contributions AS fact ON fact.contribution_id = figure.contribution_id
JOIN sources AS source ON source.source_id = fact.source_id
UNION ALL
SELECT DISTINCT
    amount.question,
    'rate',
    amount.side,
    amount.line,
    amount.item,
    amount.label_from,
    iif(amount.numerator_weight > 0, 1, 0),
    iif(amount.denominator_weight > 0, 1, 0),
    'exchange-rates',
    json_object(
        'currency', rate.currency, 'convention', rate.convention, 'valid_from', rate.valid_from,
        'valid_until', rate.valid_until, 'source', source.source, 'variant', rate.variant
    )
FROM finest AS amount
JOIN annual_rates AS annual
    ON annual.currency = amount.currency
    AND annual.year = amount.label_from
JOIN exchange_rates AS rate
    ON rate.currency = annual.currency
    AND rate.convention = 'period-average'
    AND rate.valid_from = annual.year || '-01-01'
    AND rate.valid_until = (annual.year + 1) || '-01-01'
    AND rate.source_id = annual.source_id
    AND rate.variant = (
        SELECT min(first.variant)
        FROM exchange_rates AS first
        WHERE first.currency = rate.currency
            AND first.convention = rate.convention
            AND first.valid_from = rate.valid_from
            AND first.valid_until = rate.valid_until
            AND first.source_id = rate.source_id
            AND first.status = annual.status
    )
JOIN sources AS source ON source.source_id = rate.source_id
WHERE amount.currency <> 'USD' AND amount.usd_per_minor IS NOT NULL;
