-- One row is the force before anybody leaves: the last count of assigned people on or before the day,
-- the bases in use that are recorded, how many leave, how many bases close, and the host's latest
-- yearly payment that has a value in dollars.
--
-- :host    text
-- :people  integer, how many leave
-- :bases   integer, how many bases close; null: none, or all where everybody leaves
-- :date    text, YYYY-MM-DD; null: today
CREATE TEMP TABLE force AS
SELECT
    counted.people,
    counted.low_people,
    counted.high_people,
    counted.counted_on,
    counted.component,
    counted.source_id AS people_source_id,
    counted.variant AS people_variant,
    counted.is_sum,
    counted.status AS people_status,
    min(:people, counted.people) AS leaving,
    used.bases,
    min(coalesce(:bases, iif(:people >= counted.people, used.bases, 0)), used.bases) AS closing,
    paid.contribution_id,
    paid.year AS paid_year,
    paid.amount_usd AS paid_usd,
    paid.currency AS paid_currency
FROM (
    SELECT count(DISTINCT base.name) AS bases
    FROM base_locations AS base
    WHERE base.host = :host
        AND base.status <> 'unverified'
        AND coalesce(base.opened_on, '') <= coalesce(:date, date('now'))
        AND coalesce(base.closed_on, '~') > coalesce(:date, date('now'))
) AS used
LEFT JOIN (
    SELECT
        troops.people, troops.low_people, troops.high_people, troops.counted_on, troops.component,
        troops.source_id, troops.variant, troops.is_sum, troops.status
    FROM troops_chosen AS troops
    WHERE troops.host = :host
        AND troops.count_type = 'assigned'
        AND troops.component = 'active-duty'
        AND troops.service = 'total'
        AND troops.counted_on <= coalesce(:date, date('now'))
    ORDER BY troops.counted_on DESC
    LIMIT 1
) AS counted
LEFT JOIN (
    SELECT
        contribution.contribution_id,
        contribution.label_from AS year,
        contribution.currency,
        contribution.amount_minor / unit.minor_per_unit
            / iif(contribution.currency = 'USD', 1.0, rate.units_per_usd) AS amount_usd
    FROM contributions AS contribution
    JOIN cost_lines AS line ON line.line = contribution.line AND line.class IS NOT 'memo'
    JOIN currency_units AS unit ON unit.currency = contribution.currency
    JOIN sources AS source ON source.source_id = contribution.source_id
    LEFT JOIN annual_rates AS rate
        ON rate.currency = contribution.currency
        AND rate.year = contribution.label_from
    WHERE contribution.host = :host
        AND contribution.payer = 'host'
        AND contribution.item = ''
        AND contribution.stage <> 'supplementary'
        AND contribution.amount_per = 'period'
        AND contribution.price_basis = 'current'
        AND contribution.amount_minor IS NOT NULL
        AND contribution.label_from = contribution.label_to
        AND contribution.valid_from <= coalesce(:date, date('now'))
        AND (contribution.currency = 'USD' OR rate.units_per_usd IS NOT NULL)
        AND EXISTS (
            SELECT 1
            FROM cost_lines_within AS inside
            WHERE inside.whole = contribution.line
        )
    ORDER BY
        contribution.label_from DESC,
        contribution.status = 'unverified',
        (
            SELECT count(*)
            FROM cost_lines_within AS inside
            WHERE inside.whole = contribution.line
        ) DESC,
        coalesce(source.edition, '') DESC,
        source.source,
        contribution.contribution_id
    LIMIT 1
) AS paid;
