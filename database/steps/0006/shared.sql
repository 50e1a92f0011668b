-- Step 6: the views tell what is doubted of their rows, in a last column, and a price whose publication or slot
-- lies at an impossible time is not the latest one. As in steps 1, 2 and 4 otherwise.
{create_view} v_latest_prices AS
WITH RECURSIVE types (tariff_type) AS (
    SELECT min(tariff_type) FROM energy_prices
    UNION ALL
    SELECT (SELECT min(p.tariff_type) FROM energy_prices p WHERE p.tariff_type > t.tariff_type)
    FROM types t WHERE t.tariff_type IS NOT NULL
)
SELECT p.tariff_type, p.value, p.unit, p.start_timestamp, p.end_timestamp, p.publication_timestamp,
       p.ingested_at, p.tariff_name, p.source_id, p.revision, p.implausible
FROM types t
JOIN energy_prices p ON p.id = (
    SELECT q.id FROM energy_prices q WHERE q.tariff_type = t.tariff_type
        AND (q.implausible IS NULL OR q.implausible NOT LIKE '%timestamp%')
    ORDER BY q.start_timestamp DESC, q.tariff_name DESC, q.source_id, q.unit LIMIT 1)
WHERE t.tariff_type IS NOT NULL
-- next
{create_view} v_current_prices AS
WITH RECURSIVE types (tariff_type) AS (
    SELECT min(tariff_type) FROM energy_prices
    UNION ALL
    SELECT (SELECT min(p.tariff_type) FROM energy_prices p WHERE p.tariff_type > t.tariff_type)
    FROM types t WHERE t.tariff_type IS NOT NULL
)
SELECT p.tariff_type, p.value, p.unit, p.start_timestamp, p.end_timestamp, p.publication_timestamp,
       p.ingested_at, p.tariff_name, p.source_id, p.revision, p.implausible
FROM types t
JOIN energy_prices p ON p.tariff_type = t.tariff_type
    AND p.start_timestamp <= {now} AND p.start_timestamp > {two_days_ago} AND p.end_timestamp > {now}
-- next
{create_view} v_latest_plant_status AS
WITH RECURSIVE plants (plant_id) AS (
    SELECT min(plant_id) FROM plant_status
    UNION ALL
    SELECT (SELECT min(s.plant_id) FROM plant_status s WHERE s.plant_id > p.plant_id)
    FROM plants p WHERE p.plant_id IS NOT NULL
)
SELECT s.plant_id, s.timestamp, s.operational_status, s.voltage_kv, s.active_power_mw,
       s.reactive_power_mvar, s.wind_speed_kmh, s.ingested_at, s.source_id, s.raw_status, s.implausible
FROM plants p
JOIN plant_status s ON s.id = (
    SELECT q.id FROM plant_status q WHERE q.plant_id = p.plant_id
        AND (q.implausible IS NULL OR q.implausible NOT LIKE '%timestamp%')
    ORDER BY q.timestamp DESC, q.source_id LIMIT 1)
