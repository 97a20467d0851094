"""Undo that belongs to the draft: one stack of steps over all its sections."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from app.document import Document
from app.shown import ShownFix
from ui.editor.binding import plain
from ui.editor.script import ScriptEdit

_PAUSE = 1.0
"""Seconds after which typing begins a new step."""
TextChange = tuple[int, int, int, str]
"""Section id, start, code points removed, text added."""


@dataclass(frozen=True, slots=True)
class Change:
    """`removed` at `start` of a section becomes `added`."""

    section: int
    start: int
    removed: str
    added: str

    def back(self) -> Change:
        return Change(self.section, self.start, self.added, self.removed)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the caret."""

    section: int
    position: int


class Step(QUndoCommand):
    """What is undone at once; its changes are made one after the other."""

    def __init__(self, edits: DraftEdits, changes: Sequence[Change], words: str) -> None:
        super().__init__(words)
        self._edits = edits
        self.changes = list(changes)
        self.before = Spot(changes[0].section, changes[0].start)
        self.after = self.before
        self.done = True
        """The text reads so already: pushing the step must not change it again."""

    def undo(self) -> None:
        self._edits.run([change.back() for change in reversed(self.changes)], self.before)
        self.done = False

    def redo(self) -> None:
        if not self.done:
            self._edits.run(self.changes, self.after)
        self.done = True


