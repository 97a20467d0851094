"""From answers to words: what is known already, what is wrong with an answer, and the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.disclaimers.sandbox import FILLED, FILLED_END, GAP, GAP_END, Gap
from app.disclaimers.shown import AskedWord, Wash
from app.disclaimers.template import Ask, Template
from app.document import Document
from checks import FactValue, Track

_SPACE = re.compile(r"\s+")
_BRACKETS = re.compile(r"[{}<>\[\]|]")
_UNSEEN = frozenset({"Cc", "Cs", "Co", "Cn"})
_KEPT_FORMAT = "\u200d\ufe0f"
"""Joiners of emoji; other invisible signs of format are dropped."""

FROM_FACTS = "From the facts of this draft"
FROM_EARLIER = "As you answered before"
FROM_SETTINGS = "From your settings"


@dataclass(frozen=True, slots=True)
class Told:
    """What is known before anything is answered in the form."""

    facts: Mapping[str, FactValue]
    words: Mapping[str, str]
    name: str = ""


def told_by(document: Document, name: str = "") -> Told:
    return Told(document.facts, document.words, name)


def asked(template: Template, answers: Mapping[str, str], told: Told) -> tuple[AskedWord, ...]:
    """Every question of a template with its answer; those given in the form go before."""
    return tuple(_asked(ask, answers, told) for ask in template.asks)


def _asked(ask: Ask, answers: Mapping[str, str], told: Told) -> AskedWord:
    if ask.key in answers:
        value, origin = answers[ask.key], ""
    else:
        value, origin = _known(ask, told)
    trouble = trouble_with(ask, value)
    missing = not tidy(value) and not ask.optional
    if missing:
        trouble = "Fill this in."
    return AskedWord(
        ask.key, ask.label, ask.help, ask.choices, ask.gap, value, origin, trouble, missing
    )


def _known(ask: Ask, told: Told) -> tuple[str, str]:
    for fact in ask.facts:
        value = told.facts.get(fact)
        if isinstance(value, tuple):
            value = ", ".join(value)
        if isinstance(value, str) and value:
            return value, FROM_FACTS
    if told.words.get(ask.key):
        return told.words[ask.key], FROM_EARLIER
    if ask.key == "author" and told.name:
        return told.name, FROM_SETTINGS
    return "", ""


def tidy(value: str) -> str:
    """An answer on one line, without signs that cannot be seen."""
    folded = _SPACE.sub(" ", value)
    kept = (
        sign
        for sign in folded
        if sign in _KEPT_FORMAT
        or (unicodedata.category(sign) not in _UNSEEN and unicodedata.category(sign) != "Cf")
    )
    return "".join(kept).strip()


def trouble_with(ask: Ask, value: str) -> str:
    """What is wrong with an answer, in one sentence; nothing where it can be used."""
    words = tidy(value)
    if len(words) > ask.most:
        return f"Keep it under {ask.most + 1} characters; it has {len(words):,}."
    if bracket := _BRACKETS.search(words):
        return f"Leave out the sign “{bracket.group()}”: it would read as a placeholder."
    if words and ask.choices and words not in ask.choices:
        return f"Choose one of: {', '.join(ask.choices)}."
    return ""


def examples(template: Template) -> Mapping[str, str]:
    """An answer to every question."""
    return {ask.key: ask.example for ask in template.asks}


@dataclass(frozen=True, slots=True)
class Piece:
    """The words for one track."""

    text: str
    washes: tuple[Wash, ...]


def pieces(template: Template, words: tuple[AskedWord, ...]) -> dict[Track, Piece]:
    """The texts of a template by track; gaps stand where an answer is missing or unusable.

    Raises BadTemplate where the template cannot be rendered.
    """
    values: dict[str, object] = {}
    for word in words:
        text = "" if word.trouble else tidy(word.value)
        values[word.key] = Gap(word.gap) if word.trouble else text
    return {track: _piece(template.body.render(track, values)) for track in template.tracks}


def section_words(template: Template, words: tuple[AskedWord, ...]) -> dict[Track, Piece]:
    """The same for the sections of a draft: a comment takes the caption's where it has none."""
    found = pieces(template, words)
    if Track.CAPTION in found:
        found.setdefault(Track.COMMENT, found[Track.CAPTION])
    return found


def _piece(marked: str) -> Piece:
    parts: list[str] = []
    washes: list[Wash] = []
    at, begun = 0, 0
    for part, sign in _split(marked):
        parts.append(part)
        at += len(part)
        if sign in (FILLED, GAP):
            begun = at
        elif sign in (FILLED_END, GAP_END):
            washes.append(Wash(begun, at, sign == GAP_END))
    return Piece("".join(parts), tuple(washes))


def _split(marked: str) -> Iterator[tuple[str, str]]:
    """The text between signs, each with the sign that ends it."""
    pieces_ = re.split(f"([{FILLED}{FILLED_END}{GAP}{GAP_END}])", marked)
    for number in range(0, len(pieces_), 2):
        yield pieces_[number], pieces_[number + 1] if number + 1 < len(pieces_) else ""


def barred(template: Template, facts: Mapping[str, FactValue], labels: Mapping[str, str]) -> str:
    """One sentence why the facts forbid the template, or nothing. `labels` name the facts."""
    for fact, wanted in template.facts.items():
        label = labels.get(fact, fact)
        if wanted and fact in facts and not facts[fact]:
            return f"Your answer to “{label}” is no."
        if not wanted and fact not in facts:
            return f"Answer “{label}” first."
        if not wanted and facts[fact]:
            return f"Your answer to “{label}” is not no."
    return ""
