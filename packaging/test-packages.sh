#!/usr/bin/env bash
# Makes the packages, asks lintian, installs them into a fresh Debian 12 in a folder (downloaded from Debian, about five
# minutes), uses them there as an ordinary user, upgrades, removes and purges them, and looks at what survives.
# Usage: packaging/test-packages.sh        as root; the screenshot is left in build/release/packages/overview.png.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ "$(id -u)" -eq 0 ] || { echo "test-packages: needs root, for chroot and mounts; run it with sudo" >&2; exit 2; }

packaging/build-packages.sh
packages=$PWD/build/release/packages
echo "test-packages: lintian"
# These are no uploads to Debian, so that no bug of theirs asks for them.
lintian --allow-root --fail-on error,warning --tag-display-limit 0 --suppress-tags initial-upload-closes-no-bugs "$packages"/*.deb

root=$(mktemp -d /var/tmp/etcm-root.XXXXXX)
trap 'rm -rf --one-file-system "$root"' EXIT
echo "test-packages: making a fresh Debian 12 in $root"
mmdebstrap --quiet --variant=minbase bookworm "$root"
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
mkdir "$root/packages"
cp "$packages"/*.deb "$root/packages/"
cp packaging/root/*.sh "$root/packages/"
packaging/root/next_version.sh "$packages"/energy-trading-collector_*.deb "$root/packages/next.deb"

# A process and mount namespace of its own: whatever is left running in there ends with it.
inside() {
    unshare --mount --pid --fork sh -c 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"' "$root" "$@"
}
inside sh /packages/life.sh
cp "$root/home/trader/overview.png" "$packages/overview.png"
echo "test-packages: all well"
