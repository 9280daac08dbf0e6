-- One row is a sentence under the lines: the share of the host, and the one to be reached.
SELECT
    printf('%s bears %.2f percent; ', mine.host, 100 * mine.numerator / mine.denominator)
        || CASE
            WHEN :share IS NOT NULL THEN printf('the share to reach is %.2f percent', :share)
            WHEN other.host IS NULL THEN 'no other host has a share to reach'
            ELSE printf(
                'the share to reach is that of %s, %.2f percent',
                other.host,
                100 * other.numerator / other.denominator
            )
        END AS note
FROM shares AS mine
LEFT JOIN shares AS other ON other.host <> mine.host AND other.is_complete AND :share IS NULL
WHERE mine.host = :host AND mine.is_complete
ORDER BY
    abs(other.numerator / other.denominator - mine.numerator / mine.denominator),
    other.host
LIMIT 1;
