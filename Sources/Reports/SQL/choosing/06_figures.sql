-- One row is a figure on offer, or, where calendars are to pair by days of overlap, the part of a
-- fiscal year's figure that falls into one calendar year.
--
-- pairing says which of the two a figure of a fiscal year is for; null: for both.
--
-- Rows of one figure and label belong together: they are added up. What no share can be made of
-- stays out: amounts a year over several years, loans, and prices of another year.
CREATE TEMP TABLE figures AS
WITH
    -- The years asked about and the ones beside them, of which an overlap may need a part.
    near AS (
        SELECT
            asked.host,
            min(asked.label_from) - 1 AS label_from,
            max(asked.label_to) + 1 AS label_to
        FROM asked
        GROUP BY asked.host
    ),
    published AS (
        SELECT
            contribution.contribution_id, contribution.host, contribution.payer,
            contribution.series, contribution.line, contribution.item, contribution.calendar,
            contribution.valid_from, contribution.valid_until, contribution.stage,
            contribution.instrument, contribution.variant, contribution.currency,
            bound.amount_minor, bound.low_minor, bound.high_minor, contribution.qualifier,
            contribution.status = 'unverified' AS is_unverified, contribution.label_from,
            contribution.label_to, source.source,
            coalesce(CAST(substr(source.edition, 1, 4) AS INTEGER), 0) AS edition,
            contribution.cost_measure,
            contribution.calendar NOT IN ('CY', 'date', 'multi') AS is_fiscal
        FROM near
        CROSS JOIN contributions AS contribution
            ON contribution.host = near.host
            AND contribution.label_from <= near.label_to
            AND contribution.label_to >= near.label_from
        JOIN contribution_intervals AS bound
            ON bound.contribution_id = contribution.contribution_id
        JOIN sources AS source ON source.source_id = contribution.source_id
        WHERE (contribution.amount_per = 'period' OR contribution.label_from = contribution.label_to)
            AND contribution.instrument <> 'loan'
            AND contribution.price_basis = 'current'
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
                    figure.is_unverified, figure.edition DESC, figure.variant, figure.source,
                    figure.calendar, figure.valid_from, figure.contribution_id
            ) AS place
        FROM published AS figure
        JOIN (SELECT -1 AS years UNION ALL SELECT 0 UNION ALL SELECT 1) AS shift
        -- A total of several fiscal years is for other days than the calendar years are.
        WHERE figure.is_fiscal
            AND figure.label_from = figure.label_to
            AND 'overlap' IN (SELECT asked.pairing FROM asked)
    ),
    joined AS (
        SELECT
            part.*,
            min(part.contribution_id) OVER in_year AS figure,
            sum(part.overlap_days) OVER in_year AS known_days
        FROM spread AS part
        WHERE part.place = 1 AND part.overlap_days > 0
        WINDOW in_year AS (
            PARTITION BY
                part.host, part.payer, part.series, part.line, part.item, part.calendar, part.stage,
                part.instrument, part.currency, part.year
        )
    )
SELECT
    figure.contribution_id AS figure, figure.contribution_id, 1.0 AS part,
    figure.host, figure.payer, figure.series, figure.line, figure.item,
    figure.calendar, figure.valid_from, figure.valid_until, figure.stage, figure.instrument,
    figure.variant, figure.currency, figure.amount_minor, figure.low_minor, figure.high_minor,
    figure.qualifier, figure.is_unverified, figure.label_from, figure.label_to, figure.source, figure.edition,
    figure.cost_measure, 0 AS is_converted, iif(figure.is_fiscal, 'label', NULL) AS pairing
FROM published AS figure
WHERE NOT figure.is_fiscal OR 'label' IN (SELECT asked.pairing FROM asked)
UNION ALL
-- Only years that the fiscal years at hand cover to the last day: the rest is never made up.
SELECT
    part.figure, part.contribution_id, part.overlap_days / part.period_days, part.host,
    part.payer, part.series, part.line, part.item, part.calendar, part.year || '-01-01',
    (part.year + 1) || '-01-01', part.stage, part.instrument, '', part.currency,
    part.amount_minor * part.overlap_days / part.period_days,
    part.low_minor * part.overlap_days / part.period_days,
    part.high_minor * part.overlap_days / part.period_days,
    part.qualifier, part.is_unverified, part.year, part.year, part.source, part.edition,
    part.cost_measure, 1, 'overlap'
FROM joined AS part
WHERE part.known_days = julianday((part.year + 1) || '-01-01') - julianday(part.year || '-01-01');
