-- One row is the answer to a question: the share that the host bears, between what ends, or what is
-- missing.
CREATE TEMP TABLE shares AS
SELECT
    asked.question,
    asked.host,
    asked.label_from,
    asked.label_to,
    asked.method,
    iif(lacking.lines IS NULL AND NOT total.lacks_rate AND total.denominator > 0, 1, 0) AS is_complete,
    total.numerator,
    total.denominator,
    total.us_cost,
    total.amounts,
    total.is_unpriced,
    total.lacks_rate,
    total.currency,
    coalesce(total.is_unverified, 0) AS is_unverified,
    bound.low,
    -- What is divided by nothing has no upper end.
    iif(bound.high > 1e90, NULL, bound.high) AS high,
    bound.numerator_low,
    bound.numerator_high,
    bound.denominator_low,
    bound.denominator_high,
    bound.us_cost_low,
    bound.us_cost_high,
    lacking.lines AS missing,
    coalesce(lacking.by_host, 0) AS host_lacks,
    coalesce(lacking.by_us, 0) AS us_lacks
FROM asked
JOIN totals AS total ON total.question = asked.question
LEFT JOIN bounds AS bound ON bound.question = asked.question
LEFT JOIN (
    SELECT
        named.question,
        group_concat(named.name, ', ') AS lines,
        max(named.by_host) AS by_host,
        max(named.by_us) AS by_us
    FROM (
        SELECT
            missing.question,
            max(missing.side = 'host') AS by_host,
            max(missing.side = 'us') AS by_us,
            missing.line
                || iif(
                    missing.years > 1,
                    ' (' || missing.years_lost || ' of ' || missing.years || ' years)',
                    ''
                ) AS name
        FROM missing
        GROUP BY missing.question, name
        ORDER BY missing.question, name
    ) AS named
    GROUP BY named.question
) AS lacking ON lacking.question = asked.question;
