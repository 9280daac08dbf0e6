-- Which year a rate is of: budget rates are set for fiscal years, and an amount in prices of another
-- year is converted at the rate of that year.

DROP VIEW yearly_rates;

-- One row is the rate of one currency for one year by one convention: verified before unverified, then
-- the newest edition. A budget rate may be one of a fiscal year, and counts for the year that carries
-- its name: the one it ends in where it begins in July or October, else the one it begins in. An
-- average or a parity is one of a calendar year.
CREATE VIEW yearly_rates AS
SELECT
    convention, currency, year, units_per_usd, valid_from, valid_until, source_id, source, variant,
    locator, status
FROM (
    SELECT
        rate.convention,
        rate.currency,
        CAST(substr(rate.valid_from, 1, 4) AS INTEGER)
            + (substr(rate.valid_from, 5) IN ('-07-01', '-10-01')) AS year,
        rate.units_per_usd,
        rate.valid_from,
        rate.valid_until,
        rate.source_id,
        source.source,
        rate.variant,
        rate.locator,
        rate.status,
        row_number() OVER (
            PARTITION BY
                rate.convention,
                rate.currency,
                CAST(substr(rate.valid_from, 1, 4) AS INTEGER)
                    + (substr(rate.valid_from, 5) IN ('-07-01', '-10-01'))
            ORDER BY
                rate.status = 'unverified',
                coalesce(source.edition, '') DESC,
                source.source,
                rate.variant,
                rate.valid_from
        ) AS place
    FROM exchange_rates AS rate
    JOIN sources AS source ON source.source_id = rate.source_id
    WHERE rate.convention IN ('period-average', 'budget', 'ppp')
        AND (substr(rate.valid_from, 5) = '-01-01' OR rate.convention = 'budget')
        AND rate.valid_until = date(rate.valid_from, '+1 year')
)
WHERE place = 1;

DROP VIEW cost_ledger;

-- One row is an amount on one cost line of either side, in its own currency and in US dollars at the
-- average rate of its year, or of the year in whose prices it is told; amount_low and amount_high are
-- what it can mean, and amount is empty where the source prints only a range. Rows must not be added
-- up: a total stands beside its parts.
CREATE VIEW cost_ledger AS
SELECT
    contribution.host,
    ally.name AS host_name,
    contribution.payer,
    contribution.label_from AS year_from,
    contribution.label_to AS year_to,
    contribution.calendar,
    contribution.valid_from AS first_day,
    date(contribution.valid_until, '-1 day') AS last_day,
    contribution.line,
    line.title AS line_title,
    line.class,
    contribution.item,
    contribution.instrument,
    contribution.stage,
    iif(contribution.amount_minor IS NULL, NULL, bound.amount) AS amount,
    bound.amount_low,
    bound.amount_high,
    contribution.currency,
    contribution.amount_per,
    contribution.qualifier,
    contribution.rounded_to_minor / unit.minor_per_unit AS rounded_to,
    CASE
        WHEN contribution.amount_minor IS NULL THEN NULL
        WHEN contribution.currency = 'USD' THEN bound.amount
        WHEN contribution.label_from = contribution.label_to
            THEN round(contribution.amount_minor / unit.minor_per_unit / rate.units_per_usd, 2)
    END AS amount_usd,
    CASE WHEN contribution.currency <> 'USD' AND contribution.label_from = contribution.label_to
        THEN rate.units_per_usd END AS units_per_usd,
    contribution.series,
    contribution.variant,
    contribution.agreement,
    contribution.status,
    source.source,
    source.publisher,
    source.title AS source_title,
    source.edition,
    contribution.locator,
    contribution.note,
    contribution.contribution_id
FROM contributions AS contribution
JOIN contribution_intervals AS bound ON bound.contribution_id = contribution.contribution_id
JOIN allies AS ally ON ally.ally = contribution.host
JOIN cost_lines AS line ON line.line = contribution.line
JOIN sources AS source ON source.source_id = contribution.source_id
JOIN currency_units AS unit ON unit.currency = contribution.currency
LEFT JOIN annual_rates AS rate
    ON rate.currency = contribution.currency
    AND rate.year
        = iif(contribution.price_basis = 'constant', contribution.base_year, contribution.label_from);
