-- One row is an amount on one cost line, as one source gives it, in its currency and in US dollars.
--
-- Rows must not be added up: a total stands above its parts, whose depth is above 0 and whose
-- part_of is the narrowest line of the same account and period that holds them. Dollars are at the
-- average rate of the calendar year that the period is labelled with; a span of years has no rate.
--
-- :host   text; null: every host
-- :year   integer, the year that the period is labelled with; null: as :from and :until say
-- :from   text, first day, YYYY-MM-DD; null: no limit
-- :until  text, day after the last, YYYY-MM-DD; null: no limit
-- :payer  text, host, us or both; null: all of them
-- :line   text, this line and all that lie inside it; null: every line
WITH
    within (whole, part) AS MATERIALIZED (
        SELECT whole, part
        FROM cost_lines_within
    ),
    asked AS (
        SELECT
            coalesce(:year, CAST(substr(:from, 1, 4) AS INTEGER), 0) AS first_label,
            coalesce(:year, CAST(substr(date(:until, '-1 day'), 1, 4) AS INTEGER), 9999)
                AS last_label
    ),
    -- An account is what one body says of one payer's cost in one host over one period.
    chosen AS MATERIALIZED (
        SELECT
            contribution.contribution_id,
            contribution.line,
            contribution.item,
            contribution.label_from < asked.first_label
                OR contribution.label_to > asked.last_label AS is_wider,
            dense_rank() OVER (
                ORDER BY
                    contribution.host,
                    contribution.payer,
                    contribution.series,
                    contribution.calendar,
                    contribution.valid_from,
                    contribution.valid_until
            ) AS account
        FROM asked
        CROSS JOIN contributions AS contribution
        WHERE contribution.host BETWEEN coalesce(:host, '') AND coalesce(:host, '~')
            AND contribution.label_from <= asked.last_label
            AND contribution.label_to >= asked.first_label
            AND contribution.payer = coalesce(:payer, contribution.payer)
            AND (
                :line IS NULL
                OR contribution.line = :line
                OR contribution.line IN (
                    SELECT within.part
                    FROM within
                    WHERE within.whole = :line
                )
            )
    ),
    -- The lines of the same account that hold a line. A total may have several rows, as variants.
    held AS (
        SELECT DISTINCT
            part.contribution_id,
            holder.line AS holder,
            (
                SELECT count(*)
                FROM within
                WHERE within.whole = holder.line
            ) AS width
        FROM chosen AS part
        JOIN chosen AS holder ON holder.account = part.account AND holder.item = ''
        WHERE holder.line = part.line AND part.item <> ''
            OR EXISTS (
                SELECT 1
                FROM within
                WHERE within.whole = holder.line AND within.part = part.line
            )
    ),
    nested AS MATERIALIZED (
        SELECT
            held.contribution_id,
            held.holder,
            count(*) OVER holders AS depth,
            -- From the widest holder to the narrowest, so that parts sort below their total.
            group_concat(held.holder, '/') OVER holders || '/' AS path,
            row_number() OVER (
                PARTITION BY held.contribution_id
                ORDER BY held.width, held.holder DESC
            ) AS place
        FROM held
        WINDOW holders AS (
            PARTITION BY held.contribution_id
            ORDER BY held.width DESC, held.holder
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        )
    )
SELECT
    contribution.host,
    ally.name AS host_name,
    contribution.label_from AS year_from,
    contribution.label_to AS year_to,
    contribution.calendar,
    contribution.valid_from AS first_day,
    date(contribution.valid_until, '-1 day') AS last_day,
    contribution.payer,
    coalesce(nested.depth, 0) AS depth,
    contribution.line,
    line.title AS line_title,
    contribution.item,
    nested.holder AS part_of,
    contribution.stage,
    contribution.instrument,
    contribution.amount_per,
    contribution.qualifier,
    contribution.currency,
    contribution.amount_minor / unit.minor_per_unit AS amount,
    bound.low_minor / unit.minor_per_unit AS amount_low,
    bound.high_minor / unit.minor_per_unit AS amount_high,
    iif(contribution.currency = 'USD', 1.0, rate.units_per_usd) AS units_per_usd,
    round(
        contribution.amount_minor / unit.minor_per_unit
        / iif(contribution.currency = 'USD', 1.0, rate.units_per_usd),
        2
    ) AS amount_usd,
    round(
        bound.low_minor / unit.minor_per_unit
        / iif(contribution.currency = 'USD', 1.0, rate.units_per_usd),
        2
    ) AS amount_usd_low,
    round(
        bound.high_minor / unit.minor_per_unit
        / iif(contribution.currency = 'USD', 1.0, rate.units_per_usd),
        2
    ) AS amount_usd_high,
    contribution.price_basis,
    contribution.base_year,
    contribution.cost_measure,
    contribution.programme,
    contribution.agreement,
    contribution.series,
    contribution.variant,
    contribution.status,
    source.source,
    source.title AS source_title,
    source.edition,
    contribution.locator,
    contribution.note,
    ltrim(
        iif(nested.depth > 0, ',part', '')
        || iif(chosen.is_wider, ',wider-period', '')
        || iif(contribution.amount_per = 'year' AND contribution.label_from < contribution.label_to,
            ',each-year', '')
        || iif(contribution.price_basis = 'constant', ',constant-prices', '')
        || iif(contribution.amount_minor IS NULL, ',range', '')
        || iif(contribution.currency <> 'USD',
            iif(rate.units_per_usd IS NULL, ',no-rate', ',at-average-rate'), '')
        || iif(rate.status = 'unverified', ',unverified-rate', '')
        || iif(contribution.variant <> '', ',variant', '')
        || iif(contribution.status <> 'normal', ',' || contribution.status, ''),
        ','
    ) AS marks
FROM chosen
-- In this order always: chosen has no index, and a plan that searches it is quadratic.
CROSS JOIN contributions AS contribution
    ON contribution.contribution_id = chosen.contribution_id
JOIN contribution_intervals AS bound ON bound.contribution_id = chosen.contribution_id
JOIN allies AS ally ON ally.ally = contribution.host
JOIN cost_lines AS line ON line.line = contribution.line
JOIN sources AS source ON source.source_id = contribution.source_id
JOIN currency_units AS unit ON unit.currency = contribution.currency
LEFT JOIN annual_rates AS rate
    ON rate.currency = contribution.currency
    AND rate.year = contribution.label_from
    AND contribution.label_from = contribution.label_to
LEFT JOIN nested ON nested.contribution_id = chosen.contribution_id AND nested.place = 1
ORDER BY
    contribution.host,
    contribution.label_from,
    contribution.label_to,
    contribution.calendar,
    contribution.valid_from,
    contribution.valid_until,
    contribution.payer,
    contribution.series,
    coalesce(nested.path, '') || contribution.line,
    contribution.item,
    contribution.stage,
    contribution.instrument,
    source.source,
    contribution.variant;
