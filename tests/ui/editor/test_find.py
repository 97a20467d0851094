from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.editor.made import Desk
from ui.editor.find import FindBar
from ui.theme import Theme

Make = Callable[..., Desk]
_SPOKEN = "The cuff 👋 I use. My Cuff, your cuff."


@pytest.fixture
def found(desk: Make, qtbot: QtBot) -> tuple[Desk, FindBar]:
    one = desk(_SPOKEN, "A cuff from Nuvo")
    bar = FindBar(Theme(), one.editor, one.edits)
    qtbot.addWidget(bar)
    one.editor.place_caret(14)
    bar.open_replace()
    QTest.keyClicks(bar.words, "cuff")
    return one, bar


def test_it_finds_from_the_caret_counts_and_wraps(found: tuple[Desk, FindBar]) -> None:
    one, bar = found
    assert bar.count.text() == "2 of 3"
    for expected in ("3 of 3", "1 of 3", "2 of 3"):
        QTest.keyClick(bar.words, Qt.Key.Key_Return)
        assert bar.count.text() == expected
    QTest.keyClick(bar.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "1 of 3"
    assert one.editor.textCursor().selectedText() == "cuff"


def test_case_and_other_sections_are_options(found: tuple[Desk, FindBar]) -> None:
    one, bar = found
    bar.case.click()
    assert bar.count.text().endswith("of 2")
    bar.everywhere.click()
    assert bar.count.text().endswith("of 3")
    bar.find_next()
    assert one.editor.section_id == one.document.sections[1].id


def test_esc_returns_to_the_exact_caret_and_section(found: tuple[Desk, FindBar]) -> None:
    one, bar = found
    bar.everywhere.click()
    bar.find_next()
    bar.find_next()
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    assert (one.editor.section_id, one.editor.caret()) == (one.document.sections[0].id, 14)
    assert bar.isHidden()


def test_replacing_goes_on_to_the_next_and_the_place_to_return_to_moves_along(
    found: tuple[Desk, FindBar],
) -> None:
    one, bar = found
    bar.replacement.setText("monitor")
    bar.find_previous()
    bar.replace_current()
    assert one.shown.text == "The monitor 👋 I use. My Cuff, your cuff."
    assert bar.count.text() == "1 of 2"
    bar.leave()
    assert one.editor.caret() == 14 + len("monitor") - len("cuff")


def test_replacing_all_is_one_step_over_all_sections(found: tuple[Desk, FindBar]) -> None:
    one, bar = found
    bar.everywhere.click()
    bar.replacement.setText("monitor")
    bar.replace_all.click()
    assert bar.count.text() == "4 replaced"
    assert [s.text for s in one.document.sections] == [
        "The monitor 👋 I use. My monitor, your monitor.",
        "A monitor from Nuvo",
    ]
    one.edits.undo()
    assert [s.text for s in one.document.sections] == [_SPOKEN, "A cuff from Nuvo"]


def test_a_space_finds_a_no_break_space_and_nothing_found_is_said(desk: Make, qtbot: QtBot) -> None:
    one = desk("Take 5\u00a0mg")
    bar = FindBar(Theme(), one.editor, one.edits)
    qtbot.addWidget(bar)
    bar.open_find()
    bar.words.setText("5 mg")
    assert bar.count.text() == "1 of 1"
    bar.words.setText("6 mg")
    assert bar.count.text() == "None found"
