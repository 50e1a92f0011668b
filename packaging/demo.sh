#!/usr/bin/env bash
# Sets up, builds and runs the main job on the embedded defaults: the desktop in demo mode or, without a display,
# the collector's cycle against the simulator with its table, and a screenshot of the desktop.
# Usage: packaging/demo.sh        ETCM_SKIP_SETUP=1 leaves the packages alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[ -n "${ETCM_SKIP_SETUP:-}" ] || packaging/setup.sh
echo "demo: building (the first time takes a few minutes)"
packaging/build.sh release

bin=$PWD/build/release/bin

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "demo: starting the desktop on simulated data (close the window, or quit from the tray)"
    exec "$bin/energy-trading-monitor" --demo
fi

work=$(mktemp -d)
mock=
finish() {
    [ -z "$mock" ] || kill "$mock" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

echo "demo: no display, so the collector polls the simulator once"
"$bin/energy-trading-mock" --port 0 >"$work/mock.out" &
mock=$!
for _ in $(seq 100); do
    grep -q 'listening on' "$work/mock.out" && break
    sleep 0.1
done
url=$(sed -n 's/^listening on //p' "$work/mock.out")
[ -n "$url" ] || { echo "demo: the simulator did not start; see its message above" >&2; exit 1; }
cat >"$work/etcm.toml" <<TOML
[[source]]
id = "desk"
name = "Simulated gateway"
dialect = "energy-api"
base_url = "$url"
auth = "client_credentials"
token_path = "/oauth/token"
client_id = "energy_trading_client"
secret = "env:DESK_SECRET"
tariff_names = ["home_dynamic", "business_dynamic"]
TOML
DESK_SECRET=super_secret_key_2024 "$bin/energy-trading-collector" --config "$work/etcm.toml" --data-dir "$work/data" once
echo "demo: painting the desktop to build/overview.png"
"$bin/energy-trading-monitor" --demo --screenshot build/overview.png
echo "demo: done; open build/overview.png to see the window"
