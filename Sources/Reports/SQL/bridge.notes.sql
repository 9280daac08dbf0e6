-- One row is a sentence under the bridge: the two shares, and what counts alike in both.
SELECT note
FROM (
    SELECT
        1 AS place,
        group_concat(told.share, ', ') || ': '
            || printf('%+.2f', 100 * (max(told.end_share) - max(told.start_share))) || ' points' AS note
    FROM (
        SELECT
            share.method || ' ' || share.label_from
                || iif(share.label_to > share.label_from, '–' || share.label_to, '') || ' '
                || printf('%.2f', 100 * share.numerator / share.denominator) || ' percent'
                || iif(share.is_unverified, ' (rests on unverified figures)', '') AS share,
            iif(share.question = 1, share.numerator / share.denominator, NULL) AS start_share,
            iif(share.question = 2, share.numerator / share.denominator, NULL) AS end_share
        FROM shares AS share
        ORDER BY share.question
    ) AS told
    UNION ALL
    SELECT
        2,
        'counted alike by both: ' || group_concat(alike.name, ', ')
    FROM (
        SELECT a.side || ' ' || a.line || iif(a.item <> '', ' ' || a.item, '') AS name
        FROM pieces AS a
        JOIN pieces AS b
            ON b.question = 2
            AND b.side = a.side
            AND b.line = a.line
            AND b.item = a.item
            AND b.amount = a.amount
            AND b.numerator_weight = a.numerator_weight
            AND b.denominator_weight = a.denominator_weight
        WHERE a.question = 1
        ORDER BY name
    ) AS alike
    HAVING count(*) > 0
)
WHERE note IS NOT NULL
ORDER BY place;
