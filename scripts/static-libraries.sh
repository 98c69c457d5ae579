#!/bin/sh
# static-libraries.sh FOLDER: links the static SQLite, zlib and C++ libraries into a folder that the linker looks into first.
# Where one isn't to be had, its shared one is used.
set -eu
folder=$1
mkdir -p "$folder"
for library in libsqlite3.a libz.a libstdc++.a; do
    rm -f "$folder/$library"
    for compiler in cc clang gcc; do
        file=$("$compiler" -print-file-name="$library" 2>/dev/null) || continue
        case $file in
        /*) ln -s "$file" "$folder/$library" && break ;;
        esac
    done
done
