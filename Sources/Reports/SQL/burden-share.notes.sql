-- One row is a sentence under the shares: what a published one can mean, and what it implies.
SELECT note
FROM (
    SELECT
        asked.question,
        1 AS place,
        asked.method || iif(:label_from IS NULL, ' ' || asked.host || ' ' || asked.label_from, '')
            || ': published '
            || iif(
                published.percent IS NULL,
                '',
                rtrim(rtrim(printf('%.2f', published.percent), '0'), '.') || ' means '
            )
            || rtrim(rtrim(printf('%.2f', published.low_percent), '0'), '.') || ' to '
            || rtrim(rtrim(printf('%.2f', published.high_percent), '0'), '.')
            || ' (' || published.source || ')' AS note
    FROM asked
    JOIN published ON published.question = asked.question
    UNION ALL
    SELECT
        asked.question,
        2,
        asked.method || iif(:label_from IS NULL, ' ' || asked.host || ' ' || asked.label_from, '')
            || ': the published share implies a US cost of about '
            || printf('%,d', CAST(round(share.numerator * (100.0 / published.percent - 1) / 1e6) AS INTEGER))
            || ' million dollars'
    FROM asked
    JOIN shares AS share ON share.question = asked.question
    JOIN published ON published.question = asked.question
    WHERE share.us_lacks AND NOT share.host_lacks AND NOT share.is_unpriced AND published.percent > 0
    UNION ALL
    SELECT
        asked.question,
        3,
        asked.method || iif(:label_from IS NULL, ' ' || asked.host || ' ' || asked.label_from, '')
            || ': ' || printf('%.2f', coalesce(100 * possible.low, 0.0)) || ' to '
            || iif(possible.high IS NULL, 'any number', printf('%.2f', 100 * possible.high))
            || iif(
                :bounds = 'known',
                ' if what is missing is at most the largest known: ' || possible.largest_known,
                ' if what is missing can be anything'
            )
    FROM asked
    JOIN possible ON possible.question = asked.question
)
WHERE :label_from IS NOT NULL
ORDER BY question, place;
