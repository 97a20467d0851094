"""Rules, cue definitions and packs as values: what the loader makes and the engine runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checks.labels import Label, Position
from checks.model import Citation, FactValue, Medium, Severity, Track
from checks.phrase import Phrase

KINDS = ("flag", "pair", "require", "limit", "detector")
DRAFT_MEASURES = ("words", "seconds", "grade")
"""What a limit may count in a draft, against `most`."""
POST_MEASURES = ("characters", "title", "hashtags")
"""What it may count in a platform's post, against the platform's own limit."""


@dataclass(frozen=True, slots=True)
class Selector:
    """Which cues are meant: a kind, and where given an act and an addressee."""

    kind: str
    act: str | None = None
    addressee: str | None = None


@dataclass(frozen=True, slots=True)
class FixTemplate:
    """A fix of one phrase; without `find` it replaces all that the rule matched."""

    title: str
    replacement: str
    grade: str
    find: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A text or a whole draft with what the rule must say of it.

    `quote` is the words of the finding; None where something is missing. `fixed` is the sentence
    after the first fix.
    """

    sections: tuple[tuple[Track, str, str | None], ...]
    fires: bool
    quote: str | None = None
    fixed: str | None = None
    facts: Mapping[str, FactValue] = field(default_factory=dict)
    platforms: tuple[str, ...] = ()
    jurisdictions: tuple[str, ...] = ()
    medium: Medium | None = None
    others: tuple[str, ...] = ()
    """Rules that rightly speak of this text too; any other that does is cross-talk."""


@dataclass(frozen=True, slots=True)
class Rule:
    """When something is a problem, for whom, on whose authority, and the way out."""

    id: str
    kind: str
    severity: Severity
    title: str
    message: str
    why: str
    pack: str
    citations: tuple[Citation, ...]
    jurisdictions: tuple[str, ...] = ()
    """Where the rule applies at all; empty means everywhere."""
    platforms: frozenset[str] = frozenset()
    tracks: frozenset[Track] = frozenset()
    mediums: frozenset[Medium] = frozenset()
    when: tuple[str, ...] = ()
    """Facts of which one must be answered with yes for the rule to look at all."""
    any: tuple[Phrase, ...] = ()
    unless: tuple[Phrase, ...] = ()
    cues: tuple[Selector, ...] = ()
    unless_cues: tuple[Selector, ...] = ()
    unless_within: str = "sentence"
    needs: tuple[Phrase, ...] = ()
    needs_cues: tuple[Selector, ...] = ()
    within: int | None = None
    """For a pair: how many sentences away B may stand; None is anywhere in the draft."""
    detector: str = ""
    options: Mapping[str, object] = field(default_factory=dict)
    subsumes: tuple[str, ...] = ()
    message_weighed: str = ""
    """In place of `message` where no phrase was met and the sentence was only weighed."""
    removable: bool = False
    """The sentence may be taken out whole: offered as the last fix."""
    fixes: tuple[FixTemplate, ...] = ()
    catches: tuple[Example, ...] = ()
    allows: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class CueDefinition:
    """Phrases that make a sentence bear a cue.

    `context` asks for a setting: "person" where one person is being answered, "audience" where
    nobody is; empty is any.
    """

    kind: str
    any: tuple[Phrase, ...]
    unless: tuple[Phrase, ...] = ()
    act: str | None = None
    addressee: str | None = None
    context: str = ""
    tracks: frozenset[Track] = frozenset()


@dataclass(frozen=True, slots=True)
class RulePack:
    """A file of rules and cues with its version, reviewer and dates."""

    id: str
    title: str
    version: str
    reviewer: str
    expires: str
    digest: str
    rules: tuple[Rule, ...]
    cues: tuple[CueDefinition, ...]
    lists: Mapping[str, tuple[str, ...]]
    labels: tuple[Label, ...] = ()
    positions: tuple[Position, ...] = ()

    @property
    def label(self) -> str:
        """As findings name it."""
        return f"{self.id} {self.version}"
