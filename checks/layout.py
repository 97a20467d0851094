"""A draft as a row of sentences, each with its place, and the stretches that are not English."""

from __future__ import annotations

from dataclasses import dataclass

from checks.language import foreign_lines
from checks.model import Draft, Track, Unchecked
from checks.segment import paragraphs
from checks.spans import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence before it is read."""

    section: int
    track: Track
    paragraph: int
    span: Span
    text: str
    foreign: bool


def places_in(draft: Draft) -> tuple[list[Place], tuple[Unchecked, ...]]:
    """The sentences of a draft, and the stretches of it that are not English."""
    places: list[Place] = []
    unchecked: list[Unchecked] = []
    for index, section in enumerate(draft.sections):
        lines = paragraphs(section.text)
        skipped = foreign_lines([line.span.of(section.text) for line in lines])
        for number, (line, skip) in enumerate(zip(lines, skipped, strict=True)):
            if skip:
                if number and skipped[number - 1]:
                    line_before = unchecked.pop().span
                    span = Span(line_before.start, line.span.end)
                else:
                    span = line.span
                unchecked.append(Unchecked(index, span, "not English"))
            places.extend(
                Place(index, section.track, number, span, span.of(section.text), skip)
                for span in line.sentences
            )
    return places, tuple(unchecked)
