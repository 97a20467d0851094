"""Marks in the text as values, line by line, that move with every edit.

A mark whose own characters change goes at once; so does one that gets a letter at its edge, since
its words are then part of a longer one. All positions are code points of a line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from app.document import WrittenSection
from app.shown import ShownFinding
from checks import Severity
from ui.editor.binding import Edit

Word = tuple[int, int, int]
"""Line, start and end of the word under the caret."""
_WORD = re.compile(r"[\w'’\u200d-]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding on the characters `start` to `end` of a line; `words` are those characters."""

    key: str
    rule: str
    severity: Severity
    start: int
    end: int
    words: str
    waiting: bool = False
    """Not drawn yet: its word is still being typed."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Text that is missing before a line, or after it where `below`."""

    key: str
    severity: Severity
    label: str
    below: bool = False


@dataclass(slots=True)
class Marks:
    """What is marked in each line of the section shown."""

    rows: list[tuple[Mark, ...]] = field(default_factory=lambda: [()])
    gaps: list[tuple[Gap, ...]] = field(default_factory=lambda: [()])

    def clear(self, lines: int) -> None:
        self.rows = [()] * lines
        self.gaps = [()] * lines

    def move(self, edit: Edit, lines: Sequence[str]) -> None:
        """Follows an edit after which the section reads `lines`."""
        added = edit.added.count("\n")
        fresh: list[list[Mark]] = [[] for _ in range(added + 1)]
        for number in range(edit.first, edit.last + 1):
            for mark in self.rows[number]:
                moved = _moved(mark, number, edit, lines)
                if moved is not None:
                    fresh[moved[0] - edit.first].append(moved[1])
        self.rows[edit.first : edit.last + 1] = [tuple(row) for row in fresh]
        own = self.gaps[edit.first]
        split = added and edit.column == 0 and edit.first == edit.last
        above: list[tuple[Gap, ...]] = [()] * added
        self.gaps[edit.first : edit.last + 1] = [*above, own] if split else [own, *above]

    def show_waiting(self) -> bool:
        """Draws what waited for its word to be finished; True where there was any."""
        found = False
        for number, row in enumerate(self.rows):
            if any(mark.waiting for mark in row):
                self.rows[number] = tuple(replace(mark, waiting=False) for mark in row)
                found = True
        return found

    def at(self, line: int, column: int) -> str:
        """The key of the severest mark that holds the place, the shortest of equals."""
        held = [mark for mark in self.rows[line] if mark.start <= column <= mark.end]
        held = [mark for mark in held if not mark.waiting]
        if held:
            return min(held, key=lambda m: (m.severity.rank, m.end - m.start)).key
        at_start = [gap for gap in self.gaps[line] if not gap.below and column == 0]
        return at_start[0].key if at_start else ""

    def place(
        self,
        findings: Iterable[ShownFinding],
        section: WrittenSection,
        lines: Sequence[str],
        typed: Word | None,
        unanswered: Collection[int] = (),
    ) -> None:
        """Marks what was found; what touches the word being typed waits.

        What was found in words that have changed since keeps the mark that moved with them, if any;
        paragraphs with an id in `unanswered` keep all that moved.
        """
        before = Marks(self.rows, self.gaps)
        numbers = {paragraph.id: n for n, paragraph in enumerate(section.paragraphs)}
        self.clear(len(lines))
        for held in (numbers[one] for one in unanswered if one in numbers):
            self.rows[held] = before.rows[held]
        for finding in findings:
            line = numbers.get(finding.paragraph)
            if line is None or finding.section != section.id or finding.decision is not None:
                continue
            current = section.paragraphs[line]
            if finding.start is None:
                self.gaps[line] += (_gap(finding, len(current.text)),)
            elif finding.paragraph in unanswered:
                continue
            elif finding.revision == current.revision and current.text == lines[line]:
                mark = _mark(finding, lines[line])
                self.rows[line] += _beside_typing(mark, line, before.rows[line], typed)
            else:
                self.rows[line] += tuple(m for m in before.rows[line] if m.key == finding.key)


def word_at(text: str, column: int) -> tuple[int, int] | None:
    """The word that holds or touches the column."""
    return next(
        (m.span() for m in _WORD.finditer(text) if m.start() <= column <= m.end()),
        None,
    )


def pieces(row: Iterable[Mark]) -> list[tuple[int, int, Severity]]:
    """The stretches to draw: on the same words only the severest."""
    drawn: list[tuple[int, int, Severity]] = []
    for mark in sorted(row, key=lambda m: (m.severity.rank, m.start)):
        if mark.waiting:
            continue
        free = [(mark.start, mark.end)]
        for start, end, _ in drawn:
            free = [part for piece in free for part in _without(piece, start, end)]
        drawn += [(start, end, mark.severity) for start, end in free]
    return sorted(drawn)


def gap_label(gaps: Sequence[Gap]) -> str:
    """What stands in the gap between two paragraphs."""
    if len(gaps) == 1:
        return f"Missing here: {gaps[0].label}"
    return f"Missing here: {len(gaps)} lines"


def _without(piece: tuple[int, int], start: int, end: int) -> list[tuple[int, int]]:
    parts = [(piece[0], min(piece[1], start)), (max(piece[0], end), piece[1])]
    return [part for part in parts if part[0] < part[1]]


def _moved(mark: Mark, line: int, edit: Edit, lines: Sequence[str]) -> tuple[int, Mark] | None:
    """The line and the mark after the edit; None where its words changed."""
    if line == edit.first and mark.end <= edit.column:
        text = lines[line]
        touched = mark.end == edit.column and _joins(text[mark.end : mark.end + 1])
        return None if touched else (line, mark)
    if line == edit.last and mark.start >= edit.end:
        tail = edit.added.rfind("\n")
        column = len(edit.added) - tail - 1 if tail >= 0 else edit.column + len(edit.added)
        by = column - edit.end
        new = edit.first + edit.added.count("\n")
        start = mark.start + by
        if mark.start == edit.end and _joins(lines[new][max(start - 1, 0) : start]):
            return None
        return new, replace(mark, start=start, end=mark.end + by)
    return None


def _joins(character: str) -> bool:
    """True for what makes one word, or one sign, with what stands beside it."""
    if not character:
        return False
    return (
        character.isalnum() or character in "_\u200d" or unicodedata.category(character)[0] == "M"
    )


def _mark(finding: ShownFinding, text: str) -> Mark:
    start, end = finding.start or 0, finding.end or 0
    return Mark(finding.key, finding.rule, finding.severity, start, end, text[start:end])


def _gap(finding: ShownFinding, length: int) -> Gap:
    words = finding.title.removeprefix("No ").removesuffix(".")
    label = words if words[1:2].isupper() else words[:1].lower() + words[1:]
    below = finding.place > 0 and finding.place >= length
    return Gap(finding.key, finding.severity, label, below)


def _beside_typing(
    mark: Mark, line: int, before: Iterable[Mark], typed: Word | None
) -> tuple[Mark, ...]:
    """The mark, or where its word is being typed: it waits, and what it grew from stays."""
    if typed is None or typed[0] != line or mark.end < typed[1] or mark.start > typed[2]:
        return (mark,)
    shown = [old for old in before if not old.waiting]
    if any(old.start == mark.start and old.end == mark.end for old in shown):
        return (mark,)
    grown = [old for old in shown if old.rule == mark.rule and mark.start <= old.start < mark.end]
    return (*grown[:1], replace(mark, waiting=True))
