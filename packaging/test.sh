#!/usr/bin/env bash
# Sets up, builds and runs all tests; ends with ctest's summary.
# Usage: packaging/test.sh [PRESET]     dev (default), release, asan, tsan or coverage; ETCM_SKIP_SETUP=1 leaves the packages alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
preset=${1:-dev}

[ -n "${ETCM_SKIP_SETUP:-}" ] || packaging/setup.sh --test
echo "test: building with preset $preset"
packaging/build.sh "$preset" --tests
echo "test: running"
exec ctest --preset "$preset" -j2
