-- One row is an amount that the United States spends in a host, by appropriation, with its part of
-- the publisher's own total and its size for each service member.
--
-- Rows must not be added up: a total stands above its parts, whose depth is above 0. People are
-- assigned active-duty service members, counted last within the year, or, of another type, counted
-- nearest to the end of the year.
--
-- :host     text; null: every host
-- :year     integer, the year that the period is labelled with; null: as :from and :until say
-- :from     text, first day, YYYY-MM-DD; null: no limit
-- :until    text, day after the last, YYYY-MM-DD; null: no limit
-- :label_from, :label_to  integers, the labels of the first and last year of that period; null:
--           the calendar years of its days
-- :count_type  text, how people were counted; null: assigned
WITH
    within (whole, part) AS MATERIALIZED (
        SELECT whole, part
        FROM cost_lines_within
    ),
    asked AS (
        SELECT
            coalesce(:year, :label_from, CAST(substr(:from, 1, 4) AS INTEGER), 0) AS first_label,
            coalesce(
                :year,
                :label_to,
                CAST(substr(date(:until, '-1 day'), 1, 4) AS INTEGER),
                9999
            ) AS last_label,
            -- Whole years, of whatever calendar, go by their labels; other days by the days.
            :year IS NULL AND substr(:from, 5) IS NOT substr(:until, 5) AS is_by_days
    ),
    -- An account is what one source says of one host, period and stage.
    chosen AS MATERIALIZED (
        SELECT
            contribution.contribution_id,
            contribution.host,
            contribution.line,
            contribution.item,
            contribution.valid_from,
            contribution.valid_until,
            contribution.label_from < asked.first_label
                OR contribution.label_to > asked.last_label
                OR asked.is_by_days
                    AND (contribution.valid_from < coalesce(:from, '')
                        OR contribution.valid_until > coalesce(:until, '~')) AS is_wider,
            contribution.amount_minor / unit.minor_per_unit
                / iif(contribution.currency = 'USD', 1.0, rate.units_per_usd) AS amount_usd,
            contribution.amount_minor / unit.minor_per_unit AS amount,
            bound.amount_low,
            bound.amount_high,
            iif(contribution.currency = 'USD', 1.0, rate.units_per_usd) AS units_per_usd,
            rate.status AS rate_status,
            (
                SELECT count(*)
                FROM within
                WHERE within.whole = contribution.line
            ) AS width,
            dense_rank() OVER (
                ORDER BY
                    contribution.host,
                    contribution.series,
                    contribution.calendar,
                    contribution.valid_from,
                    contribution.valid_until,
                    contribution.stage,
                    contribution.currency,
                    contribution.price_basis,
                    contribution.base_year,
                    contribution.source_id,
                    contribution.variant
            ) AS account
        FROM asked
        CROSS JOIN contributions AS contribution
        JOIN contribution_intervals AS bound
            ON bound.contribution_id = contribution.contribution_id
        JOIN currency_units AS unit ON unit.currency = contribution.currency
        JOIN sources AS source ON source.source_id = contribution.source_id
        LEFT JOIN annual_rates AS rate
            ON rate.currency = contribution.currency
            AND rate.year = iif(
                contribution.price_basis = 'constant',
                contribution.base_year,
                contribution.label_from
            )
            AND contribution.label_from = contribution.label_to
        WHERE contribution.host BETWEEN coalesce(:host, '') AND coalesce(:host, '~')
            AND contribution.label_from <= asked.last_label
            AND contribution.label_to >= asked.first_label
            AND (
                :year IS NOT NULL
                OR contribution.valid_until > coalesce(:from, '')
                    AND contribution.valid_from < coalesce(:until, '~')
            )
            AND contribution.payer = 'us'
    ),
    -- The lines of the same account that hold a line: the widest is the total to take a part of.
    held AS (
        SELECT
            part.contribution_id,
            holder.line AS holder,
            holder.width,
            holder.amount AS holder_amount,
            holder.amount_low AS holder_amount_low,
            holder.amount_high AS holder_amount_high
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
            count(*) OVER holders AS depth,
            group_concat(held.holder, '/') OVER holders || '/' AS path,
            first_value(held.holder) OVER holders AS total_line,
            first_value(held.holder_amount) OVER holders AS total_amount,
            first_value(held.holder_amount_low) OVER holders AS total_amount_low,
            first_value(held.holder_amount_high) OVER holders AS total_amount_high,
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
    ),
    staffed AS MATERIALIZED (
        SELECT
            chosen.contribution_id,
            troops.people,
            troops.low_people,
            troops.high_people,
            troops.counted_on,
            troops.source_id,
            troops.status,
            troops.is_sum,
            row_number() OVER (
                PARTITION BY chosen.contribution_id
                ORDER BY
                    abs(julianday(troops.counted_on) - julianday(chosen.valid_until, '-1 day')),
                    troops.counted_on
            ) AS place
        FROM chosen
        JOIN troops_chosen AS troops
            ON troops.host = chosen.host
            AND (
                coalesce(:count_type, 'assigned') <> 'assigned'
                OR troops.counted_on >= chosen.valid_from AND troops.counted_on < chosen.valid_until
            )
        WHERE troops.count_type = coalesce(:count_type, 'assigned')
            AND troops.component
                = iif(coalesce(:count_type, 'assigned') = 'assigned', 'active-duty', 'unstated')
            AND troops.service = 'total'
            AND troops.people > 0
            AND troops.host BETWEEN coalesce(:host, '') AND coalesce(:host, '~')
            -- People of one year say nothing about an amount for several.
            AND chosen.valid_until <= date(chosen.valid_from, '+1 year')
    )
