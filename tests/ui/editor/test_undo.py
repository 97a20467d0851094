from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.shown import ShownFix
from tests.ui.editor.made import Desk, blocks

Make = Callable[..., Desk]


def test_typing_is_undone_word_by_word_and_the_caret_goes_back(desk: Make) -> None:
    one = desk("")
    QTest.keyClicks(one.editor, "one two")
    assert one.edits.stack.count() == 2
    QTest.keyClick(one.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (one.shown.text, one.editor.caret()) == ("one ", 4)
    QTest.keyClick(
        one.editor,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert (one.shown.text, one.editor.caret()) == ("one two", 7)


def test_a_pause_a_moved_caret_and_a_save_begin_a_new_step(desk: Make) -> None:
    one = desk("")
    QTest.keyClicks(one.editor, "ab")
    one.edits._clock = lambda: 5.0
    QTest.keyClicks(one.editor, "c")
    one.editor.place_caret(0)
    one.editor.place_caret(3)
    QTest.keyClicks(one.editor, "d")
    one.edits.stack.setClean()
    QTest.keyClicks(one.editor, "e")
    assert one.edits.stack.count() == 4
    one.edits.undo()
    assert one.edits.stack.isClean()
    assert one.shown.text == "abcd"


def test_backspacing_is_one_step(desk: Make) -> None:
    one = desk("one two")
    one.editor.place_caret(7)
    for _ in range(3):
        QTest.keyClick(one.editor, Qt.Key.Key_Backspace)
    one.edits.undo()
    assert (one.shown.text, one.editor.caret()) == ("one two", 7)


def test_a_fix_over_two_sections_is_one_step_and_undo_goes_to_where_it_was(desk: Make) -> None:
    one = desk("Spoken text", "Caption text")
    spoken, caption = one.document.sections
    one.editor.place_caret(3)
    one.edits.apply([(spoken.id, 0, 6, "Said"), (caption.id, 0, 0, "Ad: ")], "fix")
    assert (spoken.text, caption.text) == ("Said text", "Ad: Caption text")
    one.edits.show(caption.id)
    assert one.edits.stack.undoText() == "fix"
    one.edits.undo()
    assert (spoken.text, caption.text) == ("Spoken text", "Caption text")
    assert (one.editor.section_id, one.editor.caret()) == (spoken.id, 3)
    assert blocks(one.editor) == ["Spoken text"]


def test_positions_of_a_step_are_those_before_it_and_may_not_overlap(desk: Make) -> None:
    one = desk("a b c")
    section = one.shown.id
    one.edits.apply([(section, 0, 1, "long"), (section, 4, 1, "end\r\nx")], "fix")
    assert one.shown.text == "long b end\nx"
    with pytest.raises(ValueError, match="overlap"):
        one.edits.apply([(section, 0, 3, "x"), (section, 2, 1, "y")], "fix")


def test_a_fix_is_refused_when_its_words_changed(desk: Make) -> None:
    one = desk("First.\nYou should stop it.")
    paragraph = one.shown.paragraphs[1]
    fix = ShownFix("Speaks to everyone", paragraph.id, 0, 3, "People", "rewords", "You")
    assert one.edits.apply_fixes([fix], "fix")
    assert one.shown.text == "First.\nPeople should stop it."
    assert not one.edits.apply_fixes([fix], "fix")
    assert one.edits.stack.count() == 1


def test_line_breaks_that_qt_would_make_are_made_when_a_section_is_shown(desk: Make) -> None:
    one = desk("One\rtwo\u2029three")
    assert blocks(one.editor) == [p.text for p in one.shown.paragraphs] == ["One", "two", "three"]
