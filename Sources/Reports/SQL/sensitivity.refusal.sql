-- One row is a share that nothing can be learned from: what it lacks, and what can be done.
SELECT
    share.method || ' of ' || share.host || ' ' || share.label_from
        || iif(share.label_to > share.label_from, '–' || share.label_to, '')
        || CASE
            WHEN share.amounts = 0 THEN ' has no figures'
            WHEN share.missing IS NOT NULL THEN ' is incomplete, it lacks ' || share.missing
            WHEN share.lacks_rate THEN ' lacks an exchange rate'
            ELSE ' has nothing to divide by'
        END AS reason,
    'see `alliance report methods --host ' || share.host || '` for the methods and years that are complete'
        AS fix
FROM shares AS share
WHERE share.host IN (:host, :ally) AND NOT share.is_complete
ORDER BY share.host <> :host;
