"""The line over the script, and the left column opened from it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.questions import question_of
from app.shown import CaptionCount
from checks import Track
from tests.ui.drafts import PLATFORMS, answer, draft
from ui.amounts import Amounts, grade_band, strictest_count
from ui.section_line import SectionLine
from ui.theme import Theme
from ui.words import Words


def line(qtbot: QtBot, section: int = 0, target: int = 60, width: int = 600) -> SectionLine:
    made = SectionLine(Theme(), PLATFORMS, Amounts(), question_of, lambda _name: True)
    qtbot.addWidget(made)
    document = draft()
    made.set_document(document)
    made.set_answer(answer(document))
    made.set_current_section(document.sections[section].id)
    made.set_target(target)
    made.resize(width + 72, 44)
    made.set_text_edges(36, width)
    made.show()
    return made


def words(made: SectionLine) -> list[str]:
    return [label.text() for label in made.findChildren(Words) if label.parent() is made]


def test_speech_is_told_in_words_and_time_against_the_target(qtbot: QtBot) -> None:
    assert words(line(qtbot)) == ["Spoken", "Grade 6 to 8 · 108 words, 0:43 of 1:00"]


def test_without_room_the_time_alone_stays(qtbot: QtBot) -> None:
    assert words(line(qtbot, width=240)) == ["Spoken", "108 words, 0:43 of 1:00"]
    assert words(line(qtbot, width=180)) == ["Spoken", "0:43 of 1:00"]


def test_a_caption_is_told_against_the_strictest_platform(qtbot: QtBot) -> None:
    assert words(line(qtbot, 2)) == ["Caption", "Grade 5 or below · 214 of 2,200 · Instagram"]


def test_the_pace_is_the_users() -> None:
    section = draft().sections[0]
    assert Amounts(pace=108).short(section) == "1:00"


def test_a_changed_paragraph_is_counted_again() -> None:
    document, amounts = draft(), Amounts()
    before = amounts.words(document.sections[0])
    document.replace(document.sections[0].id, 0, 0, "One more. ")
    assert amounts.words(document.sections[0]) == before + 2


def test_the_strictest_platform_is_the_one_with_the_least_room() -> None:
    roomy = CaptionCount("linkedin", "LinkedIn", 290, 3000, None, None)
    tight = CaptionCount("x", "X", 290, 280, None, None)
    assert strictest_count((roomy, tight)) is tight
    assert strictest_count((roomy, tight), "linkedin") is roomy
    assert strictest_count(()) is None


def test_the_grade_is_a_band() -> None:
    assert [grade_band(grade) for grade in (0, 5.9, 6, 8.9, 9, 12.9, 15)] == [
        "", "Grade 5 or below", "Grade 6 to 8", "Grade 6 to 8", "Grade 9 to 12", "Grade 9 to 12",
        "Above grade 12",
    ]  # fmt: skip


def test_folded_the_sections_open_from_the_line_and_return_goes_to_the_text(qtbot: QtBot) -> None:
    made = line(qtbot)
    told: list[int] = []
    made.section_settled.connect(told.append)
    made.open_sections()
    assert QApplication.activePopupWidget() is None
    made.set_folded(True)
    assert made.facts_button.text() == "Facts 4 of 6"
    qtbot.mouseClick(made.section_button, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(made.sections.rows, Qt.Key.Key_Down)
    qtbot.keyClick(made.sections.rows, Qt.Key.Key_Return)
    assert told == [draft().sections[1].id]
    assert not popup.isVisible()


def test_folded_a_fact_is_answered_in_the_popup(qtbot: QtBot) -> None:
    made = line(qtbot)
    made.set_folded(True)
    told: list[tuple[str, object]] = []
    made.fact_answered.connect(lambda *answered: told.append(answered))
    made.open_fact("used_by_author")
    focus = made.facts.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Return)
    assert told == [("used_by_author", True)]
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_a_title_is_told_in_characters(qtbot: QtBot) -> None:
    document = draft()
    title = document.add_section(Track.TITLE, "Your cuff")
    made = line(qtbot)
    made.set_document(document)
    made.set_current_section(title.id)
    assert words(made) == ["Title", "9 characters"]
