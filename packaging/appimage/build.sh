#!/usr/bin/env bash
# Makes an AppImage of the desktop application from an installed tree. Not run here: linuxdeploy and its Qt plugin are not
# in Debian and must be downloaded first; name them in LINUXDEPLOY (linuxdeploy-plugin-qt lies beside it).
# Build on the oldest system that the AppImage shall run on.
# Usage: LINUXDEPLOY=~/linuxdeploy-x86_64.AppImage packaging/appimage/build.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[ -x "${LINUXDEPLOY:-}" ] || { echo "appimage: name the program linuxdeploy in LINUXDEPLOY" >&2; exit 2; }

tree=$PWD/build/appimage
rm -rf "$tree"
packaging/build.sh release
for part in monitor common; do
    DESTDIR=$tree cmake --install build/release --prefix /usr --component $part --strip
done
cd build
# The drivers of both databases and the other platforms are plugins that nobody links.
EXTRA_QT_MODULES="sql;waylandclient" EXTRA_PLATFORM_PLUGINS="libqoffscreen.so;libqwayland-generic.so" \
    "$LINUXDEPLOY" --appdir "$tree" --plugin qt --output appimage \
    --desktop-file "$(ls "$tree"/usr/share/applications/*.desktop)" \
    --icon-file "$(ls "$tree"/usr/share/icons/hicolor/256x256/apps/*.png)"
