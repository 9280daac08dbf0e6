-- One row is an ally in a year, or a decade, with how much each table holds of it.
--
-- A year's row counts figures; a decade's row counts the years that have at least one, so that 10
-- is full; what is counted stands in the column counting. A figure for several years counts in each
-- of them. Rates are those of the currencies in which an amount of the host is recorded; null where
-- all of its amounts are in dollars.
--
-- :host   text; null: every host that an amount is recorded of
-- :from   integer, first year; null: the first with anything but economy and rates
-- :to     integer, last year; null: the last such year
-- :every  text, year or decade; null: year where :host is given, else decade
WITH RECURSIVE
    hosts (host) AS MATERIALIZED (
        SELECT DISTINCT contribution.host
        FROM contributions AS contribution
        WHERE :host IS NULL
        UNION ALL
        SELECT ally.ally
        FROM allies AS ally
        WHERE ally.ally = :host
    ),
    -- Days by a walk along the key of troop_counts, which leads with the day.
    counted_days (day) AS (
        SELECT min(troops.counted_on)
        FROM troop_counts AS troops
        UNION ALL
        SELECT (
            SELECT min(troops.counted_on)
            FROM troop_counts AS troops
            WHERE troops.counted_on > counted_days.day
        )
        FROM counted_days
        WHERE counted_days.day IS NOT NULL
    ),
    -- One row is a span of years that a number of figures of one table speak of.
    held (host, dataset, first_year, last_year, figures) AS MATERIALIZED (
        SELECT
            hosts.host,
            'troops',
            CAST(substr(counted_days.day, 1, 4) AS INTEGER),
            CAST(substr(counted_days.day, 1, 4) AS INTEGER),
            (
                SELECT count(*)
                FROM troop_counts AS troops
                WHERE troops.counted_on = counted_days.day AND troops.host = hosts.host
            ) AS figures
        FROM counted_days
        CROSS JOIN hosts
        WHERE counted_days.day IS NOT NULL AND figures > 0
        UNION ALL
        SELECT
            contribution.host,
            iif(contribution.payer = 'us', 'us', 'host'),
            contribution.label_from,
            contribution.label_to,
            count(*)
        FROM hosts
        JOIN contributions AS contribution ON contribution.host = hosts.host
        GROUP BY
            contribution.host,
            iif(contribution.payer = 'us', 'us', 'host'),
            contribution.label_from,
            contribution.label_to
        UNION ALL
        SELECT share.host, 'shares', share.label_from, share.label_to, count(*)
        FROM hosts
        JOIN published_shares AS share ON share.host = hosts.host
        GROUP BY share.host, share.label_from, share.label_to
        UNION ALL
        SELECT
            hosts.host,
            'agreements',
            CAST(substr(
                coalesce(
                    max(agreement.in_force_on, agreement.effective_from),
                    agreement.in_force_on,
                    agreement.effective_from,
                    agreement.signed_on
                ), 1, 4) AS INTEGER),
            coalesce(
                CAST(substr(date(ending.over_on, '-1 day'), 1, 4) AS INTEGER),
                9999
            ),
            1
        FROM hosts
        JOIN agreements AS agreement
            ON agreement.host = hosts.host
            OR agreement.host IS NULL
                AND EXISTS (
                    SELECT 1
                    FROM agreement_parties AS party
                    WHERE party.agreement = agreement.agreement AND party.ally = hosts.host
                )
        LEFT JOIN agreement_ends AS ending ON ending.agreement = agreement.agreement
        WHERE coalesce(agreement.in_force_on, agreement.effective_from, agreement.signed_on)
            IS NOT NULL
        UNION ALL
        SELECT
            indicator.ally,
            indicator.measure,
            CAST(substr(indicator.valid_from, 1, 4) AS INTEGER),
            CAST(substr(date(indicator.valid_until, '-1 day'), 1, 4) AS INTEGER),
            count(*)
        FROM hosts
        JOIN indicators AS indicator
            ON indicator.measure IN ('gdp', 'population') AND indicator.ally = hosts.host
        GROUP BY indicator.ally, indicator.measure, indicator.valid_from, indicator.valid_until
        UNION ALL
        SELECT spent.host, 'rates', rate.year, rate.year, count(*)
        FROM (
            SELECT DISTINCT contribution.host, contribution.currency
            FROM hosts
            JOIN contributions AS contribution ON contribution.host = hosts.host
            WHERE contribution.currency <> 'USD'
        ) AS spent
        JOIN annual_rates AS rate ON rate.currency = spent.currency
        GROUP BY spent.host, rate.year
    ),
    spans AS MATERIALIZED (
        SELECT
            hosts.host,
            coalesce(:from, min(held.first_year)) AS first_year,
            coalesce(
                :to,
                max(iif(held.dataset = 'agreements', held.first_year, held.last_year))
            ) AS last_year,
            max(held.dataset = 'rates') AS has_rates
        FROM hosts
        LEFT JOIN held
            ON held.host = hosts.host AND held.dataset NOT IN ('gdp', 'population', 'rates')
        GROUP BY hosts.host
    ),
    years (host, year) AS (
        SELECT spans.host, spans.first_year
        FROM spans
        WHERE spans.first_year <= spans.last_year
        UNION ALL
        SELECT years.host, years.year + 1
        FROM years
        JOIN spans ON spans.host = years.host
        WHERE years.year < spans.last_year
    ),
    counted AS (
        SELECT
            years.host,
            years.year,
            coalesce(sum(held.figures) FILTER (WHERE held.dataset = 'troops'), 0) AS troops,
            coalesce(sum(held.figures) FILTER (WHERE held.dataset = 'host'), 0) AS by_host,
            coalesce(sum(held.figures) FILTER (WHERE held.dataset = 'us'), 0) AS by_us,
            coalesce(sum(held.figures) FILTER (WHERE held.dataset = 'shares'), 0) AS shares,
            coalesce(sum(held.figures) FILTER (WHERE held.dataset = 'agreements'), 0) AS in_force,
            coalesce(sum(held.figures) FILTER (WHERE held.dataset = 'gdp'), 0) AS gdp,
            coalesce(sum(held.figures) FILTER (WHERE held.dataset = 'population'), 0) AS population,
            iif(
                EXISTS (
                    SELECT 1
                    FROM held AS kept
                    WHERE kept.host = years.host AND kept.dataset = 'rates'
                ),
                coalesce(sum(held.figures) FILTER (WHERE held.dataset = 'rates'), 0),
                NULL
            ) AS rates
        FROM years
        LEFT JOIN held
            ON held.host = years.host
            AND held.first_year <= years.year
            AND held.last_year >= years.year
        GROUP BY years.host, years.year
    ),
    grouped AS (
        SELECT
            counted.host,
            iif(
                coalesce(:every, iif(:host IS NULL, 'decade', 'year')) = 'decade',
                counted.year / 10 * 10,
                counted.year
            ) AS first_year,
            coalesce(:every, iif(:host IS NULL, 'decade', 'year')) = 'decade' AS is_decade,
            counted.troops,
            counted.by_host,
            counted.by_us,
            counted.shares,
            counted.in_force,
            counted.gdp,
            counted.population,
            counted.rates
        FROM counted
    )
SELECT
    grouped.host,
    ally.name AS host_name,
    grouped.first_year || iif(grouped.is_decade, 's', '') AS years,
    sum(iif(grouped.is_decade, grouped.troops > 0, grouped.troops)) AS troops,
    sum(iif(grouped.is_decade, grouped.by_host > 0, grouped.by_host)) AS by_host,
    sum(iif(grouped.is_decade, grouped.by_us > 0, grouped.by_us)) AS by_us,
    sum(iif(grouped.is_decade, grouped.shares > 0, grouped.shares)) AS shares,
    sum(iif(grouped.is_decade, grouped.in_force > 0, grouped.in_force)) AS in_force,
    sum(iif(grouped.is_decade, grouped.gdp > 0, grouped.gdp)) AS gdp,
    sum(iif(grouped.is_decade, grouped.population > 0, grouped.population)) AS population,
    sum(iif(grouped.is_decade, grouped.rates > 0, grouped.rates)) AS rates,
    iif(grouped.is_decade, 'years', 'figures') AS counting
FROM grouped
JOIN allies AS ally ON ally.ally = grouped.host
GROUP BY grouped.host, grouped.first_year
ORDER BY grouped.host, grouped.first_year;
