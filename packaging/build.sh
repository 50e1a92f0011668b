#!/usr/bin/env bash
# Configures and builds one preset; what the configuration says is shown only if it fails.
# Usage: packaging/build.sh PRESET [--tests [LABEL...]]     with labels: only what the tests of these labels need
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
preset=$1
tests=OFF
[ "${2:-}" = --tests ] && tests=ON
shift $(($# < 2 ? $# : 2))
log=build/configure-$preset.log
mkdir -p build
cmake --preset "$preset" -DETCM_BUILD_TESTS=$tests >"$log" 2>&1 || { tail -30 "$log"; exit 1; }
cmake --build --preset "$preset" ${1:+--target "${@/#/tests_}"}
