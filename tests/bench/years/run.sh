#!/bin/sh
# Ten years of prices and one, ten, a hundred million health rows: how the dashboard's questions grow with them.
#   tests/bench/years/run.sh FOLDER BENCH [ROWS...]       e.g. run.sh /var/tmp/years build/release/bin/bench_years
# Makes a PostgreSQL of its own in FOLDER (about 1.2 GB and 27 GB for 100 million rows) and leaves it there, so that a
# second run only measures; remove FOLDER by hand. Needs psql and the server's programs.
set -eu
folder=$1
bench=$2
shift 2
[ $# -gt 0 ] || set -- 1000000 10000000 100000000
here=$(cd "$(dirname "$0")" && pwd)
bin=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin | tail -1)}
user=$(id -un)
as=""
if [ "$(id -u)" = 0 ]; then
    user=postgres
    as="runuser -u postgres --"
fi
mkdir -p "$folder"
[ "$(id -u)" != 0 ] || chown postgres "$folder"
export PGHOST=127.0.0.1 PGPORT="${PGPORT:-55778}" PGUSER="$user"

[ -d "$folder/data" ] || $as "$bin/initdb" -D "$folder/data" -A trust -U "$user" >/dev/null
# A crash costs a rerun here; a gigabyte of cache is what a small server has.
$as nice -n 10 "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" start -o \
    "-p $PGPORT -k $folder -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c autovacuum=off \
    -c shared_buffers=1GB -c max_wal_size=8GB" >/dev/null
trap '$as "$bin/pg_ctl" -D "$folder/data" -m fast stop >/dev/null' EXIT

for rows in "$@"; do
    database=years_$rows
    if ! psql -X -d "$database" -Atc "SELECT 1 FROM maintenance_marks WHERE name = 'bench.filled'" 2>/dev/null | grep -q 1; then
        nice -n 10 "$here/fill.sh" "$database" "$rows"
        psql -X -q -d "$database" -c "INSERT INTO maintenance_marks (name, value) VALUES ('bench.filled', $rows)"
    fi
    "$bench" "postgresql://$PGUSER@127.0.0.1:$PGPORT/$database"
done
