"""Statements of limits that cannot be read, were never filled in, or miss the claim's track."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checks.hits import Ask, Hit
from checks.measure import words_in
from checks.model import Fix, Track
from checks.reading import excused, met, reads
from checks.rules import Rule
from checks.spans import Span
from checks.view import Sentence, View

WORDS_A_SECOND = 3
"""What a viewer reads, after a second to notice the text."""
FASTEST_SPEECH = 200
"""Words a minute that can still be followed."""

_CUED = re.compile(
    r"^[ \t]*\[\s*(\d{1,2}):(\d{2}(?:\.\d+)?)\s*[-–]\s*(\d{1,2}):(\d{2}(?:\.\d+)?)[^\]\n]*\][ \t]*",
    re.MULTILINE,
)
_FIELD = (
    r"(?:(?:insert|your|add|the)\s+)?(?:last\s+|first\s+|full\s+|brand\s+|company\s+|sponsor\s+|clinic\s+)?"
    r"(?:name|brand|company|sponsor|state|country|city|date|link|url|code|number|product|clinic|"
    r"hospital|practice|provider|doctor|specialty|speciality|jurisdiction|handle|drug|medicine|"
    r"licen[cs]e|phone|amount|region|placeholder)(?:\s+here)?"
)
_PLACEHOLDER = re.compile(
    r"\{\{\s*[^\s{}][^{}\n]{0,60}\}\}"
    r"|\{%[^%\n]{1,80}%\}"
    r"|(?<![{\w])\{[a-z][a-z0-9]*(?:_[a-z0-9]+)*\}"
    rf"|\[\s*(?i:{_FIELD})\s*\]"
    r"|\[[A-Z]+(?:_[A-Z]+)+\]"
    rf"|<\s*(?i:{_FIELD})\s*>"
    r"|(?<![\w])X{3,5}(?![\w])"
    r"|(?<![\w#@])(?:TODO|TBD|TKTK|FIXME)(?![\w])"
)
_PLACEHOLDER_SIGNS = ("{", "[", "<", "XXX", "TODO", "TBD", "TKTK", "FIXME")
"""One stands in every placeholder, and looking for them costs nothing."""


def unfilled(rule: Rule, view: View) -> Iterator[Hit]:
    """A placeholder that nobody replaced."""
    for index, section in enumerate(view.draft.sections):
        if not any(sign in section.text for sign in _PLACEHOLDER_SIGNS):
            continue
        for match in _PLACEHOLDER.finditer(section.text):
            yield Hit(index, Span(*match.span()), (f"the placeholder “{match.group()}”",))


def too_fast(rule: Rule, view: View) -> Iterator[Hit]:
    """A line of limits shown for less time than it takes to read, where the times are given."""
    for index, section in enumerate(view.draft.sections):
        if section.track not in (Track.ON_SCREEN, Track.SPOKEN):
            continue
        for cued in _CUED.finditer(section.text):
            end = section.text.find("\n", cued.end())
            line = Span(cued.end(), len(section.text) if end < 0 else end)
            if not _states_limits(view, index, line):
                continue
            shown = _seconds(cued[3], cued[4]) - _seconds(cued[1], cued[2])
            words = words_in(line.of(section.text))
            needed = _needed(words, section.track)
            if 0 < shown < needed:
                because = f"{words} words need about {needed:.0f} s and have {shown:.0f} s"
                yield Hit(index, line, (because,))


def _states_limits(view: View, section: int, line: Span) -> bool:
    return any(
        cue.sentence.section == section and cue.span.meets(line)
        for cue in view.of_kind("disclaimer")
    )


def _seconds(minutes: str, seconds: str) -> float:
    return 60 * int(minutes) + float(seconds)


def _needed(words: int, track: Track) -> float:
    if track is Track.SPOKEN:
        return words * 60 / FASTEST_SPEECH
    return words / WORDS_A_SECOND + 1


def licence_scope(rule: Rule, view: View) -> Iterator[Hit | Ask]:
    """Care is offered, and the draft does not say where its author may give it."""
    if any((rule.id, "needs") in sentence.hits for sentence in view.sentences):
        return
    for sentence in view.sentences:
        if not reads(rule, sentence) or excused(rule, sentence, view):
            continue
        for hit in met(rule, sentence, view):
            yield replace(hit, fixes=_licensed(sentence, view))
            if not view.facts.answered("licence"):
                yield Ask("licence", "The post invites people to become patients.")
            return


def _licensed(sentence: Sentence, view: View) -> tuple[Fix, ...]:
    value = view.facts.values.get("licence")
    if not value or isinstance(value, bool):
        return ()
    places = value if isinstance(value, str) else " and ".join(value)
    end = sentence.span.end
    return (Fix("Say where", Span(end, end), f" I am licensed in {places} only."),)


def wrong_modality(rule: Rule, view: View) -> Iterator[Hit]:
    """A claim in sound whose qualification is only text, or the reverse."""
    if not view.medium.moves:
        return
    for claimed, qualified in (
        ((Track.SPOKEN,), (Track.ON_SCREEN, Track.CAPTION, Track.COMMENT)),
        ((Track.ON_SCREEN,), (Track.SPOKEN, Track.CAPTION, Track.COMMENT)),
    ):
        claim = next(_claims(rule, view, claimed), None)
        there = _qualifications(rule, view, qualified)
        if claim and there and not _qualifications(rule, view, claimed):
            span, sentence = claim
            said = there[0].text
            yield Hit(sentence.section, span, (f"qualified elsewhere: “{said}”",))
            return


def _claims(rule: Rule, view: View, tracks: tuple[Track, ...]) -> Iterator[tuple[Span, Sentence]]:
    for sentence in view.sentences:
        if sentence.track not in tracks or sentence.foreign or excused(rule, sentence, view):
            continue
        if (rule.id, "needs") in sentence.hits:
            continue
        for hit in met(rule, sentence, view):
            if hit.span is not None:
                yield hit.span, sentence


def _qualifications(rule: Rule, view: View, tracks: tuple[Track, ...]) -> list[Sentence]:
    return [s for s in view.sentences if s.track in tracks and (rule.id, "needs") in s.hits]
