#!/usr/bin/env bash
# Sets up, builds and makes the four Debian packages in build/release/packages.
# Usage: packaging/build-packages.sh        ETCM_SKIP_SETUP=1 leaves the system's packages alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[ -n "${ETCM_SKIP_SETUP:-}" ] || packaging/setup.sh --packages
echo "packages: building (the first time takes a few minutes)"
packaging/build.sh release
rm -rf build/release/packages
(cd build/release && cpack -G DEB) >build/packages.log 2>&1 || { tail -30 build/packages.log; exit 1; }
echo "packages: install them with: sudo apt-get install ./build/release/packages/*.deb"
ls -l build/release/packages/*.deb
