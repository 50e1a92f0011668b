-- A week of plausible data up to the end of today (Europe/Zurich): prices of two products in four components,
-- plant telemetry every 5 minutes, ripple control of the days before today, and the health log of the polls.
-- Repeatable: a row that is there stays. Use it for trying dashboards:  psql -d DATABASE -f seed.sql
BEGIN;
SET LOCAL TIME ZONE 'Europe/Zurich';

-- Quarter hours of the seven days, as local midnights say it: 92 or 100 on the days of the clock change.
CREATE TEMPORARY TABLE seed_slots ON COMMIT DROP AS
SELECT slot AS start_timestamp, slot + interval '15 minutes' AS end_timestamp,
       extract(hour FROM slot)::int AS hour,
       CASE WHEN extract(isodow FROM slot) < 6 THEN 1.0 ELSE 0.6 END AS weekday
FROM generate_series(date_trunc('day', now() - interval '6 days'),
                     date_trunc('day', now() + interval '1 day') - interval '15 minutes',
                     interval '15 minutes') AS slot;

-- Hourly prices in quarter-hour slots: morning and evening peaks on working days, a valley at noon.
WITH shape AS (
    SELECT s.*, product.name AS tariff_name, product.surcharge,
           round((0.105 + product.surcharge
                  + 0.055 * s.weekday * (exp(-((s.hour - 7.5) ^ 2) / 4.0) + 1.2 * exp(-((s.hour - 19) ^ 2) / 5.0))
                  - 0.045 * exp(-((s.hour - 13) ^ 2) / 6.0))::numeric, 4) AS electricity,
           round((0.085 + 0.020 * s.weekday * exp(-((s.hour - 18.5) ^ 2) / 9.0))::numeric, 4) AS grid
    FROM seed_slots s
    CROSS JOIN (VALUES ('home_dynamic', 0.0), ('business_dynamic', -0.012)) AS product (name, surcharge)
), components AS (
    SELECT shape.*, component.tariff_type, component.value
    FROM shape
    CROSS JOIN LATERAL (VALUES ('electricity', electricity), ('grid', grid), ('integrated', electricity + grid),
                               ('grid_usage', round(grid * 0.72, 4))) AS component (tariff_type, value)
)
INSERT INTO energy_prices (publication_timestamp, start_timestamp, end_timestamp, tariff_type, unit, value,
                           ingested_at, tariff_name, source_id)
SELECT date_trunc('day', start_timestamp) - interval '12 hours 40 minutes', start_timestamp, end_timestamp,
       tariff_type, 'CHF_kWh', value, date_trunc('day', start_timestamp) - interval '12 hours 38 minutes',
       tariff_name, 'ckw'
FROM components
ORDER BY tariff_name, tariff_type, start_timestamp
ON CONFLICT DO NOTHING;

-- Wind drives the plant: the cube between 9 and 43 km/h, slightly negative at standstill.
INSERT INTO plant_status (plant_id, timestamp, operational_status, voltage_kv, active_power_mw,
                          reactive_power_mvar, wind_speed_kmh, ingested_at, source_id, raw_status)
SELECT 'lutersarni', t, 'running', round((20.7 + 0.12 * sin(n / 31.0))::numeric, 2),
       CASE WHEN wind < 9 THEN -0.012 ELSE round(least(2.3, 2.3 * (wind / 43) ^ 3)::numeric, 3) END,
       CASE WHEN wind < 9 THEN 0 ELSE round((0.1 * sin(n / 17.0))::numeric, 3) END,
       round(wind::numeric, 1), t + interval '20 seconds', 'ckw', 'in Betrieb'
FROM (SELECT t, n, greatest(0, 22 + 14 * sin(n / 140.0) + 6 * sin(n / 23.0)) AS wind
      FROM generate_series(date_trunc('day', now() - interval '6 days'), now(), interval '5 minutes')
           WITH ORDINALITY AS g (t, n)) AS readings
ON CONFLICT DO NOTHING;

-- Ripple control is published for days that are over.
INSERT INTO control_signals (signal_name, description, signal_date, start_timestamp, end_timestamp, ingested_at,
                             source_id)
SELECT program.name, program.description, day::date, day + program.at, day + program.at + program.length,
       day + interval '30 hours', 'ckw'
FROM generate_series(date_trunc('day', now() - interval '6 days'), date_trunc('day', now() - interval '1 day'),
                     interval '1 day') AS day
CROSS JOIN (VALUES ('000R', 'Boiler 4 h', interval '1 hour', interval '4 hours'),
                   ('003L', 'Boiler 6 h', interval '22 hours', interval '6 hours'),
                   ('011L', 'Heat pump blocked', interval '11 hours', interval '1 hour'),
                   ('011R', 'Heat pump blocked', interval '18 hours', interval '1 hour'))
           AS program (name, description, at, length)
ON CONFLICT DO NOTHING;

-- A poll of each endpoint every 5 minutes; one in about two hundred fails.
INSERT INTO api_health_logs (endpoint, status_code, response_time_ms, success, error_message, checked_at,
                             source_id, collector_id, outcome, attempt, wait_ms, transfer_ms, request_id)
SELECT endpoint, CASE WHEN good THEN 200 ELSE 503 END, wait + 2, good,
       CASE WHEN good THEN NULL ELSE 'HTTP 503' END, t, 'ckw', 'seed',
       CASE WHEN good THEN 'ok' ELSE 'http_5xx' END, 1, wait, 2,
       'seed-' || endpoint || '-' || extract(epoch FROM t)::bigint
FROM (SELECT t, e.endpoint, (n * 7 + e.shift) % 211 <> 0 AS good,
             (e.base + 14 * (1 + sin(n / 9.0)) + (n * 37 + e.shift) % 23)::int AS wait
      FROM generate_series(date_trunc('day', now() - interval '6 days'), now(), interval '5 minutes')
           WITH ORDINALITY AS g (t, n)
      CROSS JOIN (VALUES ('prices', 3, 60), ('plant', 5, 35), ('signals', 11, 80)) AS e (endpoint, shift, base))
     AS polls
ON CONFLICT DO NOTHING;

COMMIT;
