-- One row is a parameter of the cost model for a host: the one of the host itself, else of all places
-- abroad; of all services, else of one.
--
-- :host   text
-- :model  text; null: illustrative
CREATE TEMP TABLE model AS
SELECT
    chosen.parameter, chosen.value, chosen.low, chosen.high, chosen.line, chosen.status,
    chosen.source, chosen.fact
FROM (
    SELECT
        parameter.parameter,
        coalesce(parameter.value, (parameter.value_low + parameter.value_high) / 2) AS value,
        coalesce(
            parameter.value_low,
            CASE
                WHEN parameter.qualifier IN ('at-most', 'less-than') THEN 0.0
                WHEN parameter.qualifier = 'about' THEN max(parameter.value - parameter.half, 0.0)
                ELSE parameter.value
            END
        ) AS low,
        coalesce(
            parameter.value_high,
            CASE
                WHEN parameter.qualifier IN ('more-than', 'at-least') THEN NULL
                WHEN parameter.qualifier = 'about' THEN parameter.value + parameter.half
                ELSE parameter.value
            END
        ) AS high,
        parameter.line,
        parameter.status,
        source.source,
        json_object(
            'model', parameter.model, 'parameter', parameter.parameter, 'host', parameter.host,
            'service', parameter.service
        ) AS fact,
        row_number() OVER (
            PARTITION BY parameter.parameter
            ORDER BY parameter.host <> :host, parameter.service <> 'total', parameter.service
        ) AS place
    FROM (
        -- "About" leaves open half of the place of the last digit that is not zero.
        SELECT
            told.*,
            iif(
                told.value = CAST(told.value AS INTEGER),
                CAST('1' || substr(
                    CAST(told.value AS INTEGER),
                    length(rtrim(CAST(told.value AS INTEGER), '0')) + 1
                ) AS INTEGER) / 2.0,
                0.5 / CAST('1' || substr(
                    '0000000000',
                    1,
                    length(rtrim(printf('%.10f', told.value), '0'))
                        - instr(printf('%.10f', told.value), '.')
                ) AS INTEGER)
            ) AS half
        FROM cost_model_parameters AS told
    ) AS parameter
    JOIN sources AS source ON source.source_id = parameter.source_id
    WHERE parameter.model = coalesce(:model, 'illustrative')
        AND parameter.host IN (:host, 'OVERSEAS')
) AS chosen
WHERE chosen.place = 1;
