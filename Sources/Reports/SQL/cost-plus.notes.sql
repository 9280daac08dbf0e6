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
            coalesce(
                said.value_low,
                CASE
                    WHEN said.qualifier IN ('at-most', 'less-than') THEN 0.0
                    WHEN said.qualifier IN ('at-least', 'more-than') THEN said.value
                    ELSE said.value - said.half
                END
            ) AS low,
            coalesce(
                said.value_high,
                CASE
                    WHEN said.qualifier IN ('at-least', 'more-than') THEN 9e999
                    WHEN said.qualifier IN ('at-most', 'less-than') THEN said.value
                    ELSE said.value + said.half
                END
            ) AS high
        FROM (
            -- "About" leaves open half of the place of the last digit that is not zero.
            SELECT
                told.*,
                CASE
                    WHEN told.rounded_to IS NOT NULL THEN told.rounded_to / 2.0
                    WHEN told.qualifier <> 'about' OR told.value = 0 THEN 0.0
                    WHEN told.value = CAST(told.value AS INTEGER) THEN
                        CAST('1' || substr(
                            CAST(told.value AS INTEGER),
                            length(rtrim(CAST(told.value AS INTEGER), '0')) + 1
                        ) AS INTEGER) / 2.0
                    ELSE 0.5 / CAST('1' || substr(
                        '0000000000',
                        1,
                        length(rtrim(printf('%.10f', told.value), '0'))
                            - instr(printf('%.10f', told.value), '.')
                    ) AS INTEGER)
                END AS half
            FROM statements AS told
        ) AS said
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
        WHERE claimed.low IS NOT NULL AND claimed.high IS NOT NULL
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
