#!/bin/sh
# Makes of a package the next version, for trying an upgrade. Usage: next_version.sh PACKAGE OUT
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dpkg-deb --raw-extract "$1" "$work/package"
sed -i 's/^Version: .*/&+next/' "$work/package/DEBIAN/control"
dpkg-deb --root-owner-group --build "$work/package" "$2" >/dev/null
