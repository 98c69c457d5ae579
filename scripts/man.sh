#!/bin/sh
# man.sh: writes Documentation/lib.1 from the command's own help and from lib.1.tail.
set -eu
swift package --allow-writing-to-package-directory generate-manual --configuration debug \
    --date 2026-11-23 --authors "the lib authors" >.build/man.log 2>&1 || { cat .build/man.log >&2; exit 1; }
# What the generator puts behind the commands (authors, a repeated end) gives way to the tail.
sed '/^\.Sh AUTHORS/,$d; /^\.Sh "EXIT STATUS"/,$d' .build/plugins/GenerateManual/outputs/lib/lib.1 >.build/lib.1
cat .build/lib.1 Documentation/lib.1.tail >Documentation/lib.1
