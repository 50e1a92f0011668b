#!/bin/sh
# Shows that every source of ours compiles by itself: in a unity build an include that one source forgets comes from another of
# its batch. With the very flags of its target, without writing code; the build must be up to date.
# A second or two a source. CI compiles what the unit and contract tests need alone anyway (preset asan); ctest tries the rest here.
# Usage: alone.sh ROOT BUILD COMPILER [PATTERN]      PATTERN: only sources whose path matches it; JOBS (1) from the environment
set -eu
root=$1
build=$2
compiler=$3
pattern=${4:-.}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"

# "flags|file" of each command, then "flags|source" of each source of its batch, then a script for each.
sed -n 's#\\\(.\)#\1#g; s#^ *"command": ".*'"$compiler"' \(.*\) -o .*#\1#p; s#^ *"file": "\(.*\)",*$#file \1#p' \
    "$build/compile_commands.json" |
    awk '/^file / { print flags "|" substr($0, 6); next } { flags = $0 }' >"$work/commands"
while IFS='|' read -r flags file; do
    case $file in
    */Unity/unity_*) sed -n 's/^#include "\(.*\.cpp\)"$/\1/p' "$file" ;;
    *) echo "$file" ;;
    esac | flags=$flags awk -v root="$root/" 'index($0, root) == 1 { print ENVIRON["flags"] "|" substr($0, length(root) + 1) }'
done <"$work/commands" | grep -E '\|(app|core|mock|tests)/' | grep -E "\|.*($pattern)" |
    awk -F'|' -v compiler="$compiler" -v work="$work" '{
        script = work "/" NR ".sh"
        print compiler " " $1 " -fsyntax-only " $2 " || { echo \"" $2 " does not compile alone\"; exit 1; }" > script
        close(script)
    }'

count=$(find "$work" -name '*.sh' | wc -l)
[ "$count" -gt 0 ] || { echo "alone.sh: $build has no sources to try" >&2; exit 2; }
find "$work" -name '*.sh' -print0 | xargs -0 -P "${JOBS:-1}" -n 1 sh >"$work/said" 2>&1 || { grep -E 'error|alone' "$work/said"; exit 1; }
echo "$count sources compile alone"
