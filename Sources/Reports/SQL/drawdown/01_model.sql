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
            iif(parameter.qualifier IN ('at-most', 'less-than'), 0.0, parameter.value)
        ) AS low,
        coalesce(
            parameter.value_high,
            iif(parameter.qualifier IN ('more-than', 'at-least'), NULL, parameter.value)
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
    FROM cost_model_parameters AS parameter
    JOIN sources AS source ON source.source_id = parameter.source_id
    WHERE parameter.model = coalesce(:model, 'illustrative')
        AND parameter.host IN (:host, 'OVERSEAS')
) AS chosen
WHERE chosen.place = 1;
