"""A sentence as one folded line, for patterns that need more than the phrase language.

Words stand as `checks.tokens` folds them, one space between; " ; " marks where a clause opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checks.tokens import Words


@dataclass(frozen=True, slots=True)
class Folded:
    """The line, and for each of its words where it begins in the line and in the text."""

    line: str
    at: tuple[int, ...]
    words: Words

    def place(self, match: re.Match[str]) -> tuple[int, int]:
        """Code points of the text that a match in the line covers."""
        inside = [
            number
            for number, at in enumerate(self.at)
            if match.start() <= at < match.end() or at <= match.start() < at + 1
        ]
        if not inside:
            return self.words.starts[0], self.words.ends[-1]
        return self.words.starts[inside[0]], self.words.ends[inside[-1]]


@lru_cache(maxsize=4096)
def fold_line(words: Words) -> Folded:
    """The folded line of a sentence's words."""
    pieces: list[str] = []
    at: list[int] = []
    length = 0
    for number, word in enumerate(words.words):
        lead = " ; " if words.breaks[number] and number else (" " if number else "")
        at.append(length + len(lead))
        pieces.append(lead + word)
        length += len(lead) + len(word)
    return Folded("".join(pieces), tuple(at), words)


def first_of(patterns: tuple[re.Pattern[str], ...], folded: Folded) -> Iterator[re.Match[str]]:
    """The first match of each pattern that is met."""
    for pattern in patterns:
        match = pattern.search(folded.line)
        if match:
            yield match
