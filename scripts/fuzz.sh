#!/bin/sh
# Runs libFuzzer on the targets in Tests/Fuzzing, one after the other, and ends with 1 at the first finding.
#
#     fuzz.sh [--seconds N] [--executions N] [--minimise] [--list] [TARGET …]
#
# --seconds     how long each target runs at a time (5)
# --executions  goes round all targets until there were so many executions in total
# --minimise    afterwards keeps in Tests/Fuzzing/Corpus short inputs that take all the ways that were found
#
# What was found lies in .build/fuzz/findings: mend it, and keep it in Tests/Fuzzing/Corpus, where the tests run it.
set -eu
cd "$(dirname "$0")/.."
seconds=5 executions=0 minimise=false targets=
while [ $# -gt 0 ]; do
    case $1 in
    --seconds) seconds=$2; shift ;;
    --executions) executions=$2; shift ;;
    --minimise) minimise=true ;;
    --list) targets=list ;;
    -*) sed -n '4s/^# *//p' "$0" >&2; exit 64 ;;
    *) targets="$targets $1" ;;
    esac
    shift
done

build=.build/fuzz
# For release SwiftPM hands the fuzzer to the linker alone; the compiler must count the ways through the code.
flags="-c release --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer -Xswiftc -enable-testing"
flags="$flags --scratch-path $build --product Fuzzing"
export LIB_FUZZING=1
# shellcheck disable=SC2086 # the flags are words
sh scripts/build.sh "Building the fuzzer (the first time takes some minutes) ..." $flags
fuzzer=$build/release/Fuzzing
# A crash would wait for a debugger; that memory is still held at the end is no finding.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
if [ "$targets" = list ]; then FUZZ_TARGET=list exec "$fuzzer"; fi
[ -n "$targets" ] || targets=$(FUZZ_TARGET=list "$fuzzer")

# What belongs together in a target's language.
dictionary() {
    case $1 in
    reader-bibtex | latex* | escape-latex) echo bibtex ;;
    reader-*xml | html | xml-text | entities | titles) echo xml ;;
    reader-ris | reader-nbib | reader-wos | recognition) echo tagged ;;
    reader-csv | escape-csv) echo csv ;;
    reader-* | json) echo json ;;
    query* | article-reference) echo query ;;
    edit-*) echo edit ;;
    *) echo none ;;
    esac
}

# Fuzzes one target and adds how often it ran to $total.
fuzz() {
    corpus=$build/corpus/$1
    mkdir -p "$corpus" $build/findings
    set -- "$1" "$corpus"
    if [ -d "Tests/Fuzzing/Corpus/$1" ]; then set -- "$@" "Tests/Fuzzing/Corpus/$1"; fi
    if [ -d "Fixtures/${1#reader-}" ]; then set -- "$@" "Fixtures/${1#reader-}"; fi
    if [ "$1" = recognition ]; then set -- "$@" Fixtures/*/; fi
    target=$1
    shift
    words=Tests/Fuzzing/Dictionaries/$(dictionary "$target").dict
    if [ -f "$words" ]; then set -- "-dict=$words" "$@"; fi
    log=$build/findings/$target.log
    if ! FUZZ_TARGET=$target nice -n 19 "$fuzzer" -max_total_time="$seconds" -max_len=4096 -timeout=10 \
        -rss_limit_mb=1024 -print_final_stats=1 -artifact_prefix="$build/findings/$target-" "$@" >"$log" 2>&1; then
        grep -aE 'Fatal error|ERROR|Test unit written' "$log" | cut -c1-2000 >&2
        echo "$target: see $log" >&2
        return 1
    fi
    count=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    total=$((total + count))
    if ! grep -aq 'cov: ' "$log"; then echo "$target: the ways through the code are not counted" >&2; return 1; fi
    printf '%-26s %9d executions, %6d a second, %5d inputs\n' "$target" "$count" \
        $((count / (seconds > 0 ? seconds : 1))) "$(find "$corpus" -type f | wc -l)"
}

# Keeps short inputs that cover what all short ones of a target's inputs cover.
minimise() {
    kept=Tests/Fuzzing/Corpus/$1
    fresh=$build/minimised/$1
    rm -rf "$fresh"
    mkdir -p "$fresh" "$kept"
    set -- "$1" "$kept" "$build/corpus/$1"
    if [ -d "Fixtures/${1#reader-}" ]; then set -- "$@" "Fixtures/${1#reader-}"; fi
    target=$1
    shift
    FUZZ_TARGET=$target nice -n 19 "$fuzzer" -set_cover_merge=1 -use_counters=0 -max_len=300 -timeout=10 "$fresh" "$@" \
        >"$build/findings/$target.log" 2>&1
    rm -rf "$kept"
    mv "$fresh" "$kept"
    echo "$target: $(find "$kept" -type f | wc -l) inputs, $(cat "$kept"/* | wc -c) bytes"
}

total=0
while :; do
    for target in $targets; do fuzz "$target"; done
    echo "$total executions without a finding"
    [ "$total" -lt "$executions" ] || break
done
if $minimise; then for target in $targets; do minimise "$target"; done; fi
