"""Does a draft teach about health at all? What most statements of limits hang on."""

from __future__ import annotations

from functools import lru_cache

from checks.tokens import fold
from checks.view import Sentence, View

HEALTH_WORDS = ("disclaimer.missing", "any")
BODY_WORDS = ("disclaimer.missing", "needs")
"""Whose phrases name conditions, medicines, tests, and parts of the body: one rule keeps them."""

ENOUGH = 4
"""A health word counts 2, a part of the body 1, an answer to one person 1: no passing word."""


def teaches_health(view: View) -> tuple[str, ...]:
    """The health words that make a draft health content, or nothing where they are too few.

    Advice given in so many words is health content however few such words it holds.
    """
    named: dict[str, None] = {}
    parts: set[str] = set()
    answers = 0
    for sentence in view.sentences:
        if not sentence.foreign:
            named.update(dict.fromkeys(sorted(_met(sentence, HEALTH_WORDS))))
            parts |= _met(sentence, BODY_WORDS)
            answers = max(answers, int(sentence.setting.answering))
    weight = 2 * len(named) + min(2, len(parts - set(named))) + answers
    advised = any(True for _ in view.of_kind("individual_advice"))
    return tuple(named) or ("advice",) if weight >= ENOUGH or advised else ()


def _met(sentence: Sentence, owner: tuple[str, str]) -> set[str]:
    """The words met in a sentence, folded, so that the same word counts once in a draft."""
    return {_folded(sentence.quote(match)) for match in sentence.hits.get(owner, ())}


@lru_cache(maxsize=4096)
def _folded(words: str) -> str:
    return " ".join(part for word in words.split() for part in fold(word)).rstrip("s")
