"""What each platform allows and how it counts, from a data file with sources and dates."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import regex

from checks.table import PackError, Table, parse

UNITS = ("characters", "graphemes", "emoji-bytes", "weighted")
SAFE_FOLD = 100
"""Characters within which a disclosure is seen on every platform and device."""

_GRAPHEME = regex.compile(r"\X")
_EMOJI = regex.compile(
    r"(?![©®™](?!\ufe0f))\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3"
)
_LINK = regex.compile(
    r"(?:https?://|www\.)\S*[^\s.,;:!?)'\"]"
    r"|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|co|edu|gov|info|health|app|me|tv|ly|us|uk|ie|au|"
    r"ca|eu|de|fr)\b(?:/\S*[^\s.,;:!?)'\"])?",
    regex.IGNORECASE,
)
_LINK_WEIGHT = 23
_LIGHT = ((0, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))
"""Code points of weight 1 in X's counting (twitter-text, configuration 3); others weigh 2."""
_EMOJI_WEIGHT = 2


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


def count(text: str, unit: str) -> int:
    """Length of `text` in the unit of a platform (see UNITS)."""
    if unit == "characters":
        return len(text)
    return sum(size for _, size in _pieces(text, unit))


def _pieces(text: str, unit: str) -> Iterator[tuple[int, int]]:
    """Where each piece that cannot be cut begins, and its size in `unit`."""
    if unit != "weighted":
        yield from ((m.start(), _size(m.group(), unit)) for m in _GRAPHEME.finditer(text))
        return
    last = 0
    for link in _LINK.finditer(text):
        yield from _weighted(text, last, link.start())
        yield link.start(), _LINK_WEIGHT
        last = link.end()
    yield from _weighted(text, last, len(text))


def _weighted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _GRAPHEME.finditer(text, start, end):
        yield match.start(), _weight(match.group())


def _size(grapheme: str, unit: str) -> int:
    if unit == "graphemes":
        return 1
    if unit == "emoji-bytes" and not grapheme.isascii() and _EMOJI.search(grapheme):
        return len(grapheme.encode("utf-8", "surrogatepass"))
    return len(grapheme)


def _weight(grapheme: str) -> int:
    if grapheme.isascii():
        return len(grapheme)
    if _EMOJI.search(grapheme):
        return _EMOJI_WEIGHT
    letters = unicodedata.normalize("NFC", grapheme)
    return sum(1 if _is_light(ord(letter)) else 2 for letter in letters)


def _is_light(code: int) -> bool:
    return any(low <= code <= high for low, high in _LIGHT)


def fold_at(text: str, platform: Platform) -> int | None:
    """The code point of `text` at which the platform hides the rest, or None if all is seen."""
    fold = platform.fold
    if fold is None or (platform.unit == "characters" and len(text) <= fold):
        return None
    used = 0
    for start, size in _pieces(text, platform.unit):
        used += size
        if used > fold:
            return start
    return None
