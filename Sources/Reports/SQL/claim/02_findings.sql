-- One row is a finding about a claim: a figure that lies nearest to it, the latest total before it, a
-- total of that size, or the nearest figure of any payer and year.
--
-- :payer      text, us, host or both; null: both, each for itself
-- :date       text, YYYY-MM-DD, the day of the claim
-- :tolerance  real, percent of the claim within which a total is of that size
-- :top        integer, how many of the nearest figures
CREATE TEMP TABLE findings AS
SELECT
    ranked.evidence,
    ranked.payer,
    CASE coalesce(ranked.payer, '') WHEN 'us' THEN 1 WHEN 'host' THEN 2 ELSE 3 END AS section,
    ranked.finding,
    ranked.place
FROM (
    SELECT
        near.evidence,
        near.payer,
        1 AS finding,
        row_number() OVER (
            PARTITION BY near.payer
            ORDER BY
                abs(near.difference_percent), NOT near.is_standing, near.is_total DESC,
                near.status = 'unverified', near.year_from DESC, near.evidence
        ) AS place
    FROM evidence AS near
    WHERE near.is_near
        AND (near.payer IS NULL OR coalesce(:payer, 'both') IN ('both', near.payer))
    UNION ALL
    SELECT
        earlier.evidence,
        earlier.payer,
        2,
        row_number() OVER (
            PARTITION BY earlier.payer
            ORDER BY
                earlier.end_day DESC, earlier.status = 'unverified', earlier.qualifier <> 'exact',
                earlier.evidence
        )
    FROM evidence AS earlier
    WHERE earlier.is_total
        AND earlier.end_day <= :date
        AND (earlier.payer IS NULL OR coalesce(:payer, 'both') IN ('both', earlier.payer))
    UNION ALL
    SELECT
        alike.evidence,
        alike.payer,
        3,
        row_number() OVER (
            PARTITION BY alike.payer
            ORDER BY alike.year_from, alike.year_to, alike.evidence
        )
    FROM evidence AS alike
    WHERE alike.is_total
        AND abs(alike.difference_percent) <= coalesce(:tolerance, 10.0) + 1e-9
        AND (alike.payer IS NULL OR coalesce(:payer, 'both') IN ('both', alike.payer))
    UNION ALL
    SELECT
        any_kind.evidence,
        'any',
        4,
        row_number() OVER (
            ORDER BY
                abs(any_kind.difference_percent), any_kind.is_total DESC,
                any_kind.status = 'unverified', any_kind.year_from DESC, any_kind.evidence
        )
    FROM evidence AS any_kind
) AS ranked
WHERE ranked.place <= CASE ranked.finding WHEN 1 THEN coalesce(:top, 3) WHEN 3 THEN 1000 ELSE 1 END;
