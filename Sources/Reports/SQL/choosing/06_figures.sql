-- One row is a figure on offer: as published, or, where calendars are to pair by days of overlap, a
-- fiscal year's figures spread by days over the calendar years that they overlap.
--
-- :align  text, label (fiscal and calendar years pair by their labels) or overlap; null: label
CREATE TEMP TABLE figures AS
WITH
    published AS (
        SELECT
            contribution.contribution_id, contribution.host, contribution.payer,
            contribution.series, contribution.line, contribution.item, contribution.calendar,
            contribution.valid_from, contribution.valid_until, contribution.stage,
            contribution.instrument, contribution.variant, contribution.currency,
            contribution.amount_minor, bound.half_minor, contribution.qualifier,
            contribution.status = 'unverified' AS is_unverified, contribution.label_from,
            contribution.label_to, source.source,
            coalesce(CAST(substr(source.edition, 1, 4) AS INTEGER), 0) AS edition,
            coalesce(:align, 'label') = 'overlap'
                AND contribution.calendar NOT IN ('CY', 'date', 'multi')
                AND contribution.label_from = contribution.label_to AS is_converted
        FROM contributions AS contribution
        JOIN contribution_intervals AS bound
            ON bound.contribution_id = contribution.contribution_id
        JOIN sources AS source ON source.source_id = contribution.source_id
        WHERE contribution.amount_per = 'period'
            AND contribution.amount_minor IS NOT NULL
            AND contribution.host IN (SELECT asked.host FROM asked)
    ),
    -- One row is the one figure of an account for a line and a fiscal year, in one calendar year.
    spread AS (
        SELECT
            figure.*,
            figure.label_from + shift.years AS year,
            max(0, julianday(min(figure.valid_until, (figure.label_from + shift.years + 1) || '-01-01'))
                - julianday(max(figure.valid_from, (figure.label_from + shift.years) || '-01-01')))
                AS overlap_days,
            julianday(figure.valid_until) - julianday(figure.valid_from) AS period_days,
            row_number() OVER (
                PARTITION BY
                    figure.host, figure.payer, figure.series, figure.line, figure.item,
                    figure.stage, figure.instrument, figure.currency, figure.label_from, shift.years
                ORDER BY
                    figure.is_unverified, figure.edition DESC, figure.variant,
                    figure.contribution_id
            ) AS place
        FROM published AS figure
        JOIN (SELECT -1 AS years UNION ALL SELECT 0 UNION ALL SELECT 1) AS shift
        WHERE figure.is_converted
    )
SELECT
    figure.contribution_id, figure.host, figure.payer, figure.series, figure.line, figure.item,
    figure.calendar, figure.valid_from, figure.valid_until, figure.stage, figure.instrument,
    figure.variant, figure.currency, figure.amount_minor, figure.half_minor, figure.qualifier,
    figure.is_unverified, figure.label_from, figure.label_to, figure.source, figure.edition,
    0 AS is_converted
FROM published AS figure
WHERE NOT figure.is_converted
UNION ALL
-- Only years that the fiscal years at hand cover to the last day: the rest is never made up.
SELECT
    max(part.contribution_id), part.host, part.payer, part.series, part.line, part.item,
    part.calendar, part.year || '-01-01', (part.year + 1) || '-01-01', part.stage,
    part.instrument, '', part.currency,
    sum(part.amount_minor * part.overlap_days / part.period_days),
    sum(part.half_minor * part.overlap_days / part.period_days),
    iif(min(part.qualifier) = max(part.qualifier), min(part.qualifier), 'about'),
    max(part.is_unverified), part.year, part.year, max(part.source), max(part.edition), 1
FROM spread AS part
WHERE part.place = 1 AND part.overlap_days > 0
GROUP BY
    part.host, part.payer, part.series, part.line, part.item, part.calendar, part.stage,
    part.instrument, part.currency, part.year
HAVING sum(part.overlap_days) = julianday((part.year + 1) || '-01-01') - julianday(part.year || '-01-01');
