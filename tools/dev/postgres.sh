# Sourced by test.sh: a PostgreSQL server of our own in a temporary folder, reached over a socket there and nowhere else.

postgres_bin() {
  local candidate
  for candidate in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(dirname "$(command -v initdb 2>/dev/null || echo /none/initdb)")"; do
    if [ -x "$candidate/initdb" ] && [ -x "$candidate/pg_ctl" ]; then echo "$candidate"; return 0; fi
  done
  return 1
}

# The server refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# Sets PALMARES_TEST_POSTGRES. No fsync: the cluster lives as long as the tests. synchronous_commit stays on, as the product asserts it.
start_postgres() {
  local bin
  bin=$(postgres_bin) || return 1
  postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/palmares-postgres-XXXXXX")
  [ "$(id -u)" = 0 ] && chown postgres "$postgres_folder"
  local settings="-c listen_addresses='' -c unix_socket_directories='$postgres_folder' -c fsync=off -c full_page_writes=off -c max_connections=200"
  if ! { as_postgres "$bin/initdb" -D "$postgres_folder/data" -U palmares -A trust -E UTF8 --locale=C.UTF-8 -N &&
         as_postgres "$bin/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/server.log" -w -o "$settings" start; } >"$postgres_folder/start.log" 2>&1 </dev/null; then
    cat "$postgres_folder/start.log" >&2
    return 1
  fi
  export PALMARES_TEST_POSTGRES="Host=$postgres_folder;Username=palmares;Database=postgres;Maximum Pool Size=20"
}

stop_postgres() {
  [ -n "${postgres_folder:-}" ] || return 0
  as_postgres "$(postgres_bin)/pg_ctl" -D "$postgres_folder/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$postgres_folder"
}
