#!/usr/bin/env bash
# A throw-away PostgreSQL 15 for the test suite.
#
#   source .ci/postgres.sh
#   postgres_start      # installs it when missing (Debian, as root), starts it on a free port, exports TEST_DATABASE_URL
#   postgres_stop       # stops it and removes its files
#
# Run directly, it starts the cluster, runs the command given to it and stops the cluster: .ci/postgres.sh npm test

POSTGRES_BIN=${POSTGRES_BIN:-/usr/lib/postgresql/15/bin}

postgres_install() {
  [ -x "$POSTGRES_BIN/initdb" ] && return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "PostgreSQL 15 is not in $POSTGRES_BIN; install it or name its folder in POSTGRES_BIN" >&2
    return 1
  fi
  # Only the programs are wanted, not a running cluster of the machine's own.
  mkdir -p /etc/postgresql-common && echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  DEBIAN_FRONTEND=noninteractive apt-get update -q >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends postgresql-15 >&2
}

# PostgreSQL refuses to run as root: then its programs run as the package's own user.
postgres_as() {
  if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi
}

postgres_start() {
  postgres_install || return 1
  POSTGRES_HOME=$(mktemp -d) || return 1
  chmod 755 "$POSTGRES_HOME"
  [ "$(id -u)" -eq 0 ] && chown postgres: "$POSTGRES_HOME"
  local port
  port=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})') || return 1
  (cd "$POSTGRES_HOME" && postgres_as "$POSTGRES_BIN/initdb" -D "$POSTGRES_HOME/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$POSTGRES_HOME/initdb.log" 2>&1) ||
    { cat "$POSTGRES_HOME/initdb.log" >&2; return 1; }
  (cd "$POSTGRES_HOME" && postgres_as "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_HOME/data" -l "$POSTGRES_HOME/server.log" -w -s \
    -o "-p $port -k $POSTGRES_HOME -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" start) ||
    { cat "$POSTGRES_HOME/server.log" >&2; return 1; }
  export TEST_DATABASE_URL="postgres://postgres@127.0.0.1:$port/postgres"
  echo "TEST_DATABASE_URL=$TEST_DATABASE_URL"
}

postgres_stop() {
  [ -n "${POSTGRES_HOME:-}" ] || return 0
  (cd / && postgres_as "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_HOME/data" -m immediate -s stop)
  rm -rf "$POSTGRES_HOME"
  unset POSTGRES_HOME TEST_DATABASE_URL
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  set -euo pipefail
  trap postgres_stop EXIT
  postgres_start
  "$@"
fi
