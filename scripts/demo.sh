#!/bin/sh
# demo.sh LIB: shows around in a library of its own, made from Fixtures/library.
set -eu
lib=$1
folder=.build/demo
mkdir -p "$folder"
library=$folder/library.sqlite
rm -f "$library" "$library-wal" "$library-shm"
LIB_LIBRARY=$library
export LIB_LIBRARY
PAGER=cat
export PAGER

show() {
    echo
    printf '$ lib'
    for word in "$@"; do
        case $word in
        *\ *) printf ' "%s"' "$word" ;;
        *) printf ' %s' "$word" ;;
        esac
    done
    echo
    "$lib" "$@"
}

show add Fixtures/library
show search blinatumomab --limit 5
best=$("$lib" search blinatumomab --limit 1 --format ids)
show show "$best"
show reading-list add "Blinatumomab" $("$lib" search blinatumomab --limit 3 --format ids)
show export --reading-list "Blinatumomab" --format markdown
show export --reading-list "Blinatumomab" --output "$folder/blinatumomab.bib"

cat <<END

That library is at $library; the reading list for LaTeX is in
$folder/blinatumomab.bib. Try on it:

    export LIB_LIBRARY=\$PWD/$library
    $lib search '"CNS relapse"' --since 2020
    $lib open $best
    $lib stats

Then start your own:

    make install
    lib add FILE…
    lib search WORD…
    lib --help
END
