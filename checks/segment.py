"""Paragraphs and sentences of a text, with their places.

Every line is a paragraph. Within it a sentence ends at a full stop, question or exclamation mark
that is not part of an abbreviation, a dose, a list number, an address or an initial; a run of
hashtags at the end stands alone; speech without punctuation is cut where a speaker would breathe.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checks.spans import Span

LONGEST = 45
"""Words after which an unpunctuated stretch is cut."""

_TITLES = frozenset("dr mr mrs ms prof st vs messrs mme e.g i.e eg ie cf approx ca avg".split())
"""Abbreviations that never end a sentence."""
_ABBREVIATIONS = frozenset(
    "sr jr dept inc ltd co nos vol pp al b.i.d t.i.d q.i.d b.d t.d.s q.d p.r.n o.d u.s u.k "
    "ph.d m.d d.o r.n jan feb apr jun jul aug sept oct nov dec rep etc a.m p.m".split()
)
"""Those that may end one: they do where a word follows that opens a sentence."""
_ENDS_BEFORE_CAPITAL = frozenset("etc a.m p.m".split())
_NEEDS_NUMBER = frozenset("no nos fig vol sec min max est tel ext temp pp".split())
_OPENERS = frozenset(
    "a an the i it it's i'm i've we we're you you're he she they this that these those there "
    "here my your our his her their and but so or if when what why how who in on at for from "
    "with to do don't does is are was then now not no yes as ask call see stop start take talk "
    "get one some most many please also because after before always never let's that's".split()
)
_LETTERED = frozenset(
    "vitamin vitamins hepatitis hep plan type group grade stage phase part option exhibit class "
    "category factor influenza strep schedule step appendix and or".split()
)
"""Words after which a single capital letter is a name of its own and no initial."""
_STARTS_WITH_NUMBER = re.compile(r"[~<>≤≥]?\d")
_END = re.compile(
    r"(?<![.!?…。！？؟])[.!?…。！？؟]++[\"'”’)\]»*_]*+(?=\s|$|[^\w\s!-~’”»…]|#)",
)
_AFTER_MARK = re.compile(r"[.!?…。！？؟]++")
_FIRST_WORD = re.compile(r"[\"“‘'(\[*_]*([^\W\d_]+(?:['’][^\W\d_]+)?)")
_LOOK_BACK = 40
"""Characters before a full stop that tell what it belongs to; longer words are no abbreviation."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")
_TAG = re.compile(r"#\w*[^\W\d_]")
_TOKEN = re.compile(r"\S+")
_BREATH = re.compile(
    r"\s(?=(?:so|and then|and so|but|because|now|okay|ok|well|anyway|also|which means|if you|"
    r"the thing is|what you|you know|remember)\b)",
    re.IGNORECASE,
)
_PAUSE = re.compile(r"(?<=[,;:—–])\s")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line with something in it, and its sentences; all spans count in the whole text."""

    span: Span
    sentences: tuple[Span, ...]


@lru_cache(maxsize=1024)
def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The lines of `text` that are not blank. U+2028 and the other line ends count too."""
    found: list[Paragraph] = []
    start = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            first = start + len(line) - len(line.lstrip())
            spans = sentences(body)
            if first:
                spans = tuple(span.moved(first) for span in spans)
            found.append(Paragraph(Span(first, first + len(body)), spans))
        start += len(line)
    return tuple(found)


@lru_cache(maxsize=4096)
def sentences(line: str) -> tuple[Span, ...]:
    """The sentences of one line, in order; they cover all of it but the space between them."""
    tags = _tags_at_the_end(line)
    found: list[Span] = []
    for part in _split_at_ends(line, 0, tags):
        found.extend(_split_at_breaths(line, part))
    found.extend(_trimmed(line, tags, len(line)))
    return tuple(found)


def _tags_at_the_end(line: str) -> int:
    """Where a run of two or more hashtags that closes the line begins; else the line's end."""
    if "#" not in line:
        return len(line)
    start, tags = len(line), 0
    for token in reversed(list(_TOKEN.finditer(line))):
        if _TAG.match(token.group()):
            start, tags = token.start(), tags + 1
        elif any(character.isalnum() for character in token.group()):
            break
    return start if tags > 1 else len(line)


def _split_at_ends(line: str, start: int, stop: int) -> Iterator[Span]:
    for end in _END.finditer(line, start, stop):
        if not _continues(line, end, start):
            yield from _trimmed(line, start, end.end())
            start = end.end()
    yield from _trimmed(line, start, stop)


def _trimmed(line: str, start: int, stop: int) -> Iterator[Span]:
    piece = line[start:stop]
    body = piece.lstrip()
    if body:
        first = stop - len(body)
        yield Span(first, first + len(body.rstrip()))


def _continues(line: str, end: re.Match[str], start: int) -> bool:
    """True where the mark ends no sentence."""
    after = line[end.end() : end.end() + _LOOK_BACK]
    rest = after.lstrip()
    if not rest:
        return False
    before = line[max(start, end.start() - _LOOK_BACK) : end.start()]
    if rest == after and _ADDRESS.search(before):
        return True
    mark = _AFTER_MARK.match(end.group())
    marks = mark.group() if mark else ""
    if marks != ".":
        trails_off = marks.endswith(("..", "…")) or len(end.group()) > len(marks)
        return trails_off and rest[0].islower()
    return len(end.group()) == 1 and _abbreviates(before, rest)


def _abbreviates(before: str, rest: str) -> bool:
    """True where the full stop between `before` and `rest` belongs to an abbreviation."""
    words = before.split()
    if not words or before[-1].isspace():
        return False
    last = words[-1].lstrip("\"“‘'([*_")
    word = last.lower()
    if word in _TITLES:
        return True
    if word in _NEEDS_NUMBER:
        return len(words) > 1 and _STARTS_WITH_NUMBER.match(rest) is not None
    opener = _FIRST_WORD.match(rest)
    opens = opener is not None and opener[1].lower().replace("’", "'") in _OPENERS
    if word in _ABBREVIATIONS:
        capital = rest[0].isupper()
        return not capital or not (opens or word in _ENDS_BEFORE_CAPITAL)
    if len(word) == 1 and word.isalpha():
        if len(words) == 1:
            return word != "i"
        lettered = words[-2].lower() in _LETTERED
        return last.isupper() and rest[0].isupper() and not (word == "i" or opens or lettered)
    return word.isdigit() and len(words) == 1


def _split_at_breaths(line: str, span: Span) -> Iterator[Span]:
    """Cuts a stretch of LONGEST words and more before a linking word, a pause, or where it must."""
    piece = span.of(line)
    spaces = [match.start() for match in _SPACE.finditer(piece)]
    if len(spaces) < LONGEST:
        yield span
        return
    cuts = [[match.start() for match in pattern.finditer(piece)] for pattern in (_BREATH, _PAUSE)]
    start, taken = 0, 0
    while len(spaces) - taken >= LONGEST:
        earliest, latest = spaces[taken + LONGEST // 3], spaces[taken + LONGEST - 1]
        cut = next((at for at in (_last(c, earliest, latest) for c in cuts) if at), latest)
        yield from (part.moved(span.start) for part in _trimmed(piece, start, cut))
        start = cut
        taken = bisect_right(spaces, cut)
    yield from (part.moved(span.start) for part in _trimmed(piece, start, len(piece)))


def _last(places: list[int], earliest: int, latest: int) -> int:
    """The last of some places within bounds, or 0."""
    index = bisect_right(places, latest)
    return places[index - 1] if index > bisect_left(places, earliest) else 0
