#!/bin/sh
# Makes the pictures that the metainfo and the README show, by the program itself on simulated data.
# Usage: packaging/screenshots.sh [PROGRAM]        default: build/release/bin/energy-trading-monitor
set -eu
cd "$(dirname "$0")/.."
program=${1:-build/release/bin/energy-trading-monitor}
for theme in dark light; do
    "$program" --demo --language en --theme $theme --screenshot packaging/screenshots/overview-$theme.png
done
