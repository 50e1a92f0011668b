#!/bin/bash
# resources/etcm.toml names, with a text, each key that the programs read, and nothing that they refuse.
# Usage: reference.sh ROOT COLLECTOR
set -euo pipefail
cd "$1"
collector=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
wrong() { echo "reference: $*" >&2; failed=1; }

for file in etcm etcm-default; do
    "$collector" --config resources/$file.toml --data-dir "$work" sources >"$work/sources" || wrong "$file.toml is refused"
    grep -qE '^ckw +yes' "$work/sources" || wrong "$file.toml does not enable ckw"
done

# Keys as the readers of the configuration ask for them; region and attribution belong to the catalogue.
grep -rhoE '\b(read[A-Za-z]*|tables?|find)\(([A-Za-z]+, )?"[a-z_]+"' core --include=*.cpp --exclude=catalogue.cpp |
    grep -oE '[a-z_]+"$' | tr -d '"' | sort -u >"$work/asked"
[ "$(wc -l <"$work/asked")" -gt 30 ] || wrong "only $(wc -l <"$work/asked") keys found in the sources"
grep -A1 '^# ' resources/etcm.toml >"$work/told"
while read -r key; do
    grep -qE "^(\[+([a-z]+\.)?$key\]+\$|$key = )" "$work/told" ||
        wrong "resources/etcm.toml does not tell what $key is"
done <"$work/asked"
exit $failed
