#!/usr/bin/env bash
# Checks the simulator's OpenAPI document and its answers. Arguments: the program energy-trading-mock, a folder of the build to
# work in, and the folder with the validator's packages (packaging/setup.sh --test).
set -euo pipefail
program=$1
work=$2
packages=$3
here=$(cd "$(dirname "$0")" && pwd)

"$here/../../node.sh" "$here" "$packages"
mkdir -p "$work"
"$program" --port 0 --scenario showcase >"$work/listening" &
simulator=$!
trap 'kill $simulator 2>/dev/null' EXIT
for _ in $(seq 100); do
    grep -q '^listening on ' "$work/listening" && break
    sleep 0.1
done
node "$packages/check.mjs" "$(sed -n 's/^listening on //p' "$work/listening")"
