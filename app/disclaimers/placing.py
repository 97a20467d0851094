"""Where a template's words go: over earlier ones, where the finding wants them, or at an edge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.disclaimers.filling import Piece
from app.disclaimers.shown import Target, TextChange
from app.disclaimers.template import Standing, Template
from app.document import Document, Inserted, WrittenSection
from checks import Draft, Facts, Medium, Section, Track

_TRACKS = (Track.SPOKEN, Track.ON_SCREEN, Track.CAPTION, Track.COMMENT)


@dataclass(frozen=True, slots=True)
class Placed:
    """One text in its place. `section` is None where a section has to be added for it."""

    track: Track
    platform: str | None
    section: int | None
    piece: Piece
    change: TextChange | None
    """None where the section is to be added, or holds the words already."""
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that inserting a template does to a draft's text."""

    placed: tuple[Placed, ...]

    @property
    def changes(self) -> tuple[TextChange, ...]:
        return tuple(one.change for one in self.placed if one.change is not None)

    @property
    def fresh(self) -> tuple[tuple[Track, str], ...]:
        return tuple((one.track, one.piece.text) for one in self.placed if one.section is None)


def plan(
    document: Document,
    template: Template,
    pieces: Mapping[Track, Piece],
    topics: Mapping[str, str],
    target: Target | None,
) -> Plan:
    """Where the pieces go. `topics` tells what each template is about, by id.

    With a `target`, its own section takes the words where they are missing.
    """
    placed: list[Placed] = []
    for track in _TRACKS:
        piece = pieces.get(track)
        if piece is None or not piece.text:
            continue
        sections = [
            section
            for section in document.sections
            if section.track is track
            and (not template.platforms or section.platform in (None, *template.platforms))
        ]
        for section in sections:
            placed.append(_place(document, section, template, piece, topics, target))
        if not sections and _wanted(document, track):
            placed.append(Placed(track, None, None, piece, None))
    return Plan(tuple(placed))


def _wanted(document: Document, track: Track) -> bool:
    """Does a post of this format have such a section, though the draft has none yet?"""
    medium = document.profile.medium
    if medium.moves:
        return track in (Track.SPOKEN, Track.ON_SCREEN)
    if medium is Medium.REPLY:
        return False
    return track is Track.CAPTION and all(
        section.track is Track.TITLE for section in document.sections
    )


def _place(
    document: Document,
    section: WrittenSection,
    template: Template,
    piece: Piece,
    topics: Mapping[str, str],
    target: Target | None,
) -> Placed:
    text = section.text
    for mark in marks_in(document, section):
        if topics.get(mark.template, mark.template) == template.topic:
            start = text.index(mark.text)
            change = TextChange(section.id, start, mark.text, piece.text)
            same = mark.text == piece.text
            return Placed(
                section.track, section.platform, section.id, piece, None if same else change,
                "" if same else mark.text,
            )  # fmt: skip
    if piece.text in text:
        return Placed(section.track, section.platform, section.id, piece, None)
    start, added = _spot(section, template, piece.text, target)
    change = TextChange(section.id, start, "", added)
    return Placed(section.track, section.platform, section.id, piece, change)


def _spot(
    section: WrittenSection, template: Template, words: str, target: Target | None
) -> tuple[int, str]:
    """Where in the section the words begin, and the words with what parts them from the text."""
    text = section.text
    if target is not None and target.section == section.id and target.place is not None:
        start = _offset(section, target.paragraph) + target.place
        before, after = text[:start], text[start:]
        if not before or before.endswith("\n"):
            return start, f"{words}\n" if after.strip() else words
        lead = "" if before.endswith(" ") else " "
        tail = " " if after and not after.startswith((" ", "\n")) else ""
        return start, f"{lead}{words}{tail}"
    if not text.strip():
        return 0, words
    if template.standing is Standing.LAST:
        end = len(text.rstrip())
        return end, f"\n{words}"
    return 0, f"{words}\n"


def _offset(section: WrittenSection, paragraph: int) -> int:
    offset = 0
    for candidate in section.paragraphs:
        if candidate.id == paragraph:
            return offset
        offset += len(candidate.text) + 1
    return 0


def marks_in(document: Document, section: WrittenSection) -> Iterator[Inserted]:
    """What templates brought into a section, as far as its words still stand."""
    text = section.text
    for mark in document.inserted:
        if mark.track is section.track and mark.platform == section.platform and mark.text in text:
            yield mark


def applied(
    document: Document, changes: tuple[TextChange, ...], fresh: tuple[tuple[Track, str], ...] = ()
) -> Draft:
    """The draft as it would be after the changes; the document stays as it is."""
    texts = {section.id: section.text for section in document.sections}
    for change in sorted(changes, key=lambda change: change.start, reverse=True):
        text = texts[change.section]
        end = change.start + len(change.removed)
        texts[change.section] = text[: change.start] + change.added + text[end:]
    sections = [Section(texts[s.id], s.track, s.platform) for s in document.sections]
    sections += [Section(text, track) for track, text in fresh]
    return Draft(tuple(sections), document.profile, Facts(dict(document.facts)))
