#!/bin/sh
# The life of the packages on one machine, from installation to purge. Run by test-packages.sh as root in a fresh
# Debian 12 with the packages in /packages; prints what it sees and ends at the first thing that is wrong.
set -eu
unit=energy-trading-collector.service
wanted=/etc/systemd/system/multi-user.target.wants/$unit
export DEBIAN_FRONTEND=noninteractive

say() { echo "life: $*"; }
wrong() { echo "life: WRONG: $*" >&2; exit 1; }
there() { for path in "$@"; do [ -e "$path" ] || wrong "$path is gone"; done; }
gone() { for path in "$@"; do [ ! -e "$path" ] || wrong "$path is still there"; done; }
disabled() { [ ! -L $wanted ] || wrong "the service is enabled"; }
enabled() { [ -L $wanted ] || wrong "the service is no longer enabled"; }

# Quietly, unless it fails. Usage: apt COMMAND...
apt() { apt-get -y -qq "$@" >/packages/apt.log 2>&1 || { tail -20 /packages/apt.log; wrong "apt-get $*"; }; }
# What bears the programs' names, wherever it is.
traces() { find / -xdev \( -path /packages -o -path /proc -o -path /var/log \) -prune -o -name '*energy-trading*' -print; }

useradd --create-home trader

say "installing without recommended packages"
apt update
apt install --no-install-recommends /packages/energy-trading-*.deb
dpkg-query -W -f '  ${Package} ${Version} ${Status} ${Installed-Size} kB\n' 'energy-trading-*'
disabled
there /etc/etcm/etcm.toml /usr/lib/systemd/system/$unit /usr/share/etcm/database/init.sql

say "used by an ordinary user"
runuser -u trader -- env -i HOME=/home/trader PATH=/usr/bin:/bin LC_ALL=C.UTF-8 sh /packages/use.sh

say "an administrator configures and enables the service, and it has run"
echo '# ours' >>/etc/etcm/etcm.toml
(umask 077 && echo 'ETCM_SECRET_DESK=secret' >/etc/etcm/secrets.env)
mkdir -p /var/lib/private/etcm
ln -s private/etcm /var/lib/etcm
energy-trading-collector --config /etc/etcm/etcm.toml --data-dir /var/lib/private/etcm status >/packages/status
there /var/lib/private/etcm/etcm.sqlite
mkdir -p $(dirname $wanted)
ln -s /lib/systemd/system/$unit $wanted # systemctl enable; there is no systemd in here

say "upgrading"
dpkg --install /packages/next.deb >/dev/null
dpkg-query -W -f '  ${Package} ${Version} ${Status}\n' energy-trading-collector
grep -q '^# ours' /etc/etcm/etcm.toml || wrong "the upgrade took the configuration"
there /etc/etcm/secrets.env /var/lib/private/etcm/etcm.sqlite
enabled

say "removing"
apt remove 'energy-trading-*'
gone /usr/bin/energy-trading-* /usr/lib/systemd/system/$unit /usr/share/etcm /usr/share/applications/*etcm*
grep -q '^# ours' /etc/etcm/etcm.toml || wrong "removal took the configuration"
there /etc/etcm/secrets.env /var/lib/private/etcm/etcm.sqlite /home/trader/data/etcm.sqlite

say "installing again"
apt install --no-install-recommends /packages/energy-trading-*.deb
grep -q '^# ours' /etc/etcm/etcm.toml || wrong "the second installation took the configuration"
enabled

say "purging"
apt purge 'energy-trading-*'
gone /etc/etcm /var/lib/private/etcm /var/lib/etcm /etc/systemd/system/$unit
disabled
there /home/trader/data/etcm.sqlite
[ -z "$(traces)" ] || wrong "left behind: $(traces)"
say "nothing is left but what people have in their homes"
