-- Step 2, PostgreSQL only. What follows may take minutes on a large database.
SET LOCAL statement_timeout = 0
-- next
-- A day of every series, out of ten years: the planner takes no other index for it and would read every row.
CREATE INDEX IF NOT EXISTS energy_prices_by_start ON energy_prices (start_timestamp)
-- next
-- As in step 1, but without a look-up for the type after the last one: along the new index that would read
-- every row.
CREATE OR REPLACE VIEW v_latest_prices AS
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
WHERE t.tariff_type IS NOT NULL
-- next
-- The counts become the bytes of a latency histogram, as in the local file
-- (core/monitoring/latency_histogram.h). No program of step 1 wrote roll-ups.
DO $$
BEGIN
    IF (SELECT atttypid FROM pg_attribute
        WHERE attrelid = 'api_health_hourly'::regclass AND attname = 'latency_counts') <> 'bytea'::regtype THEN
        ALTER TABLE api_health_hourly DROP COLUMN latency_counts;
        ALTER TABLE api_health_hourly ADD COLUMN latency_counts bytea NOT NULL DEFAULT '';
    END IF;
END $$
-- next
-- The partitions of api_health_logs with their bounds: begins <= checked_at < ends. The default one has none.
CREATE OR REPLACE FUNCTION etcm_health_partitions()
RETURNS TABLE (part regclass, begins timestamptz, ends timestamptz, estimate bigint)
LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
    SELECT c.oid::regclass,
           coalesce((regexp_match(bound.text, 'FROM \(''([^'']+)''\)'))[1], '-infinity')::timestamptz,
           (regexp_match(bound.text, 'TO \(''([^'']+)''\)'))[1]::timestamptz,
           greatest(1, c.reltuples::bigint)
    FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid
    CROSS JOIN LATERAL pg_get_expr(c.relpartbound, c.oid) AS bound (text)
    WHERE i.inhparent = 'api_health_logs'::regclass AND bound.text <> 'DEFAULT'
$$
-- next
-- Makes the partition of the month that begins at `month` unless one covers it; rows of that month which the
-- default partition has caught move into it.
CREATE OR REPLACE FUNCTION etcm_add_health_partition(month timestamptz) RETURNS integer
LANGUAGE plpgsql SET timezone = 'UTC' SET lock_timeout = '2s' AS $$
DECLARE
    name text := 'api_health_logs_' || to_char(month, 'YYYY_MM');
    until timestamptz := month + interval '1 month';
