#!/usr/bin/env bash
# Installs what is missing to build (with --test also to test, with --tools also for every preset and the static analysis, with
# --packages to make and try the Debian packages) on Debian 12. Says what it does; does nothing when all is there.
# Usage: packaging/setup.sh [--test|--tools|--packages]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sections=build
[ "${1:-}" = "--test" ] && sections='build test'
[ "${1:-}" = "--tools" ] && sections='build test tools'
[ "${1:-}" = "--packages" ] && sections='build packages'

wanted() {
    awk -v sections="$sections" '
        BEGIN { n = split(sections, list, " "); for (i = 1; i <= n; i++) on["[" list[i] "]"] = 1 }
        /^#/ || /^$/ { next }
        /^\[/ { take = ($0 in on); next }
        take' "$here/debian-packages.txt"
}

# node and npm may come from elsewhere than apt; a program on the PATH is enough.
satisfied() {
    case $1 in
    nodejs) command -v node >/dev/null && return 0 ;;
    npm) command -v npm >/dev/null && return 0 ;;
    esac
    dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'
}

if ! command -v apt-get >/dev/null; then
    echo "setup: this is not a Debian system. Install the equivalents of these packages yourself, then run the command again" >&2
    echo "       with ETCM_SKIP_SETUP=1: $(wanted | tr '\n' ' ')" >&2
    exit 2
fi

# The independent servers and validators that tests run against come from npm's lock files beside them, so that no test downloads.
node_packages() {
    for lock in "$here"/../tests/e2e/*/package-lock.json "$here"/../tests/e2e/*/*/package-lock.json; do
        from=$(dirname "$lock")
        into=$here/../build/node/$(basename "$from")
        cmp -s "$lock" "$into/installed.json" && continue
        echo "setup: fetching the node packages of ${from##*/tests/}"
        mkdir -p "$into"
        rm -f "$into/installed.json"
        cp "$from/package.json" "$lock" "$into/"
        npm ci --prefix "$into" --ignore-scripts --no-audit --no-fund --loglevel=error
        cp "$lock" "$into/installed.json"
    done
}

missing=()
for package in $(wanted); do
    satisfied "$package" || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
    echo "setup: every needed package is installed"
    [ "$sections" = build ] || node_packages
    exit 0
fi

run=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "setup: these packages are missing and there is no sudo; ask an administrator for: ${missing[*]}" >&2
        exit 2
    fi
    run=(sudo)
fi
echo "setup: installing ${missing[*]}"
"${run[@]}" apt-get update -qq
"${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
[ "$sections" = build ] || node_packages
echo "setup: done"
