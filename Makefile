.PHONY: test
.venv/bin/pytest: pyproject.toml
	python3 -m venv .venv
	.venv/bin/pip install -q -e . pytest pytest-cov hypothesis ruff mypy import-linter types-regex
	touch .venv/bin/pytest

test: .venv/bin/pytest
	.venv/bin/pytest
