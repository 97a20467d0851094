"""Who is being spoken to: the setting in which a sentence is heard.

"Yep, same for you" is advice when one follower is being answered and chatter when nobody is, so
each sentence is judged with its setting. Settings are small and hashable: with the sentence they
are the key under which cues are cached.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checks.model import Medium, Track
from checks.tokens import Words


@dataclass(frozen=True, slots=True)
class Setting:
    """How a sentence is met: its track, the post's format, and whether one person is answered."""

    track: Track
    medium: Medium
    answering: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """One sentence as the tracker reads it."""

    section: int
    track: Track
    text: str
    words: Words


def settle(sentences: Sequence[Heard], medium: Medium) -> tuple[Setting, ...]:
    """The setting of each sentence of a draft, in the given order."""
    return tuple(Setting(sentence.track, medium) for sentence in sentences)
