#!/bin/sh
# install.sh BINARY PREFIX [DESTDIR]: puts lib, its manual and its completions under PREFIX.
# install.sh --remove PREFIX [DESTDIR]: removes them.
set -eu
binary=$1
prefix=$2
root=${3:-}$prefix
bin=$root/bin/lib
man=$root/share/man/man1
bash=$root/share/bash-completion/completions/lib
zsh=$root/share/zsh/site-functions/_lib
fish=$root/share/fish/vendor_completions.d/lib.fish

# Another program's page may be called lib-something, too.
remove_pages() {
    for page in "$man"/lib.1 "$man"/lib-*.1; do
        if grep -Eqs '^\.TH LIB.* 1 "" "lib |^\.so man1/lib-' "$page"; then rm -f "$page"; fi
    done
}

if [ "$binary" = --remove ]; then
    remove_pages
    rm -f "$bin" "$bash" "$zsh" "$fish"
    echo "lib is removed from $root. Libraries are left where they are."
    exit 0
fi

mkdir -p "$root/bin" "$man" "$(dirname "$bash")" "$(dirname "$zsh")" "$(dirname "$fish")"
# A running lib keeps its old file: the new one takes the name only when it is whole.
cp "$binary" "$bin.new"
chmod 755 "$bin.new"
mv "$bin.new" "$bin"

writer=.build/install/manual-pages
mkdir -p .build/install
"${SWIFT:-swift}c" -o "$writer" scripts/ManualPages.swift
remove_pages
"$bin" --experimental-dump-help | "$writer" "$("$bin" --version)" Documentation/lib.1.in "$man"
"$bin" --generate-completion-script bash >"$bash"
"$bin" --generate-completion-script zsh >"$zsh"
"$bin" --generate-completion-script fish >"$fish"

echo "Installed:"
echo "  the command      $bin"
echo "  its manual       $man/lib.1 (man lib, man lib-search, ...)"
echo "  completions      $bash"
echo "                   $zsh"
echo "                   $fish"
echo
case :$PATH: in
*:"$prefix/bin":*) ;;
*)
    echo "$prefix/bin is not in your PATH. Add it, for example in ~/.profile:"
    echo "    export PATH=\"$prefix/bin:\$PATH\""
    ;;
esac
case ${SHELL:-} in
*/zsh)
    echo "For completion in zsh, this goes into ~/.zshrc, before compinit:"
    echo "    fpath=($prefix/share/zsh/site-functions \$fpath)"
    ;;
esac
echo "Start with: lib add FILE..."
