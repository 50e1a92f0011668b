#!/bin/sh
# Every tracked C++ source is formatted as .clang-format says. Needs clang-format 14 (Debian 12's): other versions
# break lines differently. Without it the test is skipped (77). Repair: format.sh ROOT -i
set -eu
cd "$1"
tool=
for candidate in clang-format-14 clang-format; do
    if command -v "$candidate" >/dev/null && "$candidate" --version | grep -q 'version 14\.'; then
        tool=$candidate
        break
    fi
done
[ -n "$tool" ] || { echo "clang-format 14 is not installed: skipped"; exit 77; }

list() {
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git ls-files -z '*.h' '*.cpp'
    else # an unpacked archive
        find app core mock tests \( -name '*.h' -o -name '*.cpp' \) -print0
    fi
}
if [ "${2:-}" = -i ]; then
    list | xargs -0 "$tool" -i
else
    list | xargs -0 "$tool" --dry-run -Werror
fi
