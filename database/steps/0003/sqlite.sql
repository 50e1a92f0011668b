-- Step 3, local file only: how many rows a batch in the outbox holds, for people.
ALTER TABLE outbox ADD COLUMN rows integer NOT NULL DEFAULT 1
