"""Paragraphs and sentences of a text, with their places.

Every line is a paragraph. Within it a sentence ends at a full stop, question or exclamation mark
that is not part of an abbreviation, a dose, a list number or an initial; a run of hashtags at the
end stands alone; speech without punctuation is cut where a speaker would breathe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checks.spans import Span

LONGEST = 45
"""Words after which an unpunctuated stretch is cut."""

_ABBREVIATIONS = frozenset(
    "dr mr mrs ms prof st sr jr vs etc approx ca dept est fig inc ltd co no nos vol pp sec min max "
    "avg e.g i.e eg ie cf al a.m p.m b.i.d t.i.d q.i.d b.d t.d.s q.d p.r.n o.d u.s u.k ph.d m.d "
    "d.o r.n jan feb mar apr jun jul aug sept oct nov dec tel ext temp rep messrs mme".split()
)
_NEEDS_NUMBER = frozenset(
    "no nos approx ca fig vol sec min max avg est tel ext temp pp mar may".split()
)
_STARTS_WITH_NUMBER = re.compile(r"[~<>≤≥]?\d")
_END = re.compile(r"[.!?…。！？]+[\"'”’)\]»*]*(?=\s|$|[^\w\s.,;:!?…'’\"”)\]]|#)")
_LAST_WORD = re.compile(r"[^\s\"“‘'(\[]+$")
_TAGS = re.compile(r"(?:(?<=\s)|^)#\w[\w’'-]*(?:[\s,·|•]+#\w[\w’'-]*)+\s*$")
_BREATH = re.compile(
    r"\s(?=(?:so|and then|and so|but|because|now|okay|ok|well|anyway|also|which means|if you|"
    r"the thing is|what you|you know|remember)\b)",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line with something in it, and its sentences; all spans count in the whole text."""

    span: Span
    sentences: tuple[Span, ...]


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The lines of `text` that are not blank. U+2028 and the other line ends count too."""
    start = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            first = start + line.index(body)
            spans = tuple(span.moved(first) for span in sentences(body))
            yield Paragraph(Span(first, first + len(body)), spans)
        start += len(line)


@lru_cache(maxsize=4096)
def sentences(line: str) -> tuple[Span, ...]:
    """The sentences of one line, in order; they cover all of it but the space between them."""
    tags = _TAGS.search(line)
    body_end = tags.start() if tags else len(line)
    found: list[Span] = []
    for part in _split_at_ends(line, 0, body_end):
        found.extend(_split_at_breaths(line, part))
    if tags:
        found.append(Span(tags.start(), len(line.rstrip())))
    return tuple(found)


def _split_at_ends(line: str, start: int, stop: int) -> Iterator[Span]:
    for end in _END.finditer(line, start, stop):
        if _continues(line, end, start):
            continue
        yield from _trimmed(line, start, end.end())
        start = end.end()
    yield from _trimmed(line, start, stop)


def _trimmed(line: str, start: int, stop: int) -> Iterator[Span]:
    piece = line[start:stop]
    body = piece.strip()
    if body:
        first = start + piece.index(body)
        yield Span(first, first + len(body))


def _continues(line: str, end: re.Match[str], start: int) -> bool:
    """True where the mark ends no sentence."""
    rest = line[end.end() :].lstrip()
    if not rest:
        return False
    if end.group()[0] != "." or end.group().startswith(".."):
        return False
    before = _LAST_WORD.search(line, start, end.start())
    if before is None:
        return False
    word = before.group().lower()
    if word in _NEEDS_NUMBER:
        return _STARTS_WITH_NUMBER.match(rest) is not None
    if word in _ABBREVIATIONS:
        return not (word in ("etc", "a.m", "p.m", "u.s", "u.k") and rest[0].isupper())
    if len(word) == 1 and word.isalpha():
        return word != "i" and rest[0].isupper()
    return word.isdigit() and not line[start : before.start()].strip()


def _split_at_breaths(line: str, span: Span) -> Iterator[Span]:
    piece = span.of(line)
    spaces = [match.start() for match in _SPACE.finditer(piece)]
    if len(spaces) < LONGEST:
        yield span
        return
    breaths = [match.start() for match in _BREATH.finditer(piece)]
    start, taken = 0, 0
    while len(spaces) - taken >= LONGEST:
        earliest, latest = spaces[taken + LONGEST // 3], spaces[taken + LONGEST - 1]
        cut = next((at for at in reversed(breaths) if earliest <= at <= latest), latest)
        yield from (part.moved(span.start) for part in _trimmed(piece, start, cut))
        start = cut
        while taken < len(spaces) and spaces[taken] <= cut:
            taken += 1
    yield from (part.moved(span.start) for part in _trimmed(piece, start, len(piece)))
