# The list of commands; what they call lives in ops/ (see ops/README.md).

PORT ?= 8000
ARGS ?=
BIN := .venv/bin
SITE := .venv/.site-is-installed
DEV := .venv/.dev-is-installed
BENCH := var/bench-venv/.is-installed
# 6 GB of peers, only when grouping is measured.
BENCH_THEMES := $(if $(filter-out themes,$(ARGS)),,var/bench-themes-venv/.is-installed)
UV := $(BIN)/uv pip install --quiet --python

.DEFAULT_GOAL := help
.PHONY: help setup run test check format messages bench lock
.DELETE_ON_ERROR:

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(DEV) ## install everything into .venv, tests and checks too

run: $(SITE) ## start Inbreng with the sample partnership (PORT=8000)
	@$(BIN)/inbreng start --port $(PORT)

test: $(DEV) ## run the whole suite on SQLite and on PostgreSQL (ARGS="-k corridor")
	@$(BIN)/python -m ops.suite $(ARGS)

check: $(DEV) ## format, lint, types, import contracts, migrations, licences, translations, docs
	@$(BIN)/python -m ops.check

format: $(DEV) ## lay out Python and templates as the check wants them
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format --quiet .
	@find src -name '*.html' -exec $(BIN)/djade --target-version 5.2 {} +

messages: $(DEV) ## collect the texts to translate, and compile the translations
	@$(BIN)/python -m ops.translations --write

bench: $(DEV) $(BENCH) $(BENCH_THEMES) ## measure, beside the peers (ARGS="reading")
	@$(BIN)/python -m bench $(ARGS)

lock: $(DEV) ## write requirements/*.txt again (ARGS="--upgrade" for newer versions)
	@ops/lock $(ARGS)

$(BIN)/uv: requirements/bootstrap.txt
	@test -x $(BIN)/python || { python=$$(ops/find_python) && "$$python" -m venv .venv; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(SITE): requirements/site.txt pyproject.toml $(BIN)/uv
	@$(UV) $(BIN)/python --require-hashes -r $<
	@$(UV) $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements/dev.txt $(SITE)
	@$(UV) $(BIN)/python --require-hashes -r $<
	@touch $@

$(BENCH): requirements/bench.txt $(BIN)/uv
	@$(BIN)/python -m venv --without-pip var/bench-venv
	@$(UV) var/bench-venv/bin/python --require-hashes -r $<
	@touch $@

var/bench-themes-venv/.is-installed: requirements/bench-themes.txt $(BIN)/uv
	@$(BIN)/python -m venv --without-pip var/bench-themes-venv
	@$(UV) var/bench-themes-venv/bin/python --require-hashes -r $<
	@touch $@
