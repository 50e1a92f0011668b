-- Step 3, PostgreSQL only: a value that another program changes gets a revision of its own, as those of this program do
-- (core/store/fact_tables.cpp). Without it the journal would be told the same revision twice, and refuse the change.
CREATE OR REPLACE FUNCTION etcm_count_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.revision := greatest(NEW.revision, OLD.revision + 1);
    RETURN NEW;
END $$
-- next
CREATE OR REPLACE TRIGGER energy_prices_count BEFORE UPDATE OF value ON energy_prices
FOR EACH ROW WHEN (OLD.value IS DISTINCT FROM NEW.value) EXECUTE FUNCTION etcm_count_revision()
