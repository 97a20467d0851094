"""The draft while it is written: sections of paragraphs with revisions, profile, facts, decisions.

The window's text edits mirror into it; the checker is sent what changed. A paragraph keeps its id
for as long as it lives, and each change of its text raises its revision: an answer about an older
revision is stale for that paragraph and for no other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count

from checks import Draft, Facts, FactValue, Profile, Section, Track


@dataclass(slots=True)
class Paragraph:
    """One line of a section; `text` holds no line break."""

    id: int
    text: str
    revision: int = 0


@dataclass(slots=True)
class WrittenSection:
    """One text with its track; never without at least one paragraph, which may be empty."""

    id: int
    track: Track
    platform: str | None
    paragraphs: list[Paragraph]

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Decision:
    """A finding kept with a reason; it holds for these words only (`fingerprint`)."""

    fingerprint: str
    rule: str
    reason: str
    note: str
    who: str
    when: str
    """UTC, ISO 8601."""


@dataclass(frozen=True, slots=True)
class Inserted:
    """Words that a template brought. They are found again by what they say, wherever they stand."""

    template: str
    track: Track
    platform: str | None
    text: str
    answers: Mapping[str, str]
    """The answers it was filled with, by question."""


@dataclass(slots=True)
class Document:
    """Everything a draft file holds. Raises nothing: callers pass positions that exist."""

    title: str = ""
    sections: list[WrittenSection] = field(default_factory=list)
    profile: Profile = field(default_factory=Profile)
    facts: dict[str, FactValue] = field(default_factory=dict)
    decisions: dict[str, Decision] = field(default_factory=dict)
    inserted: list[Inserted] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    """Answers to questions of templates that are no facts, for the next template."""
    extra: dict[str, object] = field(default_factory=dict)
    """Front matter that this version does not know: kept as it was."""
    _ids: count[int] = field(default_factory=lambda: count(1))

    def add_section(
        self, track: Track, text: str = "", platform: str | None = None
    ) -> WrittenSection:
        """Appends a section and returns it."""
        paragraphs = [self._paragraph(line) for line in text.split("\n")]
        section = WrittenSection(next(self._ids), track, platform, paragraphs)
        self.sections.append(section)
        return section

    def section(self, section_id: int) -> WrittenSection:
        return next(section for section in self.sections if section.id == section_id)

    def replace(self, section_id: int, start: int, removed: int, added: str) -> None:
        """Code points `start` to `start + removed` of a section become `added`.

        Paragraphs that are only moved keep id and revision; the one at `start` keeps its id.
        """
        section = self.section(section_id)
        first, offset = _locate(section, start)
        last, end = _locate(section, start + removed)
        before = section.paragraphs[first].text[:offset]
        after = section.paragraphs[last].text[end:]
        lines = (before + added + after).split("\n")
        kept = section.paragraphs[first]
        if kept.text != lines[0]:
            kept.text = lines[0]
            kept.revision += 1
        fresh = [self._paragraph(line) for line in lines[1:]]
        section.paragraphs[first : last + 1] = [kept, *fresh]

    def draft(self) -> Draft:
        """What the checks are given."""
        sections = tuple(
            Section(section.text, section.track, section.platform) for section in self.sections
        )
        return Draft(sections, self.profile, Facts(dict(self.facts)))

    def revisions(self) -> Mapping[int, int]:
        """The revision of every paragraph, by id."""
        return {
            paragraph.id: paragraph.revision
            for section in self.sections
            for paragraph in section.paragraphs
        }

    def _paragraph(self, text: str) -> Paragraph:
        return Paragraph(next(self._ids), text)


def _locate(section: WrittenSection, position: int) -> tuple[int, int]:
    """The paragraph that holds a position of the section, and the place in it."""
    left = position
    for number, paragraph in enumerate(section.paragraphs):
        if left <= len(paragraph.text):
            return number, left
        left -= len(paragraph.text) + 1
    last = len(section.paragraphs) - 1
    return last, len(section.paragraphs[last].text)
