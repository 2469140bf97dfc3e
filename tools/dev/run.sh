#!/usr/bin/env bash
# Builds, brings the database up to date, loads the reference data into an empty one and serves.
set -euo pipefail
export PALMARES_DATA="${PALMARES_DATA:-$PWD/var}" PALMARES_DEMO="${PALMARES_DEMO:-1}" DOTNET_ENVIRONMENT="${DOTNET_ENVIRONMENT:-Development}"
export ASPNETCORE_URLS="http://127.0.0.1:${PORT:-5080}"

dotnet build src/Palmares.Web -v quiet --tl:off

palmares=src/Palmares.Web/bin/Debug/net10.0/palmares.dll
demo=(); [ "$PALMARES_DEMO" = 1 ] && demo=(--demo)
dotnet "$palmares" seed --if-empty "${demo[@]}"
exec dotnet "$palmares" serve
