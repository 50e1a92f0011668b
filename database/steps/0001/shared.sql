-- Step 1: facts, health log, alerts, lease. One text for both engines; words in braces are the engine's own
-- (core/store/sql_dialect.cpp). A line "-- next" stands between two statements. Applied steps never change.

-- Energy prices: one row per source, product, component, unit and slot. Original columns first.
CREATE TABLE IF NOT EXISTS energy_prices (
    id {id},
    publication_timestamp {instant},
    start_timestamp {instant} NOT NULL,
    end_timestamp {instant} NOT NULL,
    tariff_type varchar(20) NOT NULL,
    unit varchar(20) NOT NULL,
    value {price} NOT NULL,
    ingested_at {instant} NOT NULL DEFAULT ({now}),
    tariff_name varchar(30) NOT NULL DEFAULT 'home_dynamic',
    source_id varchar(64) NOT NULL DEFAULT 'external',
    revision integer NOT NULL DEFAULT 0,
    CONSTRAINT energy_prices_key UNIQUE (source_id, tariff_name, tariff_type, unit, start_timestamp)
)
-- next
CREATE INDEX IF NOT EXISTS energy_prices_by_type ON energy_prices (tariff_type, start_timestamp)
-- next
-- Append-only journal of changed values, filled by a trigger of energy_prices.
CREATE TABLE IF NOT EXISTS energy_price_revisions (
    id {id},
    source_id varchar(64) NOT NULL,
    tariff_name varchar(30) NOT NULL,
    tariff_type varchar(20) NOT NULL,
    unit varchar(20) NOT NULL,
    start_timestamp {instant} NOT NULL,
    revision integer NOT NULL,
    old_value {price} NOT NULL,
    new_value {price} NOT NULL,
    old_publication_timestamp {instant},
    new_publication_timestamp {instant},
    recorded_at {instant} NOT NULL,
    CONSTRAINT energy_price_revisions_key
        UNIQUE (source_id, tariff_name, tariff_type, unit, start_timestamp, revision)
)
-- next
CREATE TABLE IF NOT EXISTS plant_status (
    id {id},
    plant_id varchar(50) NOT NULL,
    timestamp {instant} NOT NULL,
    operational_status varchar(50),
    voltage_kv {measure},
    active_power_mw {measure},
    reactive_power_mvar {measure},
    wind_speed_kmh {measure},
    ingested_at {instant} NOT NULL DEFAULT ({now}),
    source_id varchar(64) NOT NULL DEFAULT 'external',
    raw_status text,
    CONSTRAINT plant_status_key UNIQUE (source_id, plant_id, timestamp)
)
-- next
CREATE INDEX IF NOT EXISTS plant_status_by_plant ON plant_status (plant_id, timestamp)
-- next
CREATE TABLE IF NOT EXISTS control_signals (
    id {id},
    signal_name varchar(100) NOT NULL,
    description text,
    signal_date date,
    start_timestamp {instant} NOT NULL,
    end_timestamp {instant} NOT NULL,
    ingested_at {instant} NOT NULL DEFAULT ({now}),
    source_id varchar(64) NOT NULL DEFAULT 'external',
    CONSTRAINT control_signals_key UNIQUE (source_id, signal_name, start_timestamp)
)
-- next
CREATE INDEX IF NOT EXISTS control_signals_by_start ON control_signals (start_timestamp)
-- next
-- One row per attempt of a request; phases in milliseconds, a reused connection has no connect and no tls.
CREATE TABLE IF NOT EXISTS api_health_logs (
    id {id},
    endpoint varchar(100) NOT NULL,
    status_code integer,
    response_time_ms integer,
    success boolean NOT NULL,
    error_message text,
    checked_at {instant} NOT NULL DEFAULT ({now}),
    source_id varchar(64) NOT NULL DEFAULT 'external',
    collector_id varchar(100),
    outcome varchar(20),
    attempt integer NOT NULL DEFAULT 1,
    connect_ms integer,
    tls_ms integer,
    wait_ms integer,
    transfer_ms integer,
    request_id varchar(64) NOT NULL DEFAULT ({uuid}),
    CONSTRAINT api_health_logs_key UNIQUE (request_id)
)
-- next
CREATE INDEX IF NOT EXISTS api_health_logs_by_time ON api_health_logs (checked_at)
-- next
-- Hourly roll-up. latency_counts holds one count per latency bucket, so that hours and collectors add up.
CREATE TABLE IF NOT EXISTS api_health_hourly (
    hour {instant} NOT NULL,
    source_id varchar(64) NOT NULL,
    endpoint varchar(100) NOT NULL,
    collector_id varchar(100) NOT NULL,
    checks bigint NOT NULL,
    successes bigint NOT NULL,
    neutrals bigint NOT NULL,
    latency_sum_ms bigint NOT NULL,
    latency_max_ms integer,
    latency_counts {counts} NOT NULL,
    PRIMARY KEY (hour, source_id, endpoint, collector_id)
)
-- next
CREATE TABLE IF NOT EXISTS alerts (
    incident_id varchar(64) PRIMARY KEY,
    rule varchar(64) NOT NULL,
    source_id varchar(64) NOT NULL,
    target varchar(100) NOT NULL,
    state varchar(20) NOT NULL,
    severity varchar(20) NOT NULL,
    opened_at {instant} NOT NULL,
    changed_at {instant} NOT NULL,
    message text
)
-- next
CREATE TABLE IF NOT EXISTS alert_transitions (
    id {id},
    incident_id varchar(64) NOT NULL,
    rule varchar(64) NOT NULL,
    source_id varchar(64) NOT NULL,
    target varchar(100) NOT NULL,
    from_state varchar(20) NOT NULL,
    to_state varchar(20) NOT NULL,
    severity varchar(20) NOT NULL,
    changed_at {instant} NOT NULL,
    message text,
    notified boolean NOT NULL,
    CONSTRAINT alert_transitions_key UNIQUE (incident_id, changed_at, to_state)
)
-- next
CREATE INDEX IF NOT EXISTS alert_transitions_by_time ON alert_transitions (changed_at)
-- next
-- Who may poll. Times are the database's clock; epoch only grows.
CREATE TABLE IF NOT EXISTS leases (
    name varchar(64) PRIMARY KEY,
    holder varchar(200) NOT NULL,
    epoch bigint NOT NULL,
    expires_at {instant} NOT NULL
)
-- next
-- The newest slot of each component; among products of one slot the default product (home_dynamic) first.
-- The recursive part walks the distinct types through the index instead of reading every row.
{create_view} v_latest_prices AS
WITH RECURSIVE types (tariff_type) AS (
    SELECT min(tariff_type) FROM energy_prices
    UNION ALL
    SELECT (SELECT min(p.tariff_type) FROM energy_prices p WHERE p.tariff_type > t.tariff_type)
    FROM types t WHERE t.tariff_type IS NOT NULL
)
SELECT p.tariff_type, p.value, p.unit, p.start_timestamp, p.end_timestamp, p.publication_timestamp,
       p.ingested_at, p.tariff_name, p.source_id, p.revision
