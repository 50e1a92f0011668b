#!/usr/bin/env bash
# Installs what is missing to build (with --test also to test, with --tools also for every preset and the static analysis) on
# Debian 12. Says what it does; does nothing when all is there.
# Usage: packaging/setup.sh [--test|--tools]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sections=build
[ "${1:-}" = "--test" ] && sections='build test'
[ "${1:-}" = "--tools" ] && sections='build test tools'

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

missing=()
for package in $(wanted); do
    satisfied "$package" || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
    echo "setup: every needed package is installed"
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
echo "setup: done"
