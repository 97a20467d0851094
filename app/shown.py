"""Findings as the window shows them: tied to paragraphs, so that each is stale by itself."""

from __future__ import annotations

from dataclasses import dataclass

from app.document import Decision
from checks import Citation, Gate, Severity


@dataclass(frozen=True, slots=True)
class ShownFix:
    """A replacement inside one paragraph; `start` == `end` inserts. Code points."""

    title: str
    paragraph: int
    start: int
    end: int
    replacement: str
    grade: str
    before: str
    """The words it replaces: where they have changed, the fix is refused."""


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """One finding. Where something is missing `start` is None and `place` is where it belongs.

    Positions are code points of the paragraph with the id `paragraph`; `revision` is the one that
    was checked.
    """

    key: str
    """The fingerprint, with a number where the same words stand twice: stable across answers."""
    fingerprint: str
    rule: str
    kind: str
    """The group in words for the card: "Disclosure", "Advice to one person" ..."""
    severity: Severity
    title: str
    message: str
    why: str
    section: int
    """Id of the section."""
    paragraph: int
    revision: int
    start: int | None
    end: int | None
    place: int
    quote: str
    platform: str | None
    citations: tuple[Citation, ...]
    fixes: tuple[ShownFix, ...]
    because: tuple[str, ...]
    also: tuple[str, ...]
    decision: Decision | None = None

    @property
    def missing(self) -> bool:
        return self.start is None


def source_words(citation: Citation) -> str:
    """An authority by name; one that nobody has read at its source says so."""
    name = ", ".join(part for part in (citation.source, citation.section) if part)
    return name if citation.verified else f"{name}. Not yet read at its source."


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """A fact that is asked for, and why."""

    fact: str
    why: str


@dataclass(frozen=True, slots=True)
class CaptionCount:
    """What a platform counts of the caption as it will be posted there.

    `fold_at` is the code point hidden first, in the text of the section with the id `section`;
    both are None where all is seen.
    """

    platform: str
    name: str
    used: int
    limit: int
    fold: int | None
    fold_at: int | None
    section: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the checker says of the whole draft, findings in the order of the list."""

    findings: tuple[ShownFinding, ...] = ()
    questions: tuple[ShownQuestion, ...] = ()
    unchecked: tuple[tuple[int, int], ...] = ()
    """Section id and paragraph id of what is not English."""
    gate: Gate = Gate.OPEN
    words: int = 0
    seconds: float = 0.0
    grade: float = 0.0
    captions: tuple[CaptionCount, ...] = ()
    rules: int = 0
    version: str = ""
    failed: str = ""
    """One sentence where a check could not run: then the gate is closed whatever was found."""
