-- What a figure can mean: the least and the greatest value that its source leaves open; which cost
-- lines lie inside others; and the one count that reports take where several sources count.
--
-- Intervals are closed, and an end that is null is open. With a rounding unit, "exact" and "about"
-- mean half a unit either side; without one, "exact" is a point, and "about" takes the place of the
-- last digit that is not zero as its unit. Ends that a source prints stand as they are.

-- One row is an amount with its interval, in minor units of its currency, and in units of it. Units
-- are REAL up to 15 digits, which print as they were told; from there on exact: INTEGER, or TEXT
-- where there are decimals.
CREATE VIEW contribution_intervals AS
WITH
    rounded AS (
        SELECT
            contribution_id,
            currency,
            amount_minor,
            amount_low_minor,
            amount_high_minor,
            qualifier,
            CASE
                WHEN rounded_to_minor IS NOT NULL THEN rounded_to_minor / 2.0
                WHEN qualifier = 'about' AND amount_minor <> 0 THEN
                    CAST('1' || substr(amount_minor, length(rtrim(amount_minor, '0')) + 1) AS INTEGER)
                    / 2.0
                ELSE 0
            END AS half_minor
        FROM contributions
    ),
    bounded AS (
        SELECT
            contribution_id,
            currency,
            coalesce(amount_minor, (amount_low_minor + amount_high_minor) / 2) AS amount_minor,
            half_minor,
            coalesce(
                amount_low_minor,
                CASE
                    WHEN qualifier IN ('at-most', 'less-than') THEN 0
                    WHEN qualifier IN ('more-than', 'at-least') THEN amount_minor
                    ELSE max(amount_minor - half_minor, 0)
                END
            ) AS low_minor,
            coalesce(
                amount_high_minor,
                CASE
                    WHEN qualifier IN ('more-than', 'at-least') THEN NULL
                    WHEN qualifier IN ('at-most', 'less-than') THEN amount_minor
                    ELSE amount_minor + half_minor
                END
            ) AS high_minor
        FROM rounded
    )
SELECT
    bounded.contribution_id,
    bounded.amount_minor,
    bounded.half_minor,
    bounded.low_minor,
    bounded.high_minor,
    CASE
        WHEN bounded.amount_minor < 1e15 OR typeof(bounded.amount_minor) = 'real' THEN bounded.amount_minor / unit.minor_per_unit
        WHEN unit.minor_digits = 0 THEN bounded.amount_minor
        ELSE substr(bounded.amount_minor, 1, length(bounded.amount_minor) - unit.minor_digits)
            || '.' || substr(bounded.amount_minor, -unit.minor_digits)
    END AS amount,
    CASE
        WHEN bounded.low_minor < 1e15 OR typeof(bounded.low_minor) = 'real' THEN bounded.low_minor / unit.minor_per_unit
        WHEN unit.minor_digits = 0 THEN bounded.low_minor
        ELSE substr(bounded.low_minor, 1, length(bounded.low_minor) - unit.minor_digits)
            || '.' || substr(bounded.low_minor, -unit.minor_digits)
    END AS amount_low,
    CASE
        WHEN bounded.high_minor < 1e15 OR typeof(bounded.high_minor) = 'real' THEN bounded.high_minor / unit.minor_per_unit
        WHEN unit.minor_digits = 0 THEN bounded.high_minor
        ELSE substr(bounded.high_minor, 1, length(bounded.high_minor) - unit.minor_digits)
            || '.' || substr(bounded.high_minor, -unit.minor_digits)
    END AS amount_high
FROM bounded
JOIN currency_units AS unit ON unit.currency = bounded.currency;

-- One row is an amount on one cost line of either side, in its own currency and in US dollars at the
-- average rate of its year; amount_low and amount_high are what it can mean, and amount is empty where
-- the source prints only a range. Rows must not be added up: a total stands beside its parts.
CREATE VIEW cost_ledger AS
SELECT
    contribution.host,
    ally.name AS host_name,
    contribution.payer,
    contribution.label_from AS year_from,
    contribution.label_to AS year_to,
    contribution.calendar,
    contribution.valid_from AS first_day,
    date(contribution.valid_until, '-1 day') AS last_day,
    contribution.line,
    line.title AS line_title,
    line.class,
    contribution.item,
    contribution.instrument,
    contribution.stage,
    iif(contribution.amount_minor IS NULL, NULL, bound.amount) AS amount,
    bound.amount_low,
    bound.amount_high,
    contribution.currency,
    contribution.amount_per,
    contribution.qualifier,
    contribution.rounded_to_minor / unit.minor_per_unit AS rounded_to,
    CASE
        WHEN contribution.amount_minor IS NULL THEN NULL
        WHEN contribution.currency = 'USD' THEN bound.amount
        WHEN contribution.label_from = contribution.label_to
            THEN round(contribution.amount_minor / unit.minor_per_unit / rate.units_per_usd, 2)
    END AS amount_usd,
    CASE WHEN contribution.currency <> 'USD' AND contribution.label_from = contribution.label_to
        THEN rate.units_per_usd END AS units_per_usd,
    contribution.series,
    contribution.variant,
    contribution.agreement,
    contribution.status,
    source.source,
    source.publisher,
    source.title AS source_title,
    source.edition,
    contribution.locator,
    contribution.note,
    contribution.contribution_id
