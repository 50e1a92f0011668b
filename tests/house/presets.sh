#!/usr/bin/env bash
# Configures and builds every preset that the README names, each in a folder of its own, and says which of them do not build.
# Slow (each is a build from scratch), so no part of ctest.
# Usage: tests/house/presets.sh [FOLDER] [PRESET...]     FOLDER: where the builds go (default build/presets); kept, so that a
# second look is quick. What the compilers need installs packaging/setup.sh --test.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder=${1:-build/presets}
[ $# -gt 0 ] && shift
# The line of the README that lists them: `dev` (warnings are errors), `release`, ...
[ $# -gt 0 ] || set -- $(sed -n '/^`CMakePresets.json` is what CI uses/,/^$/p' README.md | sed 's/CMakePresets.json//' | grep -o '`[a-z]*`' | tr -d '`')
[ $# -gt 0 ] || { echo "presets.sh: the README names no preset" >&2; exit 2; }
mkdir -p "$folder"
failed=0
for preset in "$@"; do
    # cmake --build --preset knows only the preset's own folder; the targets of the preset fuzz are its programs.
    targets=$([ "$preset" = fuzz ] && echo "--target fuzz")
    if cmake --preset "$preset" -B "$folder/$preset" >"$folder/$preset.log" 2>&1 &&
        cmake --build "$folder/$preset" $targets >>"$folder/$preset.log" 2>&1; then
        echo "$preset: builds"
    else
        echo "$preset: does not build; the end of $folder/$preset.log:"
        tail -15 "$folder/$preset.log"
        failed=1
    fi
done
exit $failed
