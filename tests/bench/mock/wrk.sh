#!/usr/bin/env bash
# Requests per second and latency of one day of prices (home_dynamic, all components) with a valid token, as
# `wrk -t1 -c16` sees them, with finished answers kept and with --no-cache. Argument: the program energy-trading-mock of
# the release preset. SECONDS_PER_RUN=5 ROUNDS=3 by default. Targets: 12,000 and 2,000 requests/s, p99 <= 3 x p50.
set -euo pipefail
program=$1
seconds=${SECONDS_PER_RUN:-5}
rounds=${ROUNDS:-3}
output=$(mktemp -d)
trap 'kill $simulator 2>/dev/null || true; rm -rf "$output"' EXIT

measure() { # NAME ARGUMENTS...
    local name=$1
    shift
    "$program" --port 0 "$@" >"$output/listening" &
    simulator=$!
    for _ in $(seq 100); do
        grep -q '^listening on ' "$output/listening" && break
        sleep 0.1
    done
    local base token before after
    base=$(sed -n 's/^listening on //p' "$output/listening")
    token=$(curl -s -u energy_trading_client:super_secret_key_2024 -d grant_type=client_credentials "$base/oauth/token" |
        sed 's/.*"access_token":"\([^"]*\)".*/\1/')
    before=$(awk '{print $14 + $15}' "/proc/$simulator/stat")
    wrk -t1 -c16 -d"${seconds}s" --latency -H "Authorization: Bearer $token" "$base/api/v1/energy/prices" >"$output/wrk"
    after=$(awk '{print $14 + $15}' "/proc/$simulator/stat")
    awk -v name="$name" -v ticks=$((after - before)) -v load="$(cut -d' ' -f1 /proc/loadavg)" '
        function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
        /50%/ { p50 = ms($2) } /99%/ { p99 = ms($2) }
        /requests in/ { n = $1 } /Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $0 }
        END { printf "%-8s %8.0f requests/s  p50 %.2f ms  p99 %.2f ms (x%.1f)  %.0f us CPU each  load %s %s\n",
              name, rate, p50, p99, p99 / p50, ticks * 10000 / n, load, bad }' "$output/wrk"
    kill "$simulator"
    wait "$simulator" || true
}

for _ in $(seq "$rounds"); do
    measure cached
    measure no-cache --no-cache
done
