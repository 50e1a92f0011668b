#!/usr/bin/env bash
# Sets up, builds and runs all tests, or those of some labels; ends with ctest's summary.
# Usage: packaging/test.sh [PRESET [LABEL...]]     dev (default), release, asan, tsan or coverage; unit, contract, e2e, gui
# ETCM_SKIP_SETUP=1 leaves the packages alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
preset=${1:-dev}
shift $(($# < 1 ? $# : 1))

[ -n "${ETCM_SKIP_SETUP:-}" ] || packaging/setup.sh --test
echo "test: building with preset $preset${*:+, tests labelled $*}"
packaging/build.sh "$preset" --tests "$@"
echo "test: running"
labels=$(IFS='|' && echo "$*")
# They mostly wait for programs and servers: two for each core.
exec ctest --preset "$preset" -j$((2 * $(nproc))) ${labels:+-L "$labels"}
