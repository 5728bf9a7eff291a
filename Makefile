# Rådsportal. `make site` builds the site, `make test` runs all tests; both do all set-up on a machine with git,
# make, Python 3.11 or newer, and root or sudo, and say what they install.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
VENDOR := overrides/assets/vendor
VENDORED := $(VENDOR)/decap/decap-cms.js
# The editor comes as one file with all it needs in it. As a dependency npm would put 600 packages beside it.
EDITOR := decap-cms-3.16.3
EDITOR_SHA512 := 85ff9d3e50a1ed32665a5f3ee954731d839686b8b9c605249eb65b0dec1a59ee2cf41ef127c3d0ba0a7640779295d3142b36afebecf4a08a7051885424362d63
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
export NO_MKDOCS_2_WARNING := 1

.PHONY: help setup site serve test check inbox relevance benchmark format lock clean
.DEFAULT_GOAL := help

help:
	@echo "make site    build the site in site/"
	@echo "make serve   show the site on http://127.0.0.1:8000 and build it again when a file changes"
	@echo "make test    run all tests (a browser among them)"
	@echo "make check   judge the content"
	@echo "make inbox   make minutes of what lies in content/inbox"
	@echo "make setup   install what all of these need, and nothing more"
	@echo "make relevance  measure how well the search answers, beside others (in a browser)"
	@echo "make benchmark  measure what building and searching cost, with 5 meetings and with 720 (takes long)"
	@echo "make format  put the code in its form"
	@echo "make lock    choose the versions of all dependencies anew"
	@echo "make clean   delete what was made"

setup: $(READY) $(VENDORED) spelling

site: $(READY) $(VENDORED)
	@$(BIN)/raadsportal build
	@echo "Open site/ with any file server, for example: $(PYTHON) -m http.server --directory site"

serve: $(READY) $(VENDORED)
	@$(BIN)/raadsportal serve

check: $(READY)
	@$(BIN)/raadsportal check

inbox: $(READY) spelling
	@$(BIN)/raadsportal inbox

relevance: $(READY) $(VENDORED) browser
	@$(BIN)/python -m tests.relevance.comparison

benchmark: $(READY) $(VENDORED) browser
	@$(BIN)/python -m tests.benchmarks.measure

test: $(READY) $(VENDORED) browser spelling
	$(BIN)/ruff format --check plugins tests
	$(BIN)/ruff check plugins tests
	$(BIN)/mypy
	$(BIN)/pytest -n auto

format: $(READY)
	$(BIN)/ruff format plugins tests
	$(BIN)/ruff check --fix plugins tests

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; name it with: make PYTHON=python3.11 site" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Installing from Debian: python3-venv"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3-venv >/dev/null; }
	@echo "Installing into $(VENV): the packages of requirements.txt (versions and hashes are locked)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# What browsers load from npm: files with their licences, published as they are.
$(VENDORED): package.json package-lock.json Makefile
	@command -v npm >/dev/null || { \
	  echo "Installing from Debian: nodejs, npm (for what browsers load: the editor, and what writes XLSX)"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null; }
	@echo "Installing into node_modules: the packages of package-lock.json (versions and hashes are locked)"
	@npm ci --loglevel=error --ignore-scripts >/dev/null
	@rm -rf $(VENDOR) && mkdir -p $(VENDOR)/decap
	@{ echo '/*!'; cat node_modules/fflate/LICENSE; echo '*/'; cat node_modules/fflate/umd/index.js; } > $(VENDOR)/fflate.js
	@{ echo '/*!'; cat node_modules/markdown-it/LICENSE; echo '*/'; cat node_modules/markdown-it/dist/markdown-it.min.js; } \
	  > $(VENDOR)/markdown-it.js
	@mkdir -p $(VENDOR)/fonts && cp node_modules/@fontsource/ibm-plex-sans/LICENSE $(VENDOR)/fonts/
	@for face in 400-normal 400-italic 600-normal; do \
	  cp node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-$$face.woff2 \
	    node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-$$face.woff2 $(VENDOR)/fonts/ || exit 1; done
	@cp -R node_modules/yaml/browser/dist $(VENDOR)/yaml && cp node_modules/yaml/LICENSE $(VENDOR)/yaml/
	@echo "Fetching $(EDITOR), the editor (its hash is locked)"
	@npm pack --silent --pack-destination node_modules "$(subst -3,@3,$(EDITOR))" >/dev/null
	@echo "$(EDITOR_SHA512)  node_modules/$(EDITOR).tgz" | sha512sum --check --quiet
	@tar -xzf node_modules/$(EDITOR).tgz -C $(VENDOR)/decap --strip-components=2 --wildcards 'package/dist/*decap-cms.js'
	@touch $@

.PHONY: browser
browser:
	@command -v chromium >/dev/null || { \
	  echo "Installing from Debian: chromium (for the tests in a real browser)"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq chromium >/dev/null; }

.PHONY: spelling
spelling:
	@ls /usr/share/hunspell/da_*.dic >/dev/null 2>&1 || { \
	  echo "Installing from Debian: hunspell-da (the words by which import makes broken words whole)"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq hunspell-da >/dev/null; }

lock: $(READY) $(VENDORED)
	npm update --silent --package-lock-only
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --upgrade --all-extras --generate-hashes --strip-extras --allow-unsafe --no-header \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links -o requirements.txt pyproject.toml

clean:
	rm -rf $(VENV) node_modules $(VENDOR) site .site-* build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
