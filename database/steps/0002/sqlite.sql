-- Step 2, local file only. The counts become the bytes of a latency histogram, as on PostgreSQL
-- (core/monitoring/latency_histogram.h). No program of step 1 wrote roll-ups.
ALTER TABLE api_health_hourly DROP COLUMN latency_counts
-- next
ALTER TABLE api_health_hourly ADD COLUMN latency_counts blob NOT NULL DEFAULT x''
