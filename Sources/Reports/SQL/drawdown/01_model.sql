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
        bound.value,
        bound.low_value AS low,
        bound.high_value AS high,
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
    JOIN cost_model_intervals AS bound
        ON bound.model = parameter.model
        AND bound.parameter = parameter.parameter
        AND bound.host = parameter.host
        AND bound.service = parameter.service
    JOIN sources AS source ON source.source_id = parameter.source_id
    WHERE parameter.model = coalesce(:model, 'illustrative')
        AND parameter.host IN (:host, 'OVERSEAS')
) AS chosen
WHERE chosen.place = 1;
