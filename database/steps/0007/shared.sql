-- Step 7: what an alert says without a language, beside its English text: the key of the message and its facts as JSON.
-- NULL in rows of older programs; in `alerts` an older program that goes on with a row leaves the last ones that were written there.
ALTER TABLE alerts ADD COLUMN {if_no_column} message_key varchar(64)
-- next
ALTER TABLE alerts ADD COLUMN {if_no_column} message_facts text
-- next
ALTER TABLE alert_transitions ADD COLUMN {if_no_column} message_key varchar(64)
-- next
ALTER TABLE alert_transitions ADD COLUMN {if_no_column} message_facts text
