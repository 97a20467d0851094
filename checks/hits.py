"""What a rule says before it becomes a finding, and what it asks when a fact is missing."""

from __future__ import annotations

from dataclasses import dataclass

from checks.model import Fix, Severity
from checks.spans import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule fired: at `span` of a section, or for something missing that belongs at `place`.

    `severity` may only lower the rule's own; `message` replaces the rule's where it is given.
    """

    section: int
    span: Span | None
    because: tuple[str, ...] = ()
    place: int | None = None
    platform: str | None = None
    message: str = ""
    severity: Severity | None = None
    fixes: tuple[Fix, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """A rule cannot decide before somebody answers `fact`."""

    fact: str
    why: str


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue in one sentence; `start` and `end` are code points of the sentence."""

    kind: str
    start: int
    end: int
    act: str | None = None
    addressee: str | None = None
    because: str = ""
    weighed: bool = False
    """Heard by adding up signs and not by a phrase: no rule may close the gate on it alone."""
