-- Step 4, PostgreSQL only: a reading from the future is not the latest one. As in step 1 otherwise.
CREATE OR REPLACE VIEW v_latest_plant_status AS
WITH RECURSIVE plants (plant_id) AS (
    SELECT min(plant_id) FROM plant_status
    UNION ALL
    SELECT (SELECT min(s.plant_id) FROM plant_status s WHERE s.plant_id > p.plant_id)
    FROM plants p WHERE p.plant_id IS NOT NULL
)
SELECT s.plant_id, s.timestamp, s.operational_status, s.voltage_kv, s.active_power_mw,
       s.reactive_power_mvar, s.wind_speed_kmh, s.ingested_at, s.source_id, s.raw_status
FROM plants p
JOIN plant_status s ON s.id = (
    SELECT q.id FROM plant_status q WHERE q.plant_id = p.plant_id
        AND (q.implausible IS NULL OR q.implausible NOT LIKE '%timestamp%')
    ORDER BY q.timestamp DESC, q.source_id LIMIT 1)
