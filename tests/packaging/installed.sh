#!/bin/bash
# Installs into a prefix of its own and lets the validators of desktop, software centre and systemd judge what is there.
# Usage: installed.sh ROOT BUILD APPLICATION
set -euo pipefail
root=$1
build=$2
application=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prefix=$work/prefix
failed=0
wrong() { echo "installed: $*" >&2; failed=1; }
side() { od -An -tu1 -j16 -N8 "$1" | awk '{ print $3 * 256 + $4 "x" $7 * 256 + $8 }'; } # of a PNG

cmake --install "$build" --prefix "$prefix" >"$work/log" || { cat "$work/log"; exit 1; }
share=$prefix/share

for program in energy-trading-{monitor,collector,mock}; do
    "$prefix/bin/$program" --version | grep -q "^$program [0-9]" || wrong "$program does not run"
    ! readelf -d "$prefix/bin/$program" | grep -qE 'R(UN)?PATH' || wrong "$program looks for libraries in the build folder"
    [ -e "$share/man/man1/$program.1.gz" ] || wrong "$program has no man page"
    [ -e "$share/bash-completion/completions/$program" ] || wrong "$program has no completion"
done

desktop-file-validate "$share/applications/$application.desktop" || wrong "the desktop entry has faults"
appstreamcli validate --no-net "$share/metainfo/$application.metainfo.xml" || wrong "the metainfo has faults"
while read -r size file; do
    [ "$(side "$root/packaging/$file")" = "$size" ] || wrong "$file is not $size, as the metainfo says"
done < <(sed -n 's,.*width="\([0-9]*\)" height="\([0-9]*\)".*/\(screenshots/[a-z-]*.png\)<.*,\1x\2 \3,p' \
    "$share/metainfo/$application.metainfo.xml")

icons=$share/icons/hicolor
for px in 16 22 24 32 48 64 128 256; do
    [ "$(side "$icons/${px}x$px/apps/$application.png")" = "${px}x$px" ] || wrong "the icon of $px px has another size"
done
for icon in scalable/apps/$application.svg symbolic/apps/$application-symbolic.svg \
    symbolic/status/$application-{good,degraded,outage,paused}-symbolic.svg; do
    rsvg-convert "$icons/$icon" -o "$work/icon.png" || wrong "$icon cannot be drawn"
    # Desktops recolour the fill of a symbolic icon and drop its strokes.
    [[ $icon != symbolic/* ]] || ! grep -q 'stroke' <(grep '<path' "$icons/$icon") || wrong "$icon has strokes"
done
"$root/packaging/icons.sh" --check || wrong "the icons are not those of the SVG"

unit=$prefix/lib/systemd/system/energy-trading-collector.service
grep -q "^ExecStart=$prefix/bin/energy-trading-collector --config $prefix/etc/etcm/etcm.toml " "$unit" ||
    wrong "the unit starts something else: $(grep ^ExecStart "$unit")"
systemd-analyze security --offline=true --threshold=30 --no-pager "$unit" >"$work/security" ||
    wrong "the unit is more exposed than 3.0: $(tail -1 "$work/security")"
tail -1 "$work/security"
systemd-analyze verify --man=no "$unit" 2>"$work/verify" || true
! grep -F "$(basename "$unit")" "$work/verify" || wrong "the unit has faults"

# What an administrator wrote survives the next installation.
echo '# ours' >>"$prefix/etc/etcm/etcm.toml"
cmake --install "$build" --prefix "$prefix" --component collector >"$work/log"
grep -q '^# ours' "$prefix/etc/etcm/etcm.toml" || wrong "a second installation took the configuration"

version=$("$prefix/bin/energy-trading-collector" --version | awk '{ print $2 }')
head -1 "$root/packaging/debian/changelog" | grep -qF "($version-" || wrong "the changelog does not begin with $version"
exit $failed
