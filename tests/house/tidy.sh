#!/bin/sh
# Static analysis of app, core and mock by .clang-tidy; every finding fails. Slow (minutes), so no part of ctest.
# Usage: tests/house/tidy.sh [BUILD_DIR [FOLDER...]]      e.g. tests/house/tidy.sh build/dev core/export
# The build folder must have been configured and built (generated headers). CLANG_TIDY names another program;
# clang-tidy 14, Debian 12's default, is the oldest that works.
set -eu
cd "$(dirname -- "$0")/../.."
build=${1:-build/dev}
[ "$#" -gt 0 ] && shift
[ "$#" -gt 0 ] || set -- app core mock
tool=${CLANG_TIDY:-clang-tidy}
[ -f "$build/compile_commands.json" ] || { echo "tidy.sh: no $build: run cmake --preset dev first" >&2; exit 2; }
command -v "$tool" >/dev/null || { echo "tidy.sh: no $tool: apt install clang-tidy" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Flags that only GCC knows.
sed 's/ -fcoroutines//g; s/ -Wlogical-op//g; s/ -Werror//g' "$build/compile_commands.json" \
    >"$work/compile_commands.json"
for folder in "$@"; do
    sed -n "s|^ *\"file\": \"\($PWD/$folder/.*\.cpp\)\".*|\1|p" "$work/compile_commands.json"
done | sort -u >"$work/files"
[ -s "$work/files" ] || { echo "tidy.sh: no sources of $* in $build" >&2; exit 2; }
echo "$(wc -l <"$work/files") sources, $("$tool" --version | sed -n 's/.*\(LLVM version\)/\1/p')"
xargs -P "$(nproc)" -n 4 "$tool" -p "$work" --quiet --warnings-as-errors='*' <"$work/files" 2>"$work/noise" ||
    { grep -v 'warnings generated' "$work/noise"; exit 1; }
echo "nothing found"