FROM contributions AS contribution
JOIN contribution_intervals AS bound ON bound.contribution_id = contribution.contribution_id
JOIN allies AS ally ON ally.ally = contribution.host
JOIN cost_lines AS line ON line.line = contribution.line
JOIN sources AS source ON source.source_id = contribution.source_id
JOIN currency_units AS unit ON unit.currency = contribution.currency
LEFT JOIN annual_rates AS rate
    ON rate.currency = contribution.currency AND rate.year = contribution.label_from;

-- One row is a head count with its interval, in people: whole ones, so that the ends are too.
CREATE VIEW troop_count_intervals AS
SELECT
    counted_on,
    host,
    count_type,
    service,
    component,
    source_id,
    variant,
    coalesce(people, (people_low + people_high) / 2) AS people,
    coalesce(
        people_low,
        CASE
            WHEN qualifier IN ('at-most', 'less-than') THEN 0
            WHEN qualifier IN ('more-than', 'at-least') THEN people
            ELSE max(people - half, 0)
        END
    ) AS low_people,
    coalesce(
        people_high,
        CASE
            WHEN qualifier IN ('more-than', 'at-least') THEN NULL
            WHEN qualifier IN ('at-most', 'less-than') THEN people
            ELSE people + half
        END
    ) AS high_people,
    qualifier,
    day_precision,
    locator,
    status,
    note
FROM (
    SELECT
        counted_on,
        host,
        count_type,
        service,
        component,
        source_id,
        variant,
        people,
        people_low,
        people_high,
        qualifier,
        day_precision,
        locator,
        status,
        note,
        CASE
            WHEN rounded_to IS NOT NULL THEN rounded_to / 2
            WHEN qualifier = 'about' AND people <> 0 THEN
                CAST('1' || substr(people, length(rtrim(people, '0')) + 1) AS INTEGER) / 2
            ELSE 0
        END AS half
    FROM troop_counts
);

-- One row is a published share with its interval, in percent.
CREATE VIEW published_share_intervals AS
SELECT
    host,
    measure,
    payer,
    calendar,
    valid_from,
    valid_until,
    source_id,
    variant,
    coalesce(percent, (percent_low + percent_high) / 2) AS percent,
    coalesce(
        percent_low,
        CASE
            WHEN qualifier IN ('at-most', 'less-than') THEN 0.0
            WHEN qualifier IN ('more-than', 'at-least') THEN percent
            ELSE max(round(percent - half, 9), 0.0)
        END
    ) AS low_percent,
    coalesce(
        percent_high,
        CASE
            WHEN qualifier IN ('more-than', 'at-least') THEN NULL
            WHEN qualifier IN ('at-most', 'less-than') THEN percent
            ELSE min(round(percent + half, 9), 100.0)
        END
    ) AS high_percent,
    label_from,
    label_to,
    method,
    basis,
    qualifier,
    locator,
    status,
    note
FROM (
    SELECT
        host,
        measure,
        payer,
        calendar,
        valid_from,
        valid_until,
        source_id,
        variant,
        percent,
        percent_low,
        percent_high,
        label_from,
        label_to,
        method,
        basis,
        qualifier,
        locator,
        status,
        note,
        CASE
            WHEN rounded_to IS NOT NULL THEN rounded_to / 2
            WHEN qualifier <> 'about' OR percent = 0 THEN 0.0
            WHEN percent = CAST(percent AS INTEGER) THEN
                CAST('1' || substr(
                    CAST(percent AS INTEGER),
                    length(rtrim(CAST(percent AS INTEGER), '0')) + 1
                ) AS INTEGER) / 2.0
            ELSE 0.5 / CAST('1' || substr(
                '0000000000',
                1,
                length(rtrim(printf('%.10f', percent), '0')) - instr(printf('%.10f', percent), '.')
            ) AS INTEGER)
        END AS half
    FROM published_shares
);

-- One row is an indicator with its interval, in the indicator's unit.
CREATE VIEW indicator_intervals AS
SELECT
    measure,
    ally,
    component,
    calendar,
    valid_from,
    valid_until,
    source_id,
    variant,
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
    unit,
    price_basis,
    base_year,
    qualifier,
    locator,
    status,
    note
FROM (
    SELECT
        measure,
        ally,
        component,
        calendar,
        valid_from,
        valid_until,
        source_id,
        variant,
        value,
        value_low,
        value_high,
        unit,
        price_basis,
        base_year,
        qualifier,
        locator,
        status,
        note,
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
    FROM indicators
);

