-- One row is what a figure's parts leave of it: all of it, where it has none. Parts that come to more
-- than their rounded total leave nothing of it.
CREATE TEMP TABLE remainders AS
SELECT
    figure.question,
    asked.host,
    asked.label_from,
    figure.amount,
    figure.contribution_id,
    figure.line,
    figure.instrument AS stated_instrument,
    line.class = 'indirect' AS is_indirect,
    max(figure.amount_minor - coalesce(part.amount_minor, 0), 0) AS amount_minor,
    -- The least is what is left of the least when the parts were the most.
    iif(
        part.amount_minor IS NULL,
        figure.low_minor,
        max(figure.low_minor - coalesce(part.high_minor, 9e999), 0)
    ) AS low_minor,
    max(figure.high_minor - coalesce(part.low_minor, 0), 0) AS high_minor,
    part.amount_minor IS NOT NULL AS is_rest,
    coalesce(part.amount_minor > figure.amount_minor, 0) AS is_over,
    figure.is_unverified,
    figure.is_converted,
    figure.source,
    figure.usd_per_minor,
    figure.currency
FROM inside AS figure
JOIN asked ON asked.question = figure.question
JOIN cost_lines AS line ON line.line = figure.line
LEFT JOIN (
    SELECT
        held.question, held.root, held.holder,
        sum(inside.amount_minor) AS amount_minor,
        sum(inside.low_minor) AS low_minor,
        iif(count(inside.high_minor) = count(*), sum(inside.high_minor), NULL) AS high_minor
    FROM held
    JOIN inside
        ON inside.question = held.question
        AND inside.root = held.root
        AND inside.amount = held.amount
    GROUP BY held.question, held.root, held.holder
) AS part
    ON part.question = figure.question
    AND part.root = figure.root
    AND part.holder = figure.amount
WHERE NOT (part.amount_minor IS NOT NULL AND part.amount_minor = figure.amount_minor);
