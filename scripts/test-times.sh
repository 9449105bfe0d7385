#!/usr/bin/env bash
# Prints where the time of `dotnet test` goes: how long each test program takes by itself, then the slowest tests. Build before.
# Usage: scripts/test-times.sh [HOW_MANY [PROGRAM...]]
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/.."
count=${1:-10}
shift || true
[ $# -gt 0 ] || set -- $(basename -a tests/CslRepro.Tests.*)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in "$@"; do
    program="tests/$name/bin/Debug/net10.0/$name"
    # Libraries of tests are no programs.
    [ -x "$program" ] || continue
    start=$(date +%s%N)
    "$program" -xml "$work/$name.xml" > "$work/$name.log" || echo "$name: not every test passes" >&2
    printf '%7.1f s  %s\n' "$(( ($(date +%s%N) - start) / 1000000 ))e-3" "$name"
done

echo
echo "The slowest tests:"
grep -oh '<test [^>]*' "$work"/*.xml | sed -nE 's/.* name="([^"]*)".* time="([0-9.]*)".*/\2 \1/p' | sed 's/\\\?&quot;/"/g' | sort -rn | head -n "$count" \
    | while read -r seconds name; do printf '%7.1f s  %s\n' "$seconds" "$name"; done
