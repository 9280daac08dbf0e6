-- One row is an amount on one cost line, as one source gives it, in its currency and in US dollars.
--
-- Rows must not be added up: a total stands above its parts, whose depth is above 0 and whose
-- part_of is the narrowest line of the same account and period that holds them. Dollars are at the
-- rate of the calendar year that the period is labelled with, so that a span of years has none, or at
-- the rate of the day its agreement was signed, or at one that is given. An amount in prices of another
-- year is one of that year.
--
-- :host   text; null: every host
-- :year   integer, the year that the period is labelled with; null: as :from and :until say
-- :from   text, first day, YYYY-MM-DD; null: no limit
-- :until  text, day after the last, YYYY-MM-DD; null: no limit
-- :label_from, :label_to  integers, the labels of the first and last year of that period; null:
--         the calendar years of its days
-- :payer  text, host, us or both; null: all of them
-- :line   text, this line and all that lie inside it; null: every line
-- :rate   text, period-average, signature-day, budget, ppp or fixed; null: period-average
-- :fixed_rate, :fixed_currency  real, units of the currency for a US dollar where :rate is fixed, and
--         text, that currency; null: the one that the amounts have beside the dollar
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
    -- An account is what one body says of one payer's cost in one host over one period.
    chosen AS MATERIALIZED (
        SELECT
            contribution.contribution_id,
            contribution.line,
            contribution.item,
            contribution.label_from < asked.first_label
                OR contribution.label_to > asked.last_label
                OR asked.is_by_days
                    AND (contribution.valid_from < coalesce(:from, '')
                        OR contribution.valid_until > coalesce(:until, '~')) AS is_wider,
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
            AND (
                :year IS NOT NULL
                OR contribution.valid_until > coalesce(:from, '')
                    AND contribution.valid_from < coalesce(:until, '~')
            )
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
    ),
    rates AS MATERIALIZED (
        SELECT rate.currency, rate.year, rate.units_per_usd, rate.source, rate.status
        FROM yearly_rates AS rate
        WHERE rate.convention = coalesce(:rate, 'period-average')
    ),
    -- A rate that is not a year's: of the day an agreement was signed, or one that is given.
    given_rates AS MATERIALIZED (
        SELECT rate.agreement, rate.currency, rate.units_per_usd, rate.source, rate.status
        FROM signature_rates AS rate
        WHERE :rate = 'signature-day'
        UNION ALL
        SELECT
            NULL, coalesce(:fixed_currency, min(contribution.currency)), :fixed_rate, NULL, 'normal'
        FROM chosen
        CROSS JOIN contributions AS contribution
            ON contribution.contribution_id = chosen.contribution_id
        WHERE :rate = 'fixed' AND contribution.currency <> 'USD'
        HAVING :fixed_currency IS NOT NULL
            OR min(contribution.currency) = max(contribution.currency)
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
    iif(contribution.amount_minor IS NULL, NULL, bound.amount) AS amount,
    bound.amount_low,
    bound.amount_high,
    iif(
        contribution.currency = 'USD', 1.0, coalesce(given.units_per_usd, rate.units_per_usd)
    ) AS units_per_usd,
    iif(contribution.currency = 'USD', 'none', coalesce(:rate, 'period-average'))
        AS rate_convention,
    iif(contribution.currency = 'USD', NULL, coalesce(given.source, rate.source)) AS rate_source,
    CASE
        WHEN contribution.amount_minor IS NULL THEN NULL
        WHEN contribution.currency = 'USD' THEN bound.amount
        ELSE round(bound.amount / coalesce(given.units_per_usd, rate.units_per_usd), 2)
    END AS amount_usd,
    iif(
        contribution.currency = 'USD',
        bound.amount_low,
        round(bound.amount_low / coalesce(given.units_per_usd, rate.units_per_usd), 2)
    ) AS amount_usd_low,
    iif(
        contribution.currency = 'USD',
        bound.amount_high,
        round(bound.amount_high / coalesce(given.units_per_usd, rate.units_per_usd), 2)
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
            iif(
                coalesce(given.units_per_usd, rate.units_per_usd) IS NULL,
                ',no-rate',
                ',at-' || replace(coalesce(:rate, 'period-average'), 'period-', '') || '-rate'
            ),
            '')
        || iif(coalesce(given.status, rate.status) = 'unverified', ',unverified-rate', '')
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
LEFT JOIN rates AS rate
    ON rate.currency = contribution.currency
    AND rate.year
        = iif(contribution.price_basis = 'constant', contribution.base_year, contribution.label_from)
    AND contribution.label_from = contribution.label_to
LEFT JOIN given_rates AS given
    ON given.currency = contribution.currency
    AND coalesce(given.agreement, contribution.agreement, '') = coalesce(contribution.agreement, '')
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
