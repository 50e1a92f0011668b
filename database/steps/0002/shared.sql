-- Step 2: years of health rows: roll-ups that are kept up to date, partitions by month, an end to raw rows.

-- How far the maintenance has come: ids of api_health_logs, or instants as epoch milliseconds.
CREATE TABLE IF NOT EXISTS maintenance_marks (
    name varchar(64) PRIMARY KEY,
    value bigint NOT NULL,
    changed_at {instant} NOT NULL DEFAULT ({now})
)
-- next
CREATE INDEX IF NOT EXISTS api_health_hourly_by_endpoint ON api_health_hourly (source_id, endpoint, hour)