BEGIN
    IF EXISTS (SELECT FROM etcm_health_partitions() p WHERE p.begins <= month AND p.ends > month) THEN
        RETURN 0;
    END IF;
    EXECUTE format('CREATE TABLE %I (LIKE api_health_logs INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', name);
    EXECUTE format('WITH moved AS (DELETE FROM api_health_logs_other'
        ' WHERE checked_at >= %L AND checked_at < %L RETURNING *) INSERT INTO %I SELECT * FROM moved',
        month, until, name);
    EXECUTE format('ALTER TABLE api_health_logs ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        name, month, until);
    RETURN 1;
END $$
-- next
-- Partitions for this month, for `ahead` more, and for whatever the default partition has caught; how many
-- were made.
CREATE OR REPLACE FUNCTION etcm_keep_health_partitions(ahead integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET timezone = 'UTC' AS $$
DECLARE
    made integer := 0;
    month timestamptz;
BEGIN
    FOR month IN
        SELECT date_trunc('month', now()) + n * interval '1 month' FROM generate_series(0, ahead) AS n
        UNION SELECT date_trunc('month', checked_at) FROM api_health_logs_other
    LOOP
        made := made + etcm_add_health_partition(month);
    END LOOP;
    RETURN made;
END $$
-- next
-- One small piece of retention: drops the oldest partition that lies wholly before `before`, or else deletes up
-- to `at_most` older rows from the partitions that are no single month, or else as many old roll-ups. Answers
-- about how many rows went; 0: nothing is left to do.
CREATE OR REPLACE FUNCTION etcm_forget_health(before timestamptz, hourly_before timestamptz, at_most integer)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET timezone = 'UTC' SET lock_timeout = '2s' AS $$
DECLARE
    oldest record;
    gone bigint;
BEGIN
    IF before > now() - interval '1 day' OR hourly_before > before THEN
        RAISE EXCEPTION 'health rows are kept for a day, roll-ups longer than rows';
    END IF;
    SELECT * INTO oldest FROM etcm_health_partitions() ORDER BY ends LIMIT 1;
    IF oldest.ends <= before THEN
        EXECUTE format('DROP TABLE %s', oldest.part);
        RETURN oldest.estimate;
    END IF;
    IF oldest.begins = '-infinity' THEN
        EXECUTE format('DELETE FROM %1$s WHERE ctid = ANY (ARRAY('
            'SELECT ctid FROM %1$s WHERE checked_at < $1 LIMIT $2))', oldest.part) USING before, at_most;
        GET DIAGNOSTICS gone = ROW_COUNT;
        IF gone > 0 THEN
            RETURN gone;
        END IF;
    END IF;
    DELETE FROM api_health_logs_other WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM api_health_logs_other WHERE checked_at < before LIMIT at_most));
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone > 0 THEN
        RETURN gone;
    END IF;
    DELETE FROM api_health_hourly WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM api_health_hourly WHERE hour < hourly_before LIMIT at_most));
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$
-- next
-- The table of step 1 becomes the first partition as it is; no row is copied. Views on it (ours and others')
-- and rights follow the name. Programs of step 1 would write with a key that is no longer there: they are
-- disconnected, read schema_migrations again once this is committed, and keep their rows until they are updated.
DO $$
DECLARE
    edge timestamptz := date_trunc('month', now(), 'UTC') + interval '1 month';
    follow text[];
    statement text;
BEGIN
    IF (SELECT relkind FROM pg_class WHERE oid = 'api_health_logs'::regclass) <> 'r' THEN
        RETURN;
    END IF;
    SET LOCAL timezone = 'UTC';
    LOCK TABLE schema_migrations IN ACCESS EXCLUSIVE MODE;
    BEGIN
        PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name LIKE 'etcm %' AND pid <> pg_backend_pid();
    EXCEPTION WHEN insufficient_privilege THEN
        NULL;
    END;
    LOCK TABLE api_health_logs IN ACCESS EXCLUSIVE MODE;
    SELECT array_agg(format('CREATE OR REPLACE VIEW %s AS %s', c.oid::regclass, pg_get_viewdef(c.oid)))
    INTO follow FROM pg_class c
    WHERE c.relkind = 'v' AND EXISTS (
        SELECT FROM pg_rewrite r JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
        WHERE r.ev_class = c.oid AND d.refclassid = 'pg_class'::regclass
            AND d.refobjid = 'api_health_logs'::regclass);
    follow := follow || ARRAY(
        SELECT format('GRANT %s ON api_health_logs TO %s', acl.privilege_type,
                      CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE acl.grantee::regrole::text END)
        FROM pg_class c, aclexplode(c.relacl) AS acl WHERE c.oid = 'api_health_logs'::regclass);

    ALTER TABLE api_health_logs RENAME TO api_health_logs_first;
    ALTER INDEX api_health_logs_by_time RENAME TO api_health_logs_first_by_time;
    ALTER TABLE api_health_logs_first ALTER COLUMN id DROP IDENTITY, DROP CONSTRAINT api_health_logs_pkey,
        DROP CONSTRAINT api_health_logs_key;
    -- A key of a partitioned table holds the partition's column. An attempt never changes its checked_at.
    CREATE TABLE api_health_logs (LIKE api_health_logs_first INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
        CONSTRAINT api_health_logs_pkey PRIMARY KEY (id, checked_at),
        CONSTRAINT api_health_logs_key UNIQUE (request_id, checked_at)) PARTITION BY RANGE (checked_at);
    ALTER TABLE api_health_logs ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY;
    CREATE INDEX api_health_logs_by_time ON api_health_logs (checked_at);
    CREATE TABLE api_health_logs_other PARTITION OF api_health_logs DEFAULT;
    FOREACH statement IN ARRAY follow LOOP
        EXECUTE statement;
    END LOOP;

    PERFORM setval(pg_get_serial_sequence('api_health_logs', 'id'), max(id)) FROM api_health_logs_first
    HAVING max(id) IS NOT NULL;
    WITH beyond AS (DELETE FROM api_health_logs_first WHERE checked_at >= edge RETURNING *)
    INSERT INTO api_health_logs SELECT * FROM beyond;
    IF EXISTS (SELECT FROM api_health_logs_first) THEN
        EXECUTE format('ALTER TABLE api_health_logs ATTACH PARTITION api_health_logs_first'
            ' FOR VALUES FROM (MINVALUE) TO (%L)', edge);
    ELSE
        DROP TABLE api_health_logs_first;
    END IF;
END $$
-- next
-- The functions work with their owner's rights on the schema they were made in; whoever writes may call them.
DO $$
DECLARE
    signature text;
BEGIN
    FOREACH signature IN ARRAY ARRAY['etcm_health_partitions()', 'etcm_add_health_partition(timestamptz)',
        'etcm_keep_health_partitions(integer)', 'etcm_forget_health(timestamptz, timestamptz, integer)'] LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', signature, current_schema());
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    END LOOP;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'etcm_writer') THEN
        GRANT SELECT, INSERT, UPDATE ON maintenance_marks TO etcm_writer;
        GRANT EXECUTE ON FUNCTION etcm_keep_health_partitions(integer),
            etcm_forget_health(timestamptz, timestamptz, integer) TO etcm_writer;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'etcm_reader') THEN
        GRANT SELECT ON maintenance_marks TO etcm_reader;
    END IF;
END $$
-- next
SELECT etcm_keep_health_partitions(2)
