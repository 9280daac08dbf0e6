-- One row is the first amount of an agreement beside the one of the year before, in a currency that
-- both are told in, and whose prices count.
--
-- :host    text, the host
-- :from    integer, the first year that a first amount may be for; null: no limit
-- :to      integer, the last such year; null: no limit
-- :prices  text, whose consumer prices: currency, host or us; null: currency
CREATE TEMP TABLE chosen AS
WITH
    firsts AS (
        SELECT known.agreement, min(known.year) AS year
        FROM known
        GROUP BY known.agreement
    ),
    -- The first amount beside the one of the year before, in a currency that both are told in.
    paired AS MATERIALIZED (
        SELECT
            firsts.agreement,
            firsts.year,
            coalesce(own.currency, alone.currency) AS currency,
            coalesce(own.amount, alone.amount) AS amount,
            coalesce(own.low_amount, alone.low_amount) AS low_amount,
            iif(own.agreement IS NULL, alone.high_amount, own.high_amount) AS high_amount,
            coalesce(own.qualifier, alone.qualifier) AS qualifier,
            coalesce(own.source, alone.source) AS source,
            coalesce(own.locator, alone.locator) AS locator,
            coalesce(own.status, alone.status) AS status,
            coalesce(own.variant, alone.variant) AS variant,
            before.agreement AS previous_agreement,
            before.year AS previous_year,
            before.amount AS previous_amount,
            before.low_amount AS previous_low_amount,
            before.high_amount AS previous_high_amount,
            before.variant AS previous_variant,
            before.qualifier AS previous_qualifier,
            before.status AS previous_status,
            before.source AS previous_source,
            row_number() OVER (
                PARTITION BY firsts.agreement
                ORDER BY
                    before.agreement IS NULL,
                    coalesce(own.variant, alone.variant) <> '',
                    before.variant <> '',
                    coalesce(own.currency, alone.currency),
                    before.agreement DESC
            ) AS place
        FROM firsts
        JOIN known AS alone ON alone.agreement = firsts.agreement AND alone.year = firsts.year
        LEFT JOIN known AS before
            ON before.agreement <> firsts.agreement
            AND before.year = firsts.year - 1
            AND before.currency = alone.currency
        LEFT JOIN known AS own
            ON own.agreement = firsts.agreement
            AND own.year = firsts.year
            AND own.currency = before.currency
    )
SELECT
    paired.*,
    CASE
        WHEN coalesce(:prices, 'currency') = 'us' THEN 'USA'
        WHEN coalesce(:prices, 'currency') = 'currency' AND paired.currency = 'USD' THEN 'USA'
        ELSE :host
    END AS prices_ally
FROM paired
WHERE paired.place = 1
    AND paired.year BETWEEN coalesce(:from, 0) AND coalesce(:to, 9999);
