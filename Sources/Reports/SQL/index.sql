-- One row is a member of a group with its value of a composite index: the sum, over indicators, of
-- weight times the member's place in each.
--
-- A place is the member's part of the group's sum (share), its value over the greatest (of-greatest),
-- or where it lies between the least and the greatest (min-max). A weight is taken as part of all
-- weights. Where a member lacks an indicator no member has an index, unless members without figures
-- are left out on request.
--
-- :index    text, the index's code in index_weights
-- :group    text, the group's code
-- :year     integer, the calendar year; members are those of its last day
-- :members  text, all or with-figures; null: all
WITH
    weights AS (
        SELECT
            weight.measure,
            weight.component,
            weight.normalisation,
            weight.status,
            weight.weight / sum(weight.weight) OVER () AS weight
        FROM index_weights AS weight
        WHERE weight.index_code = :index AND weight.weight > 0
    ),
    members AS (
        SELECT member.ally
        FROM group_members AS member
        WHERE member.group_code = :group
            AND member.valid_from <= :year || '-12-31'
            AND member.valid_until > :year || '-12-31'
    ),
    -- A weight names a component, or takes the value that every report takes.
    told AS MATERIALIZED (
        SELECT
            member.ally,
            weights.measure,
            weights.component,
            weights.normalisation,
            weights.weight,
            coalesce(part.value, measure.value) AS value,
            coalesce(part.low_value, measure.low_value) AS low_value,
            coalesce(part.high_value, measure.high_value) AS high_value,
            coalesce(part.status, measure.status) AS status,
            coalesce(part.unit || part.price_basis || coalesce(part.base_year, ''),
                measure.unit || measure.price_basis || coalesce(measure.base_year, '')) AS prices
        FROM members AS member
        CROSS JOIN weights
        LEFT JOIN yearly_measures AS measure
            ON weights.component = ''
            AND measure.measure = weights.measure
            AND measure.ally = member.ally
            AND measure.year = :year
        LEFT JOIN annual_indicators AS part
            ON weights.component <> ''
            AND part.measure = weights.measure
            AND part.component = weights.component
            AND part.ally = member.ally
            AND part.year = :year
    ),
    complete AS (
        SELECT told.ally, count(told.value) = count(*) AS has_all
        FROM told
        GROUP BY told.ally
    ),
    lacking AS (
        SELECT group_concat(absent.ally, ', ') AS members
        FROM (
            SELECT complete.ally
            FROM complete
            WHERE NOT complete.has_all
            ORDER BY complete.ally
        ) AS absent
    ),
    -- An end that is open has as much as one likes: there only a share and a part of the greatest,
    -- which are of amounts, have nothing as the least.
    ended AS (
        SELECT
            told.*,
            CASE
                WHEN told.normalisation = 'min-max' THEN coalesce(told.low_value, -9e999)
                ELSE max(coalesce(told.low_value, 0.0), 0.0)
            END AS least,
            coalesce(told.high_value, 9e999) AS most
        FROM told
        JOIN complete ON complete.ally = told.ally AND complete.has_all
    ),
    placed AS (
        SELECT
            ended.*,
            CASE ended.normalisation
                WHEN 'share' THEN ended.value / sum(ended.value) OVER measured
                WHEN 'of-greatest' THEN ended.value / max(ended.value) OVER measured
                ELSE (ended.value - min(ended.value) OVER measured)
                    / nullif(max(ended.value) OVER measured - min(ended.value) OVER measured, 0)
            END AS place,
            coalesce(
                CASE ended.normalisation
                    WHEN 'share'
                        THEN ended.least / (ended.least + total(ended.most) OVER others)
                    WHEN 'of-greatest'
                        THEN ended.least
                            / max(ended.least, coalesce(max(ended.most) OVER others, 0.0))
                    ELSE max(ended.least - min(ended.most) OVER measured, 0.0)
                        / (max(ended.most) OVER measured - min(ended.least) OVER measured)
                END,
                0.0
            ) AS place_low,
            min(
                coalesce(
                    CASE ended.normalisation
                        WHEN 'share'
                            THEN ended.most / (ended.most + total(ended.least) OVER others)
                        WHEN 'of-greatest'
                            THEN ended.most / coalesce(max(ended.least) OVER others, 0.0)
                        ELSE (ended.most - min(ended.least) OVER measured)
                            / max(
                                max(ended.least) OVER measured - min(ended.most) OVER measured, 0.0
                            )
                    END,
                    1.0
                ),
                1.0
            ) AS place_high,
            min(ended.prices) OVER measured <> max(ended.prices) OVER measured AS is_mixed
        FROM ended
        WINDOW
            measured AS (PARTITION BY ended.measure, ended.component),
            others AS (
                PARTITION BY ended.measure, ended.component
                ORDER BY ended.ally
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW
            )
    ),
    summed AS (
        SELECT
            placed.ally,
            100 * sum(placed.weight * placed.place) AS percent,
            100 * sum(placed.weight * placed.place_low) AS low_percent,
            100 * sum(placed.weight * placed.place_high) AS high_percent,
            max(placed.is_mixed) AS is_mixed,
            -- Where all have the same, none lies between the least and the greatest.
            count(placed.place) < count(*) AS has_no_spread,
            max(placed.status = 'unverified') AS is_unverified
        FROM placed
        GROUP BY placed.ally
    ),
    shown AS (
        SELECT
            member.ally,
            lacking.members AS missing_members,
            summed.is_unverified,
            summed.ally IS NULL AS has_no_figure,
            summed.is_mixed,
            summed.has_no_spread,
            coalesce(
                NOT summed.is_mixed
                    AND NOT summed.has_no_spread
                    AND (lacking.members IS NULL OR coalesce(:members, 'all') = 'with-figures'),
                0
            ) AS is_known,
            summed.percent,
            summed.low_percent,
            summed.high_percent
        FROM members AS member
        CROSS JOIN lacking
        LEFT JOIN summed ON summed.ally = member.ally
    )
