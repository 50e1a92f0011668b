#!/usr/bin/env bash
# Checks the simulator's OpenAPI document and its answers. Arguments: the program energy-trading-mock, and a folder of
# the build for the validator's packages (fetched once by npm from the lock file beside this script).
set -euo pipefail
program=$1
work=$2
here=$(cd "$(dirname "$0")" && pwd)

mkdir -p "$work"
cp "$here/check.mjs" "$work/"
if ! cmp -s "$here/package-lock.json" "$work/package-lock.json" || [ ! -f "$work/installed" ]; then
    rm -f "$work/installed"
    cp "$here/package.json" "$here/package-lock.json" "$work/"
    npm ci --prefix "$work" --ignore-scripts --no-audit --no-fund --loglevel=error
    touch "$work/installed"
fi

"$program" --port 0 --scenario showcase >"$work/listening" &
simulator=$!
trap 'kill $simulator 2>/dev/null' EXIT
for _ in $(seq 100); do
    grep -q '^listening on ' "$work/listening" && break
    sleep 0.1
done
node "$work/check.mjs" "$(sed -n 's/^listening on //p' "$work/listening")"
