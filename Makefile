# `make run` and `make test` do all the set-up; everything lands in .venv.
PYTHON ?= python3
BIN = .venv/bin

.PHONY: run test lint bench weights recogniser pins

run: .venv/ready
	$(BIN)/caveat

test: .venv/dev-ready
	$(BIN)/python -m pytest

lint: .venv/dev-ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/dev-ready
	$(BIN)/python -m tests.bench

weights: .venv/dev-ready
	$(BIN)/python -m tests.training

# Trains the recogniser anew: about 25 minutes on two cores, in an environment of its own (5 GB).
recogniser: .venv-train/ready
	.venv-train/bin/python -m tests.training.recogniser

.venv-train/ready: requirements-train.txt requirements-base.txt
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-train.txt
	.venv-train/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-base.txt
	touch $@

.venv/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Caveat needs Python 3.11 or newer")'
	$(PYTHON) -m venv .venv
	touch $@

# The build backend is pinned with the rest, hence no isolated build that would fetch another.
.venv/ready: .venv/python requirements.txt requirements-build.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt -r requirements-build.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/dev-ready: .venv/ready requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

# Writes the pinned files anew; needs `uv` on the PATH.
PINNED = --generate-hashes --no-emit-index-url --universal --python-version 3.11 --no-header --quiet
pins:
	uv pip compile pyproject.toml $(PINNED) -o requirements.txt
	uv pip compile --group build $(PINNED) -o requirements-build.txt
	uv pip compile pyproject.toml $(PINNED) --group dev --group bench -o requirements-dev.txt
	uv pip compile pyproject.toml $(PINNED) --group train -o requirements-train.txt
