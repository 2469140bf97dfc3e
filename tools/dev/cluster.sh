#!/usr/bin/env bash
# ./dev cluster: two nodes, a PostgreSQL primary with a synchronous standby, and HAProxy before them, on this machine, until it is interrupted.
# ./dev cluster test: the same, then kills and replaces its parts while people write and read, and compares what was acknowledged.
# Everything lies in one temporary folder, listens on the loopback interface only and ends with this script.
set -uo pipefail
. tools/dev/postgres.sh

mode=${1:-run}
case $mode in run | test) ;; *) echo "Usage: ./dev cluster [test]" >&2; exit 2 ;; esac

folder=$(mktemp -d "${TMPDIR:-/tmp}/palmares-cluster-XXXXXX")
chmod 755 "$folder"

stop_all() {
  local pid database
  # Only what this script started and still runs.
  for pid in $(jobs -pr); do kill -KILL "$pid" 2>/dev/null; done
  for database in primary standby; do
    [ -f "$folder/$database/postmaster.pid" ] && as_postgres "$bin/pg_ctl" -D "$folder/$database" -m immediate -w stop >/dev/null 2>&1
  done
  wait 2>/dev/null
  rm -rf "$folder"
}

fail() {
  echo "$1" >&2
  [ -n "${2:-}" ] && [ -s "$2" ] && tail -n 20 "$2" >&2
  exit 1
}

