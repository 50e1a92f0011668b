#!/bin/sh
# Shows that a wrong arrow does not compile: with the very flags of each room (compile_commands.json) the compiler must find
# the rooms that arrows.conf gives it, and no header of any other, nor one behind a front. For each room one source with a right
# include must compile, and one with a wrong include must not.
# Usage: rooms.sh ROOT BUILD COMPILER [FOLDER...]      (all rooms, or these alone)
set -eu
root=$1
build=$2
compiler=$3
shift 3
only=" $* "
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: >"$work/refused"
cd "$root"

# Each line of the table as "folder|rooms"; a single header of ours counts as its room.
awk -F'|' '/^#/ || NF < 4 { next }
{ gsub(/ /, "", $1) }
NR == FNR { sub(/.*\//, "", $1); rooms[$1] = 1; next }
{
    count = split($4, single, " ")
    for (i = 1; i <= count; i++) if (sub(/\/.*/, "", single[i]) && single[i] in rooms) $2 = $2 " " single[i]
    gsub(/ +/, " ", $2); print $1 "|" $2 " "
}' "$here/arrows.conf" "$here/arrows.conf" >"$work/table"
find app core mock \( -name '*.h' -o -name '*.cpp' \) -type f | xargs grep -oE '#include "[^"]+\.h"' /dev/null >"$work/includes"

included_as() { # FOLDER: the folder as includes name it
    echo "$1" | sed -E 's#^(core|app)/##'
}

shown() { # FOLDER: the header by which others know the room, or its first
    name=$(included_as "$1")
    header=$(grep -v "^$1/[^:]*[^n]\.[a-z]*:" "$work/includes" | sed -n "s#.*\"\($name/[a-z0-9_]*\.h\)\"#\1#p" | sort | uniq -c | sort -rn |
        awk 'NR == 1 { print $2 }')
    [ -n "$header" ] || header=$name/$(cd "$1" && ls -- *.h | head -n 1)
    echo "$header"
}

hidden() { # FOLDER: a header behind the room's front; nothing where it has none
    [ -d "$build/rooms/${1##*/}_front" ] || return 0
    name=$(included_as "$1")
    for header in "$1"/*.h; do
        [ -e "$build/rooms/${1##*/}_front/$name/${header##*/}" ] || { echo "$name/${header##*/}"; return 0; }
    done
}

# Of every room: its folder, the header that it shows, and one that it hides.
grep -v 'main.cpp|' "$work/table" | cut -d'|' -f1 | while read -r folder; do
    echo "${folder##*/} $(shown "$folder") $(hidden "$folder")"
done >"$work/headers"

target_of() { # FOLDER_OR_FILE
    case $1 in
    app/collector/main.cpp) echo energy-trading-collector ;;
    app/desktop/main.cpp) echo energy-trading-monitor ;;
    mock/main.cpp) echo energy-trading-mock ;;
    *) echo "etcm_${1##*/}" ;;
    esac
}

compile() { # SOURCE FLAGS: whether it compiles; what the compiler says is in SOURCE.said
    eval "set -- \"\$1\" $2"
    source=$1
    shift
    "$compiler" "$@" -fsyntax-only "$source" >"$source.said" 2>&1
}

bad() { echo "$1: $2"; touch "$work/failed"; }

judge() { # FOLDER_OR_FILE ROOMS
    target=$(target_of "$1")
    flags=$(grep -F "\"command\":" "$build/compile_commands.json" | grep -F "/$target.dir/" | head -n 1 |
        sed -n 's/\\\(.\)/\1/g; s#^.*'"$compiler"' \(.*\) -o .*#\1#p')
    [ -n "$flags" ] || { bad "$1" "no compile command of $target in $build"; return; }
    awk -v rooms="$2" -v own="$1" '
        BEGIN { n = split(own, parts, "/"); name = parts[n] }
        !right && ($1 == name || index(rooms, " " $1 " ")) { right = 1; print "#include \"" $2 "\"" }
        $1 != name { print "#if __has_include(\"" $2 "\")\n#pragma message(\"etcm sees " $1 " \")\n#endif" }
        $1 != name && $3 { print "#if __has_include(\"" $3 "\")\n#pragma message(\"etcm sees inside " $1 " \")\n#endif" }
        END { print "extern int etcm_probe;" }' "$work/headers" >"$work/$target.right.cpp"
    compile "$work/$target.right.cpp" "$flags" || { bad "$1" "its right include does not compile"; head -n 5 "$work/$target.right.cpp.said"; }
    sees=" $(sed -n 's/^.*pragma message: etcm sees \(.*\) .*$/\1/p; s/^.*warning: etcm sees \([a-z ]*\) \[.*$/\1/p' "$work/$target.right.cpp.said" |
        grep -v '^inside' | sort | tr '\n' ' ')"
    wants=" $(echo "$2" | tr ' ' '\n' | sed '/^$/d' | sort | tr '\n' ' ')"
    [ "$sees" = "$wants" ] || bad "$1" "the compiler sees [$sees], arrows.conf says [$wants]"
    case $1 in
    mock/main.cpp) ;;
    *) ! grep 'etcm sees inside' "$work/$target.right.cpp.said" || bad "$1" "sees behind a front" ;;
    esac
    wrong=$(awk -v rooms="$sees" -v own="$1" 'index("/" own "/", "/" $1 "/") == 0 && !index(rooms, " " $1 " ") { print $2; exit }' "$work/headers")
    echo "#include \"$wrong\"" >"$work/$target.wrong.cpp"
    # The precompiled header holds nothing of ours, and loading it would be nearly all the work.
    bare=$(echo "$flags" | sed 's/ -Winvalid-pch -include [^ ]*//')
    if compile "$work/$target.wrong.cpp" "$bare"; then
        bad "$1" "$wrong compiles"
    elif ! grep -q "fatal error: .*$wrong" "$work/$target.wrong.cpp.said"; then
        bad "$1" "$wrong is refused for another reason"
        head -n 3 "$work/$target.wrong.cpp.said"
    else
        echo "$1: $wrong does not compile" >>"$work/refused"
    fi
}

judged=0
while IFS='|' read -r folder rooms; do
    case $only in
    "  " | *" $folder "*) judge "$folder" "$rooms"; judged=$((judged + 1)) ;;
    esac
done <"$work/table"
[ "$judged" -gt 0 ] || bad "$only" "no such rooms"
cat "$work/refused"
[ ! -e "$work/failed" ] || exit 1
echo "$judged rooms see what arrows.conf gives them, and refuse a wrong include"
