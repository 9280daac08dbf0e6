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
    bound.low_minor / unit.minor_per_unit AS low_amount,
    bound.high_minor / unit.minor_per_unit AS high_amount,
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
JOIN agreement_amount_intervals AS bound
    ON bound.agreement = told.agreement
    AND bound.line = told.line
    AND bound.item = told.item
    AND bound.valid_from = told.valid_from
    AND bound.valid_until = told.valid_until
    AND bound.source_id = told.source_id
    AND bound.variant = told.variant
JOIN currency_units AS unit ON unit.currency = told.currency
JOIN sources AS source ON source.source_id = told.source_id
WHERE agreement.host = :host
    AND agreement.kind = 'special-measures'
    AND told.item = ''
    AND told.amount_minor > 0
    AND told.valid_until = date(told.valid_from, '+1 year');
