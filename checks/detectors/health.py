"""Does a draft teach about health at all? What most statements of limits hang on."""

from __future__ import annotations

from checks.tokens import fold
from checks.view import Sentence, View

HEALTH_WORDS = ("disclaimer.missing", "any")
"""Whose phrases name conditions, symptoms, medicines, tests: one rule keeps them for all."""

ENOUGH = 2
"""Different health words in a draft; a single passing word is no lesson."""


def mentions(sentence: Sentence) -> set[str]:
    """The health words of a sentence, folded, so that the same word counts once in a draft."""
    return {
        " ".join(part for word in sentence.quote(match).split() for part in fold(word)).rstrip("s")
        for match in sentence.hits.get(HEALTH_WORDS, ())
    }


def teaches_health(view: View) -> tuple[str, ...]:
    """The health words that make a draft health content, or nothing where they are too few.

    Advice given in so many words is health content however few such words it holds.
    """
    found: dict[str, None] = {}
    for sentence in view.sentences:
        if not sentence.foreign:
            found.update(dict.fromkeys(sorted(mentions(sentence))))
    enough = len(found) >= ENOUGH or any(True for _ in view.of_kind("individual_advice"))
    return tuple(found) if enough else ()
