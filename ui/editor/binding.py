"""A text document of Qt and the lines it stands for: the only place that converts between them.

Qt counts UTF-16 units of the whole document; everything else counts code points of the section.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument

from checks.spans import Utf16Map

_BREAKS = re.compile("\r\n|[\r\u2029\ufdd0\ufdd1]")


def plain(text: str) -> str:
    """The text with every sign that Qt takes for a paragraph break as a line feed."""
    return _BREAKS.sub("\n", text)


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: `removed` at `start` of the section became `added`.

    It ran from `column` of line `first` to `end` of line `last`, lines as they were before.
    """

    start: int
    removed: str
    added: str
    first: int
    column: int
    last: int
    end: int


class Mirror:
    """The lines of a document as Python texts, kept equal to its blocks."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.lines: list[str] = [""]

    def reset(self) -> None:
        """Reads the whole document anew."""
        self.lines = self._blocks(0, self._document.blockCount() - 1)

    def absorb(self, position: int, removed: int, added: int) -> Edit | None:
        """Takes in what `contentsChange` reports; None where no text changed."""
        first = self._document.findBlock(position).blockNumber()
        final = self._document.findBlock(position + added)
        until = final.blockNumber() if final.isValid() else self._document.blockCount() - 1
        last = until - (self._document.blockCount() - len(self.lines))
        if not 0 <= first <= last < len(self.lines):
            first, until, last = 0, self._document.blockCount() - 1, len(self.lines) - 1
        old = "\n".join(self.lines[first : last + 1])
        lines = self._blocks(first, until)
        new = "\n".join(lines)
        if old == new:
            return None
        before = self._units_into(first, position, new)
        after = len(new) - self._units_into(first, position + added, new)
        before, after = _same_ends(old, new, before, after)
        edit = self._edit(first, old, before, after, new[before : len(new) - after])
        self.lines[first : last + 1] = lines
        return edit

    def place(self, position: int) -> tuple[int, int]:
        """Line and column of a position of the section; the end for one beyond it."""
        left = max(position, 0)
        for number, line in enumerate(self.lines):
            if left <= len(line):
                return number, left
            left -= len(line) + 1
        return len(self.lines) - 1, len(self.lines[-1])

    def position(self, line: int, column: int) -> int:
        """The position of a line's column in the section."""
        return sum(map(len, self.lines[:line])) + line + column

    def to_qt(self, position: int) -> int:
        """The document's position for one of the section."""
        line, column = self.place(position)
        block = self._document.findBlockByNumber(line)
        return block.position() + Utf16Map(self.lines[line]).to_utf16(column)

    def line_column(self, position: int) -> tuple[int, int]:
        """Line and column, in code points, of a position of the document."""
        block = self._document.findBlock(position)
        line = min(block.blockNumber(), len(self.lines) - 1)
        units = position - block.position()
        return line, Utf16Map(self.lines[line]).to_code_point(units)

    def from_qt(self, position: int) -> int:
        """The position in the section of one of the document."""
        return self.position(*self.line_column(position))

    def _blocks(self, first: int, last: int) -> list[str]:
        block = self._document.findBlockByNumber(first)
        found = []
        for _ in range(first, last + 1):
            found.append(block.text())
            block = block.next()
        return found

    def _units_into(self, line: int, position: int, text: str) -> int:
        """Code points of `text`, which begins with `line`, before a position of the document."""
        units = position - self._document.findBlockByNumber(line).position()
        return Utf16Map(text).to_code_point(units)

    def _edit(self, first: int, old: str, before: int, after: int, added: str) -> Edit:
        removed = old[before : len(old) - after]
        head = old[:before]
        line = first + head.count("\n")
        column = before - (head.rfind("\n") + 1)
        last = line + removed.count("\n")
        cut = removed.rfind("\n")
        end = column + len(removed) if cut < 0 else len(removed) - cut - 1
        start = self.position(first, 0) + before
        return Edit(start, removed, added, line, column, last, end)


def _same_ends(old: str, new: str, before: int, after: int) -> tuple[int, int]:
    """How many code points at both ends stayed, beginning with what was reported."""
    before, after = max(before, 0), max(after, 0)
    shorter = min(len(old), len(new))
    if before + after > shorter or old[:before] != new[:before]:
        before = 0
    if before + after > shorter or old[len(old) - after :] != new[len(new) - after :]:
        after = 0
    while before + after < shorter and old[before] == new[before]:
        before += 1
    while before + after < shorter and old[len(old) - after - 1] == new[len(new) - after - 1]:
        after += 1
    return before, after
