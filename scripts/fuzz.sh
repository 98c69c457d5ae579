#!/bin/sh
# Runs libFuzzer on the targets in Tests/Fuzzing, one after the other, and ends with 1 at the first finding.
#
#     fuzz.sh [--seconds N] [--executions N] [--runs N] [--seed N] [--debug] [--minimise] [--list] [TARGET …]
#
# --seconds     how long each target runs at a time (5)
# --executions  goes round all targets until there were so many executions in total
# --runs        each target runs so often, however long that takes, and begins with what is in Tests and Fixtures alone:
#               the same inputs each time with the same --seed (1)
# --debug       builds without optimisation, which takes a third of the time; what runs takes ten times as long
# --minimise    afterwards keeps in Tests/Fuzzing/Corpus short inputs that take all the ways that were found
#
# What was found lies in .build/fuzz/findings: mend it, and keep it in Tests/Fuzzing/Corpus, where the tests run it, under
# a name of its own; inputs that are called by their digest come and go.
set -eu
cd "$(dirname "$0")/.."
seconds=5 executions=0 runs=0 seed=1 configuration=release minimise=false targets=
while [ $# -gt 0 ]; do
    case $1 in
    --seconds) seconds=$2; shift ;;
    --executions) executions=$2; shift ;;
    --runs) runs=$2; shift ;;
    --seed) seed=$2; shift ;;
    --debug) configuration=debug ;;
    --minimise) minimise=true ;;
    --list) targets=list ;;
    -*) sed -n '4s/^# *//p' "$0" >&2; exit 64 ;;
    *) targets="$targets $1" ;;
    esac
    shift
done

build=.build/fuzz
# SwiftPM hands the fuzzer to the linker alone; the compiler must count the ways through the code.
flags="-c $configuration --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer -Xswiftc -enable-testing"
flags="$flags --scratch-path $build --product Fuzzing"
# Sets and dictionaries are to have the same order each time: in SwiftPM, which otherwise names the sanitizers in another
# one now and then and has everything built anew, and in what is fuzzed.
export LIB_FUZZING=1 SWIFT_DETERMINISTIC_HASHING=1
# shellcheck disable=SC2086 # the flags are words
sh scripts/build.sh "Building the fuzzer (the first time takes some minutes) ..." $flags
fuzzer=$build/$configuration/Fuzzing
# A crash would wait for a debugger; that memory is still held at the end is no finding. What was freed isn't kept long.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=16
if [ "$targets" = list ]; then FUZZ_TARGET=list exec "$fuzzer"; fi
[ -n "$targets" ] || targets=$(FUZZ_TARGET=list "$fuzzer")
mkdir -p $build/findings

# What belongs together in a target's language.
dictionary() {
    case $1 in
    reader-bibtex | latex* | escape-latex | manuscript-*) echo bibtex ;;
    reader-*xml | html | xml-text | entities | titles) echo xml ;;
    reader-ris | reader-nbib | reader-wos | recognition) echo tagged ;;
    reader-csv | escape-csv) echo csv ;;
    reader-* | json | storing) echo json ;;
    query* | article-reference) echo query ;;
    edit-*) echo edit ;;
    *) echo none ;;
    esac
}

# The folders that have inputs for a target.
inputs() {
    for folder in "Tests/Fuzzing/Corpus/$1" "Fixtures/${1#reader-}"; do
        if [ -d "$folder" ]; then echo "$folder"; fi
    done
    if [ "$1" = storing ]; then find Tests/Fuzzing/Corpus -mindepth 1 -maxdepth 1 -name 'reader-*'; fi
    if [ "$1" = recognition ]; then find Fixtures -mindepth 1 -maxdepth 1 -type d; fi
}

# Calls libFuzzer on a target. No input may take a minute of its time.
run() {
    target=$1
    shift
    words=Tests/Fuzzing/Dictionaries/$(dictionary "$target").dict
    if [ -f "$words" ]; then set -- "-dict=$words" "$@"; fi
    log=$build/findings/$target.log
    if FUZZ_TARGET=$target nice -n 19 "$fuzzer" -timeout=60 -rss_limit_mb=1024 -print_final_stats=1 \
        -artifact_prefix="$build/findings/$target-" "$@" >"$log" 2>&1; then
        return
    fi
    grep -aE 'Fatal error|ERROR|Test unit written' "$log" | cut -c1-2000 >&2
    echo "$target: see $log" >&2
    exit 1
}

# Fuzzes one target and adds how often it ran to $total.
fuzz() {
    if [ "$runs" -gt 0 ]; then
        # In an order that doesn't depend on the file system.
        # shellcheck disable=SC2046 # a folder a word
        find $(inputs "$1") -type f | LC_ALL=C sort | paste -s -d , - | tr -d '\n' \
            >$build/findings/inputs
        set -- "$1" -runs="$runs" -seed="$seed" -seed_inputs=@$build/findings/inputs
    else
        mkdir -p "$build/corpus/$1"
        # shellcheck disable=SC2046 # a folder a word
        set -- "$1" -max_total_time="$seconds" "$build/corpus/$1" $(inputs "$1")
    fi
    run "$@" -max_len=4096
    if ! grep -aq 'cov: ' "$log"; then echo "$1: the ways through the code are not counted" >&2; return 1; fi
    count=$(stat number_of_executed_units)
    total=$((total + count))
    printf '%-24s %9d executions, %6d a second\n' "$1" "$count" "$(stat average_exec_per_sec)"
}

# A figure of libFuzzer's about the last target.
stat() { sed -n "s/^stat::$1: *//p" "$log"; }

# Keeps short inputs that cover what all short ones of a target's inputs cover.
minimise() {
    kept=Tests/Fuzzing/Corpus/$1
    fresh=$build/minimised/$1
    rm -rf "$fresh"
    mkdir -p "$fresh" "$kept"
    # shellcheck disable=SC2046 # a folder a word
    run "$1" -set_cover_merge=1 -use_counters=0 -max_len=200 "$fresh" "$build/corpus/$1" $(inputs "$1")
    find "$kept" -type f | grep -Ev '/[0-9a-f]{40}$' | xargs -r cp -t "$fresh"
    rm -rf "$kept"
    mv "$fresh" "$kept"
    echo "$1: $(find "$kept" -type f | wc -l) inputs, $(cat "$kept"/* | wc -c) bytes"
}

total=0
while :; do
    for target in $targets; do fuzz "$target"; done
    echo "$total executions without a finding"
    [ "$total" -lt "$executions" ] || break
done
if $minimise; then for target in $targets; do minimise "$target"; done; fi
