-- One row is the price index of one year, of the United States or of the host.
--
-- :host       text, the host
-- :deflator   text, the measure of the price index; null: cpi
CREATE TEMP TABLE indices AS
SELECT
    told.measure, told.ally, told.component, told.year, told.calendar, told.valid_from,
    told.valid_until, told.variant, told.value, told.low_value, told.high_value, told.base_year, told.status, told.source
FROM yearly_indicators AS told
WHERE told.measure = coalesce(:deflator, 'cpi')
    AND told.ally IN ('USA', :host)
    AND told.value > 0;
