-- Step 5, PostgreSQL only: no two slots of a series overlap, whoever writes. The programs decide by
-- core/domain/slot_resolution.h what holds and write it; these triggers remove what is covered, keep the journal,
-- and decide by the same rule for everybody else.
SET LOCAL statement_timeout = 0
-- next
-- Later publication, then shorter slot, then later fetch; where one publication is missing, or lay in the future
-- when it was fetched, the fetch decides first.
CREATE OR REPLACE FUNCTION etcm_outranks(a energy_prices, b energy_prices) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN a.publication_timestamp <= a.ingested_at + interval '2 minutes'
            AND b.publication_timestamp <= b.ingested_at + interval '2 minutes'
        THEN (a.publication_timestamp, b.end_timestamp - b.start_timestamp, a.ingested_at, b.start_timestamp)
            > (b.publication_timestamp, a.end_timestamp - a.start_timestamp, b.ingested_at, a.start_timestamp)
        ELSE (a.ingested_at, b.end_timestamp - b.start_timestamp, b.start_timestamp)
            > (b.ingested_at, a.end_timestamp - a.start_timestamp, a.start_timestamp)
    END
$$
-- next
-- Writes into the journal that `winner` holds from `since` on, where `loser` did.
CREATE OR REPLACE FUNCTION etcm_journal_replaced(loser energy_prices, winner energy_prices, since timestamptz)
RETURNS void LANGUAGE sql AS $$
    INSERT INTO energy_price_revisions (source_id, tariff_name, tariff_type, unit, start_timestamp, revision,
        old_value, new_value, old_publication_timestamp, new_publication_timestamp, recorded_at)
    SELECT loser.source_id, loser.tariff_name, loser.tariff_type, loser.unit, since,
        1 + greatest(CASE WHEN since = loser.start_timestamp THEN loser.revision ELSE 0 END, max(j.revision)),
        loser.value, winner.value, loser.publication_timestamp, winner.publication_timestamp, winner.ingested_at
    FROM energy_price_revisions j
    WHERE j.source_id = loser.source_id AND j.tariff_name = loser.tariff_name
        AND j.tariff_type = loser.tariff_type AND j.unit = loser.unit AND j.start_timestamp = since
$$
-- next
-- Leaves of `loser` what `winner` does not cover. Behind the winner others may hold already what remains.
CREATE OR REPLACE FUNCTION etcm_cut_price(loser energy_prices, winner energy_prices) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    rest energy_prices := loser;
    other timestamptz;
BEGIN
    IF loser.start_timestamp < winner.start_timestamp THEN
        UPDATE energy_prices SET end_timestamp = winner.start_timestamp WHERE id = loser.id;
    ELSE
        DELETE FROM energy_prices WHERE id = loser.id;
    END IF;
    rest.start_timestamp := winner.end_timestamp;
    LOOP
        SELECT p.end_timestamp INTO other FROM energy_prices p
        WHERE p.source_id = rest.source_id AND p.tariff_name = rest.tariff_name
            AND p.tariff_type = rest.tariff_type AND p.unit = rest.unit
            AND p.start_timestamp = rest.start_timestamp AND p.end_timestamp > p.start_timestamp;
        EXIT WHEN NOT FOUND;
        rest.start_timestamp := other;
    END LOOP;
    IF rest.start_timestamp < rest.end_timestamp THEN
        INSERT INTO energy_prices (publication_timestamp, start_timestamp, end_timestamp, tariff_type, unit,
            value, ingested_at, tariff_name, source_id, revision, implausible)
        VALUES (rest.publication_timestamp, rest.start_timestamp, rest.end_timestamp, rest.tariff_type, rest.unit,
            rest.value, rest.ingested_at, rest.tariff_name, rest.source_id, rest.revision, rest.implausible)
        ON CONFLICT DO NOTHING;
    END IF;
