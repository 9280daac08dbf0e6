-- One row is a published figure beside a claim: the nearest of each payer within two years, the latest
-- total before it, totals of that size, and the nearest of any payer and year.
--
-- :value      real, what was claimed, in :unit
-- :unit       text, as USD/year, KRW/year, people or percent
-- :tolerance  real, percent of the claim: within it a figure bears the claim out; null: 10
-- Its steps are those in claim/, and so are its other parameters.
SELECT
    CASE
        WHEN found.finding = 4 THEN 'Of any kind and year'
        WHEN found.payer = 'us' THEN 'Paid by the United States'
        WHEN found.payer = 'host' THEN 'Paid by the host'
        WHEN found.payer = 'both' THEN 'Paid by both together'
        ELSE 'People counted'
    END AS section,
    CASE found.finding
        WHEN 1 THEN 'nearest'
        WHEN 2 THEN 'latest-total'
        WHEN 3 THEN 'same-size'
        ELSE 'nearest-any'
    END AS finding,
    found.place,
    known.payer,
    :value AS claim_value,
    :unit AS unit,
    CASE :unit
        WHEN 'people' THEN printf('%,d', known.value)
        WHEN 'percent' THEN printf('%.1f %%', known.value)
        ELSE printf(
            '%,d.%d m',
            CAST(round(known.value / 1e5) AS INTEGER) / 10,
            CAST(round(known.value / 1e5) AS INTEGER) % 10
        )
    END AS figure,
    known.value AS nearest_value,
    known.value_low,
    known.value_high,
    known.difference_percent,
    abs(known.difference_percent) <= coalesce(:tolerance, 10.0) + 1e-9 AS is_within_tolerance,
    known.year_from,
    known.year_to,
    known.calendar,
    known.first_day,
    date(known.end_day, '-1 day') AS last_day,
    known.basis,
    known.dataset,
    known.line,
    known.item,
    known.series,
    known.stage,
    known.cost_measure,
    iif(known.dataset = 'contributions', known.native_amount, NULL) AS amount,
    known.currency,
    iif(known.dataset = 'contributions', known.units_per_usd, NULL) AS units_per_usd,
    CASE
        WHEN found.finding IN (2, 3) OR found.place > 1 THEN NULL
        WHEN abs(known.difference_percent) <= coalesce(:tolerance, 10.0) + 1e-9
            THEN printf('true within %g percent if ', coalesce(:tolerance, 10.0))
        WHEN abs(known.difference_percent) <= 2 * coalesce(:tolerance, 10.0) + 1e-9
            THEN 'nearly true if '
        ELSE 'not true even if '
    END
    || 'what is meant is “' || known.basis || '” of '
    || CASE
        WHEN known.dataset = 'troop-counts'
            THEN substr(
                known.first_day,
                1,
                CASE known.stage WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END
            )
        ELSE
            CASE WHEN known.calendar IN ('CY', 'date', 'multi') THEN '' WHEN known.calendar = 'USFY'
                THEN 'FY' ELSE known.calendar END
            || known.year_from
            || iif(known.year_to > known.year_from, '–' || known.year_to, '')
    END
    || ': that is '
    || iif(
        abs(known.difference_percent) < 0.05,
        'the claim',
        printf('%.1f', abs(known.difference_percent)) || ' percent '
            || iif(known.difference_percent < 0, 'below', 'above') || ' the claim'
    ) AS verdict_note,
    known.variant,
    known.qualifier,
    known.status,
    source.source,
    source.title AS source_title,
    source.edition,
    known.locator,
    known.note,
    ltrim(
        iif(known.is_standing, ',standing', '')
        || iif(known.dataset = 'contributions' AND NOT known.is_total, ',line-only', '')
        || iif(known.amount_per = 'year' AND known.year_from < known.year_to, ',each-year', '')
        || iif(
            known.currency <> substr(:unit, 1, 3),
            iif(:unit = 'USD/year', ',at-average-rate', ',converted-at-average-rate'),
            ''
        )
        || iif(known.has_unverified_rate, ',unverified-rate', '')
        || iif(known.variant <> '', ',variant', '')
        || iif(known.status <> 'normal', ',' || known.status, ''),
        ','
    ) AS marks
FROM findings AS found
JOIN evidence AS known ON known.evidence = found.evidence
JOIN sources AS source ON source.source_id = known.source_id
ORDER BY found.finding = 4, found.section, found.finding, found.place, known.evidence;
