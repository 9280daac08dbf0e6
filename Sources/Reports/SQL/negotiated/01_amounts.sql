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
    coalesce(
        told.rounded_to_minor,
        iif(
            told.qualifier = 'about',
            CAST('1' || substr(told.amount_minor, length(rtrim(told.amount_minor, '0')) + 1)
                AS INTEGER),
            0
        )
    ) / 2 / unit.minor_per_unit AS half,
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
JOIN agreement_amounts AS told ON told.agreement = agreement.agreement
JOIN currency_units AS unit ON unit.currency = told.currency
JOIN sources AS source ON source.source_id = told.source_id
WHERE agreement.host = :host
    AND agreement.kind = 'special-measures'
    AND told.item = ''
    AND told.amount_minor > 0
    AND told.valid_until = date(told.valid_from, '+1 year');
