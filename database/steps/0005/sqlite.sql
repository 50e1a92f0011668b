-- Step 5, local file only: a slot that others cover is removed (core/domain/slot_resolution.h); the journal keeps
-- what it held and what holds there now.
CREATE TRIGGER energy_prices_replaced AFTER DELETE ON energy_prices
BEGIN
    INSERT INTO energy_price_revisions (source_id, tariff_name, tariff_type, unit, start_timestamp, revision,
        old_value, new_value, old_publication_timestamp, new_publication_timestamp, recorded_at)
    SELECT OLD.source_id, OLD.tariff_name, OLD.tariff_type, OLD.unit, OLD.start_timestamp,
        1 + max(OLD.revision, coalesce((SELECT max(j.revision) FROM energy_price_revisions j
            WHERE j.source_id = OLD.source_id AND j.tariff_name = OLD.tariff_name
                AND j.tariff_type = OLD.tariff_type AND j.unit = OLD.unit
                AND j.start_timestamp = OLD.start_timestamp), 0)),
        OLD.value, p.value, OLD.publication_timestamp, p.publication_timestamp, p.ingested_at
    FROM energy_prices p
    WHERE p.source_id = OLD.source_id AND p.tariff_name = OLD.tariff_name AND p.tariff_type = OLD.tariff_type
        AND p.unit = OLD.unit AND p.start_timestamp <= OLD.start_timestamp AND p.end_timestamp > OLD.start_timestamp
    ORDER BY p.start_timestamp DESC LIMIT 1;
END
-- next
-- As in step 1, but a revision that the journal has already is never given again.
DROP TRIGGER energy_prices_journal
-- next
CREATE TRIGGER energy_prices_journal AFTER UPDATE OF value ON energy_prices
FOR EACH ROW WHEN OLD.value IS DISTINCT FROM NEW.value
BEGIN
    INSERT INTO energy_price_revisions (source_id, tariff_name, tariff_type, unit, start_timestamp, revision,
        old_value, new_value, old_publication_timestamp, new_publication_timestamp, recorded_at)
    VALUES (NEW.source_id, NEW.tariff_name, NEW.tariff_type, NEW.unit, NEW.start_timestamp,
        max(NEW.revision, 1 + coalesce((SELECT max(j.revision) FROM energy_price_revisions j
            WHERE j.source_id = NEW.source_id AND j.tariff_name = NEW.tariff_name
                AND j.tariff_type = NEW.tariff_type AND j.unit = NEW.unit
                AND j.start_timestamp = NEW.start_timestamp), 0)),
        OLD.value, NEW.value, OLD.publication_timestamp, NEW.publication_timestamp, NEW.ingested_at);
END
