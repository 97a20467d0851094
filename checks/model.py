"""The values that cross the edge of the engine: what it is given and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from checks.spans import Span

FactValue = bool | str | tuple[str, ...]


class Track(StrEnum):
    """Where a text is met by the audience."""

    TITLE = "title"
    SPOKEN = "spoken"
    ON_SCREEN = "on_screen"
    CAPTION = "caption"
    COMMENT = "comment"


class Medium(StrEnum):
    """The format of a post; the JSON key and the draft's front matter call it `format`."""

    VIDEO = "video"
    LIVE = "live"
    PHOTO = "photo"
    TEXT = "text"
    REPLY = "reply"

    @property
    def moves(self) -> bool:
        """True where there is a picture with sound, so that said, shown and written differ."""
        return self in (Medium.VIDEO, Medium.LIVE)


class Severity(StrEnum):
    """What a finding does at export; ordered from the strictest."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for the strictest."""
        return tuple(Severity).index(self)


class Gate(StrEnum):
    """May the draft leave?"""

    OPEN = "open"
    NEEDS_DECISION = "needs-decision"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Section:
    """One text with its track; `platform` is set where it is meant for one platform only."""

    text: str
    track: Track = Track.SPOKEN
    platform: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """Whom the post is for; no jurisdiction means all countries, no platform means no counting."""

    platforms: tuple[str, ...] = ()
    jurisdictions: tuple[str, ...] = ()
    medium: Medium = Medium.VIDEO


@dataclass(frozen=True, slots=True)
class Facts:
    """Answered questions; a key that is missing has not been answered, which is not "no"."""

    values: Mapping[str, FactValue] = field(default_factory=dict)

    def answered(self, key: str) -> bool:
        return key in self.values

    def yes(self, key: str) -> bool:
        """True when answered with yes, a name or a list that is not empty."""
        return bool(self.values.get(key))

    def no(self, key: str) -> bool:
        """True only when answered, with no."""
        return key in self.values and not self.values[key]

    def name(self, key: str) -> str:
        """The name given as the answer, or nothing."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is checked."""

    sections: tuple[Section, ...]
    profile: Profile = Profile()
    facts: Facts = Facts()


@dataclass(frozen=True, slots=True)
class Citation:
    """An authority as shown to the reader; `verified` is false where nobody read it at its source.

    `jurisdictions` says where it binds; ("*",) is a convention that holds everywhere.
    """

    source: str
    section: str
    url: str
    jurisdictions: tuple[str, ...]
    checked: str
    verified: bool
    platforms: tuple[str, ...] = ()
    """For a platform's own policy: it binds posts on these and no others."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement of `span` in the finding's section; an empty span inserts."""

    title: str
    span: Span
    replacement: str
    grade: str = "rewords"


@dataclass(frozen=True, slots=True)
class Cue:
    """Something recognised in a sentence, right or wrong. `span` counts in the section's text."""

    kind: str
    section: int
    track: Track
    span: Span
    act: str | None = None
    addressee: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that fired. `span` is None where something is missing; `place` then says where."""

    rule: str
    severity: Severity
    section: int
    track: Track
    platform: str | None
    span: Span | None
    quote: str
    title: str
    message: str
    why: str
    citations: tuple[Citation, ...]
    fixes: tuple[Fix, ...]
    because: tuple[str, ...]
    also: tuple[str, ...]
    pack: str
    fingerprint: str
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A fact that a rule needs and nobody has answered."""

    fact: str
    why: str
    asked_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A stretch of text that the rules cannot read."""

    section: int
    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class PlatformCount:
    """What is used of a platform's limit, in that platform's own counting; None has no fold."""

    used: int
    limit: int
    fold: int | None


@dataclass(frozen=True, slots=True)
class Counts:
    """Words of all sections, seconds of the spoken ones, and the reading grade of the speech."""

    words: int
    seconds: float
    grade: float
    platforms: Mapping[str, PlatformCount]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the engine says about one draft."""

    gate: Gate
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]
    cues: tuple[Cue, ...]
    unchecked: tuple[Unchecked, ...]
    counts: Counts
