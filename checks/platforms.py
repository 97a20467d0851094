"""What each platform allows and how it counts, from a data file with sources and dates."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

import regex

from checks.table import PackError, Table

UNITS = ("characters", "graphemes", "emoji-bytes", "weighted")
SAFE_FOLD = 100
"""Characters within which a disclosure is seen on every platform and device."""

_GRAPHEME = regex.compile(r"\X")
_PICTURE = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3")
_LINK = regex.compile(r"(?:https?://|www\.)\S+")
_LINK_WEIGHT = 23
_LIGHT = ((0, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))
"""Code points of weight 1 in X's counting; all others, and every emoji, weigh 2."""


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
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{name}: not valid TOML: {error}") from error
    return {key: _platform(key, Table(values, f"{name}, {key}")) for key, values in tables.items()}


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


def count(text: str, unit: str) -> int:
    """Length of `text` in the unit of a platform (see UNITS)."""
    if unit == "characters":
        return len(text)
    if unit == "graphemes":
        return sum(1 for _ in _GRAPHEME.finditer(text))
    if unit == "emoji-bytes":
        return sum(_emoji_bytes(match.group()) for match in _GRAPHEME.finditer(text))
    return _weighted(text)


def _emoji_bytes(grapheme: str) -> int:
    if grapheme.isascii() or not _PICTURE.search(grapheme):
        return len(grapheme)
    return len(grapheme.encode("utf-8", "surrogatepass"))


def _weighted(text: str) -> int:
    total, last = 0, 0
    for link in _LINK.finditer(text):
        total += _weight(text[last : link.start()]) + _LINK_WEIGHT
        last = link.end()
    return total + _weight(text[last:])


def _weight(text: str) -> int:
    if text.isascii():
        return len(text)
    total = 0
    for match in _GRAPHEME.finditer(text):
        grapheme = match.group()
        if not grapheme.isascii() and _PICTURE.search(grapheme):
            total += 2
        else:
            total += sum(1 if _is_light(ord(letter)) else 2 for letter in grapheme)
    return total


def _is_light(code: int) -> bool:
    return any(low <= code <= high for low, high in _LIGHT)


def fold_at(text: str, platform: Platform) -> int | None:
    """The code point of `text` at which the platform hides the rest, or None if all is seen."""
    if platform.fold is None or count(text, platform.unit) <= platform.fold:
        return None
    used = 0
    for match in _GRAPHEME.finditer(text):
        used += count(match.group(), platform.unit)
        if used > platform.fold:
            return match.start()
    return None