-- One row is a cost line that lies inside another: below it in the tree, or among the parts of a
-- bundle, however deep; a bundle also lies inside a line that holds all of its parts.
CREATE VIEW cost_lines_within AS
WITH RECURSIVE
    step (whole, part) AS (
        SELECT child.parent, child.line
        FROM cost_lines AS child
        WHERE child.parent IS NOT NULL
        UNION ALL
        SELECT bundle.line, bundle.part
        FROM cost_line_parts AS bundle
    ),
    inside (whole, part) AS (
        SELECT step.whole, step.part
        FROM step
        UNION
        SELECT inside.whole, step.part
        FROM inside
        JOIN step ON step.whole = inside.part
    ),
    -- The parts of a bundle that are not bundles themselves.
    content (bundle, part) AS (
        SELECT inside.whole, inside.part
        FROM inside
        JOIN cost_lines AS whole ON whole.line = inside.whole AND whole.kind = 'bundle'
        JOIN cost_lines AS part ON part.line = inside.part AND part.kind = 'line'
    ),
    shared (whole, bundle, parts) AS (
        SELECT inside.whole, content.bundle, count(*)
        FROM inside
        JOIN content ON content.part = inside.part
        GROUP BY inside.whole, content.bundle
    )
SELECT inside.whole, inside.part
FROM inside
UNION
SELECT shared.whole, shared.bundle
FROM shared
WHERE shared.whole <> shared.bundle
    AND shared.parts = (
        SELECT count(*)
        FROM content
        WHERE content.bundle = shared.bundle
    )
    AND NOT EXISTS (
        SELECT 1
        FROM inside
        WHERE inside.whole = shared.bundle AND inside.part = shared.whole
    );

-- One row is how many people of one service and component a host had on one day, by one count type:
-- the published total of the services where there is one, else the sum of the services; verified
-- before unverified, then the newest edition. Rows of service 'total' are never to be added to
-- others, nor components to component 'total'.
CREATE VIEW troops_chosen AS
WITH
    -- One row is what one source says, once for each of its variants.
    told AS (
        SELECT
            counted_on,
            host,
            count_type,
            component,
            service,
            source_id,
            variant,
            people,
            low_people,
            high_people,
            qualifier,
            day_precision,
            status,
            locator,
            note,
            0 AS is_sum
        FROM troop_count_intervals
        UNION ALL
        SELECT
            counted_on,
            host,
            count_type,
            component,
            'total',
            source_id,
            variant,
            sum(people),
            sum(low_people),
            CASE WHEN count(high_people) = count(*) THEN sum(high_people) END,
            CASE WHEN sum(qualifier <> 'exact') = 0 THEN 'exact' ELSE 'about' END,
            max(day_precision),
            CASE
                WHEN sum(status = 'unverified') > 0 THEN 'unverified'
                WHEN sum(status = 'break-in-series') > 0 THEN 'break-in-series'
                WHEN sum(status = 'estimated') > 0 THEN 'estimated'
                WHEN sum(status = 'provisional') > 0 THEN 'provisional'
                ELSE 'normal'
            END,
            min(locator),
            min(note),
            1
        FROM troop_count_intervals
        GROUP BY counted_on, host, count_type, component, source_id, variant
        -- One service alone says nothing of the others.
        HAVING sum(service IN ('total', 'unstated')) = 0 AND count(DISTINCT service) > 1
    ),
    ranked AS (
        SELECT
            told.counted_on,
            told.host,
            told.count_type,
            told.component,
            told.service,
            told.people,
            told.low_people,
            told.high_people,
            told.qualifier,
            told.day_precision,
            told.status,
            told.source_id,
            told.variant,
            told.locator,
            told.note,
            told.is_sum,
            row_number() OVER (
                PARTITION BY
                    told.counted_on,
                    told.host,
                    told.count_type,
                    told.component,
                    told.service
                ORDER BY
                    told.is_sum,
                    told.status = 'unverified',
                    coalesce(source.edition, '') DESC,
                    source.source,
                    told.variant
            ) AS place,
            count(*) OVER same_count AS tellings,
            min(told.people) OVER same_count AS least_people,
            max(told.people) OVER same_count AS most_people
        FROM told
        JOIN sources AS source ON source.source_id = told.source_id
        WINDOW same_count AS (
            PARTITION BY
                told.counted_on,
                told.host,
                told.count_type,
                told.component,
                told.service
        )
    )
SELECT
    counted_on,
    host,
    count_type,
    component,
    service,
    people,
    low_people,
    high_people,
    qualifier,
    day_precision,
    status,
    source_id,
    variant,
    locator,
    note,
    is_sum,
    tellings,
    least_people < most_people AS others_differ
FROM ranked
WHERE place = 1;