install_missing() {
  local missing=()
  postgres_bin >/dev/null || missing+=(postgresql)
  command -v haproxy >/dev/null || missing+=(haproxy)
  [ ${#missing[@]} -eq 0 ] && return 0
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || fail "Missing: ${missing[*]}. Installing needs root on Debian."
  echo "Installing ${missing[*]} ..."
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } >"$folder/install.log" 2>&1 || fail "Installing failed." "$folder/install.log"
}

# So many free ports, asked of the system at once so that none comes twice.
free_ports() {
  local port found=()
  for port in $(shuf -i 20000-29999 -n 200); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && continue
    found+=("$port")
    [ ${#found[@]} -eq "$1" ] && break
  done
  echo "${found[@]}"
}

# until_true SECONDS COMMAND...
until_true() {
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.2
  done
}

sql() { as_postgres "$bin/psql" -h 127.0.0.1 -p "$1" -U palmares -d postgres -Atqc "$2" </dev/null; }

start_primary() {
  mkdir "$folder/primary" && { [ "$(id -u)" != 0 ] || chown postgres "$folder" "$folder/primary"; }
  as_postgres "$bin/initdb" -D "$folder/primary" -U palmares -A trust -E UTF8 --locale=C.UTF-8 -N >"$folder/primary.init" 2>&1 </dev/null || fail "initdb failed." "$folder/primary.init"
  as_postgres "$bin/pg_ctl" -D "$folder/primary" -l "$folder/primary.log" -w -o "$(server_options "$primary_port")" start >/dev/null </dev/null || fail "The primary did not start." "$folder/primary.log"
}

server_options() { echo "-p $1 -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300 -c wal_level=replica -c hot_standby=on -c wal_receiver_timeout=5s"; }

# A standby that has everything is acknowledged to before any commit is: that is what makes the loss of the primary harmless.
start_standby() {
  as_postgres "$bin/pg_basebackup" -d "host=127.0.0.1 port=$primary_port user=palmares application_name=standby" -D "$folder/standby" -R -X stream >"$folder/standby.init" 2>&1 </dev/null || fail "The copy for the standby failed." "$folder/standby.init"
  as_postgres "$bin/pg_ctl" -D "$folder/standby" -l "$folder/standby.log" -w -o "$(server_options "$standby_port")" start >/dev/null </dev/null || fail "The standby did not start." "$folder/standby.log"
  sql "$primary_port" "ALTER SYSTEM SET synchronous_standby_names = 'standby'"
  sql "$primary_port" "SELECT pg_reload_conf()" >/dev/null
  until_true 30 is_synchronous || fail "The standby does not follow synchronously."
}

is_synchronous() { [ "$(sql "$primary_port" "SELECT sync_state FROM pg_stat_replication")" = sync ]; }

# start_node NAME PORT: sets node_NAME to its process.
start_node() {
  mkdir -p "$folder/$1"
  # On one machine the nodes share a folder of files; on several it is a bucket (PALMARES_FILES).
  [ -e "$folder/$1/files" ] || ln -s "$folder/files" "$folder/$1/files"
  (
    export PALMARES_DATA="$folder/$1" PALMARES_DATABASE="$database" PALMARES_DEMO=1 PALMARES_URL="http://127.0.0.1:$balancer_port" PALMARES_DRAIN=5 DOTNET_ENVIRONMENT=Production
    exec dotnet "$palmares" serve --urls "http://127.0.0.1:$2"
  ) >>"$folder/$1.log" 2>&1 </dev/null &
  declare -g "node_$1=$!"
  until_true 240 curl -sf "http://127.0.0.1:$2/health/ready" || fail "Node $1 does not get ready." "$folder/$1.log"
}

start_balancer() {
  PALMARES_BIND="127.0.0.1:$balancer_port" PALMARES_STATS="$folder/haproxy.sock" PALMARES_NODE_A="127.0.0.1:$a_port" PALMARES_NODE_B="127.0.0.1:$b_port" \
    haproxy -db -f deploy/haproxy/haproxy.cfg >"$folder/haproxy.log" 2>&1 </dev/null &
  until_true 20 curl -sf "http://127.0.0.1:$balancer_port/health/ready" || fail "The balancer does not answer." "$folder/haproxy.log"
}

start_cluster() {
  install_missing
  bin=$(postgres_bin) || fail "No PostgreSQL."
  read -r primary_port standby_port a_port b_port balancer_port <<<"$(free_ports 5)"
  database="Host=127.0.0.1:$primary_port,127.0.0.1:$standby_port;Username=palmares;Database=palmares;Timeout=3;Command Timeout=10;Host Recheck Seconds=1;Keepalive=2;Maximum Pool Size=100;Options=-c idle_in_transaction_session_timeout=10s"
  mkdir "$folder/files"
  echo "Building ..."
  dotnet build src/Palmares.Web -v quiet --tl:off || exit 1
  # A copy: who builds meanwhile does not change what runs.
  cp -r src/Palmares.Web/bin/Debug/net10.0 "$folder/program"
  palmares=$folder/program/palmares.dll
  echo "Starting primary, standby, two nodes and the balancer ..."
  start_primary
  start_standby
  PALMARES_DATA="$folder/a" PALMARES_DATABASE="$database" PALMARES_URL="http://127.0.0.1:$balancer_port" dotnet "$palmares" seed --if-empty --demo >"$folder/seed.log" 2>&1 || fail "Seeding failed." "$folder/seed.log"
  start_node a "$a_port"
  start_node b "$b_port"
  start_balancer
  cat <<TEXT

  everything     http://127.0.0.1:$balancer_port/en    (sign in: /demo)
  node a         http://127.0.0.1:$a_port    process $node_a
  node b         http://127.0.0.1:$b_port    process $node_b
  primary        127.0.0.1:$primary_port
  standby        127.0.0.1:$standby_port    synchronous
  logs           $folder/*.log

TEXT
}

# during NAME SECONDS ALLOWED ACTION...: people write and read for so long before the action, while it lasts and as long after it. ALLOWED: what may be refused or stay
# unanswered: "none", "unanswered" (of those being answered by what is killed) or "refused" (the database is away for a moment too).
during() {
  local name=$1 seconds=$2 allowed=$3 log="$folder/run.$((++runs))" row verdict=ok status
  shift 3
  coproc PEOPLE { exec dotnet tools/cluster/bin/Debug/net10.0/palmares-cluster.dll "http://127.0.0.1:$balancer_port" "$folder/ledger.json" >"$log" 2>"$log.err"; }
  local people=$PEOPLE_PID writing=${PEOPLE[1]}
  until_true 90 grep -q ready "$log" || fail "Nobody can sign in." "$log.err"
  sleep "$seconds"
  "$@" || verdict="BROKEN: $*"
  sleep "$seconds"
  exec {writing}>&-
  wait "$people"
  status=$?
  row=$(tail -n 1 "$log")
  read -r saved refused unanswered read read_refused read_unanswered lost longest <<<"${row:-0 0 0 0 0 0 - -}"
  [ $status -eq 0 ] && [ "$saved" -gt 0 ] || verdict="LOST, or nothing saved"
  case $allowed in
    none) [ $((refused + unanswered + read_refused + read_unanswered)) -eq 0 ] || verdict="REFUSED" ;;
    unanswered) [ $((refused + unanswered + read_refused + read_unanswered)) -le 40 ] || verdict="TOO MANY REFUSED" ;;
  esac
  [ "$verdict" = ok ] || broken=1
  printf '%-34s %7s %7s %7s %8s %7s %7s %5s %8s  %s\n' "$name" "$saved" "$refused" "$unanswered" "$read" "$read_refused" "$read_unanswered" "$lost" "$longest" "$verdict"
  [ "$verdict" = ok ] || { tail -n 8 "$log.err"; tail -n 12 "$folder/haproxy.log"; } >&2
}

nothing() { :; }

# Waited for here, or the shell would tell of it in the middle of the table.
kill_node() { { kill -KILL "$node_a" && wait "$node_a"; } 2>/dev/null; true; }

# As if cut off: its connections stay open, and nothing comes of them.
freeze_node() { kill -STOP "$node_b" && sleep 15 && kill -CONT "$node_b"; }

restart_node() { start_node a "$a_port"; }

# One after the other: told to stop, waited for, started again.
roll() {
  kill -TERM "$node_a" && until_true 60 not_running "$node_a" && start_node a "$a_port" && sleep 2 &&
    kill -TERM "$node_b" && until_true 60 not_running "$node_b" && start_node b "$b_port"
}

not_running() { ! kill -0 "$1" 2>/dev/null; }

# As by a power cut: no process of the primary gets to say anything.
lose_primary() {
  local head
  head=$(head -n 1 "$folder/primary/postmaster.pid")
  kill -KILL "$head" $(ps -o pid= --ppid "$head")
  rm -f "$folder/primary/postmaster.pid"
  as_postgres "$bin/pg_ctl" -D "$folder/standby" -w promote >/dev/null </dev/null
}

# Both nodes know the same and nothing breaks an invariant.
compare() {
  PALMARES_DATA="$folder/a" PALMARES_DATABASE="$database" dotnet "$palmares" check >"$folder/check.log" 2>&1 || { broken=1; tail -n 5 "$folder/check.log" >&2; }
  echo
  echo "palmares check: $(tail -n 1 "$folder/check.log")"
}

test_cluster() {
  dotnet build tools/cluster -v quiet --tl:off || exit 1
  runs=0 broken=0
  printf '%-34s %7s %7s %7s %8s %7s %7s %5s %8s\n' "" saves refused unansw. reads refused unansw. lost "gap s"
  during "nothing happens" 5 none nothing
  during "node a is killed" 5 unanswered kill_node
  during "node a comes back" 5 none restart_node
  during "node b is cut off for 15 s" 5 unanswered freeze_node
  during "rolling update" 5 none roll
  during "primary lost, standby promoted" 10 refused lose_primary
  during "afterwards" 5 none nothing
  compare
  [ $broken -eq 0 ] && echo "No acknowledged save was lost." || echo "BROKEN: see above."
  return $broken
}

trap stop_all EXIT
trap 'exit 130' INT TERM
start_cluster
if [ "$mode" = test ]; then
  test_cluster
  exit $?
fi
echo "Ends with Ctrl+C."
while :; do sleep 3600 & wait $!; done
