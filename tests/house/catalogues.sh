#!/bin/sh
# Every text of the sources stands in every catalogue, translated, and no other does. Needs lupdate; without it the test is
# skipped (77). Repair: resources/translations/update.sh, then translate what is unfinished.   Usage: catalogues.sh ROOT
set -eu
cd "$1"
[ -x /usr/lib/qt6/bin/lupdate ] || command -v lupdate-qt6 >/dev/null || { echo "lupdate is not installed: skipped"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp resources/translations/etcm_*.ts "$work"
resources/translations/update.sh "$work" >/dev/null
failed=0
for now in resources/translations/etcm_*.ts; do
    name=${now##*/}
    cmp -s "$now" "$work/$name" || { echo "$now does not hold the texts of the sources:"; diff "$now" "$work/$name" | head -n 20; failed=1; }
    awk -v name="$name" '
        /<source>/ { source = $0 }
        /type="(unfinished|vanished|obsolete)"/ || /<translation><\/translation>/ || /<numerusform><\/numerusform>/ {
            sub(/^ *<source>/, "", source); sub(/<\/source>$/, "", source)
            print name ": not translated: " source; bad = 1
        }
        END { exit bad }' "$now" || failed=1
    # What is filled in must stand in the translation, and in each of its forms: %1, %2, ... as often as in the source. %n may be
    # left out of the form for one.
    awk -v name="$name" '
        BEGIN { RS = "</message>" }
        function places(text,    i, found) {
            for (i = 1; i <= 9; i++) found = found " " gsub("%" i, "&", text)
            return found
        }
        function part(text, tag) {
            sub(".*<" tag "[^>]*>", "", text); sub("</" tag ">.*", "", text)
            return text
        }
        /<source>/ {
            source = part($0, "source"); forms = $0; sub(/.*<\/source>/, "", forms); last = ""
            tag = forms ~ /<numerusform>/ ? "numerusform" : "translation"
            while (match(forms, "</" tag ">")) {
                last = part(substr(forms, 1, RSTART + RLENGTH - 1), tag)
                if (places(last) != places(source)) { print name ": other places than in: " source; bad = 1 }
                forms = substr(forms, RSTART + RLENGTH)
            }
            if (source ~ /%n/ && last !~ /%n/) { print name ": without its number: " source; bad = 1 }
        }
        END { exit bad }' "$now" || failed=1
done
[ "$failed" = 0 ] && echo "$(grep -c '<source>' resources/translations/etcm_de.ts) texts in four languages"
exit "$failed"
