-- Step 1, PostgreSQL only: the triggers that keep the journal of prices.
CREATE OR REPLACE FUNCTION etcm_journal_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO energy_price_revisions (source_id, tariff_name, tariff_type, unit, start_timestamp, revision,
        old_value, new_value, old_publication_timestamp, new_publication_timestamp, recorded_at)
    VALUES (NEW.source_id, NEW.tariff_name, NEW.tariff_type, NEW.unit, NEW.start_timestamp, NEW.revision,
        OLD.value, NEW.value, OLD.publication_timestamp, NEW.publication_timestamp, NEW.ingested_at);
    RETURN NULL;
END $$
-- next
CREATE OR REPLACE TRIGGER energy_prices_journal AFTER UPDATE OF value ON energy_prices
FOR EACH ROW WHEN (OLD.value IS DISTINCT FROM NEW.value) EXECUTE FUNCTION etcm_journal_price()
-- next
CREATE OR REPLACE FUNCTION etcm_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'energy_price_revisions is append-only';
END $$
-- next
CREATE OR REPLACE TRIGGER energy_price_revisions_append_only BEFORE UPDATE OR DELETE
ON energy_price_revisions FOR EACH ROW EXECUTE FUNCTION etcm_refuse_change()
