"""What each platform allows and how it counts, from a data file with sources and dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checks.table import PackError, Table, parse

UNITS = ("characters", "graphemes", "emoji-bytes", "weighted")
SAFE_FOLD = 100
"""Characters within which a disclosure is seen on every platform and device."""


@dataclass(frozen=True, slots=True)
class Platform:
    """Limits of one platform. `fold` is in the same unit; None shows the whole post."""

    id: str
    name: str
    unit: str
    limit: int
    fold: int | None
    title_limit: int | None
    hashtags_soft: int | None
    hashtags_hard: int | None
    paid_barred: tuple[str, ...]
    """What may not be promoted for pay there: names of lists in the sponsorship pack."""
    disclosure_tool: str
    source: str
    checked: str
    verified: bool


def load_platforms(text: str, name: str = "platforms") -> Mapping[str, Platform]:
    """The platforms of a data file by id. Raises PackError naming platform and key."""
    found: dict[str, Platform] = {}
    for key, values in parse(text, name).items():
        if not isinstance(values, dict):
            raise PackError(f"{name}, {key}: must be a table")
        found[key] = _platform(key, Table(values, f"{name}, {key}"))
    return found


def _platform(key: str, table: Table) -> Platform:
    platform = Platform(
        id=key,
        name=table.text("name"),
        unit=table.one_of("unit", UNITS),
        limit=table.take("limit", int),
        fold=table.number("fold"),
        title_limit=table.number("title_limit"),
        hashtags_soft=table.number("hashtags_soft"),
        hashtags_hard=table.number("hashtags_hard"),
        paid_barred=table.texts("paid_barred"),
        disclosure_tool=table.text("disclosure_tool", ""),
        source=table.text("source"),
        checked=table.text("checked"),
        verified=table.take("verified", bool),
    )
    table.done()
    return platform