SELECT
    :index AS index_code,
    :group AS group_code,
    shown.ally AS host,
    ally.name AS host_name,
    :year AS year,
    iif(shown.is_known, rank() OVER (ORDER BY NOT shown.is_known, shown.percent DESC), NULL) AS rank,
    iif(shown.is_known, shown.percent, NULL) AS index_percent,
    iif(shown.is_known, shown.low_percent, NULL) AS index_low_percent,
    iif(shown.is_known, shown.high_percent, NULL) AS index_high_percent,
    (
        SELECT group_concat(part.words, '; ')
        FROM (
            SELECT
                weights.measure || iif(weights.component = '', '', ' ' || weights.component)
                    || ' ' || weights.normalisation || ' × ' || printf('%.4g', weights.weight) AS words
            FROM weights
            ORDER BY weights.measure, weights.component
        ) AS part
    ) AS parts,
    CASE
        WHEN shown.is_mixed THEN 'prices differ'
        WHEN shown.has_no_spread THEN 'no spread'
        WHEN shown.missing_members IS NULL THEN 'complete'
        WHEN shown.is_known THEN 'without members that have no figure'
        ELSE 'incomplete'
    END AS completeness,
    shown.missing_members,
    (SELECT max(weights.status) FROM weights) AS status,
    (
        SELECT source.source
        FROM index_weights AS weight
        JOIN sources AS source ON source.source_id = weight.source_id
        WHERE weight.index_code = :index
        ORDER BY source.source
        LIMIT 1
    ) AS source,
    (
        SELECT min(nullif(weight.note, ''))
        FROM index_weights AS weight
        WHERE weight.index_code = :index
    ) AS note,
    ltrim(
        iif(shown.is_mixed, ',prices-differ', '')
        || iif(shown.has_no_spread, ',no-spread', '')
        || iif(shown.has_no_figure, ',no-figure', '')
        || iif(shown.missing_members IS NOT NULL,
            iif(shown.is_known, ',members-left-out', ',incomplete'), '')
        || iif((SELECT max(weights.status) FROM weights) <> 'normal',
            ',' || (SELECT max(weights.status) FROM weights), '')
        || iif(shown.is_unverified, ',unverified', ''),
        ','
    ) AS marks
FROM shown
JOIN allies AS ally ON ally.ally = shown.ally
ORDER BY NOT shown.is_known, shown.percent DESC, shown.ally;
