"""Which rules some built-in template closes, told without reading the templates themselves."""

from __future__ import annotations

import tomllib
from importlib.resources import files


def claimed_rules() -> frozenset[str]:
    """Ids of rules; nothing where the manifest cannot be read, which `caveat doctor` tells."""
    try:
        rows = tomllib.loads((files("templates") / "manifest.toml").read_text("utf-8"))
    except (OSError, ValueError):
        return frozenset()
    return frozenset(rule for row in rows.get("template", ()) for rule in row.get("settles", ()))
