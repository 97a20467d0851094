"""A draft cut into windows that the encoder reads whole, each sentence in one of them.

Training and the program cut alike, or the figures would speak of something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from app.recogniser.wordpiece import WordPiece
from checks import Medium, Track

SIZE = 256
"""Pieces a window may have."""
MOST_IN_SENTENCE = 60
BACK = 5
"""Sentences before a window's first that are read again, as its context."""
FEW, MANY = 12, 16
"""About one sentence in FEW begins a window, and none holds more than MANY of its own: which ones,
their words decide, so that an edit moves no border but its own."""
_REMEMBERED = 10_000
"""Sentences whose pieces are at hand."""
_NAMES = {
    Track.TITLE: "title", Track.SPOKEN: "spoken", Track.ON_SCREEN: "on screen",
    Track.CAPTION: "caption", Track.COMMENT: "comment",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as the recogniser reads it."""

    track: Track
    text: str


@dataclass(frozen=True, slots=True)
class Window:
    """Numbers of pieces, and of each sentence that is read here the number and its pieces."""

    pieces: tuple[int, ...]
    spans: tuple[tuple[int, int, int], ...]


class Cutter:
    """Cuts with one vocabulary."""

    def __init__(self, words: WordPiece) -> None:
        self._of = lru_cache(maxsize=_REMEMBERED)(words.encode)
        self._begin, self._end = words.number("[CLS]"), words.number("[SEP]")

    def cut(
        self,
        lines: Sequence[Line],
        medium: Medium,
        first: int = 0,
        last: int | None = None,
        size: int = SIZE,
        *,
        back: int = BACK,
        steady: bool = False,
    ) -> list[Window]:
        """The windows of sentences `first` to `last`, which is not read; `size` in pieces.

        `steady` windows are smaller, and keep their borders when words elsewhere change.
        """
        last = len(lines) if last is None else last
        windows: list[Window] = []
        pieces, spans, track = self._opening(medium), list[tuple[int, int, int]](), None
        for number in range(first, last):
            mark = self._mark(lines[number].track, track)
            own = self._own(lines[number])
            full = len(pieces) + len(mark) + len(own) + 1 > size
            if spans and (full or (steady and _begins(lines[number], len(spans)))):
                windows.append(Window(tuple(pieces), tuple(spans)))
                pieces, spans, track = self._opening(medium), [], None
                for before in range(max(first, number - back), number):
                    pieces += self._mark(lines[before].track, track)
                    pieces += (*self._own(lines[before]), self._end)
                    track = lines[before].track
                mark = self._mark(lines[number].track, track)
            pieces += mark
            track = lines[number].track
            spans.append((number, len(pieces), len(pieces) + len(own)))
            pieces += (*own, self._end)
        if spans:
            windows.append(Window(tuple(pieces), tuple(spans)))
        return windows

    def _opening(self, medium: Medium) -> list[int]:
        return [self._begin, *self._of(str(medium), MOST_IN_SENTENCE)]

    def _mark(self, track: Track, before: Track | None) -> tuple[int, ...]:
        if track is before:
            return ()
        return self._of(f"{_NAMES[track]}:", MOST_IN_SENTENCE)

    def _own(self, line: Line) -> tuple[int, ...]:
        return self._of(line.text, MOST_IN_SENTENCE)


def _begins(line: Line, held: int) -> bool:
    return held >= MANY or crc32(line.text.encode("utf-8", "replace")) % FEW == 0
