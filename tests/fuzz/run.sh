#!/usr/bin/env bash
# Builds the fuzz targets (preset fuzz) and runs each from its seeds, under the address and undefined-behaviour sanitizers.
# Usage: tests/fuzz/run.sh RUNS [TARGET...]     e.g. tests/fuzz/run.sh 10000000 token headers; all without a name
# SECONDS_EACH (none) ends each sooner. In OUT (build/fuzz/runs) stay: corpus/TARGET, what it learnt; TARGET.log; TARGET-crash-...,
# what it found; and runs.txt, a line for each. Ends with 1 when a target found something.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
runs=${1:?usage: tests/fuzz/run.sh RUNS [TARGET...]}
shift
programs=build/fuzz/bin
out=${OUT:-build/fuzz/runs}
# A use after free shows within its run; a larger quarantine only costs (5,100 instead of 2,800 runs a second of a parser).
export ASAN_OPTIONS=quarantine_size_mb=8:malloc_context_size=4${ASAN_OPTIONS:+:$ASAN_OPTIONS}
mkdir -p "$out"
cmake --preset fuzz >"$out/configure.log" 2>&1 || { tail -30 "$out/configure.log"; exit 2; }
cmake --build --preset fuzz >"$out/build.log" 2>&1 || { tail -30 "$out/build.log"; exit 2; }
[ $# -gt 0 ] || set -- $(cd "$programs" && ls -d fuzz_* | sed 's/^fuzz_//')

# A parser of a dialect also starts from real answers, the longest of which that have to be whole sets its length. Faults of the
# other readers show in a few hundred bytes, and short inputs cost less.
for_target() {
    seeds=tests/fuzz/seeds/$1
    longest=512
    case $1 in
    market_*)
        seeds="$seeds tests/fixtures/market"
        longest=3072
        ;;
    ckw_* | vse_* | energy_*)
        seeds="$seeds tests/fixtures/ckw tests/fixtures/vse tests/fixtures/synthetic"
        longest=3072
        ;;
    esac
}

# The time limit is one of the wall: beside other work, ten seconds of it were reached by inputs that take microseconds.
failed=0
for target in "$@"; do
    for_target "$target"
    corpus=$out/corpus/$target
    mkdir -p "$corpus"
    started=$(date +%s)
    "$programs/fuzz_$target" -runs="$runs" -max_total_time="${SECONDS_EACH:-0}" -max_len="$longest" -rss_limit_mb=2048 -timeout=60 \
        -print_final_stats=1 -artifact_prefix="$out/$target-" "$corpus" $(ls -d $seeds 2>/dev/null) >"$out/$target.log" 2>&1
    code=$?
    done_runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$out/$target.log")
    line="$target: ${done_runs:-?} runs in $(($(date +%s) - started)) s, $(ls "$corpus" | wc -l) inputs kept, exit code $code"
    echo "$line" | tee -a "$out/runs.txt"
    [ $code -eq 0 ] || { failed=1; tail -25 "$out/$target.log"; }
done
exit $failed
