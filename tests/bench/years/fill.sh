#!/bin/sh
# Fills one database with ten years of prices (two products, four components) and ROWS health rows at the rate
# of 100 million in two years, in the server itself. The newest row is of now.
#   fill.sh DATABASE ROWS        libpq's variables (PGHOST, PGPORT, PGUSER) say where; the database is made anew
set -eu
PGOPTIONS="-c client_min_messages=warning"
export PGOPTIONS
database=$1
rows=$2
root=$(cd "$(dirname "$0")/../../.." && pwd)
sql() { psql -X -q -v ON_ERROR_STOP=1 -d "$database" "$@"; }

psql -X -q -d postgres -c "DROP DATABASE IF EXISTS $database" -c "CREATE DATABASE $database"
sql -f "$root/database/init.sql" >/dev/null
sql <<'SQL'
SET maintenance_work_mem = '512MB';
SET synchronous_commit = off;
INSERT INTO energy_prices (publication_timestamp, start_timestamp, end_timestamp, tariff_type, unit, value,
                           ingested_at, tariff_name, source_id)
SELECT slot - interval '12 hours', slot, slot + interval '15 minutes', type, 'CHF_kWh',
       0.05 + (hashint4(n::int) & 65535) * 0.000003, slot - interval '11 hours', product, 'ckw'
FROM generate_series(date_trunc('day', now()) - interval '10 years', now() + interval '1 day', interval '15 minutes')
     WITH ORDINALITY AS s (slot, n)
CROSS JOIN unnest(ARRAY['home_dynamic', 'business_dynamic']) AS product
CROSS JOIN unnest(ARRAY['electricity', 'grid', 'integrated', 'grid_usage']) AS type;
INSERT INTO plant_status (plant_id, timestamp, operational_status, voltage_kv, active_power_mw,
                          reactive_power_mvar, wind_speed_kmh, ingested_at, source_id)
SELECT 'lutersarni', t, 'running', 16.9, 1.2, 0.1, 22, t, 'ckw'
FROM generate_series(now() - interval '2 years', now(), interval '5 minutes') AS t;
VACUUM ANALYZE energy_prices, plant_status;
SQL

# Month by month into a table of its own: its indexes are built once, when it becomes a partition. One call in 200
# of 24 endpoints fails; latencies are skewed as real ones are.
sql -v rows="$rows" <<'SQL'
SET timezone = 'UTC';
SET maintenance_work_mem = '1GB';
SELECT now() AS anchor \gset
SELECT 'DROP TABLE IF EXISTS ' || part,
       'CREATE UNLOGGED TABLE ' || part || ' (LIKE api_health_logs INCLUDING DEFAULTS)',
       format($f$
INSERT INTO %I (id, endpoint, status_code, response_time_ms, success, error_message, checked_at, source_id,
                collector_id, outcome, attempt, wait_ms, transfer_ms, request_id)
SELECT n, (ARRAY['prices', 'plant', 'signals'])[n %% 3 + 1], CASE WHEN good THEN 200 ELSE 503 END, latency, good,
       CASE WHEN good THEN NULL ELSE 'HTTP 503' END, at, 'source-' || n / 3 %% 8, 'desk-1',
       CASE WHEN good THEN 'ok' ELSE 'http_5xx' END, 1, latency - 2, 2, gen_random_uuid()::text
FROM (SELECT n, %L::timestamptz - (%s - n) * interval '0.6311 seconds' AS at, hashint8(n) %% 200 <> 0 AS good,
             20 + (hashint8(n + 7) & 63) + CASE WHEN hashint8(n + 3) %% 50 = 0 THEN 400 ELSE 0 END AS latency
      FROM generate_series(%s, %s) AS n) AS calls
WHERE at >= %L AND at < %L$f$, part, :'anchor', :rows, greatest(1, first_n), least(:rows, last_n), begins, ends),
       format('ALTER TABLE api_health_logs ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', part, begins, ends),
       'VACUUM ANALYZE ' || part
FROM (SELECT month AS begins, month + interval '1 month' AS ends,
             'api_health_logs_' || to_char(month, 'YYYY_MM') AS part,
             :rows - (extract(epoch FROM :'anchor'::timestamptz - month) / 0.6311)::bigint - 10 AS first_n,
             :rows - (extract(epoch FROM :'anchor'::timestamptz - month - interval '1 month') / 0.6311)::bigint + 10
                 AS last_n
      FROM generate_series(date_trunc('month', :'anchor'::timestamptz - :rows * interval '0.6311 seconds'),
                           :'anchor'::timestamptz, interval '1 month') AS month) AS months
\gexec
SELECT setval(pg_get_serial_sequence('api_health_logs', 'id'), :rows) \g /dev/null
SQL
