# Two commands set wirelint up in .venv: `make demo` shows what it does, `make test` runs every check there is.
# `make bench` measures it beside Vale, which it takes from the path or builds with Go.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: bench demo test

demo: $(BIN)/pip
	$(BIN)/pip install --quiet --editable .
	$(BIN)/wirelint check examples --exclude examples/newsroom || test $$? -eq 1
	@echo
	@echo "These findings are meant: six of the eight stories in examples/ are faulty. On its own, the command ends with"
	@echo "exit code 1 to say so; 0 is clean copy, 2 a job that could not be done."

test: $(BIN)/pip
	$(BIN)/pip install --quiet --editable '.[dev]'
	$(BIN)/python scripts/fetch_schemas.py || echo "Tests that need a schema which is not here are skipped."
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report

$(BIN)/pip:
	$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python cannot make environments; on Debian: apt-get install python3-venv"; exit 1; }

bench: $(BIN)/pip
	$(BIN)/pip install --quiet --editable .
	$(BIN)/python -m benchmarks.run
	$(BIN)/python -m benchmarks.shapes
