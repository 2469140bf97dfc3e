#!/usr/bin/env bash
# Runs the test projects and adds up what they say. Last line: N passed, N failed, N skipped. Fails on any failure and where nothing ran.
set -uo pipefail
. tools/dev/postgres.sh

install_missing() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  postgres_bin >/dev/null || missing+=(postgresql)
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "Missing: ${missing[*]}. Installing needs root on Debian; tests that need them are skipped." >&2
    return 0
  fi
  echo "Installing ${missing[*]} ..."
  local log
  log=$(mktemp)
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "Installing ${missing[*]} failed; tests that need them are skipped." >&2
  fi
  rm -f "$log"
}

selected() {
  [ $# -eq 1 ] && return 0
  local project=$1 word
  shift
  for word in "$@"; do [[ ${project,,} == *"${word,,}"* ]] && return 0; done
  return 1
}

# The sum of one attribute over the <assembly> elements of a result file.
count() {
  grep -o '<assembly [^>]*' "$2" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'
}

projects=()
for folder in tests/*.Tests; do
  project=$(basename "$folder")
  selected "$project" "$@" && projects+=("$project")
done

install_missing
results=$(mktemp -d)
trap 'stop_postgres; rm -rf "$results"' EXIT
trap 'exit 130' INT TERM
if [ -z "${PALMARES_TEST_POSTGRES:-}" ]; then
  start_postgres || echo "No PostgreSQL could be started; tests on it are skipped." >&2
fi

passed=0 failed=0 skipped=0
if ! dotnet build Palmares.slnx -v quiet --tl:off; then
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi
for project in "${projects[@]}"; do
  echo "== $project"
  xml="$results/$project.xml"
  (cd "tests/$project" && dotnet "bin/Debug/net10.0/$project.dll" -xml "$xml" -noLogo -noColor)
  status=$?
  if [ ! -s "$xml" ]; then
    echo "$project ended with status $status before it wrote its results." >&2
    failed=$((failed + 1))
    continue
  fi
  broken=$(($(count failed "$xml") + $(count errors "$xml")))
  # A failing exit status without a failed test is a failure too, unless there was simply no test.
  [ $status -ne 0 ] && [ $broken -eq 0 ] && [ "$(count total "$xml")" -gt 0 ] && broken=1
  passed=$((passed + $(count passed "$xml")))
  failed=$((failed + broken))
  skipped=$((skipped + $(count skipped "$xml")))
done
if [ $# -eq 0 ] || [[ " ${*,,} " == *" torture "* ]]; then
  echo "== torture"
  # Not by way of /dev/stderr: where that is a file, opening it again empties it.
  dotnet tools/torture/bin/Debug/net10.0/palmares-torture.dll --short | tee "$results/torture"
  torture=$(tail -n 1 "$results/torture")
  if [[ $torture =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed,\ ([0-9]+)\ skipped$ ]]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
    skipped=$((skipped + BASH_REMATCH[3]))
  else
    echo "torture ended before it told what came of it." >&2
    failed=$((failed + 1))
  fi
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
