#!/bin/sh
# Fails when an include breaks an arrow of arrows.conf: a room that reaches into another, or a Qt module outside
# its room. The deepest folder of the table that holds a file decides.
# Usage: arrows.sh ROOT QT_INCLUDE_DIR      (QT_INCLUDE_DIR holds QtCore, QtNetwork, ...)
set -eu
root=$1
qt=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Which module a Qt header belongs to. Core comes first, should a name exist twice.
for module in Core Gui Widgets Network Sql Charts HttpServer DBus Test Concurrent Svg Xml PrintSupport OpenGL \
    OpenGLWidgets WebSockets; do
    [ -d "$qt/Qt$module" ] || continue
    for header in "$qt/Qt$module"/*; do
        echo "${header##*/} $module"
    done
done >"$work/modules"
grep -q '^QString Core$' "$work/modules" || { echo "arrows.sh: no Qt headers in $qt" >&2; exit 2; }

cd "$root"
find app core mock \( -name '*.h' -o -name '*.cpp' \) -type f | sort >"$work/files"
[ -s "$work/files" ] || { echo "arrows.sh: no sources in $root" >&2; exit 2; }
xargs grep -nE '^[[:space:]]*#[[:space:]]*include' /dev/null <"$work/files" >"$work/includes" || true

awk -v modules="$work/modules" -f "$here/arrows.awk" "$here/arrows.conf" "$work/includes"
echo "$(wc -l <"$work/files") files, $(wc -l <"$work/includes") includes: every arrow is right"
