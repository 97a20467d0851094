"""Templates as the window and the command line show them: offered, asked, filled in, proved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.document import Inserted
from checks import Track


@dataclass(frozen=True, slots=True)
class OfferedTemplate:
    """A template in the list."""

    id: str
    title: str
    where: str
    """Places it is worded for: "United States, UK", "Everywhere"."""
    group: str
    settles: bool
    """The finding it was asked for would be closed by it: tried, not supposed."""
    suits: bool
    """It is worded for every place of the audience, and for its platforms and format."""
    barred: str
    """One sentence why the facts forbid it, or nothing."""
    language: str
    origin: str
    """"built in", "own" or "practice"."""


@dataclass(frozen=True, slots=True)
class AskedWord:
    """A question of the form, with what is known."""

    key: str
    label: str
    help: str
    choices: tuple[str, ...]
    """What it may be; nothing where words are written."""
    gap: str
    """What stands in the preview while it is open."""
    value: str
    origin: str
    """Where the value comes from: "From the facts of this draft", or nothing."""
    trouble: str
    """What is wrong with the answer, or that it is missing; nothing where all is well."""
    missing: bool
    """No answer, though one is needed."""


@dataclass(frozen=True, slots=True)
class Wash:
    """Code points of a preview that came from an answer, or stand for a missing one."""

    start: int
    end: int
    gap: bool


@dataclass(frozen=True, slots=True)
class TrackPreview:
    """The words for one section of the draft, or for one that will be added."""

    track: Track
    platform: str | None
    section: int | None
    """Id of the section; None where the draft has none of this track yet."""
    text: str
    washes: tuple[Wash, ...]
    measure: str
    """"5 s at your pace", "48 characters", "above every fold"."""
    chosen: bool
    """It will be inserted; the writer may leave a track out."""
    instead: str
    """The words, inserted earlier, that it takes the place of; or nothing."""


@dataclass(frozen=True, slots=True)
class TextChange:
    """In the section with the id, `removed` at `start` becomes `added`. Code points."""

    section: int
    start: int
    removed: str
    added: str


@dataclass(frozen=True, slots=True)
class FilledTemplate:
    """A template filled in for a draft, as far as it is answered."""

    id: str
    title: str
    asks: tuple[AskedWord, ...]
    previews: tuple[TrackPreview, ...]
    closes: tuple[str, ...]
    """Titles of the findings that would be gone: the engine was asked."""
    opens: tuple[str, ...]
    """Titles of findings that would be new."""
    sources: tuple[str, ...]
    """Authorities by name; one nobody has read says so."""
    barred: str
    changes: tuple[TextChange, ...]
    """What inserting does to the text; nothing while an answer is missing or it is barred."""
    fresh: tuple[tuple[Track, str], ...]
    """Sections that the draft lacks, with their text: they are added."""
    marks: tuple[Inserted, ...]
    """What the draft remembers of it."""
    facts: Mapping[str, str]
    """Names that answer facts of the draft which stand open, or are only "yes"."""
    words: Mapping[str, str]
    """Other answers, for the next template."""


@dataclass(frozen=True, slots=True)
class Refill:
    """What an answer that has changed would do to words inserted before."""

    titles: tuple[str, ...]
    """Templates whose words would change."""
    changes: tuple[TextChange, ...]
    marks: tuple[Inserted, ...]
    """All marks as they are afterwards."""
    untrue: tuple[str, ...]
    """Templates whose words no longer agree with the facts."""


@dataclass(frozen=True, slots=True)
class Target:
    """The finding that a template is wanted for."""

    rule: str
    title: str
    section: int
    paragraph: int
    place: int | None
    """Where in the paragraph something is missing; None where the finding is about words."""


@dataclass(frozen=True, slots=True)
class Order:
    """A template with its answers. `without` are tracks left out by the writer."""

    template: str
    answers: Mapping[str, str]
    without: tuple[Track, ...] = ()
    target: Target | None = None
