#!/bin/sh
# Makes man pages and bash completions from what the programs say on --help, and etcm.toml(5) from the reference
# configuration, so that none of them can tell anything else.
# Usage: make.sh man OUT TEMPLATE VERSION DATE PROGRAM
#        make.sh toml OUT TEMPLATE VERSION DATE REFERENCE
#        make.sh completion OUT PROGRAM                         PROGRAM is its path
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
what=$1
out=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What the program and each of its commands say, as rows.
read_help() {
    "$1" --help >"$work/help"
    awk -f "$here/help.awk" "$work/help" >"$work/rows"
    awk -F '\t' '$1 == "command" { print $2 }' "$work/rows" >"$work/commands"
    while read -r command; do
        "$1" "$command" --help >"$work/help"
        printf 'of\t%s\n' "$command" >>"$work/rows"
        awk -f "$here/help.awk" "$work/help" >>"$work/rows"
    done <"$work/commands"
    grep -q '^option' "$work/rows" || { echo "make.sh: $1 --help names no option" >&2; exit 1; }
}

case $what in
man)
    read_help "$4"
    awk -v name="$(basename "$4")" -v template="$1" -v version="$2" -v date="$3" \
        -f "$here/man.awk" "$work/rows" >"$work/out"
    ;;
toml) awk -v template="$1" -v version="$2" -v date="$3" -f "$here/toml.awk" "$4" >"$work/out" ;;
completion)
    read_help "$1"
    awk -v name="$(basename "$1")" -f "$here/completion.awk" "$work/rows" >"$work/out"
    ;;
*) echo "make.sh: man, toml or completion?" >&2; exit 2 ;;
esac
mkdir -p "$(dirname "$out")"
cp "$work/out" "$out"
