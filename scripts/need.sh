#!/bin/sh
# need.sh WHAT PACKAGE: makes sure that a header or a program is there; installs its Debian package where it may.
set -eu
what=$1
package=$2

present() {
    case $what in
    *.h)
        for compiler in cc clang gcc; do
            if echo "#include <$what>" | "$compiler" -E - >/dev/null 2>&1; then return 0; fi
        done
        return 1
        ;;
    *) command -v "$what" >/dev/null 2>&1 ;;
    esac
}

install_as() {
    echo "Installing $package ..."
    "$@" apt-get update >.build/apt.log 2>&1 || true
    "$@" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$package" >>.build/apt.log 2>&1 || cat .build/apt.log >&2
}

if present; then exit 0; fi
mkdir -p .build
if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then
        install_as env
    elif sudo -n true 2>/dev/null; then
        install_as sudo
    fi
    if present; then exit 0; fi
fi
echo "lib needs $what, which is not here. Install it and try again:" >&2
if command -v dnf >/dev/null 2>&1; then
    echo "    sudo dnf install $(echo "$package" | sed 's/^libsqlite3-dev$/sqlite-devel/; s/^sqlite3$/sqlite/; s/^zlib1g-dev$/zlib-devel/')" >&2
else
    echo "    sudo apt-get update && sudo apt-get install $package" >&2
fi
exit 1
