#!/usr/bin/env bash
# Puts a test's check.mjs beside the packages that it imports. Arguments: the test's folder, the folder of its packages.
set -euo pipefail
if ! cmp -s "$1/package-lock.json" "$2/installed.json"; then
    echo "the node packages of $1 are missing or outdated: run packaging/setup.sh --test" >&2
    exit 1
fi
cp "$1/check.mjs" "$2/"
