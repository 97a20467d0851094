"""Positions in text: half-open spans of code points, and the only conversion to UTF-16 units."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end`, half open. Raises ValueError unless 0 <= start <= end."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def moved(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)

    def meets(self, other: Span) -> bool:
        """True when the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class Utf16Map:
    """Converts between code points (Python) and UTF-16 units (Qt, LanguageTool) of one text.

    A position inside a surrogate pair maps to the start of its character, so that no edit can
    split one. Positions beyond the end map to the end.
    """

    __slots__ = ("_astral", "_length", "_units")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._astral = (
            []
            if text.isascii()
            else [index for index, character in enumerate(text) if ord(character) > 0xFFFF]
        )
        self._units = [index + order for order, index in enumerate(self._astral)]

    def to_utf16(self, index: int) -> int:
        """UTF-16 units before the code point `index`."""
        index = min(max(index, 0), self._length)
        return index + bisect_left(self._astral, index)

    def to_code_point(self, position: int) -> int:
        """Code points before the UTF-16 unit `position`."""
        position = max(position, 0)
        before = bisect_left(self._units, position)
        if before and self._units[before - 1] + 1 == position:
            return self._astral[before - 1]
        return min(position - before, self._length)