END $$
-- next
-- Ends every overlap of the series between `low` and `high`. Rows of `fresh` were not there before: where they
-- lose, nothing was replaced.
CREATE OR REPLACE FUNCTION etcm_separate_prices(series energy_prices, low timestamptz, high timestamptz,
    fresh bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    pair record;
    winner energy_prices;
    loser energy_prices;
    swapped energy_prices;
BEGIN
    LOOP
        SELECT s.id, s.next_id INTO pair FROM (
            SELECT p.id, p.start_timestamp, p.end_timestamp, lead(p.id) OVER ascending AS next_id,
                lead(p.start_timestamp) OVER ascending AS next_start
            FROM energy_prices p
            WHERE p.source_id = series.source_id AND p.tariff_name = series.tariff_name
                AND p.tariff_type = series.tariff_type AND p.unit = series.unit
                AND p.start_timestamp < high AND p.start_timestamp >= coalesce((
                    SELECT max(q.start_timestamp) FROM energy_prices q
                    WHERE q.source_id = series.source_id AND q.tariff_name = series.tariff_name
                        AND q.tariff_type = series.tariff_type AND q.unit = series.unit
                        AND q.start_timestamp < low), low)
            WINDOW ascending AS (ORDER BY p.start_timestamp)) s
        WHERE s.next_start < s.end_timestamp ORDER BY s.start_timestamp LIMIT 1;
        EXIT WHEN NOT FOUND;
        SELECT * INTO winner FROM energy_prices WHERE id = pair.id;
        SELECT * INTO loser FROM energy_prices WHERE id = pair.next_id;
        IF etcm_outranks(loser, winner) THEN
            swapped := winner;
            winner := loser;
            loser := swapped;
        END IF;
        IF loser.id <> ALL (fresh)
            AND (loser.start_timestamp >= winner.start_timestamp OR loser.value <> winner.value) THEN
            PERFORM etcm_journal_replaced(loser, winner,
                greatest(loser.start_timestamp, winner.start_timestamp));
        END IF;
        PERFORM etcm_cut_price(loser, winner);
    END LOOP;
END $$
-- next
-- Looks at what a statement wrote. With its owner's rights: whoever writes prices may not remove any.
CREATE OR REPLACE FUNCTION etcm_keep_prices_apart() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
    span record;
    series energy_prices;
BEGIN
    IF current_setting('etcm.prices_apart', true) = 'busy' THEN
        RETURN NULL; -- what the cutting writes
    END IF;
    PERFORM set_config('etcm.prices_apart', 'busy', true);
    FOR span IN
        SELECT source_id, tariff_name, tariff_type, unit, min(start_timestamp) AS low, max(end_timestamp) AS high,
            array_agg(id) AS ids
        FROM fresh GROUP BY source_id, tariff_name, tariff_type, unit
    LOOP
        series.source_id := span.source_id;
        series.tariff_name := span.tariff_name;
        series.tariff_type := span.tariff_type;
        series.unit := span.unit;
        PERFORM etcm_separate_prices(series, span.low, span.high, span.ids);
    END LOOP;
    PERFORM set_config('etcm.prices_apart', '', true);
    RETURN NULL;
END $$
-- next
-- One writer of prices after the other, so that each sees what the last one wrote: the lock under which the
-- programs deliver (core/store/central_store.cpp).
CREATE OR REPLACE FUNCTION etcm_queue_for_prices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('etcm_facts'));
    RETURN NULL;
END $$
-- next
CREATE OR REPLACE TRIGGER energy_prices_queue BEFORE INSERT OR UPDATE ON energy_prices
FOR EACH STATEMENT EXECUTE FUNCTION etcm_queue_for_prices()
-- next
CREATE OR REPLACE TRIGGER energy_prices_apart_inserted AFTER INSERT ON energy_prices
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION etcm_keep_prices_apart()
-- next
CREATE OR REPLACE TRIGGER energy_prices_apart_updated AFTER UPDATE ON energy_prices
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION etcm_keep_prices_apart()
-- next
-- A slot that was removed and comes back goes on with the journal's numbers.
CREATE OR REPLACE FUNCTION etcm_count_revision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
    NEW.revision := greatest(NEW.revision, OLD.revision + 1, 1 + (
        SELECT max(j.revision) FROM energy_price_revisions j
        WHERE j.source_id = NEW.source_id AND j.tariff_name = NEW.tariff_name
            AND j.tariff_type = NEW.tariff_type AND j.unit = NEW.unit
            AND j.start_timestamp = NEW.start_timestamp));
    RETURN NEW;
END $$
-- next
DO $$
DECLARE
    signature text;
BEGIN
    FOREACH signature IN ARRAY ARRAY['etcm_outranks(energy_prices, energy_prices)',
        'etcm_journal_replaced(energy_prices, energy_prices, timestamptz)',
        'etcm_cut_price(energy_prices, energy_prices)',
        'etcm_separate_prices(energy_prices, timestamptz, timestamptz, bigint[])', 'etcm_keep_prices_apart()',
        'etcm_count_revision()'] LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', signature, current_schema());
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    END LOOP;
END $$
-- next
-- What overlaps already, a day of a series at a time.
DO $$
DECLARE
    span record;
    series energy_prices;
BEGIN
    PERFORM set_config('etcm.prices_apart', 'busy', true);
    FOR span IN
        SELECT source_id, tariff_name, tariff_type, unit, min(start_timestamp) AS low, max(end_timestamp) AS high
        FROM (SELECT *, lead(start_timestamp) OVER (PARTITION BY source_id, tariff_name, tariff_type, unit
                  ORDER BY start_timestamp) AS next_start FROM energy_prices) p
        WHERE next_start < end_timestamp
        GROUP BY source_id, tariff_name, tariff_type, unit, date_trunc('day', start_timestamp)
    LOOP
        series.source_id := span.source_id;
        series.tariff_name := span.tariff_name;
        series.tariff_type := span.tariff_type;
        series.unit := span.unit;
        PERFORM etcm_separate_prices(series, span.low, span.high, '{}');
    END LOOP;
    PERFORM set_config('etcm.prices_apart', '', true);
END $$
