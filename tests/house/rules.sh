#!/bin/sh
# The house rules with numbers, over app, core and mock: size of files, functions and classes, and words that must
# not appear. Prints the five largest files. Relies on the layout that format.sh checks: a function's braces stand on
# lines of their own, with the same indentation.
# Usage: rules.sh ROOT [CLASSES_CONF]
set -eu
classes=$(CDPATH='' cd -- "$(dirname -- "${2:-$0}")" && pwd)/classes.conf
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

find app core mock \( -name '*.h' -o -name '*.cpp' \) -type f | sort >"$work/files"
[ -s "$work/files" ] || { echo "rules.sh: no sources in $1" >&2; exit 2; }
xargs wc -l <"$work/files" | awk '$2 != "total" { print $1, $2 }' | sort -rn >"$work/sizes"
echo "The five largest files:"
head -n 5 "$work/sizes" | sed 's/^/  /'

failed=0
awk -f "$here/sizes.awk" "$work/sizes" || failed=1
xargs awk -f "$here/functions.awk" <"$work/files" || failed=1
xargs awk -f "$here/classes.awk" "$classes" <"$work/files" || failed=1
xargs awk -f "$here/words.awk" <"$work/files" || failed=1
grep -q QT_NO_CONTEXTLESS_CONNECT CMakeLists.txt ||
    { echo "CMakeLists.txt: QT_NO_CONTEXTLESS_CONNECT is gone; it keeps connect() from losing its context"; failed=1; }
up=$(grep -lE '#include "store/(local|central)_store.h"' core/store/* | grep -vE '/(local|central)_store\.(h|cpp)$' || true)
[ -z "$up" ] || { echo "$up: a part of the store reaches up for the whole; values are in store/values.h"; failed=1; }
[ "$failed" = 0 ] && echo "$(wc -l <"$work/files") files keep the house rules"
exit "$failed"
