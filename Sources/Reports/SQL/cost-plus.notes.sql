-- One row says of a public claim about such a demand, as a multiple of what the host pays, whether the
-- cost bases bear it out.
--
-- :host     text; null: every host
-- :year     integer, label of the year; null: the last one
-- :premium  real, percent on top of the cost base; null: 50; the claims are about 50 percent
-- :base     text, one cost base, or all; null: all
-- Its steps are those of cost-plus.
WITH
    answered AS (
        SELECT
            asked.host,
            asked.label_from AS year,
            asked.method,
            share.is_complete AND NOT share.is_unpriced AND share.numerator > 0 AS is_known,
            share.denominator / share.numerator AS all_times,
            1 / share.low AS all_times_high,
            1 / share.high AS all_times_low,
            share.us_cost / share.numerator AS us_times,
            share.us_cost_low / nullif(share.numerator_high, 0) AS us_times_low,
            share.us_cost_high / nullif(share.numerator_low, 0) AS us_times_high,
            100 / published.percent AS published_times,
            100 / published.high_percent AS published_times_low,
            100 / nullif(published.low_percent, 0) AS published_times_high
        FROM asked
        JOIN shares AS share ON share.question = asked.question
        LEFT JOIN published ON published.question = asked.question
    ),
    known (host, year, base, times, low, high) AS (
        SELECT
            answered.host, answered.year, 'npsc-published', answered.published_times,
            answered.published_times_low, answered.published_times_high
        FROM answered
        WHERE answered.method = 'dod-npsc' AND answered.published_times IS NOT NULL
        UNION ALL
        SELECT
            answered.host, answered.year, 'npsc-lines', answered.all_times,
            answered.all_times_low, answered.all_times_high
        FROM answered
        WHERE answered.method = 'dod-npsc' AND answered.is_known
        UNION ALL
        SELECT
            answered.host, answered.year, 'us-cost', answered.us_times, answered.us_times_low,
            answered.us_times_high
        FROM answered
        WHERE answered.method = 'total-cost' AND answered.is_known
        UNION ALL
        SELECT
            answered.host, answered.year, 'total-cost', answered.all_times,
            answered.all_times_low, answered.all_times_high
        FROM answered
        WHERE answered.method = 'total-cost' AND answered.is_known
    ),
    asked_of AS (
        SELECT
            ranked.host,
            ranked.base,
            (1 + coalesce(:premium, 50.0) / 100) * ranked.times AS times,
            (1 + coalesce(:premium, 50.0) / 100) * ranked.low AS low,
            (1 + coalesce(:premium, 50.0) / 100) * ranked.high AS high
        FROM (
            SELECT
                known.host, known.base, known.times, known.low, known.high,
                row_number() OVER (
                    PARTITION BY known.host, known.base
                    ORDER BY abs(known.year - coalesce(:year, 9999)), known.year DESC
                ) AS place
            FROM known
            WHERE coalesce(:base, 'all') IN ('all', known.base)
        ) AS ranked
        WHERE ranked.place = 1
    ),
    claimed AS (
        SELECT
            said.statement, said.speaker, said.said_on, said.about, said.words, said.qualifier,
            said.value,
            CASE said.qualifier
                WHEN 'about' THEN said.value - coalesce(said.rounded_to, 1) / 2
                ELSE coalesce(said.value_low, said.value)
            END AS low,
            CASE
                WHEN said.qualifier IN ('at-least', 'more-than') THEN 9e99
                WHEN said.qualifier = 'about' THEN said.value + coalesce(said.rounded_to, 1) / 2
                ELSE coalesce(said.value_high, said.value)
            END AS high
        FROM statements AS said
        WHERE said.measure = 'cost-plus-multiple'
            AND said.unit = 'times'
            AND (:host IS NULL OR said.about = :host)
            AND coalesce(:premium, 50.0) = 50
    ),
    judged AS (
        SELECT
            claimed.statement,
            count(*) AS bases,
            sum(base.high >= claimed.low AND base.low <= claimed.high) AS agreeing,
            min(base.times) AS least,
            max(base.times) AS most
        FROM claimed
        JOIN asked_of AS base ON base.host = claimed.about
        GROUP BY claimed.statement
    )
SELECT
    claimed.speaker || ' (' || substr(claimed.said_on, 1, 4) || ') on ' || ally.name || ': “' || claimed.words || '”: '
    || CASE
        WHEN judged.agreeing = judged.bases AND judged.bases > 1 THEN 'consistent with every base here'
        WHEN judged.agreeing = judged.bases THEN 'consistent with the base here'
        WHEN judged.agreeing > 0
            THEN 'consistent with ' || judged.agreeing || ' of ' || judged.bases || ' bases here'
        ELSE 'not consistent with any base here'
    END
    || ' ('
    || printf('%.2f', judged.least)
    || iif(judged.bases > 1, ' to ' || printf('%.2f', judged.most), '')
    || ' times)' AS note
FROM judged
JOIN claimed ON claimed.statement = judged.statement
JOIN allies AS ally ON ally.ally = claimed.about
ORDER BY claimed.about, claimed.said_on, claimed.statement;
