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
    # What is filled in must stand in the translation: %1, %2, ... as often as in the source.
    awk -v name="$name" '
        function places(text,    i, found) {
            for (i = 1; i <= 9; i++) if (index(text, "%" i)) found = found i
            return found
        }
        /<source>/ { source = places($0); text = $0 }
        /<source>/ && !/<\/source>/ { text = "" }
        text != "" && (/<translation>.*<\/translation>/ || /<numerusform>/) { if (places($0) != source) { print name ": other places than in" text; bad = 1 } }
        END { exit bad }' "$now" || failed=1
done
[ "$failed" = 0 ] && echo "$(grep -c '<source>' resources/translations/etcm_de.ts) texts in four languages"
exit "$failed"
