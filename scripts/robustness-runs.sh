#!/usr/bin/env bash
# Shows that nothing but the code moves a result: runs the same experiments again and again, under other circumstances, and compares every time with the
# first run (cslrepro compare) and all digests with the approved ones. Works on copies of the last commit. Needs root for the read-only checkout and the runs
# without a network.
#   scripts/robustness-runs.sh [REPETITIONS]
set -uo pipefail
cd "$(dirname "$0")/.."
repetitions=${1:-20}
work=$(mktemp -d)
mounted=
trap '[ -n "$mounted" ] && umount "$mounted"; rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
claims=(--profile smoke --claim threshold-same-optimum --claim hyper-optimum)
alarms=0

mkdir "$work/checkout"
git archive HEAD | tar -x -C "$work/checkout"
strange="$work/a folder with spaces, ümläute and 名前"
cp -r "$work/checkout" "$strange"
cd "$work/checkout"
dotnet build src/CslRepro.Cli > "$work/build.log" || { cat "$work/build.log"; exit 1; }
dotnet build tests/CslRepro.Digests > "$work/build.log" || { cat "$work/build.log"; exit 1; }
cli=$PWD/src/CslRepro.Cli/bin/Debug/net10.0/cslrepro
digests=$PWD/tests/CslRepro.Digests/bin/Debug/net10.0/CslRepro.Digests
"$cli" reproduce "${claims[@]}" --json > "$work/first.json"

# report NAME COUNT PROGRAM ARGUMENT...: runs the program, which prints results.json, COUNT times.
report() {
    local name=$1 count=$2 moved=0
    shift 2
    for ((i = 0; i < count; i++)); do
        if ! "$@" > "$work/again.json" 2> "$work/errors" || ! "$cli" compare "$work/first.json" "$work/again.json" | grep -q '^0 verdicts differ; 0 numbers moved,'; then
            moved=$((moved + 1))
            cat "$work/errors" >&2
        fi
    done
    alarms=$((alarms + moved))
    echo "| $name | $count | $moved |"
}

# digest NAME PROGRAM ARGUMENT...: the first line names the machine, the others are digests.
digest() {
    local name=$1 moved=0
    shift
    "$@" 2> "$work/errors" | tail -n +2 | diff -q - snapshots/digests.verified.txt > /dev/null || moved=1
    alarms=$((alarms + moved))
    echo "| $name, digests of all kinds of result | 1 | $moved |"
}

echo "| circumstance | runs | runs that differ |"
echo "| --- | --- | --- |"
report "repeated" "$repetitions" "$cli" reproduce "${claims[@]}" --json
for threads in 1 3 8; do
    report "$threads threads" 1 "$cli" reproduce "${claims[@]}" --json --threads "$threads"
    digest "$threads threads" "$digests" "$threads"
done
for culture in tr_TR.UTF-8 de_DE.UTF-8 ar_SA.UTF-8 th_TH.UTF-8; do
    report "culture $culture" 1 env LANG="$culture" LC_ALL="$culture" "$cli" reproduce "${claims[@]}" --json
done
for zone in Asia/Kathmandu Pacific/Apia America/St_Johns; do
    report "time zone $zone" 1 env TZ="$zone" "$cli" reproduce "${claims[@]}" --json
done

(cd "$strange" && dotnet build src/CslRepro.Cli > build.log && dotnet build tests/CslRepro.Digests > build.log) || { cat "$strange/build.log"; exit 1; }
report "checkout in a folder with spaces and non-ASCII letters" 1 "$strange/src/CslRepro.Cli/bin/Debug/net10.0/cslrepro" reproduce "${claims[@]}" --json
digest "checkout in a folder with spaces and non-ASCII letters" "$strange/tests/CslRepro.Digests/bin/Debug/net10.0/CslRepro.Digests" 2

mount --bind "$strange" "$strange" && mounted=$strange && mount -o remount,ro,bind "$strange"
report "read-only checkout" 1 "$strange/src/CslRepro.Cli/bin/Debug/net10.0/cslrepro" reproduce "${claims[@]}" --json
digest "read-only checkout" "$strange/tests/CslRepro.Digests/bin/Debug/net10.0/CslRepro.Digests" 2

report "no network" 1 unshare --net "$cli" reproduce "${claims[@]}" --json
digest "no network" unshare --net "$digests" 2
report "no network, built again" 1 unshare --net bash -c 'dotnet build src/CslRepro.Cli --no-restore --no-incremental > /dev/null && "$@"' - "$cli" reproduce "${claims[@]}" --json

echo
echo "$alarms runs differ."
[ "$alarms" -eq 0 ]
