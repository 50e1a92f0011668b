-- Step 1, local file only: the triggers that keep the journal of prices, the outbox and small settings.
CREATE TRIGGER energy_prices_journal AFTER UPDATE OF value ON energy_prices
FOR EACH ROW WHEN OLD.value IS DISTINCT FROM NEW.value
BEGIN
    INSERT INTO energy_price_revisions (source_id, tariff_name, tariff_type, unit, start_timestamp, revision,
        old_value, new_value, old_publication_timestamp, new_publication_timestamp, recorded_at)
    VALUES (NEW.source_id, NEW.tariff_name, NEW.tariff_type, NEW.unit, NEW.start_timestamp, NEW.revision,
        OLD.value, NEW.value, OLD.publication_timestamp, NEW.publication_timestamp, NEW.ingested_at);
END
-- next
CREATE TRIGGER energy_price_revisions_no_update BEFORE UPDATE ON energy_price_revisions
BEGIN
    SELECT raise(ABORT, 'energy_price_revisions is append-only');
END
-- next
CREATE TRIGGER energy_price_revisions_no_delete BEFORE DELETE ON energy_price_revisions
BEGIN
    SELECT raise(ABORT, 'energy_price_revisions is append-only');
END
-- next
-- Batches that wait for the central database, oldest first. AUTOINCREMENT: an id is never used again.
CREATE TABLE outbox (
    id integer PRIMARY KEY AUTOINCREMENT,
    created_at integer NOT NULL DEFAULT ({now}),
    payload blob NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    parked_at integer,
    last_error text
)
-- next
CREATE TABLE settings (
    key text PRIMARY KEY,
    value text NOT NULL
) WITHOUT ROWID
