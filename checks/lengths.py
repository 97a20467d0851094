"""How long a text is as a platform counts it, and where the platform hides the rest."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import regex

from checks.platforms import Platform

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
