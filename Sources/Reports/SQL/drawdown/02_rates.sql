-- One row is the model's cost of a base or a person, abroad or at home: as a parameter says, or as
-- another one and a ratio give it; rests_on lists the parameters, separated by spaces.
CREATE TEMP TABLE rates AS
SELECT
    kind.kind,
    abroad.value AS abroad, abroad.low AS abroad_low, abroad.high AS abroad_high,
    coalesce(home.value, abroad.value / ratio.value) AS home,
    -- A ratio without an upper end leaves open a cost at home as small as one likes.
    coalesce(home.low, abroad.low / iif(ratio.value > 0, coalesce(ratio.high, 9e999), NULL))
        AS home_low,
    iif(home.value IS NOT NULL, home.high, abroad.high / ratio.low) AS home_high,
    coalesce(
        abroad.value - home.value,
        abroad.value * (1 - 1 / ratio.value),
        extra.value
    ) AS extra,
    CASE
        WHEN abroad.value IS NOT NULL AND home.value IS NOT NULL THEN abroad.low - home.high
        WHEN abroad.value IS NOT NULL AND ratio.value IS NOT NULL
            -- Below one it is dearer at home, and more so the more it costs abroad.
            THEN iif(ratio.low < 1, abroad.high, abroad.low) * (1 - 1 / nullif(ratio.low, 0))
        ELSE extra.low
    END AS extra_low,
    CASE
        WHEN abroad.value IS NOT NULL AND home.value IS NOT NULL THEN abroad.high - home.low
        WHEN abroad.value IS NOT NULL AND ratio.value IS NOT NULL
            THEN iif(ratio.high < 1, abroad.low, abroad.high)
                * (1 - 1 / coalesce(ratio.high, 9e999))
        ELSE extra.high
    END AS extra_high,
    coalesce(abroad.line, extra.line) AS line,
    CASE
        WHEN abroad.value IS NULL THEN NULL
        ELSE kind.kind || '-abroad'
    END AS abroad_rests_on,
    CASE
        WHEN home.value IS NOT NULL THEN kind.kind || '-home'
        WHEN abroad.value IS NOT NULL AND ratio.value IS NOT NULL
            THEN kind.kind || '-abroad ' || kind.kind || '-ratio'
    END AS home_rests_on,
    CASE
        WHEN abroad.value IS NOT NULL AND home.value IS NOT NULL
            THEN kind.kind || '-abroad ' || kind.kind || '-home'
        WHEN abroad.value IS NOT NULL AND ratio.value IS NOT NULL
            THEN kind.kind || '-abroad ' || kind.kind || '-ratio'
        WHEN extra.value IS NOT NULL THEN kind.kind || '-extra'
    END AS extra_rests_on
FROM (SELECT 'fixed' AS kind UNION ALL SELECT 'variable') AS kind
LEFT JOIN model AS abroad ON abroad.parameter = kind.kind || '-abroad'
LEFT JOIN model AS home ON home.parameter = kind.kind || '-home'
LEFT JOIN model AS ratio ON ratio.parameter = kind.kind || '-ratio'
LEFT JOIN model AS extra ON extra.parameter = kind.kind || '-extra';
