"""Who is being spoken to: the setting in which a sentence is heard.

"Yep, same for you" is advice when one follower is being answered and chatter when nobody is, so
each sentence is judged with its setting. Settings are small and hashable: with the sentence they
are the key under which cues are cached.

A passage begins where one person is called, asks, or has a question shown, and ends with the next
person, with a turn to everybody, or with the section. A question on the screen sets the scene for
what is said and written, wherever it comes. A refusal ("I can't judge yours") ends nothing: it
marks the passage, and what follows needs plainer words to be heard as advice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from checks.address import Marks, marks_of, names_on_screen
from checks.model import Medium, Track
from checks.tokens import Words

_OF_ALL = frozenset("everyone everybody anyone anybody people most some".split())


class Voice(StrEnum):
    """Whose words a sentence holds."""

    AUTHOR = "author"
    FOLLOWER = "follower"
    """The follower's own line, the line that brings their question, or quoted speech."""
    STAGED = "staged"
    """Role play, reading out, a case for colleagues: spoken by the author, meant for nobody."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a sentence is met: its track, the post's format, and whether one person is answered."""

    track: Track
    medium: Medium
    answering: bool = False
    sure: int = 0
    """How many signs say so: shown question, reply, call by name, thanks for what"
    " was sent (0-4)."""
    refused: bool = False
    """In this passage the author has said that they cannot judge this person's case."""
    general: bool = False
    """Somewhere the draft speaks of everybody, anybody or most people."""
    called: bool = False
    """The sentence calls the person by name or handle."""
    voice: Voice = Voice.AUTHOR

    @property
    def personal(self) -> bool:
        """The author's own words to one person whose case they have not declined."""
        return self.answering and self.voice is Voice.AUTHOR and not self.refused


@dataclass(frozen=True, slots=True)
class Heard:
    """One sentence as the tracker reads it."""

    section: int
    track: Track
    text: str
    words: Words


@dataclass(slots=True)
class _Passage:
    """Sentences in a row that are spoken to the same person, or to everybody."""

    first: int
    last: int
    answering: bool


def settle(sentences: Sequence[Heard], medium: Medium) -> tuple[Setting, ...]:
    """The setting of each sentence of a draft, in the given order."""
    marks = [marks_of(sentence.text) for sentence in sentences]
    scene = _scene(sentences, marks)
    general = any(not _OF_ALL.isdisjoint(sentence.words.words) for sentence in sentences)
    settings: list[Setting] = []
    for first, last in _sections(sentences):
        track = sentences[first].track
        for passage in _passages(marks, first, last, _opens(track, medium, scene), medium):
            held = marks[passage.first : passage.last]
            ground = replace(_ground(passage, held, track, medium, scene), general=general)
            settings.extend(_heard_in(ground, held))
    return tuple(settings)


def _scene(sentences: Sequence[Heard], marks: Sequence[Marks]) -> bool:
    """True where the screen or the title shows that one person's question is answered."""
    return any(
        sentence.track in (Track.ON_SCREEN, Track.TITLE, Track.CAPTION)
        and not mark.staged
        and (mark.shown or mark.asks or mark.shared or names_on_screen(sentence.text))
        for sentence, mark in zip(sentences, marks, strict=True)
    )


def _ground(
    passage: _Passage, held: Sequence[Marks], track: Track, medium: Medium, scene: bool
) -> Setting:
    """What all sentences of a passage share."""
    signs = (
        scene,
        medium is Medium.REPLY,
        any(mark.called for mark in held),
        any(mark.asks or mark.shown or mark.shared for mark in held),
    )
    return Setting(
        track,
        medium,
        answering=passage.answering,
        sure=sum(signs) if passage.answering else 0,
        refused=any(mark.refuses for mark in held),
        voice=Voice.STAGED if any(mark.staged for mark in held) else Voice.AUTHOR,
    )


def _heard_in(ground: Setting, held: Sequence[Marks]) -> Iterator[Setting]:
    """The setting of each sentence: the passage's, its call, and whose words it holds."""
    known: dict[tuple[bool, Voice], Setting] = {}
    for mark in held:
        voice = ground.voice
        if mark.own_words or mark.quoted or (mark.asks and not mark.called):
            voice = Voice.FOLLOWER
        key = (bool(mark.called), voice)
        if key not in known:
            known[key] = replace(ground, called=key[0], voice=voice)
        yield known[key]


def _opens(track: Track, medium: Medium, scene: bool) -> bool:
    """Does a section of this track begin as an answer to one person?"""
    if track in (Track.ON_SCREEN, Track.TITLE):
        return False
    return scene or medium is Medium.REPLY


def _sections(sentences: Sequence[Heard]) -> Iterator[tuple[int, int]]:
    first = 0
    for number, sentence in enumerate(sentences):
        if sentence.section != sentences[first].section:
            yield first, number
            first = number
    if sentences:
        yield first, len(sentences)


def _passages(
    marks: Sequence[Marks], first: int, last: int, opens: bool, medium: Medium
) -> Iterator[_Passage]:
    """The passages of one section; a person thanked at its end was meant from its start."""
    whole = marks[first:last]
    meant = any(mark.shared for mark in whole) or any(m.called and m.goodbye for m in whole[-2:])
    current = _Passage(first, first, opens or (meant and not any(m.to_all for m in whole)))
    for number in range(first, last):
        mark = marks[number]
        answering = current.answering
        live = medium is Medium.LIVE
        hailed = mark.hailed or (live and (mark.endeared or mark.perhaps))
        if mark.called or hailed or mark.asks or mark.shown or mark.shared:
            answering = True
        elif mark.to_all or mark.moves_on:
            answering = False
        begins = answering != current.answering or mark.asks or mark.shown
        if begins and number > current.first:
            yield current
            current = _Passage(number, number, answering)
        current.answering = answering
        current.last = number + 1
    if current.last > current.first:
        yield current
