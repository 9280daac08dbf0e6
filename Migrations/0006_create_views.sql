-- Views that answer the ordinary questions in any SQLite shell, without knowledge of the model.

-- One row is a currency with the number of minor units in one unit.
CREATE VIEW currency_units AS
SELECT
    currency,
    CASE minor_digits WHEN 0 THEN 1.0 WHEN 1 THEN 10.0 WHEN 2 THEN 100.0 WHEN 3 THEN 1000.0 ELSE 10000.0 END
        AS minor_per_unit,
    minor_digits
FROM currencies;

-- One row is the average rate of one currency in one calendar year: verified before unverified, then
-- the newest edition.
CREATE VIEW annual_rates AS
SELECT currency, year, units_per_usd, source_id, locator, status
FROM (
    SELECT
        rate.currency,
        CAST(substr(rate.valid_from, 1, 4) AS INTEGER) AS year,
        rate.units_per_usd,
        rate.source_id,
        rate.locator,
        rate.status,
        row_number() OVER (
            PARTITION BY rate.currency, rate.valid_from
            ORDER BY
                rate.status = 'unverified',
                coalesce(source.edition, '') DESC,
                source.source,
                rate.variant
        ) AS place
    FROM exchange_rates AS rate
    JOIN sources AS source ON source.source_id = rate.source_id
    WHERE rate.convention = 'period-average'
        AND substr(rate.valid_from, 5) = '-01-01'
        AND rate.valid_until = date(rate.valid_from, '+1 year')
)
WHERE place = 1;

-- One row is a count of people in a host on the latest day that a source counts that kind of people.
CREATE VIEW troops_latest AS
SELECT
    troops.host,
    ally.name AS host_name,
    troops.count_type,
    troops.service,
    troops.component,
    troops.people,
    troops.qualifier,
    troops.counted_on,
    troops.day_precision,
    troops.status,
    source.source,
    source.publisher,
    source.title AS source_title,
    source.edition,
    troops.locator,
    troops.note
FROM troop_counts AS troops
JOIN allies AS ally ON ally.ally = troops.host
JOIN sources AS source ON source.source_id = troops.source_id
WHERE NOT EXISTS (
    SELECT 1
    FROM troop_counts AS later
    WHERE later.host = troops.host
        AND later.count_type = troops.count_type
        AND later.service = troops.service
        AND later.component = troops.component
        AND later.counted_on > troops.counted_on
);

-- One row is an agreement that ends, with the first day on which it no longer bound: its own, where it
-- ended before its period did or was prolonged, else the day after its period.
CREATE VIEW agreement_ends AS
SELECT
    agreement,
    coalesce(ended_on, effective_until) AS over_on,
    coalesce(ended_precision, 'day') AS over_precision
FROM agreements
WHERE ended_on IS NOT NULL OR effective_until IS NOT NULL;

-- One row is an agreement with the days of its life and the one that came after it.
CREATE VIEW agreements_timeline AS
SELECT
    agreement.agreement,
    agreement.title,
    agreement.kind,
    agreement.host,
    ally.name AS host_name,
    agreement.signed_on,
    agreement.in_force_on,
    agreement.effective_from AS first_day,
    date(agreement.effective_until, '-1 day') AS last_day,
    agreement.ended_on,
    agreement.predecessor,
    successor.agreement AS successor,
    successor.in_force_on AS successor_in_force_on,
    successor.effective_from AS successor_first_day,
    agreement.terms,
    agreement.status,
    source.source,
    source.publisher,
    source.title AS source_title,
    agreement.locator,
    agreement.note
FROM agreements AS agreement
JOIN sources AS source ON source.source_id = agreement.source_id
LEFT JOIN allies AS ally ON ally.ally = agreement.host
LEFT JOIN agreements AS successor ON successor.predecessor = agreement.agreement;

-- One row is a share as somebody published it.
CREATE VIEW shares_published AS
SELECT
    share.host,
    ally.name AS host_name,
    share.label_from AS year_from,
    share.label_to AS year_to,
    share.calendar,
    share.measure,
    share.payer,
    share.percent,
    share.percent_low,
    share.percent_high,
    share.qualifier,
    share.method,
    share.basis,
    share.status,
    source.source,
    source.publisher,
    source.title AS source_title,
    source.edition,
    share.locator,
    share.note
FROM published_shares AS share
JOIN allies AS ally ON ally.ally = share.host
JOIN sources AS source ON source.source_id = share.source_id;

-- One row is a name of an ally, whoever uses it, with the days on which it means that ally.
CREATE VIEW allies_by_name AS
SELECT ally.name AS label, 'our name' AS scheme, ally.ally, '0001-01-01' AS valid_from, '9999-12-31' AS valid_until
FROM allies AS ally
UNION ALL
SELECT ally.ally, 'code', ally.ally, '0001-01-01', '9999-12-31'
FROM allies AS ally
UNION ALL
SELECT label.name, label.scheme, label.ally, label.valid_from, label.valid_until
FROM ally_names AS label;
