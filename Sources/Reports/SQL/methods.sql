-- One row is a share that one ally bears by somebody's count, computed here or published, or, where a
-- year is asked, a method by which it cannot be told.
--
-- Shares are sorted from the lowest to the highest; rank_low and rank_high are the places that the
-- intervals leave open. A share that is computed has the one that was published for the same method
-- and years beside it.
--
-- Its steps in choosing/ and methods/ say what the parameters are.
WITH
    -- Sums in another order differ in their last digits: shares are as great as each other then.
    placed AS (
        SELECT
            listed.*,
            round(coalesce(listed.percent, (listed.low_percent + listed.high_percent) / 2), 9)
                AS middle
        FROM listed
    )
SELECT
    iif(placed.told = 'neither', NULL, rank() OVER (ORDER BY placed.middle IS NULL, placed.middle))
        AS rank,
    iif(
        placed.told = 'neither',
        NULL,
        1 + (SELECT count(*) FROM placed AS less WHERE less.high_percent < placed.low_percent)
    ) AS rank_low,
    iif(
        placed.told = 'neither',
        NULL,
        (
            SELECT count(*)
            FROM placed AS other
            WHERE other.middle IS NOT NULL
                AND NOT other.low_percent > coalesce(placed.high_percent, 9e999)
        )
    ) AS rank_high,
    :host AS host,
    ally.name AS host_name,
    placed.method,
    coalesce(method.title, 'A method that is none of ours') AS method_title,
    placed.label_from AS year_from,
    placed.label_to AS year_to,
    placed.label_from || iif(placed.label_to > placed.label_from, '–' || placed.label_to, '')
        AS years,
    placed.percent AS share_percent,
    placed.low_percent AS share_low_percent,
    placed.high_percent AS share_high_percent,
    placed.told,
    placed.published_percent,
    placed.published_low_percent,
    placed.published_high_percent,
    placed.published_source,
    placed.published_basis,
    CASE
        WHEN placed.told <> 'neither' AND placed.missing IS NULL AND NOT placed.lacks_rate
            AND placed.amounts > 0 THEN 'complete'
        WHEN placed.amounts = 0 THEN 'no figures'
        WHEN placed.missing IS NOT NULL THEN 'incomplete'
        WHEN placed.lacks_rate THEN 'no rate'
        ELSE 'no denominator'
    END AS completeness,
    placed.missing AS missing_lines,
    placed.numerator_usd,
    placed.denominator_usd,
    placed.host_account,
    placed.us_account,
    ltrim(
        iif(
            placed.middle IS NOT NULL
            AND (SELECT count(*) FROM placed AS same WHERE same.middle = placed.middle) > 1,
            ',tied',
            ''
        )
        || iif(placed.told = 'neither' AND placed.missing IS NOT NULL, ',incomplete', '')
        || iif(placed.is_unverified, ',unverified', '')
        || iif(placed.is_complement AND placed.told = 'published', ',complement', ''),
        ','
    ) AS marks
FROM placed
JOIN allies AS ally ON ally.ally = :host
LEFT JOIN methods AS method ON method.method = placed.method
ORDER BY
    placed.middle IS NULL, placed.middle, placed.method, placed.label_from, placed.label_to,
    placed.told, placed.fact;
