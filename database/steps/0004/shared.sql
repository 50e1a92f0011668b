-- Step 4: what cannot be right is kept and marked. `implausible` names the columns of the row that are doubted,
-- with commas between ("value"; "timestamp,active_power_mw"); NULL: none.
ALTER TABLE energy_prices ADD COLUMN {if_no_column} implausible varchar(100)
-- next
ALTER TABLE plant_status ADD COLUMN {if_no_column} implausible varchar(100)
-- next
ALTER TABLE control_signals ADD COLUMN {if_no_column} implausible varchar(100)
