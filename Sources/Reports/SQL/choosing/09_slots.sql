-- One row is the one amount that an account offers for a line, an item and a year: verified before
-- unverified, then the newest edition.
CREATE TEMP TABLE slots AS
SELECT
    slot.*,
    dense_rank() OVER (
        ORDER BY slot.question, slot.side, slot.series, slot.account_stage, slot.is_whole
    ) AS account
FROM (
    SELECT
        offer.*,
        offered.line,
        offered.item,
        offered.instrument,
        offered.label_from,
        offered.is_supplementary,
        offered.is_unverified,
        offered.less_contribution_id IS NOT NULL AS is_difference,
        offered.edition,
        offered.leaves,
        -- The narrower comes after the wider, and an item after its line's total.
        printf('%04d', 9999 - offered.leaves) || char(1) || offered.line || char(1)
            || (offered.item <> '') || (offered.instrument <> 'unstated') AS width,
        row_number() OVER (
            PARTITION BY
                offer.question, offer.side, offer.series, offer.account_stage, offer.is_whole,
                offered.label_from, iif(offer.is_whole, offered.label_to, 0), offered.line,
                offered.item, offered.instrument, offered.is_supplementary
            ORDER BY
                offered.is_unverified, offered.edition DESC, offered.variant, offered.source,
                offered.calendar, offered.valid_from, offered.valid_until,
                offered.contribution_id, offered.less_contribution_id
        ) AS place
    FROM offers AS offer
    JOIN amounts AS offered ON offered.amount = offer.amount
    WHERE NOT offer.is_wider
) AS slot
WHERE slot.place = 1;
