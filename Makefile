# Everything a newcomer or a release needs. `make` lists the targets.

PREFIX ?= $(HOME)/.local
DESTDIR ?=
SWIFT ?= swift
export SWIFT

# The release build that is installed and measured. It lies apart, because its flags would have everything built anew.
# - Swift, SQLite, zlib and the C++ library are in it, so it needs nothing but glibc, and no symbols are.
# - Linked to a fixed address it has no 88,000 pointers to adjust each time it starts; on x86-64 that is a fifth of it.
RELEASE = .build/install
RELEASE_FLAGS = -c release --static-swift-stdlib --scratch-path $(RELEASE) \
	-Xlinker -s -Xlinker -L$(RELEASE)/static -Xswiftc -use-ld=lld \
	-Xswiftc -Xclang-linker -Xswiftc -static-libgcc
ifeq ($(shell uname -m),x86_64)
RELEASE_FLAGS += -Xswiftc -Xclang-linker -Xswiftc -no-pie
endif

# A shell leaves the ~ of `make install PREFIX=~/there` to us.
override PREFIX := $(patsubst ~/%,$(HOME)/%,$(PREFIX))

.DEFAULT_GOAL := help
.PHONY: help demo test lint format bench torture fuzz install uninstall clean needs release

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: needs ## Build, make a library from Fixtures/library, and show it around
	@sh scripts/build.sh "Building lib (the first time takes a minute or two) ..." --product lib
	@sh scripts/demo.sh .build/debug/lib

test: needs lint ## Lint, build without warnings, run all tests
	@sh scripts/need.sh sqlite3 sqlite3
	$(SWIFT) build --build-tests
	@sh scripts/test.sh

lint: ## Check the format of the sources
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Migrations Sources Tests scripts

format: ## Format the sources
	$(SWIFT) format --in-place --parallel --recursive Package.swift Migrations Sources Tests scripts

bench: release ## Measure lib, and other programs beside it (lib alone: ARGS="--records 100000 --records 1000000")
	@sh scripts/need.sh sqlite3 sqlite3
	@sh scripts/need.sh python3 python3
	@sh scripts/need.sh bib2xml bibutils
	@sh scripts/build.sh "Building Benchmark ..." $(RELEASE_FLAGS) --product Benchmark
	$(RELEASE)/release/Benchmark --lib $(RELEASE)/release/lib $(ARGS)
	$(if $(ARGS),,python3 .ci/peers.py $(RELEASE)/release/lib $(RELEASE)/release/Benchmark)

torture: release ## Hurt lib in every way that is likely, for 15 minutes at most (ARGS="--only kills disk")
	@sh scripts/need.sh python3 python3
	python3 .ci/torture $(RELEASE)/release/lib $(ARGS)

fuzz: needs ## Look for input that breaks what reads it (ARGS="--executions 10000000")
	@sh scripts/fuzz.sh $(ARGS)

install: release ## Install the command, its manual and completions under PREFIX (~/.local)
	@sh scripts/install.sh $(RELEASE)/release/lib "$(PREFIX)" "$(DESTDIR)"

uninstall: ## Remove what install put under PREFIX
	@sh scripts/install.sh --remove "$(PREFIX)" "$(DESTDIR)"

clean: ## Remove what was built
	rm -rf .build

release: needs
	@sh scripts/static-libraries.sh $(RELEASE)/static
	@sh scripts/build.sh "Building lib for release (the first time takes a few minutes) ..." $(RELEASE_FLAGS) --product lib

# Swift, and the headers of SQLite and zlib, which everything is built against.
needs:
	@command -v $(SWIFT) >/dev/null || { echo "lib is built with Swift 6.2 or later: https://www.swift.org/install/" >&2; exit 1; }
	@sh scripts/need.sh sqlite3.h libsqlite3-dev
	@sh scripts/need.sh zlib.h zlib1g-dev
