#!/bin/sh
# demo.sh LIB: shows around in a library of its own, made from Fixtures/library.
set -eu
lib=$1
folder=.build/demo
mkdir -p "$folder"
library=$folder/library.sqlite
rm -f "$library" "$library-wal" "$library-shm"
LIB_LIBRARY=$library
PAGER="cat"
export LIB_LIBRARY PAGER

say() { printf '\n# %s\n' "$*"; }

# Prints a command as it would be typed.
typed() {
    printf '$ lib'
    for word in "$@"; do
        case $word in
        *\ *) printf ' "%s"' "$word" ;;
        *) printf ' %s' "$word" ;;
        esac
    done
}

run() {
    typed "$@"
    echo
    "$lib" "$@"
}

# A command and the first lines of what it prints.
run_head() {
    lines=$1
    shift
    typed "$@"
    printf ' | head -n %s\n' "$lines"
    "$lib" "$@" | head -n "$lines"
}

say "Record files become a library: any number of them, any number of times."
run add Fixtures/library
say "Search finds the articles, and the sentence that matters in each."
run search blinatumomab --limit 3
say "All that is known of one of them."
best=$("$lib" search blinatumomab --limit 1 --format ids)
run show "$best"
say "A reading list keeps its order."
# The ids are words of their own.
# shellcheck disable=SC2046
run reading-list add "CNS relapse" $("$lib" search "CNS relapse" --limit 3 --format ids)
run reading-list show "CNS relapse"
say "It goes into a paper, or to a colleague."
run_head 14 export --reading-list "CNS relapse" --format bibtex
run_head 6 export --reading-list "CNS relapse" --format markdown
"$lib" export --reading-list "CNS relapse" --output "$folder/refs.bib"
"$lib" export --reading-list "CNS relapse" --output "$folder/reading-list.md"

cat <<END

That library is $library; the whole reading list lies beside it, in
$folder/refs.bib and $folder/reading-list.md. Try on it:

    export LIB_LIBRARY="\$PWD/$library"
    $lib search CAR-T --since 2022 --jcr Q1
    $lib open $best
    $lib stats

Then start your own:

    make install
    lib add FILE...
    lib search WORD...
    lib --help
END