SELECT
    contribution.host,
    ally.name AS host_name,
    contribution.label_from AS year_from,
    contribution.label_to AS year_to,
    contribution.label_from
        || iif(contribution.label_to > contribution.label_from, '–' || contribution.label_to, '')
        AS years,
    contribution.calendar,
    contribution.valid_from AS first_day,
    date(contribution.valid_until, '-1 day') AS last_day,
    coalesce(nested.depth, 0) AS depth,
    contribution.line,
    line.title AS line_title,
    contribution.item,
    contribution.stage,
    contribution.instrument,
    contribution.amount_per,
    contribution.qualifier,
    contribution.currency,
    iif(contribution.amount_minor IS NULL, NULL, bound.amount) AS amount,
    bound.amount_low,
    bound.amount_high,
    CASE
        WHEN contribution.amount_minor IS NULL THEN NULL
        WHEN contribution.currency = 'USD' THEN bound.amount
        ELSE round(chosen.amount_usd, 2)
    END AS amount_usd,
    iif(nested.total_amount > 0, round(100.0 * chosen.amount / nested.total_amount, 2), NULL)
        AS share_percent,
    iif(
        nested.total_amount > 0,
        round(100.0 * chosen.amount_low / coalesce(nested.total_amount_high, 9e999), 2),
        NULL
    ) AS share_low_percent,
    -- A part is no more than all.
    iif(
        nested.total_amount > 0,
        min(coalesce(
            round(100.0 * chosen.amount_high / nullif(nested.total_amount_low, 0), 2), 100.0
        ), 100.0),
        NULL
    ) AS share_high_percent,
    nested.total_line AS share_of,
    round(chosen.amount_usd / staffed.people, 2) AS usd_per_person,
    round(
        chosen.amount_low / chosen.units_per_usd
            / iif(staffed.people > 0, coalesce(staffed.high_people, 9e999), NULL),
        2
    ) AS usd_per_person_low,
    round(
        chosen.amount_high / chosen.units_per_usd / nullif(staffed.low_people, 0), 2
    ) AS usd_per_person_high,
    CAST(staffed.people AS INTEGER) AS people,
    iif(staffed.people IS NULL, NULL, coalesce(:count_type, 'assigned')) AS count_type,
    staffed.counted_on,
    people_source.source AS people_source,
    contribution.cost_measure,
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
            iif(chosen.units_per_usd IS NULL, ',no-rate', ',at-average-rate'), '')
        || iif(chosen.rate_status = 'unverified', ',unverified-rate', '')
        || iif(staffed.is_sum, ',sum-of-services', '')
        || iif(staffed.counted_on < contribution.valid_from, ',earlier-count', '')
        || iif(staffed.counted_on >= contribution.valid_until, ',later-count', '')
        || iif(staffed.status = 'unverified', ',unverified-count', '')
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
LEFT JOIN nested ON nested.contribution_id = chosen.contribution_id AND nested.place = 1
LEFT JOIN staffed ON staffed.contribution_id = chosen.contribution_id AND staffed.place = 1
LEFT JOIN sources AS people_source ON people_source.source_id = staffed.source_id
ORDER BY
    contribution.host,
    contribution.label_from,
    contribution.label_to,
    contribution.calendar,
    contribution.valid_from,
    contribution.valid_until,
    contribution.series,
    contribution.stage,
    source.source,
    contribution.variant,
    coalesce(nested.path, '') || contribution.line,
    contribution.item,
    contribution.instrument;
