from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.document import Decision, WrittenSection
from app.shown import ShownFinding
from checks import Severity, Track
from tests.ui.editor.made import Desk, finding
from ui.editor.marks import gap_label

Make = Callable[..., Desk]


def marked(desk: Desk) -> list[str]:
    rows = desk.editor.marks.rows
    return [mark.words for row in rows for mark in row if not mark.waiting]


def found(desk: Desk, *words: str) -> list[ShownFinding]:
    section: WrittenSection = desk.shown
    return [finding(section, one) for one in words]


def test_a_mark_moves_with_what_is_typed_before_it_and_goes_when_its_words_change(
    desk: Make,
) -> None:
    one = desk("Take 👋 two tablets daily.\nNext.")
    one.editor.set_findings(found(one, "two tablets", "daily"))
    one.editor.place_caret(0)
    QTest.keyClicks(one.editor, "Do ")
    assert marked(one) == ["two tablets", "daily"]
    one.editor.place_caret(one.shown.text.index("tablets"))
    QTest.keyClicks(one.editor, "x")
    assert marked(one) == ["daily"]


@pytest.mark.parametrize(("typed", "stays"), [("s", False), (" ", True), (".", True)])
def test_only_a_letter_at_its_edge_touches_a_mark(desk: Make, typed: str, stays: bool) -> None:
    one = desk("A cuff here")
    one.editor.set_findings(found(one, "cuff"))
    one.editor.place_caret(len("A cuff"))
    QTest.keyClicks(one.editor, typed)
    assert marked(one) == (["cuff"] if stays else [])


def test_the_word_being_typed_is_left_in_peace_until_the_caret_leaves_it(desk: Make) -> None:
    one = desk("Say ")
    one.editor.place_caret(4)
    QTest.keyClicks(one.editor, "cure")
    one.editor.set_findings(found(one, "cure"))
    assert marked(one) == []
    QTest.keyClicks(one.editor, " ")
    assert marked(one) == ["cure"]


def test_a_word_that_nobody_types_is_marked_even_under_the_caret(desk: Make) -> None:
    one = desk("Cure it")
    one.editor.set_findings(found(one, "Cure"))
    assert marked(one) == ["Cure"]


def test_an_answer_about_older_words_marks_nothing_but_keeps_what_moved(desk: Make) -> None:
    one = desk("Kira, stop it now.\nCure")
    old = found(one, "stop it", "now")
    one.editor.set_findings(old)
    one.editor.place_caret(len("Kira, stop it no"))
    QTest.keyClicks(one.editor, "x")
    one.editor.set_findings(old)
    assert marked(one) == ["stop it"]


def test_where_no_new_answer_came_yet_the_marks_stay(desk: Make) -> None:
    one = desk("Kira, stop it now.\nCure")
    one.editor.set_findings(found(one, "stop it", "Cure"))
    one.editor.place_caret(0)
    QTest.keyClicks(one.editor, "x")
    one.editor.set_findings([], unanswered=[one.shown.paragraphs[0].id])
    assert marked(one) == ["stop it"]


def test_a_kept_finding_has_no_mark_and_one_of_another_section_none_here(desk: Make) -> None:
    one = desk("Cure", "Cure")
    other = finding(one.document.sections[1], "Cure")
    decision = Decision("Cure", "rule", "reason", "", "Dr A", "2026-11-25T10:00:00Z")
    kept = replace(finding(one.shown, "Cure"), decision=decision)
    one.editor.set_findings([other, kept])
    assert marked(one) == []


def test_the_caret_says_which_finding_it_enters_and_leaves(desk: Make, qtbot: QtBot) -> None:
    one = desk("A cuff here")
    one.editor.set_findings(found(one, "cuff"))
    with qtbot.waitSignal(one.editor.mark_entered) as entered:
        one.editor.place_caret(3)
    assert entered.args == ["cuff"]
    with qtbot.waitSignal(one.editor.mark_entered) as left:
        one.editor.place_caret(9)
    assert left.args == [""]


