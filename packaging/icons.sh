#!/bin/sh
# Makes the icons of 16 to 256 px from the program's SVG; with --check only compares those that are kept.
# Usage: packaging/icons.sh [--check]        needs rsvg-convert (Debian: librsvg2-bin)
set -eu
cd "$(dirname "$0")/../resources/icons"
out=png
if [ "${1:-}" = --check ]; then
    out=$(mktemp -d)
    trap 'rm -rf "$out"' EXIT
fi
mkdir -p "$out"
for side in 16 22 24 32 48 64 128 256; do
    rsvg-convert -w $side -h $side energy-trading-monitor.svg -o "$out/$side.png"
done
[ "$out" = png ] || diff -r png "$out" || { echo "icons.sh: run packaging/icons.sh, the SVG has changed" >&2; exit 1; }
