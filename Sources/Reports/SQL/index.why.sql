-- One row is one fact that a row of report index rests on.
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
    )
SELECT
    :index AS index_code,
    :group AS group_code,
    told.host,
    :year AS year,
    told.cells,
    told.role,
    told.weight,
    told.dataset,
    told.fact
FROM (
    SELECT
        member.ally AS host,
        'index_percent,index_low_percent,index_high_percent,rank' AS cells,
        iif(value.ally = member.ally, 'indicator', 'other member''s indicator') AS role,
        value.weight,
        'indicators' AS dataset,
        json_object(
            'measure', fact.measure, 'ally', fact.ally, 'component', fact.component,
            'calendar', fact.calendar, 'valid_from', fact.valid_from,
            'valid_until', fact.valid_until, 'source', fact.source, 'variant', fact.variant
        ) AS fact
    FROM members AS member
    CROSS JOIN told AS value
    JOIN complete ON complete.ally = value.ally AND complete.has_all
    JOIN annual_indicators AS fact
        ON fact.ally = value.ally
        AND fact.year = :year
        AND fact.component = iif(value.component = '', fact.component, value.component)
        AND fact.measure IN (
            CASE value.measure
                WHEN 'milex' THEN 'military-expenditure-gdp-share'
                WHEN 'nato-milex' THEN 'nato-defence-expenditure-gdp-share'
                ELSE value.measure
            END,
            iif(value.measure IN ('milex', 'nato-milex'), 'gdp', value.measure)
        )
    UNION ALL
    SELECT
        member.ally,
        'index_percent,index_low_percent,index_high_percent,rank',
        'weight',
        weight.weight,
        'index-weights',
        json_object(
            'index_code', weight.index_code, 'measure', weight.measure,
            'component', weight.component
        )
    FROM members AS member
    JOIN index_weights AS weight ON weight.index_code = :index
) AS told
ORDER BY told.host, told.role, told.dataset, told.fact, told.weight;
