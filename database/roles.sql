-- Roles of the energy trading database, with the least that each needs. Repeatable; run it as the owner, in
-- the database, after init.sql (and again after an upgrade):  psql -d DATABASE -f roles.sql
-- Passwords are set apart from this file, e.g. with \password etcm_writer.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'etcm_writer') THEN
        CREATE ROLE etcm_writer LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'etcm_reader') THEN
        CREATE ROLE etcm_reader LOGIN;
    END IF;
END $$;

-- Readers: every table and view.
GRANT USAGE ON SCHEMA public TO etcm_reader, etcm_writer;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO etcm_reader, etcm_writer;

-- The collector: facts are added and corrected, never removed.
GRANT INSERT, UPDATE ON energy_prices, plant_status, control_signals, alerts, leases, api_health_hourly,
    maintenance_marks TO etcm_writer;
-- Logs and journals only grow.
GRANT INSERT ON api_health_logs, alert_transitions, energy_price_revisions TO etcm_writer;
-- Retention removes health rows, and nothing else, through these two functions.
GRANT EXECUTE ON FUNCTION etcm_keep_health_partitions(integer),
    etcm_forget_health(timestamptz, timestamptz, integer) TO etcm_writer;
