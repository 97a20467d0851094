"""Hypothesis tries the same examples each time; `--hypothesis-profile=far` looks further."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_PATIENT = [HealthCheck.too_slow, HealthCheck.filter_too_much]

settings.register_profile(
    "ci", derandomize=True, max_examples=60, deadline=None, suppress_health_check=_PATIENT
)
settings.register_profile("far", max_examples=2000, deadline=None, suppress_health_check=_PATIENT)
settings.load_profile("ci")
