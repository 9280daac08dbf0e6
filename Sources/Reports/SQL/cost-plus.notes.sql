-- One row says of a public claim about such a demand, as a multiple of what the host pays, whether the
-- cost bases bear it out.
--
-- :host     text; null: every host
-- :premium  real, percent on top of the cost base; null: 50; the claims are about 50 percent
-- Its steps are those of cost-plus.
WITH
    claimed AS (
        SELECT
            said.statement, said.speaker, said.said_on, said.about, said.words, said.qualifier,
            said.value,
            coalesce(bound.low_value, 0.0) AS low,
            coalesce(bound.high_value, 9e999) AS high
        FROM statements AS said
        JOIN statement_intervals AS bound
            ON bound.statement = said.statement
            AND bound.value IS NOT NULL
        WHERE said.measure = 'cost-plus-multiple'
            AND said.unit = 'times'
            AND (:host IS NULL OR said.about = :host)
            AND coalesce(:premium, 50.0) = 50
    ),
    judged AS (
        SELECT
            claimed.statement,
            count(*) AS bases,
            sum(coalesce(base.times_high, 9e999) * base.raise >= claimed.low
                AND coalesce(base.times_low, 0.0) * base.raise <= claimed.high) AS agreeing,
            min(coalesce(base.times, base.times_low, 0.0) * base.raise) AS least,
            max(coalesce(base.times, base.times_high) * base.raise) AS most
        FROM claimed
        JOIN nearest AS base ON base.host = claimed.about
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
    || iif(judged.most > judged.least, ' to ' || printf('%.2f', judged.most), '')
    || ' times)' AS note
FROM judged
JOIN claimed ON claimed.statement = judged.statement
JOIN allies AS ally ON ally.ally = claimed.about
ORDER BY claimed.about, claimed.said_on, claimed.statement;
