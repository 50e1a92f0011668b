#!/bin/sh
# Static analysis of app, core and mock by .clang-tidy; every finding fails. Slow (minutes), so no part of ctest.
# Usage: tests/house/tidy.sh [FOLDER...]      e.g. tests/house/tidy.sh core/export
# Configures build/tidy, where each source is compiled by itself. CLANG_TIDY names another program; clang-tidy 14,
# Debian 12's default, is the oldest that works. CHECKS (those of .clang-tidy): only these, e.g. '-*,performance-*'.
set -eu
cd "$(dirname -- "$0")/../.."
build=build/tidy
[ "$#" -gt 0 ] || set -- app core mock
tool=${CLANG_TIDY:-clang-tidy}
mkdir -p build
cmake --preset dev -B "$build" -DCMAKE_UNITY_BUILD=OFF >build/configure-tidy.log 2>&1 || { tail -30 build/configure-tidy.log; exit 2; }
command -v "$tool" >/dev/null || { echo "tidy.sh: no $tool: apt install clang-tidy" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Without the flags that only GCC knows, and without the precompiled header: each source has to stand alone.
sed 's/ -fcoroutines//g; s/ -Wlogical-op//g; s/ -Werror//g; s/ -Winvalid-pch -include [^ ]*//g' "$build/compile_commands.json" \
    >"$work/compile_commands.json"
for folder in "$@"; do
    sed -n "s|^ *\"file\": \"\($PWD/$folder/.*\.cpp\)\".*|\1|p" "$work/compile_commands.json"
done | sort -u >"$work/files"
[ -s "$work/files" ] || { echo "tidy.sh: no sources of $* in $build" >&2; exit 2; }
echo "$(wc -l <"$work/files") sources, $("$tool" --version | sed -n 's/.*\(LLVM version\)/\1/p')"
status=0
xargs -P "$(nproc)" -n 4 "$tool" -p "$work" --quiet ${CHECKS:+--checks="$CHECKS"} <"$work/files" >"$work/all" 2>"$work/noise" || status=$?

# A coroutine owns what it is given: by reference, it would outlive the caller's argument.
awk '
    function head(file, at,    n, i, text) {
        for (n = 0; (getline text < file) > 0;) lines[++n] = text
        close(file)
        for (i = at; i > 1 && lines[i - 1] !~ /[;{}:]$/ && lines[i - 1] != ""; ) i--
        for (text = ""; i <= n; i++) {
            text = text lines[i] "\n"
            if (i >= at && lines[i] ~ /[;{]/) break
        }
        return text
    }
    match($0, /^\/[^:]+:[0-9]+:[0-9]+: (warning|error): /) {
        split($0, part, ":")
        drop = /performance-unnecessary-value-param/ && head(part[1], part[2]) ~ /QCoro::Task/
    }
    !drop' "$work/all" >"$work/found"
grep -q ': warning: \|: error: ' "$work/found" && status=1
[ "$status" -eq 0 ] || { cat "$work/found"; grep -v 'warnings generated' "$work/noise" || true; exit 1; }
echo "nothing found"
