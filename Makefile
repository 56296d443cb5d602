# The two commands: `make demo` and `make test`. Everything they need they bring themselves.
UV_VERSION := 0.13.9
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := .tools/bin/uv
DEMO_BOOK := demo.book

.PHONY: setup demo test lint format types gate bench lock clean

setup: $(VENV)/.ready

$(UV):
	$(PYTHON) -m venv .tools
	.tools/bin/pip install --quiet "uv==$(UV_VERSION)"

$(VENV)/.ready: requirements.lock pyproject.toml | $(UV)
	$(UV) venv --quiet --allow-existing --python $(PYTHON) $(VENV)
	$(UV) pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
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

bench: setup
	$(BIN)/python bench/run.py

lock: | $(UV)
	$(UV) pip compile --quiet --universal --python-version 3.11 --all-extras --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --custom-compile-command "make lock" pyproject.toml --output-file requirements.lock

clean:
	rm -rf $(VENV) .tools .mypy_cache .ruff_cache .pytest_cache .hypothesis $(DEMO_BOOK)*
