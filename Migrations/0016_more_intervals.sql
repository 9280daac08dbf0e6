-- What an agreed amount, a statement and a parameter of a cost model can mean, by the rule of the
-- intervals of figures (0007): an end that is null is open.

-- One row is an amount that an agreement names, with its interval, in minor units of its currency.
CREATE VIEW agreement_amount_intervals AS
SELECT
    agreement,
    line,
    item,
    valid_from,
    valid_until,
    source_id,
    variant,
    amount_minor,
    CASE
        WHEN qualifier IN ('at-most', 'less-than') THEN 0
        WHEN qualifier IN ('more-than', 'at-least') THEN amount_minor
        ELSE max(amount_minor - half_minor, 0)
    END AS low_minor,
    CASE
        WHEN qualifier IN ('more-than', 'at-least') THEN NULL
        WHEN qualifier IN ('at-most', 'less-than') THEN amount_minor
        ELSE amount_minor + half_minor
    END AS high_minor,
    qualifier
FROM (
    SELECT
        agreement,
        line,
        item,
        valid_from,
        valid_until,
        source_id,
        variant,
        amount_minor,
        qualifier,
        CASE
            WHEN rounded_to_minor IS NOT NULL THEN rounded_to_minor / 2.0
            WHEN qualifier = 'about' AND amount_minor <> 0 THEN
                CAST('1' || substr(amount_minor, length(rtrim(amount_minor, '0')) + 1) AS INTEGER)
                / 2.0
            ELSE 0
        END AS half_minor
    FROM agreement_amounts
);

-- One row is a statement with the interval of its value, in the statement's unit; all three are null
-- where it states no number.
CREATE VIEW statement_intervals AS
SELECT
    statement,
    coalesce(value, (value_low + value_high) / 2) AS value,
    coalesce(
        value_low,
        CASE
            WHEN qualifier IN ('at-most', 'less-than') THEN NULL
            WHEN qualifier IN ('more-than', 'at-least') THEN value
            ELSE round(value - half, 9)
        END
    ) AS low_value,
    coalesce(
        value_high,
        CASE
            WHEN qualifier IN ('more-than', 'at-least') THEN NULL
            WHEN qualifier IN ('at-most', 'less-than') THEN value
            ELSE round(value + half, 9)
        END
    ) AS high_value,
    qualifier
FROM (
    SELECT
        statement,
        value,
        value_low,
        value_high,
        qualifier,
        CASE
            WHEN rounded_to IS NOT NULL THEN rounded_to / 2
            WHEN qualifier <> 'about' OR value = 0 THEN 0.0
            WHEN value = CAST(value AS INTEGER) THEN
                CAST('1' || substr(
                    abs(CAST(value AS INTEGER)),
                    length(rtrim(abs(CAST(value AS INTEGER)), '0')) + 1
                ) AS INTEGER) / 2.0
            ELSE 0.5 / CAST('1' || substr(
                '0000000000',
                1,
                length(rtrim(printf('%.10f', value), '0')) - instr(printf('%.10f', value), '.')
            ) AS INTEGER)
        END AS half
    FROM statements
);

-- One row is a parameter of a cost model with its interval: none is below nothing.
CREATE VIEW cost_model_intervals AS
SELECT
    model,
    parameter,
    host,
    service,
    coalesce(value, (value_low + value_high) / 2) AS value,
    coalesce(
        value_low,
        CASE
            WHEN qualifier IN ('at-most', 'less-than') THEN 0.0
            WHEN qualifier IN ('more-than', 'at-least') THEN value
            ELSE max(round(value - half, 9), 0.0)
        END
    ) AS low_value,
    coalesce(
        value_high,
        CASE
            WHEN qualifier IN ('more-than', 'at-least') THEN NULL
            WHEN qualifier IN ('at-most', 'less-than') THEN value
            ELSE round(value + half, 9)
        END
    ) AS high_value,
    qualifier
FROM (
    SELECT
        model,
        parameter,
        host,
        service,
        value,
        value_low,
        value_high,
        qualifier,
        CASE
            WHEN qualifier <> 'about' THEN 0.0
            WHEN value = CAST(value AS INTEGER) THEN
                CAST('1' || substr(
                    CAST(value AS INTEGER),
                    length(rtrim(CAST(value AS INTEGER), '0')) + 1
                ) AS INTEGER) / 2.0
            ELSE 0.5 / CAST('1' || substr(
                '0000000000',
                1,
                length(rtrim(printf('%.10f', value), '0')) - instr(printf('%.10f', value), '.')
            ) AS INTEGER)
        END AS half
    FROM cost_model_parameters
);
