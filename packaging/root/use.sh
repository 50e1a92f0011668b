#!/bin/sh
# What an ordinary user does first: the packaged collector polls the packaged simulator once, and the window is painted.
# Run by life.sh in the fresh system.
set -eu
cd "$HOME"
mkdir -m 700 -p run
export XDG_RUNTIME_DIR="$HOME/run"

energy-trading-mock --port 0 >mock.out &
mock=$!
trap 'kill $mock' EXIT
tries=100
until grep -q 'listening on' mock.out; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || { echo "use: the simulator did not start" >&2; exit 1; }
    sleep 0.1
done
cat >etcm.toml <<TOML
[[source]]
id = "desk"
name = "Simulated gateway"
dialect = "energy-api"
base_url = "$(sed -n 's/^listening on //p' mock.out)"
auth = "client_credentials"
token_path = "/oauth/token"
client_id = "energy_trading_client"
secret = "env:DESK_SECRET"
TOML
export DESK_SECRET=super_secret_key_2024 ETCM_CONFIG=etcm.toml ETCM_DATA_DIR=data
energy-trading-collector once
energy-trading-collector export prices --from "$(date +%F)" --to "$(date -d tomorrow +%F)" --output prices.csv
[ "$(wc -l <prices.csv)" -gt 96 ] || { echo "use: too few prices" >&2; exit 1; }
energy-trading-collector --config /etc/etcm/etcm.toml sources | grep -q '^ckw  *yes'
energy-trading-collector --config /usr/share/doc/energy-trading-common/examples/etcm.toml sources |
    grep -q '^esit  *yes'
energy-trading-monitor --demo --screenshot overview.png
# A PNG of the promised size: width and height are bytes 17 to 24.
[ "$(od -An -tu1 -j16 -N8 overview.png | tr -s ' ')" = " 0 0 6 64 0 0 3 232" ] ||
    { echo "use: overview.png is not 1600 x 1000" >&2; exit 1; }
