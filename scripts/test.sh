#!/bin/sh
# test.sh: runs the tests that were built. Those that failed are named once more at the end, where they are seen.
set -eu
log=.build/test.log
rm -f "$log.failed"
{ ${SWIFT:-swift} test --skip-build 2>&1 || touch "$log.failed"; } | tee "$log"
if [ -e "$log.failed" ]; then
    printf '\nFailed:\n' >&2
    # Hostile input makes long lines.
    LC_ALL=C grep -a '^✘' "$log" | LC_ALL=C cut -c 1-400 >&2
    exit 1
fi
