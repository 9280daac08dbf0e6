-- One row is a yearly amount that an agreement names; those of one line and year are ranked: place.
--
-- :agreement  text, the agreement's code
CREATE TEMP TABLE amounts AS
SELECT
    told.agreement,
    told.line,
    told.item,
    CAST(substr(told.valid_from, 1, 4) AS INTEGER)
        + (told.calendar IN ('USFY', 'AUFY')) AS year,
    told.calendar,
    told.currency,
    told.amount_minor / unit.minor_per_unit AS amount,
    -- One, ten, a hundred …: the place of the last digit that is not zero.
    CAST('1' || substr(told.amount_minor, length(rtrim(told.amount_minor, '0')) + 1) AS REAL)
        / unit.minor_per_unit AS place_value,
    told.qualifier,
    told.valid_from,
    told.valid_until,
    told.variant,
    told.status,
    told.locator,
    told.note,
    source.source,
    source.title AS source_title,
    source.edition,
    row_number() OVER (
        PARTITION BY
            told.line,
            CAST(substr(told.valid_from, 1, 4) AS INTEGER)
                + (told.calendar IN ('USFY', 'AUFY'))
        ORDER BY
            told.variant <> '',
            told.status = 'unverified',
            coalesce(source.edition, '') DESC,
            source.source,
            told.valid_from,
            told.variant
    ) AS place
FROM agreement_amounts AS told
JOIN currency_units AS unit ON unit.currency = told.currency
JOIN sources AS source ON source.source_id = told.source_id
WHERE told.agreement = :agreement
    AND told.item = ''
    AND told.amount_minor > 0
    AND told.valid_until = date(told.valid_from, '+1 year');