def test_positions_are_code_points_whatever_stands_before(desk: Make, qtbot: QtBot) -> None:
    one = desk("👩\u200d⚕️ says 👋\nTake two")
    place = one.shown.text.index("two")
    one.editor.select(place, place + 3)
    assert one.editor.textCursor().selectedText() == "two"
    assert (one.editor.anchor(), one.editor.caret()) == (place, place + 3)
    with qtbot.waitSignal(one.editor.edited) as edited:
        QTest.keyClicks(one.editor, "x")
    assert edited.args == [place, 3, "x"]


def test_pasted_text_loses_its_formats_and_keeps_every_sign_and_the_line_height(
    desk: Make,
) -> None:
    one = desk("Start")
    one.editor.place_caret(5)
    data = QMimeData()
    data.setHtml("<h1>5\u00a0mg</h1><p>twice</p>")
    data.setText(": 5\u00a0mg\r\ntwice\u2029daily")
    one.editor.insertFromMimeData(data)
    assert one.shown.text == "Start: 5\u00a0mg\ntwice\ndaily"
    block = one.editor.document().lastBlock()
    assert block.blockFormat().lineHeight() == 30
    assert block.blockFormat().bottomMargin() == 20
    assert not block.charFormat().fontWeight() > 400


def test_copied_text_is_plain_and_keeps_no_break_spaces(desk: Make) -> None:
    one = desk("5\u00a0mg\ntwice")
    one.editor.selectAll()
    data = one.editor.createMimeDataFromSelection()
    assert (data.text(), data.hasHtml()) == ("5\u00a0mg\ntwice", False)


def test_tab_leaves_the_page_and_writes_nothing(desk: Make) -> None:
    one = desk("Text")
    QTest.keyClick(one.editor, Qt.Key.Key_Tab)
    assert one.shown.text == "Text"


def test_a_dropped_text_file_is_reported_not_written(desk: Make, qtbot: QtBot) -> None:
    one = desk("Text")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/draft.md")])
    drop = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    with qtbot.waitSignal(one.editor.file_dropped) as dropped:
        one.editor.dropEvent(drop)
    assert dropped.args == ["/tmp/draft.md"]
    assert one.shown.text == "Text"


def test_a_missing_line_is_a_target_of_24_pixels(desk: Make, qtbot: QtBot) -> None:
    one = desk("First paragraph.\nSecond paragraph.")
    one.editor.set_findings([finding(one.shown, "", key="gift", line=1, title="No disclosure")])
    edge = one.editor.paper.left
    hit = [y for y in range(120) if one.editor.paper.missing_at(QPoint(edge + 20, y).toPointF())]
    assert len(hit) >= 24
    with qtbot.waitSignal(one.editor.missing_pressed) as pressed:
        qtbot.mouseClick(
            one.editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge + 20, hit[12])
        )
    assert pressed.args == ["gift"]
    assert one.editor.caret() == 0


def test_a_finding_in_view_does_not_scroll_the_page_and_one_out_of_view_comes_to_a_third(
    desk: Make,
) -> None:
    one = desk("\n".join(f"Paragraph {n}." for n in range(60)))
    one.editor.reveal(0)
    assert one.editor.verticalScrollBar().value() == 0
    place = one.shown.text.index("Paragraph 30")
    one.editor.reveal(place)
    down = one.editor.verticalScrollBar().value()
    area = one.editor.paper.caret_area(one.editor.mirror.to_qt(place))
    assert area.center().y() - down == pytest.approx(one.editor.viewport().height() / 3, abs=1)


def test_the_text_is_600_wide_and_centred_and_a_caption_500(desk: Make) -> None:
    one = desk("Text", width=1000)
    assert one.editor.paper.measure == 600
    assert one.editor.viewport().x() + one.editor.paper.left == 200
    caption = one.document.add_section(Track.CAPTION, "Ad")
    one.edits.show(caption.id)
    assert one.editor.paper.measure == 500
    one.editor.resize(500, 500)
    assert one.editor.paper.measure == 500 - 2 * 88


def test_two_missing_lines_at_one_place_are_counted(desk: Make) -> None:
    one = desk("Only paragraph.")
    gone = [finding(one.shown, "", severity, key=severity) for severity in Severity]
    one.editor.set_findings(gone[:2])
    assert gap_label(one.editor.marks.gaps[0]) == "Missing here: 2 lines"