class DraftEdits(QObject):
    """Carries every change of text into the document, and takes it back on request."""

    section_wanted = Signal(int)
    """Id of a section that must be shown now, with `show`, since something changes or is sought
    there."""
    changed = Signal(int, int, int, str)
    """Section id, start, code points removed, text added: the document has just changed so."""

    def __init__(
        self,
        document: Document,
        editor: ScriptEdit,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document = document
        self.stack = QUndoStack(self)
        self._editor = editor
        self._clock = clock
        self._typing: Step | None = None
        self._typed_at = 0.0
        self._caret = 0
        editor.edited.connect(self._take_typing)
        editor.caret_moved.connect(self._take_caret)
        editor.undo_wanted.connect(self.undo)
        editor.redo_wanted.connect(self.redo)

    def set_document(self, document: Document) -> None:
        """Another draft: what could be undone is forgotten."""
        self.document = document
        self._typing = None
        self.stack.clear()

    def show(self, section_id: int) -> None:
        """Shows a section in the editor; signs that Qt would break lines at become line feeds."""
        section = self.document.section(section_id)
        text = section.text
        if plain(text) != text:
            self.document.replace(section_id, 0, len(text), plain(text))
        self._typing = None
        self._editor.show_section(section)

    def apply(self, changes: Iterable[TextChange], words: str) -> None:
        """Makes changes as one step; their positions are those before any of them is made.

        Raises ValueError where two changes of a section overlap.
        """
        found = self._in_turn(list(changes))
        if not found:
            return
        step = Step(self, found, words)
        step.before = self._near(found, removed=True)
        self._make(found)
        step.after = self._near(found, removed=False)
        self._typing = None
        self.stack.push(step)

    def apply_fixes(self, fixes: Sequence[ShownFix], words: str) -> bool:
        """Applies the fixes of one finding as one step; False where their words have changed."""
        changes = [self._change_of(fix) for fix in fixes]
        kept = [change for change in changes if change is not None]
        if not kept or len(kept) < len(changes):
            return False
        self.apply(kept, words)
        shown = [change for change in kept if change[0] == self._editor.section_id]
        if shown:
            first = min(shown, key=lambda change: change[1])
            self._editor.flash(first[1], first[1] + len(plain(first[3])))
        return True

    def go_to(self, section_id: int, anchor: int, caret: int) -> None:
        """Shows a section if another is shown, and selects there."""
        if self._editor.section_id != section_id:
            self.section_wanted.emit(section_id)
        if self._editor.section_id == section_id:
            self._editor.reveal(caret)
            self._editor.select(anchor, caret)

    @Slot()
    def undo(self) -> None:
        self.stack.undo()

    @Slot()
    def redo(self) -> None:
        self.stack.redo()

    def run(self, changes: Sequence[Change], spot: Spot) -> None:
        """Makes the changes of a step and goes to where they were made."""
        self._typing = None
        self._make(changes)
        self.go_to(spot.section, spot.position, spot.position)

    def _make(self, changes: Sequence[Change]) -> None:
        for change in changes:
            removed = len(change.removed)
            self.document.replace(change.section, change.start, removed, change.added)
            if self._editor.section_id == change.section:
                self._editor.replace(change.start, removed, change.added)
            self.changed.emit(change.section, change.start, removed, change.added)

    def _in_turn(self, changes: list[TextChange]) -> list[Change]:
        """The changes from the end to the start, so that none moves the place of another."""
        texts = {change[0]: self.document.section(change[0]).text for change in changes}
        numbered = sorted(enumerate(changes), key=lambda one: (one[1][1], one[0]), reverse=True)
        following: dict[int, int] = {}
        found = []
        for _, (section, start, removed, added) in numbered:
            if start + removed > following.get(section, len(texts[section])):
                raise ValueError(f"changes of section {section} overlap at {start}")
            following[section] = start
            gone = texts[section][start : start + removed]
            if gone != plain(added):
                found.append(Change(section, start, gone, plain(added)))
        return found

    def _near(self, changes: Sequence[Change], *, removed: bool) -> Spot:
        """The caret, where the section shown is among those changed; else beside a change."""
        shown = self._editor.section_id
        if shown is not None and any(change.section == shown for change in changes):
            return Spot(shown, self._editor.caret())
        last = changes[-1]
        return Spot(last.section, last.start + len(last.removed if removed else last.added))

    def _change_of(self, fix: ShownFix) -> TextChange | None:
        for section in self.document.sections:
            start = 0
            for paragraph in section.paragraphs:
                if paragraph.id == fix.paragraph:
                    if paragraph.text[fix.start : fix.end] != fix.before:
                        return None
                    return section.id, start + fix.start, fix.end - fix.start, fix.replacement
                start += len(paragraph.text) + 1
        return None

    # -- Typing --------------------------------------------------------------------------------

    @Slot(int, int, str)
    def _take_typing(self, start: int, removed: int, added: str) -> None:
        section = self._editor.section_id
        if section is None:
            return
        text = self.document.section(section).text
        change = Change(section, start, text[start : start + removed], added)
        self.document.replace(section, start, removed, added)
        now = self._clock()
        joined = self._joined(change, now)
        if joined is not None and self._typing is not None:
            self._typing.changes = [joined]
            self._typing.after = Spot(section, start + len(added))
        else:
            self._push_typing(change)
        self._typed_at, self._caret = now, start + len(added)
        self.changed.emit(section, start, removed, added)

    def _push_typing(self, change: Change) -> None:
        one = len(change.added) <= 1 and change.added != "\n"
        step = Step(self, [change], "typing" if one else "edit")
        step.before = Spot(change.section, self._editor.caret_before)
        step.after = Spot(change.section, change.start + len(change.added))
        self.stack.push(step)
        self._typing = step if one else None

    def _joined(self, change: Change, now: float) -> Change | None:
        """The change together with what was typed before it, if both are one step."""
        if self._typing is None or now - self._typed_at > _PAUSE:
            return None
        if self.stack.index() in (0, self.stack.cleanIndex()):
            return None
        last = self._typing.changes[0]
        if last.section != change.section or len(change.added) > 1 or change.added == "\n":
            return None
        if change.added and not change.removed:
            return _longer(last, change)
        if change.removed and not change.added and not last.added:
            return _shorter(last, change)
        return None

    @Slot(int)
    def _take_caret(self, position: int) -> None:
        if position != self._caret:
            self._typing = None


def _longer(last: Change, change: Change) -> Change | None:
    """One more sign typed; a new word is a new step."""
    if not last.added or last.start + len(last.added) != change.start:
        return None
    if last.added[-1].isspace() and not change.added.isspace():
        return None
    return Change(last.section, last.start, last.removed, last.added + change.added)


def _shorter(last: Change, change: Change) -> Change | None:
    """One more sign deleted, before or after the last."""
    if change.start + len(change.removed) == last.start:
        return Change(last.section, change.start, change.removed + last.removed, "")
    if change.start == last.start:
        return Change(last.section, last.start, last.removed + change.removed, "")
    return None
