#!/usr/bin/env bash
# Prints the digests of tests/CslRepro.Digests as another processor computes them:
#   scripts/digests-elsewhere.sh arm64     an Arm64 processor, emulated by QEMU
#   scripts/digests-elsewhere.sh wasm      WebAssembly, in Chromium
# For arm64 Debian has what it needs; as root:
#   dpkg --add-architecture arm64 && apt-get update
#   apt-get install qemu-user-static libc6:arm64 libstdc++6:arm64 libssl3:arm64
# For wasm: Node.js, Chromium, and `npm ci` in src/CslRepro.Explorer/web. No workload of the .NET SDK is needed.
set -euo pipefail
cd "$(dirname "$0")/.."

missing() {
    echo "$1 missing; the head of scripts/digests-elsewhere.sh says how to install what is needed." >&2
    exit 3
}

case "${1:-}" in
    arm64)
        command -v qemu-aarch64-static > /dev/null || missing "qemu-aarch64-static is"
        ls {,/usr}/lib/aarch64-linux-gnu/libstdc++.so.6 &> /dev/null || missing "The Arm64 libraries are"
        ;;
    wasm)
        command -v node > /dev/null || missing "Node.js is"
        browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
        [ -n "$browser" ] || missing "Chromium is"
        [ -d src/CslRepro.Explorer/web/node_modules/playwright-core ] || missing "playwright-core is"
        ;;
    *)
        echo "usage: scripts/digests-elsewhere.sh arm64|wasm" >&2
        exit 2
        ;;
esac

# A copy is built: a build for another processor writes other lock files and outputs.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git ls-files -z --cached --others --exclude-standard -- ':!docs' ':!snapshots' ':!corpora' \
    | tar --null --files-from - --create | tar --extract --directory "$work"

publish() {
    dotnet publish "$@" --output "$work/program" --verbosity quiet -nologo >&2
}

if [ "$1" = arm64 ]; then
    publish "$work/tests/CslRepro.Digests" --runtime linux-arm64 --self-contained
    # With a collector on a thread of its own the emulated process crashes now and then, with several threads as well.
    DOTNET_gcConcurrent=0 qemu-aarch64-static "$work/program/CslRepro.Digests" 1
else
    publish "$work/tests/wasm"
    node tests/wasm/run.mjs "$work/program/wwwroot" "$browser" 1
fi
