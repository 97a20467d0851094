"""Whatever is done to it, widget, document and marks agree, and undo takes all of it back."""

from __future__ import annotations

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from app.document import Document
from checks import Severity, Track
from tests.ui.editor.made import Desk, blocks, finding
from ui.editor.script import ScriptEdit
from ui.editor.undo import DraftEdits
from ui.theme import Theme

_PIECES = ["a", "be", " ", "\n", ".", "😀", "👩\u200d⚕️", "e\u0301", "\u00a0", "\u2028", "µ", "👍🏽"]
_TEXT = st.lists(st.sampled_from(_PIECES), max_size=8).map("".join)
_PLACE = st.integers(0, 60)
_START = "Take 😀 two a day.\nCall 👩\u200d⚕️ first,\u00a0then rest.\n\nBe well."


class Writing(RuleBasedStateMachine):
    """A writer, a checker and undo, in any order."""

    def __init__(self) -> None:
        super().__init__()
        document = Document()
        document.add_section(Track.SPOKEN, _START)
        document.add_section(Track.CAPTION, "Ad 😀 from Nuvo")
        editor = ScriptEdit(Theme())
        editor.resize(400, 300)
        self.desk = Desk(document, editor, DraftEdits(document, editor, lambda: 0.0, editor))
        self.desk.edits.section_wanted.connect(self.desk.edits.show)
        self.desk.edits.show(document.sections[0].id)
        self.start = self.texts()

    def texts(self) -> list[str]:
        return [section.text for section in self.desk.document.sections]

    def span(self, one: int, two: int) -> tuple[int, int]:
        length = len(self.desk.shown.text) + 1
        start, end = sorted((one % length, two % length))
        return start, end

    @rule(one=_PLACE, two=_PLACE, text=_TEXT)
    def write_over(self, one: int, two: int, text: str) -> None:
        self.desk.editor.select(*self.span(one, two))
        self.desk.editor.textCursor().insertText(text)

    @rule(place=_PLACE, text=_TEXT)
    def insert(self, place: int, text: str) -> None:
        self.desk.editor.place_caret(self.span(place, place)[0])
        self.desk.editor.textCursor().insertText(text)

    @rule(place=_PLACE, keys=st.text("ab .", max_size=5))
    def type(self, place: int, keys: str) -> None:
        self.desk.editor.place_caret(self.span(place, place)[0])
        QTest.keyClicks(self.desk.editor, keys)

    @rule(
        place=_PLACE,
        key=st.sampled_from([Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return]),
        times=st.integers(1, 3),
        held=st.sampled_from(
            [
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ControlModifier,
                Qt.KeyboardModifier.ShiftModifier,
            ]
        ),
    )
    def press(self, place: int, key: Qt.Key, times: int, held: Qt.KeyboardModifier) -> None:
        self.desk.editor.place_caret(self.span(place, place)[0])
        for _ in range(times):
            QTest.keyClick(self.desk.editor, key, held)

    @rule(one=_PLACE, two=_PLACE, text=_TEXT)
    def paste(self, one: int, two: int, text: str) -> None:
        self.desk.editor.select(*self.span(one, two))
        data = QMimeData()
        data.setText(text + "\r\nlast")
        data.setHtml("<b>bold</b>")
        self.desk.editor.insertFromMimeData(data)

    @rule(one=_PLACE, two=_PLACE, text=_TEXT)
    def move_in_one_block(self, one: int, two: int, text: str) -> None:
        """As dragging words does: two changes that Qt reports as one."""
        start, end = self.span(one, two)
        cursor = QTextCursor(self.desk.editor.document())
        cursor.beginEditBlock()
        cursor.setPosition(self.desk.editor.mirror.to_qt(end))
        cursor.insertText(text)
        cursor.setPosition(self.desk.editor.mirror.to_qt(start))
        cursor.deleteChar()
        cursor.endEditBlock()

    @rule(one=_PLACE, two=_PLACE, text=_TEXT)
    def fix_both_sections(self, one: int, two: int, text: str) -> None:
        start, end = self.span(one, two)
        other = next(s for s in self.desk.document.sections if s is not self.desk.shown)
        changes = [(self.desk.shown.id, start, end - start, text), (other.id, 0, 0, text)]
        self.desk.edits.apply(changes, "fix")

    @rule(one=_PLACE, two=_PLACE, severity=st.sampled_from(list(Severity)))
    def find(self, one: int, two: int, severity: Severity) -> None:
        start, end = self.span(one, two)
        words = self.desk.shown.text[start:end].partition("\n")[0]
        shown = self.desk.shown
        found = [finding(shown, w, severity) for w in (words, "two") if w and w in shown.text]
        self.desk.editor.set_findings([*found, finding(shown, "", line=0)])

    @rule()
    def undo(self) -> None:
        self.desk.edits.undo()

    @rule()
    def redo(self) -> None:
        self.desk.edits.redo()

    @rule(number=st.integers(0, 1))
    def turn_to(self, number: int) -> None:
        self.desk.edits.show(self.desk.document.sections[number].id)

    @rule(scheme=st.sampled_from([1.0, 2.0]))
    def change_size(self, scheme: float) -> None:
        self.desk.editor.set_theme(Theme(scale=scheme))

    @invariant()
    def all_agree(self) -> None:
        editor = self.desk.editor
        written = [paragraph.text for paragraph in self.desk.shown.paragraphs]
        assert blocks(editor) == written == editor.mirror.lines
        assert len(editor.marks.rows) == len(editor.marks.gaps) == len(written)
        for line, row in zip(written, editor.marks.rows, strict=True):
            for mark in row:
                assert line[mark.start : mark.end] == mark.words
        assert editor.mirror.to_qt(editor.caret()) == editor.textCursor().position()

    def teardown(self) -> None:
        stack = self.desk.edits.stack
        stack.setIndex(stack.count())
        written = self.texts()
        stack.setIndex(0)
        assert self.texts() == self.start
        stack.setIndex(stack.count())
        assert self.texts() == written
        self.all_agree()
        self.desk.editor.deleteLater()


def test_document_widget_and_marks_agree_after_any_edits(fonts: None) -> None:
    few = settings(settings.default, stateful_step_count=25)
    run_state_machine_as_test(Writing, settings=few)
