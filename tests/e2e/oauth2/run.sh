#!/usr/bin/env bash
# Runs the real collector against an independent OAuth2 server. Arguments: the program energy-trading-collector, and a
# folder of the build for the server's packages (fetched once by npm from the lock file beside this script).
set -euo pipefail
program=$1
work=$2
here=$(cd "$(dirname "$0")" && pwd)

mkdir -p "$work"
cp "$here/check.mjs" "$work/"
if ! cmp -s "$here/package-lock.json" "$work/package-lock.json" || [ ! -f "$work/installed" ]; then
    rm -f "$work/installed"
    cp "$here/package.json" "$here/package-lock.json" "$work/"
    npm ci --prefix "$work" --ignore-scripts --no-audit --no-fund --loglevel=error
    touch "$work/installed"
fi
exec node "$work/check.mjs" "$program"
