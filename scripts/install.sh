#!/bin/sh
# install.sh BINARY PREFIX: puts lib, its man page and its completions under PREFIX.
# install.sh --remove PREFIX: removes them.
set -eu
binary=$1
prefix=$2
bin=$prefix/bin/lib
man=$prefix/share/man/man1/lib.1
bash=$prefix/share/bash-completion/completions/lib
zsh=$prefix/share/zsh/site-functions/_lib
fish=$prefix/share/fish/vendor_completions.d/lib.fish

if [ "$binary" = --remove ]; then
    rm -f "$bin" "$man" "$bash" "$zsh" "$fish"
    echo "lib is removed from $prefix. Libraries are left where they are."
    exit 0
fi

for file in "$bin" "$man" "$bash" "$zsh" "$fish"; do mkdir -p "$(dirname "$file")"; done
# A running lib keeps its old file: the new one takes the name only when it is whole.
cp "$binary" "$bin.new"
chmod 755 "$bin.new"
mv "$bin.new" "$bin"
cp Documentation/lib.1 "$man"
"$bin" --generate-completion-script bash >"$bash"
"$bin" --generate-completion-script zsh >"$zsh"
"$bin" --generate-completion-script fish >"$fish"

echo "Installed:"
for file in "$bin" "$man" "$bash" "$zsh" "$fish"; do echo "  $file"; done
case :$PATH: in
*:"$prefix/bin":*) echo "Start with: lib add FILE…" ;;
*)
    echo "$prefix/bin is not in your PATH. Add it, for example in ~/.profile:"
    echo "  export PATH=\"$prefix/bin:\$PATH\""
    ;;
esac
