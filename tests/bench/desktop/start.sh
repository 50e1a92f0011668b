#!/usr/bin/env bash
# Cold start to painted data, resident memory and idle CPU of the desktop, with a year of prices (both products, four
# components) in its file, in a real window under Xvfb. Arguments: the folder of the programs (release preset).
# ROUNDS=7 IDLE_SECONDS=60 by default. Targets: <= 400 ms, <= 120 MiB, <= 0.5 % of a core.
set -euo pipefail
bin=$1
rounds=${ROUNDS:-7}
idle=${IDLE_SECONDS:-60}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT
export XDG_RUNTIME_DIR=$work XDG_CONFIG_HOME=$work/config HOME=$work DESK_SECRET=super_secret_key_2024
export QT_LOGGING_RULES="*.info=false;etcm.desktop.info=true"

Xvfb -displayfd 3 -screen 0 1920x1080x24 3>"$work/display" 2>/dev/null &
"$bin/energy-trading-mock" --port 0 >"$work/mock" &
for _ in $(seq 100); do
    grep -q '^listening on ' "$work/mock" && [ -s "$work/display" ] && break
    sleep 0.1
done
url=$(sed -n 's/^listening on //p' "$work/mock")
export DISPLAY=:$(cat "$work/display") QT_QPA_PLATFORM=xcb
cat >"$work/etcm.toml" <<TOML
[[source]]
id = "desk"
dialect = "energy-api"
base_url = "$url"
auth = "client_credentials"
token_path = "/oauth/token"
client_id = "energy_trading_client"
secret = "env:DESK_SECRET"
tariff_names = ["home_dynamic", "business_dynamic"]
TOML
arguments=(--config "$work/etcm.toml" --data-dir "$work/data")
"$bin/energy-trading-collector" "${arguments[@]}" backfill --source desk --from "$(date -d '1 year ago' +%F)" \
    --to "$(date +%F)" >/dev/null 2>&1
"$bin/energy-trading-collector" "${arguments[@]}" once >/dev/null 2>&1
ls -l "$work/data/etcm.sqlite" | awk '{ printf "file of %.1f MiB\n", $5 / 1048576 }'

for _ in $(seq "$rounds"); do
    begin=$(date +%s%3N)
    "$bin/energy-trading-monitor" "${arguments[@]}" --quit-after 2 2>"$work/log"
    painted=$(sed -n 's/^\([^ ]*\) info etcm.desktop: first data painted.*/\1/p' "$work/log" | head -n 1)
    echo $(($(date -d "$painted" +%s%3N) - begin))
done | sort -n >"$work/starts"
awk '{ t[NR] = $1 } END { printf "start to painted data: median %d ms, worst %d ms, n %d\n", t[int((NR + 1) / 2)], t[NR], NR }' \
    "$work/starts"

"$bin/energy-trading-monitor" "${arguments[@]}" 2>/dev/null &
monitor=$!
sleep 15
ticks() { awk '{ print $14 + $15 }' "/proc/$monitor/stat"; }
before=$(ticks)
sleep "$idle"
after=$(ticks)
awk -v ticks=$((after - before)) -v seconds="$idle" -v hz="$(getconf CLK_TCK)" \
    'BEGIN { printf "idle: %.2f %% of a core over %d s\n", 100 * ticks / hz / seconds, seconds }'
awk '/^(VmRSS|RssAnon)/ { printf "%s %.1f MiB\n", $1, $2 / 1024 }' "/proc/$monitor/status"
