#!/usr/bin/env bash
# What the idle window costs: instructions per second under callgrind, visible (1600 x 1000) and hidden.
# Argument: idle_bench; optionally a file for the profile. IDLE_SECONDS=120 by default. Target: <= 1 million
# visible, nothing hidden.
set -euo pipefail
bench=$1
seconds=${IDLE_SECONDS:-120}
profile=${2:-$(mktemp)}
for state in visible hidden; do
    QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} valgrind --tool=callgrind --collect-atstart=no \
        --toggle-collect=idleSeconds --callgrind-out-file="$profile.$state" \
        "$bench" "$seconds" "--$state" >"$profile.log" 2>&1 || { cat "$profile.log" >&2; exit 1; }
    awk -v seconds="$seconds" -v state="$state" '/^(summary|totals):/ && $2 > sum { sum = $2 }
        END { printf "idle, %s: %.2f million instructions a second\n", state, sum / seconds / 1e6 }' "$profile.$state"
done
