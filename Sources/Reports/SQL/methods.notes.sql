-- One row is a sentence under the shares: by which methods there is none, and why.
SELECT note
FROM (
    SELECT
        'no share of any year, computed or published, by ' || group_concat(named.method, ', ')
            AS note
    FROM (
        SELECT asked.method
        FROM asked
        JOIN shares AS share ON share.question = asked.question
        LEFT JOIN published ON published.question = asked.question
        GROUP BY asked.method
        HAVING max(share.is_complete OR published.fact IS NOT NULL) = 0
        ORDER BY asked.method
    ) AS named
    WHERE :label_from IS NULL
    HAVING count(*) > 0
    UNION ALL
    SELECT asked.method || ' lacks ' || share.missing
    FROM asked
    JOIN shares AS share ON share.question = asked.question
    WHERE :label_from IS NOT NULL AND share.missing IS NOT NULL
)
ORDER BY note;
