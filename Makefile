# Everything a newcomer or a release needs. `make` lists the targets.

PREFIX ?= $(HOME)/.local
SWIFT ?= swift
# The installed binary has the Swift library in it and no symbols: it starts twice as fast and needs no Swift.
INSTALL_BUILD = .build/install
INSTALL_FLAGS = -c release --static-swift-stdlib -Xlinker -s --scratch-path $(INSTALL_BUILD)
SOURCES = Package.swift Migrations Sources Tests

.DEFAULT_GOAL := help
.PHONY: help demo test lint format bench install uninstall man clean sqlite

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: sqlite ## Build, make a library from Fixtures/library, and show it around
	@echo "Building lib (the first time takes a minute or two) …"
	@mkdir -p .build; $(SWIFT) build --product lib >.build/demo.log 2>&1 || { cat .build/demo.log; exit 1; }
	@sh scripts/demo.sh .build/debug/lib

test: sqlite lint ## Lint, build without warnings, run all tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint: ## Check the format of the sources
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format: ## Format the sources
	$(SWIFT) format --in-place --recursive $(SOURCES)

bench: sqlite ## Measure ingest, search and start-up (ARGS="--records 1000000")
	@sh scripts/need.sh sqlite3 sqlite3
	$(SWIFT) build $(INSTALL_FLAGS) --product lib
	$(SWIFT) run -c release Benchmark --lib $(INSTALL_BUILD)/release/lib $(ARGS)

install: sqlite ## Install the command, its man page and completions under PREFIX (~/.local)
	$(SWIFT) build $(INSTALL_FLAGS) --product lib
	sh scripts/install.sh $(INSTALL_BUILD)/release/lib "$(DESTDIR)$(PREFIX)"

man: sqlite ## Write the man page anew, after a change of the command's help
	@mkdir -p .build
	sh scripts/man.sh

uninstall: ## Remove what install put under PREFIX
	sh scripts/install.sh --remove "$(DESTDIR)$(PREFIX)"

clean: ## Remove what was built
	rm -rf .build

# The headers of SQLite, which everything is built against.
sqlite:
	@sh scripts/need.sh /usr/include/sqlite3.h libsqlite3-dev
