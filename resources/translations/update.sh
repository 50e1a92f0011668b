#!/bin/sh
# Brings the catalogues up to date with the sources; new texts come in as unfinished. Usage: update.sh [FOLDER]
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
into=${1:-$here}
lupdate=$(command -v lupdate-qt6 || command -v /usr/lib/qt6/bin/lupdate || command -v lupdate)
cd "$here/../.."
for language in en de fr it; do
    only=
    [ "$language" = en ] && only=-pluralonly # its texts are those of the sources
    "$lupdate" -silent -locations none -no-obsolete $only -tr-function-alias translate+=words \
        -source-language en -target-language "$language" core/domain core/wording core/monitoring app/models app/desktop \
        -ts "$into/etcm_$language.ts"
done
