"""Words, seconds of speech and reading grade of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from checks.segment import paragraphs

WORDS_A_MINUTE = 150
"""A calm speaking pace; the user's own comes with the settings."""

_WORD = re.compile(r"[^\W_][\w'’-]*")
_VOWELS = re.compile(r"[aeiouy]+")


def words_in(text: str) -> int:
    return sum(_measured(line)[0] for line in text.split("\n"))


def seconds_of(text: str) -> float:
    """Seconds that speaking `text` takes."""
    return words_in(text) * 60 / WORDS_A_MINUTE


@lru_cache(maxsize=16384)
def syllables(word: str) -> int:
    """An estimate from the vowels; good enough for a grade that is shown as a band."""
    word = word.lower()
    found = len(_VOWELS.findall(word))
    if word.endswith("e") and not word.endswith(("le", "ee", "ie")) and found > 1:
        found -= 1
    return max(1, found)


@lru_cache(maxsize=16384)
def _measured(line: str) -> tuple[int, int]:
    """Words and syllables of one line: most lines of a draft are as they were."""
    words = _WORD.findall(line)
    return len(words), sum(map(syllables, words))


def grade_of(texts: Iterable[str]) -> float:
    """Flesch-Kincaid grade (US school years, not below 0) of some texts together."""
    sentences, words, parts = 0, 0, 0
    for text in texts:
        for paragraph in paragraphs(text):
            sentences += len(paragraph.sentences)
        for line in text.split("\n"):
            of_line = _measured(line)
            words += of_line[0]
            parts += of_line[1]
    if not words or not sentences:
        return 0.0
    return max(0.0, round(0.39 * words / sentences + 11.8 * parts / words - 15.59, 1))
