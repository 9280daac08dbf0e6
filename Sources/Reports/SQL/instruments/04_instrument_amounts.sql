-- One row is the part of a remainder that is given by one instrument: as the figure says, else as is
-- known of the host's line in that year, else imputed on an indirect line, else unstated.
CREATE TEMP TABLE instrument_amounts AS
WITH
    told AS (
        SELECT
            remainder.question,
            remainder.amount,
            shared.instrument,
            shared.percent / 100.0 AS part,
            shared.source_id AS told_source_id,
            shared.valid_from AS told_from
        FROM remainders AS remainder
        JOIN line_instruments AS shared
            ON shared.host = remainder.host
            AND shared.line = remainder.line
            AND shared.valid_from <= remainder.label_from || '-01-01'
            AND shared.valid_until > remainder.label_from || '-01-01'
        WHERE remainder.stated_instrument = 'unstated'
    ),
    divided AS (
        SELECT told.question, told.amount, told.instrument, told.part, told.told_from, 1 AS is_told
        FROM told
        UNION ALL
        SELECT
            remainder.question,
            remainder.amount,
            iif(
                remainder.stated_instrument = 'unstated' AND remainder.is_indirect,
                'imputed',
                remainder.stated_instrument
            ),
            1 - coalesce(sum(told.part), 0),
            NULL,
            0
        FROM remainders AS remainder
        LEFT JOIN told
            ON told.question = remainder.question
            AND told.amount = remainder.amount
        GROUP BY remainder.question, remainder.amount
    )
SELECT
    divided.question, remainder.host, divided.instrument, remainder.amount,
    remainder.contribution_id, remainder.line, divided.part,
    remainder.amount_minor * divided.part AS amount_minor,
    remainder.low_minor * divided.part AS low_minor,
    remainder.high_minor * divided.part AS high_minor,
    remainder.amount_minor * divided.part * remainder.usd_per_minor AS amount_usd,
    divided.is_told, divided.told_from,
    divided.is_told
        OR remainder.is_indirect AND remainder.stated_instrument = 'unstated' AS is_by_line,
    remainder.is_rest, remainder.is_over, remainder.is_unverified, remainder.is_converted,
    remainder.source, remainder.usd_per_minor, remainder.currency
FROM divided
JOIN remainders AS remainder
    ON remainder.question = divided.question
    AND remainder.amount = divided.amount
WHERE divided.part > 1e-9;
