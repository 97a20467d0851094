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
    return sum(1 for _ in _WORD.finditer(text))


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


def grade_of(texts: Iterable[str]) -> float:
    """Flesch-Kincaid grade (US school years, not below 0) of some texts together."""
    sentences, words, parts = 0, 0, 0
    for text in texts:
        for paragraph in paragraphs(text):
            sentences += len(paragraph.sentences)
        for match in _WORD.finditer(text):
            words += 1
            parts += syllables(match.group())
    if not words or not sentences:
        return 0.0
    return max(0.0, round(0.39 * words / sentences + 11.8 * parts / words - 15.59, 1))
