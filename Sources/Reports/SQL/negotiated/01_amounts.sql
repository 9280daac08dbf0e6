-- One row is a yearly amount that an agreement of the host names; those of one agreement, line,
-- currency and year are ranked: place.
--
-- :host    text, the host
CREATE TEMP TABLE amounts AS
SELECT
    told.agreement,
    told.line,
    told.item,
    told.valid_from,
    told.valid_until,
    told.currency,
    CAST(substr(told.valid_from, 1, 4) AS INTEGER)
        + (told.calendar IN ('USFY', 'AUFY')) AS year,
    told.amount_minor / unit.minor_per_unit AS amount,
    CASE
        WHEN told.qualifier IN ('at-most', 'less-than') THEN 0.0
        WHEN told.qualifier IN ('more-than', 'at-least') THEN told.amount_minor
        ELSE max(told.amount_minor - told.half_minor, 0.0)
    END / unit.minor_per_unit AS low_amount,
    CASE
        WHEN told.qualifier IN ('more-than', 'at-least') THEN NULL
        WHEN told.qualifier IN ('at-most', 'less-than') THEN told.amount_minor
        ELSE told.amount_minor + told.half_minor
    END / unit.minor_per_unit AS high_amount,
    told.variant,
    told.qualifier,
    told.status,
    told.locator,
    source.source,
    row_number() OVER (
        PARTITION BY
            told.agreement,
            told.line,
            told.currency,
            CAST(substr(told.valid_from, 1, 4) AS INTEGER)
        ORDER BY
            told.variant <> '',
            told.status = 'unverified',
            coalesce(source.edition, '') DESC,
            source.source,
            told.variant
    ) AS place
FROM agreements AS agreement
JOIN (
    SELECT
        agreement_amounts.*,
        coalesce(
            rounded_to_minor,
            iif(
                qualifier = 'about',
                CAST('1' || substr(amount_minor, length(rtrim(amount_minor, '0')) + 1) AS INTEGER),
                0
            )
        ) / 2.0 AS half_minor
    FROM agreement_amounts
) AS told ON told.agreement = agreement.agreement
JOIN currency_units AS unit ON unit.currency = told.currency
JOIN sources AS source ON source.source_id = told.source_id
WHERE agreement.host = :host
    AND agreement.kind = 'special-measures'
    AND told.item = ''
    AND told.amount_minor > 0
    AND told.valid_until = date(told.valid_from, '+1 year');
