"""Puts the words of a template into the draft, as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand

from app.disclaimers.shown import FilledTemplate, Refill, TextChange
from app.document import Document, Inserted, WrittenSection
from checks import FactValue, Track
from ui.editor.undo import DraftEdits
from ui.templates.state import listed

CHANGED = "The words changed. Checking again."


@dataclass(frozen=True, slots=True)
class Effect:
    """What a step does to the draft: its texts, and what it remembers."""

    words: str
    """What the step is called."""
    changes: Sequence[TextChange]
    fresh: Sequence[tuple[Track, str]]
    marks: tuple[Inserted, ...]
    facts: Mapping[str, str]
    answers: Mapping[str, str]


def effect_of(filled: FilledTemplate) -> Effect:
    return Effect(
        listed([filled.title]),
        filled.changes,
        filled.fresh,
        filled.marks,
        filled.facts,
        filled.words,
    )


def effect_of_refill(refill: Refill) -> Effect:
    return Effect("refill", refill.changes, (), refill.marks, {}, {})


def still_fits(changes: Iterable[TextChange], document: Document) -> bool:
    """Do the words that would be taken away stand where they were?"""
    texts = {section.id: section.text for section in document.sections}
    return all(
        change.section in texts
        and change.start <= len(texts[change.section])
        and texts[change.section].startswith(change.removed, change.start)
        for change in changes
    )


def carry_out(edits: DraftEdits, effect: Effect, told: Callable[[], None]) -> None:
    """Makes the step; `told` is called whenever it has been made, undone or made again.

    The caller has seen to it that the changes fit.
    """
    document = edits.document
    sections = [document.add_section(track) for track, _ in effect.fresh]
    changes = [(one.section, one.start, len(one.removed), one.added) for one in effect.changes]
    texts = [text for _, text in effect.fresh]
    changes += [(s.id, 0, 0, text) for s, text in zip(sections, texts, strict=True)]
    edits.stack.beginMacro(effect.words)
    edits.stack.push(Remembered(document, sections, effect, told))
    edits.apply(changes, effect.words)
    edits.stack.endMacro()
    told()


class Remembered(QUndoCommand):
    """Sections that a step adds, marks of what was inserted, and answers that are kept."""

    def __init__(
        self,
        document: Document,
        sections: Sequence[WrittenSection],
        effect: Effect,
        told: Callable[[], None],
    ) -> None:
        super().__init__(effect.words)
        self._document, self._sections, self._told = document, sections, told
        self._marks = list(document.inserted), list(effect.marks)
        self._words = dict(document.words), {**document.words, **effect.answers}
        self._facts: dict[str, tuple[FactValue | None, str]] = {
            fact: (document.facts.get(fact), name) for fact, name in effect.facts.items()
        }
        self._done = False

    def redo(self) -> None:
        document = self._document
        if self._done:
            document.sections.extend(self._sections)
        document.inserted[:] = self._marks[1]
        document.words = dict(self._words[1])
        for fact, (before, name) in self._facts.items():
            if document.facts.get(fact) == before:
                document.facts[fact] = name
        if self._done:
            self._told()
        self._done = True

    def undo(self) -> None:
        document, gone = self._document, {id(section) for section in self._sections}
        document.sections[:] = [s for s in document.sections if id(s) not in gone]
        document.inserted[:] = self._marks[0]
        document.words = dict(self._words[0])
        for fact, (before, name) in self._facts.items():
            if document.facts.get(fact) != name:
                continue  # answered otherwise since
            if before is None:
                del document.facts[fact]
            else:
                document.facts[fact] = before
        self._told()
