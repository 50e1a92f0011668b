#!/bin/bash
# Whatever a program or one of its commands names on --help stands in its man page and is offered by its completion, in a
# real bash; and the pages are without fault.
# Usage: manual.sh PROGRAMS MADE MAKERS
set -euo pipefail
programs=$1
made=$2
makers=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
wrong() { echo "manual: $*" >&2; failed=1; }

set +u # bash-completion is not written for it
. /usr/share/bash-completion/bash_completion
for program in "$programs"/energy-trading-{monitor,collector,mock}; do
    . "$made/completions/$(basename "$program")"
done

# What the completion offers at the end of the words.
offered() {
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    COMP_LINE="$*"
    COMP_POINT=${#COMP_LINE}
    COMPREPLY=()
    "_${1//-/_}"
    echo " ${COMPREPLY[*]} "
}
offers() { # WORD for WORDS...
    local word=$1
    shift
    [[ "$(offered "$@")" == *" $word "* ]] || wrong "\"$*\" is not completed to $word, but to:$(offered "$@")"
}

# The options of a help: rows begin with two blanks.
options() { sed -n 's/^  \(-[-a-z, ]*\).*/\1/p' | grep -oE -- '--[a-z][a-z-]*'; }

compare() { # PROGRAM COMMAND HELP
    local name option count=0
    name=$(basename "$1")
    while read -r option; do
        count=$((count + 1))
        grep -qE -- "$option( |,|\$)" "$work/page" || wrong "$name(1) does not name $option of $name $2"
        offers "$option" "$name" ${2:+"$2"} "$option"
    done < <(options <"$3")
    [ $count -gt 1 ] || wrong "no options in $name $2 --help"
}

for program in "$programs"/energy-trading-{monitor,collector,mock}; do
    name=$(basename "$program")
    gunzip -c "$made/$name.1.gz" >"$work/$name.1"
    mandoc -T lint -W warning "$work/$name.1" || wrong "$name(1) has faults"
    mandoc -T ascii -O width=200 "$work/$name.1" | sed 's/.\x08//g' >"$work/page"
    ! grep -q '@[A-Z]*@' "$work/page" || wrong "$name(1) has an empty place: $(grep '@[A-Z]*@' "$work/page")"
    "$program" --help >"$work/help"
    compare "$program" "" "$work/help"
    sed -n '/^EXIT STATUS/,/^[A-Z]/p' "$work/page" >"$work/exits"
    for code in $(sed -n '/^Exit codes/,/^$/p' "$work/help" | grep -oE '\b[0-9] ' | sort -u); do
        grep -qE "^ +$code" "$work/exits" || wrong "$name(1) does not name exit code $code"
    done
    while read -r command; do
        offers "$command" "$name" "$command"
        "$program" "$command" --help >"$work/of-command"
        compare "$program" "$command" "$work/of-command"
        grep -qE "^ +$command( |\$)" "$work/page" || wrong "$name(1) does not name $command"
    done < <(sed -n '/^Commands:$/,/^$/s/^  \([a-z]*\) .*/\1/p' "$work/help")
done

gunzip -c "$made/etcm.toml.5.gz" >"$work/etcm.toml.5"
mandoc -T lint -W warning "$work/etcm.toml.5" || wrong "etcm.toml(5) has faults"

offers prices energy-trading-collector export pri
offers retry energy-trading-collector outbox ""
offers warning energy-trading-collector --log-level ""
offers json energy-trading-collector --log-format ""
offers showcase energy-trading-mock --scenario sh
offers light energy-trading-monitor --theme ""
offers overview energy-trading-monitor --page ""
[[ "$(offered energy-trading-collector once "")" == "  " ]] || wrong "once takes no word, but some are offered"

# A row that cannot be read must not get lost.
if printf 'Usage: x\n\nOptions:\n  --broken\n' | awk -f "$makers/help.awk" >/dev/null 2>&1; then
    wrong "an option without a text was accepted"
fi
exit $failed
