#!/usr/bin/env bash
# Runs tests 50 times in a row while every core is kept busy, and tells how often each failed: a test that starts programs,
# threads or servers is worth nothing when it passes only on an idle machine. Takes hours for all, so no part of ctest.
# Usage: tests/house/fifty.sh [NAME...]     without a name: every test that starts something (labels e2e, contract, gui, tsan)
# RUNS (50) and PRESET (dev, built already) come from the environment. Outputs of failures: build/fifty/NAME.RUN.log
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
runs=${RUNS:-50}
preset=${PRESET:-dev}
logs=build/fifty
mkdir -p "$logs"
[ $# -gt 0 ] || set -- $(ctest --preset "$preset" -N -L 'e2e|contract|gui|tsan' | sed -n 's/^ *Test *#[0-9]*: //p')
[ $# -gt 0 ] || { echo "fifty.sh: preset $preset has no tests; build it first" >&2; exit 2; }

load=()
trap 'kill "${load[@]}" 2>/dev/null' EXIT
for _ in $(seq "$(nproc)"); do
    (while :; do :; done) &
    load+=($!)
done

unsteady=0
for name in "$@"; do
    failed=0
    started=$(date +%s)
    for run in $(seq "$runs"); do
        log=$logs/$name.$run.log
        if ctest --preset "$preset" -R "^$name\$" >"$log" 2>&1; then
            rm -f "$log"
        else
            failed=$((failed + 1))
        fi
    done
    echo "$name: $failed of $runs failed, $(($(date +%s) - started)) s"
    [ "$failed" -eq 0 ] || unsteady=1
done
exit $unsteady
