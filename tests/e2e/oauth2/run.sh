#!/usr/bin/env bash
# Runs the real collector against an independent OAuth2 server. Arguments: the program energy-trading-collector, and the folder
# with the server's packages (packaging/setup.sh --test).
set -euo pipefail
program=$1
packages=$2
here=$(cd "$(dirname "$0")" && pwd)

"$here/../node.sh" "$here" "$packages"
exec node "$packages/check.mjs" "$program"
