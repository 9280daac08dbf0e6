-- One row is a figure inside an amount that a host's account was taken for: the amount itself, or a part
-- of it that the same account prints.
CREATE TEMP TABLE inside AS
WITH
    within (whole, part) AS MATERIALIZED (
        SELECT whole, part
        FROM cost_lines_within
    )
SELECT DISTINCT
    used.question,
    used.contribution_id AS root,
    part.amount,
    part.contribution_id,
    part.line,
    part.item,
    part.instrument,
    part.amount_minor,
    part.low_minor,
    part.high_minor,
    part.is_unverified,
    part.source,
    used.usd_per_minor,
    used.currency,
    used.is_converted,
    (SELECT count(*) FROM within WHERE within.whole = part.line) AS width
FROM taken AS used
JOIN amounts AS root ON root.amount = used.amount
JOIN amounts AS part
    ON part.host = root.host
    AND part.side = root.side
    AND part.series = root.series
    AND part.account_stage = root.account_stage
    AND part.valid_from = root.valid_from
    AND part.valid_until = root.valid_until
    AND part.currency = root.currency
    AND (
        part.amount = root.amount
        OR part.variant IN ('', root.variant)
            AND (
                part.line = root.line AND part.item <> '' AND root.item = ''
                OR EXISTS (
                    SELECT 1
                    FROM within
                    WHERE within.whole = root.line AND within.part = part.line
                )
            )
    )
WHERE used.side = 'host';
