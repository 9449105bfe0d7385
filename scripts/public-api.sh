#!/usr/bin/env bash
# Writes a package's public members into its PublicAPI.Unshipped.txt, as far as PublicAPI.Shipped.txt does not hold them.
#   scripts/public-api.sh                         every package that has these files
#   scripts/public-api.sh src/CslRepro.Models     these projects; a project without the files gets them, and is checked from then on
# With a release the lines of Unshipped move to Shipped. Whoever removes a shipped member writes its line, with *REMOVED* before it, into Unshipped by hand.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ $# -eq 0 ]; then
    set -- $(dirname src/*/PublicAPI.Shipped.txt)
fi

for project in "$@"; do
    shipped="$project/PublicAPI.Shipped.txt"
    unshipped="$project/PublicAPI.Unshipped.txt"
    [ -f "$shipped" ] || echo "#nullable enable" > "$shipped"
    removed=$(grep '^\*REMOVED\*' "$unshipped" 2> /dev/null || true)
    { echo "#nullable enable"; [ -z "$removed" ] || echo "$removed"; } > "$unshipped"
    dotnet restore "$project"
    dotnet format analyzers "$project" --diagnostics RS0016 --no-restore
    echo "$unshipped: $(($(wc -l < "$unshipped") - 1)) members"
done
