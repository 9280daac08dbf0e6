-- One row is a side of the bridge that cannot be stood on: what it lacks, and what can be done.
SELECT
    share.method || ' of ' || share.host || ' ' || share.label_from
        || iif(share.label_to > share.label_from, '–' || share.label_to, '')
        || CASE
            WHEN share.amounts = 0 THEN ' has no figures'
            WHEN share.missing IS NOT NULL THEN ' is incomplete, it lacks ' || share.missing
            WHEN share.lacks_rate THEN ' lacks an exchange rate'
            WHEN share.is_complete THEN ' is known in ' || share.currency || ' only, for want of a rate'
            ELSE ' has nothing to divide by'
        END AS reason,
    'see `alliance report methods --host ' || share.host || '` for the methods and years that are complete'
        AS fix
FROM shares AS share
WHERE NOT share.is_complete
    OR share.is_unpriced AND (
        SELECT count(DISTINCT iif(side.is_unpriced, side.currency, 'USD')) > 1
            OR count(DISTINCT side.label_from) > 1
        FROM shares AS side
    )
ORDER BY share.question;
