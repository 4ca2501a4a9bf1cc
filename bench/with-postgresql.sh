#!/usr/bin/env bash
# Runs a command with a fresh PostgreSQL server of its own: the command's word ADDRESS becomes the server's address.
#
# Usage: bench/with-postgresql.sh COMMAND… ADDRESS …
set -euo pipefail

programs=$(find /usr/lib/postgresql -maxdepth 3 -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -1)
[[ -n $programs ]] || programs=$(dirname "$(command -v initdb)")
folder=$(mktemp -d)
as=()
if [[ $(id -u) -eq 0 ]]; then
  # The server refuses to be root.
  chown postgres "$folder"
  as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
fi
server() { (cd "$folder" && "${as[@]}" "$programs/$1" "${@:2}" >/dev/null); }
stop() {
  server pg_ctl -D "$folder/data" -m immediate stop || true
  rm -rf "$folder"
}
trap stop EXIT

server initdb -D "$folder/data" -A trust -U koffer -E UTF8
server pg_ctl -D "$folder/data" -w -l "$folder/log" -o "-k $folder -c listen_addresses=" start
server createdb -h "$folder" -U koffer bench
"${@//ADDRESS/postgresql://koffer@/bench?host=$folder}"
psql -h "$folder" -U koffer bench -Atc "SELECT 'database: ' || (pg_database_size('bench') >> 20) || ' MiB'"
