-- One row is something that is wrong with a method (severity fault), or that deserves a second look
-- (severity advice).
WITH
    lines AS (
        SELECT
            asked.method, counted.role, counted.line, counted.weight, line.side, line.class,
            coalesce(covers.leaves, 0) AS leaves
        FROM asked
        JOIN method_lines AS counted ON counted.method = asked.method
        JOIN cost_lines AS line ON line.line = counted.line
        LEFT JOIN (
            SELECT covers.line, sum(covers.leaves) AS leaves
            FROM line_covers AS covers
            GROUP BY covers.line
        ) AS covers ON covers.line = counted.line
    ),
    -- Two lines of one method and role that have leaves in common.
    common AS (
        SELECT
            wide.method, wide.role, wide.line AS wide, narrow.line AS narrow,
            wide.weight AS wide_weight, narrow.weight AS narrow_weight, narrow.leaves,
            count(*) AS shared
        FROM lines AS wide
        JOIN lines AS narrow
            ON narrow.method = wide.method
            AND narrow.role = wide.role
            AND narrow.line <> wide.line
            AND (narrow.leaves < wide.leaves
                OR narrow.leaves = wide.leaves AND narrow.line > wide.line)
        JOIN line_leaves AS ours ON ours.line = wide.line
        JOIN line_leaves AS theirs
            ON theirs.line = narrow.line
            AND theirs.side = ours.side
            AND theirs.leaf = ours.leaf
        GROUP BY wide.method, wide.role, wide.line, narrow.line
    ),
    sides (side, title) AS (
        VALUES ('host', 'the host'), ('us', 'the United States')
    ),
    faults (method, severity, line, problem, remedy) AS (
        SELECT asked.method, 'fault', '', 'it counts no line at all',
            'add its lines: `alliance add method-lines method=' || asked.method
                || ' role=denominator line=… weight=1 source=…`'
        FROM asked
        WHERE asked.method NOT IN (SELECT lines.method FROM lines)
        UNION ALL
        SELECT asked.method, 'fault', '', 'nothing counts in the numerator, so that every share is 0',
            'add a line with role=numerator, or give one a weight above 0'
        FROM asked
        WHERE asked.method IN (SELECT lines.method FROM lines)
            AND asked.method NOT IN (
                SELECT counted.method FROM method_leaves AS counted
                WHERE counted.numerator_weight > 0
            )
        UNION ALL
        SELECT asked.method, 'fault', '', 'no line of ' || side.title || ' counts in the denominator',
            'add one with role=denominator, or give one a weight above 0'
        FROM asked
        JOIN sides AS side
        WHERE asked.method IN (SELECT lines.method FROM lines)
            AND NOT EXISTS (
                SELECT 1
                FROM method_leaves AS counted
                WHERE counted.method = asked.method
                    AND counted.side = side.side
                    AND counted.denominator_weight > 0
            )
        UNION ALL
        SELECT lines.method, 'fault', lines.line,
            'it is of both sides, so that it cannot be told who pays it',
            'name the lines of each side instead'
        FROM lines
        WHERE lines.side = 'both' AND lines.weight > 0
        GROUP BY lines.method, lines.line
        UNION ALL
        SELECT counted.method, 'fault', counted.leaf,
            'the United States pays it, and it counts in the numerator as if the host did',
            'leave it out of the numerator'
        FROM method_leaves AS counted
        WHERE counted.side = 'us' AND counted.numerator_weight > 0
        UNION ALL
        SELECT counted.method, 'fault', counted.leaf,
            printf('it counts with %g in the numerator and only %g in the denominator, so that a share can be more than all',
                counted.numerator_weight, counted.denominator_weight),
            'give both the same weight'
        FROM method_leaves AS counted
        WHERE counted.side = 'host' AND counted.numerator_weight > counted.denominator_weight
        UNION ALL
        SELECT counted.method, 'advice', counted.leaf,
            printf('the host pays it, and it counts with %g in the denominator but %g in the numerator',
                counted.denominator_weight, counted.numerator_weight),
            'give both the same weight, unless that is meant'
        FROM method_leaves AS counted
        WHERE counted.side = 'host' AND counted.numerator_weight < counted.denominator_weight
        UNION ALL
        SELECT common.method, 'advice', common.narrow,
            'it lies in ' || common.wide || ', which counts in the ' || common.role
                || ' with the same weight: it is counted once, and says nothing new',
            'remove one of the two'
        FROM common
        WHERE common.shared = common.leaves
            AND common.wide_weight = common.narrow_weight
            AND common.wide_weight > 0
        UNION ALL
        SELECT common.method, 'fault', common.narrow,
            'it overlaps with ' || common.wide || ' in the ' || common.role
                || ', and neither lies in the other: a publisher''s total of one cannot be taken beside the other''s',
            'name lines that do not overlap'
        FROM common
        WHERE common.shared < common.leaves
            AND common.wide_weight > 0
            AND common.narrow_weight > 0
        UNION ALL
        SELECT lines.method, 'advice', lines.line,
            'its weight of 0 takes it out of no wider line of the ' || lines.role,
            'remove it, or give it a weight'
        FROM lines
        WHERE lines.weight = 0
            AND NOT EXISTS (
                SELECT 1
                FROM common
                WHERE common.method = lines.method
                    AND common.role = lines.role
                    AND common.narrow = lines.line
                    AND common.wide_weight > 0
            )
        UNION ALL
        SELECT lines.method, 'fault', lines.line,
            'it is a memo line, which stands beside a share and never in it',
            'remove it'
        FROM lines
        WHERE lines.class = 'memo' AND lines.weight > 0
        GROUP BY lines.method, lines.line
        UNION ALL
        SELECT asked.method, 'advice', '',
            'it does not say whether relocation counts, and its lines '
                || iif(counted.leaf IS NULL, 'leave it out', 'count it'),
            'alliance set methods ' || asked.method || ' relocation='
                || iif(counted.leaf IS NULL, 'left-out', 'counted')
        FROM asked
        JOIN methods AS method ON method.method = asked.method AND method.relocation = 'unstated'
        LEFT JOIN method_leaves AS counted
            ON counted.method = asked.method
            AND counted.leaf = 'D_RELOC'
        UNION ALL
        SELECT asked.method, 'fault', 'D_RELOC',
            'it says that relocation is left out, and its lines count it',
            'give D_RELOC a weight of 0, or say relocation=counted'
        FROM asked
        JOIN methods AS method ON method.method = asked.method AND method.relocation = 'left-out'
        JOIN method_leaves AS counted
            ON counted.method = asked.method
            AND counted.leaf = 'D_RELOC'
        UNION ALL
        SELECT asked.method, 'fault', '',
            'it says that relocation counts, and none of its lines covers it',
            'add D_RELOC, or say relocation=left-out'
        FROM asked
        JOIN methods AS method ON method.method = asked.method AND method.relocation = 'counted'
        LEFT JOIN method_leaves AS counted
            ON counted.method = asked.method
            AND counted.leaf = 'D_RELOC'
        WHERE counted.leaf IS NULL
        UNION ALL
        SELECT preferred.method, 'advice', '',
            'it prefers the account ' || preferred.series || ', of which there are no figures of '
                || side.title,
            'correct the name, or remove it from method-series'
        FROM asked
        JOIN method_series AS preferred ON preferred.method = asked.method
        JOIN sides AS side ON side.side = preferred.side
        WHERE NOT EXISTS (
            SELECT 1
            FROM contributions AS fact
            WHERE fact.series = preferred.series AND fact.payer IN (preferred.side, 'both')
        )
    )
SELECT faults.method, faults.severity, faults.line, faults.problem, faults.remedy
FROM faults
ORDER BY faults.method, faults.severity DESC, faults.line, faults.problem;
