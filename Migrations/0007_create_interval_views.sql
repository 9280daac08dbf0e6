-- What a figure can mean: the least and the greatest value that its source leaves open; which cost
-- lines lie inside others; and the one count that reports take where several sources count.
--
-- Intervals are closed, and an end that is null is open. With a rounding unit, "exact" and "about"
-- mean half a unit either side; without one, "exact" is a point, and "about" takes the place of the
-- last digit that is not zero as its unit. Ends that a source prints stand as they are.

-- One row is an amount with its interval, in minor units of its currency.
CREATE VIEW contribution_intervals AS
SELECT
    contribution_id,
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
FROM (
    SELECT
        contribution_id,
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
);

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
            WHEN qualifier IN ('more-than', 'at-least') THEN 100.0
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
        HAVING sum(service IN ('total', 'unstated')) = 0
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
