"""The platforms that come with the program."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from checks import Platform, load_platforms


def platforms() -> Mapping[str, Platform]:
    """By id. Raises PackError: then the build is broken."""
    return load_platforms((files("checks") / "platforms.toml").read_text(encoding="utf-8"))
