#!/bin/sh
# need.sh WHAT PACKAGE: makes sure that a header or a program is there; installs its Debian package where it may.
set -eu
what=$1
package=$2

present() {
    case $what in
    /*) [ -e "$what" ] || pkg-config --exists sqlite3 2>/dev/null ;;
    *) command -v "$what" >/dev/null 2>&1 ;;
    esac
}

present && exit 0
if [ "$(id -u)" = 0 ]; then as_root=""; elif sudo -n true 2>/dev/null; then as_root="sudo"; else as_root="no"; fi
if [ "$as_root" != no ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing $package …"
    { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package"; } >/dev/null
    present && exit 0
fi
echo "lib needs $package, which is not here. Install it with:" >&2
echo "    sudo apt-get install $package" >&2
exit 1
