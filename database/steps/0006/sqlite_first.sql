-- Step 6, local file only: a view cannot be replaced there.
DROP VIEW IF EXISTS v_latest_prices
-- next
DROP VIEW IF EXISTS v_current_prices
-- next
DROP VIEW IF EXISTS v_latest_plant_status
