#!/bin/sh
# build.sh MESSAGE ARGUMENT...: runs `swift build` with the arguments. It shows its steps on a terminal, its output only
# where it fails.
set -eu
message=$1
shift
mkdir -p .build
log=.build/build.log
"${SWIFT:-swift}" build "$@" >"$log" 2>&1 &
build=$!
trap 'kill "$build" 2>/dev/null; echo; exit 130' INT TERM
if [ -t 1 ]; then
    while kill -0 "$build" 2>/dev/null; do
        step=$(grep -o '^\[[0-9]*/[0-9]*\]' "$log" | tail -n 1)
        printf '\r%s %s' "$message" "$step"
        sleep 0.3
    done
    printf '\r%s %s\n' "$message" "            "
else
    echo "$message"
fi
if wait "$build"; then exit 0; fi
cat "$log" >&2
exit 1