FROM types t
JOIN energy_prices p ON p.id = (
    SELECT q.id FROM energy_prices q WHERE q.tariff_type = t.tariff_type
    ORDER BY q.start_timestamp DESC, q.tariff_name DESC, q.source_id, q.unit LIMIT 1)
-- next
-- The slot that holds now, per series. A slot never lasts longer than a delivery day (25 h).
{create_view} v_current_prices AS
WITH RECURSIVE types (tariff_type) AS (
    SELECT min(tariff_type) FROM energy_prices
    UNION ALL
    SELECT (SELECT min(p.tariff_type) FROM energy_prices p WHERE p.tariff_type > t.tariff_type)
    FROM types t WHERE t.tariff_type IS NOT NULL
)
SELECT p.tariff_type, p.value, p.unit, p.start_timestamp, p.end_timestamp, p.publication_timestamp,
       p.ingested_at, p.tariff_name, p.source_id, p.revision
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
       s.reactive_power_mvar, s.wind_speed_kmh, s.ingested_at, s.source_id, s.raw_status
FROM plants p
JOIN plant_status s ON s.id = (
    SELECT q.id FROM plant_status q WHERE q.plant_id = p.plant_id
    ORDER BY q.timestamp DESC, q.source_id LIMIT 1)
-- next
-- The last 24 hours per endpoint; success_rate in percent. Attempts that say nothing about the endpoint
-- (canceled or waiting: unknown; refused for its rate: rate_limited) are not checks.
{create_view} v_api_health_summary AS
SELECT endpoint,
       count(*) AS total_checks,
       count(CASE WHEN success THEN 1 END) AS successful_checks,
       round(100.0 * count(CASE WHEN success THEN 1 END) / count(*), 2) AS success_rate,
       round(avg(response_time_ms), 2) AS avg_response_time_ms,
       max(checked_at) AS last_check
FROM api_health_logs
WHERE checked_at > {day_ago} AND (outcome IS NULL OR outcome NOT IN ('unknown', 'rate_limited'))
GROUP BY endpoint
