"""Hypothesis tries the same examples each time; `--hypothesis-profile=far` looks further.

`--update-pictures` writes tests/ui/pictures anew: look at each before it is committed.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_PATIENT = [HealthCheck.too_slow, HealthCheck.filter_too_much]

settings.register_profile(
    "ci", derandomize=True, max_examples=60, deadline=None, suppress_health_check=_PATIENT
)
settings.register_profile("far", max_examples=2000, deadline=None, suppress_health_check=_PATIENT)
settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-pictures", action="store_true", help="write the reference pictures anew"
    )
