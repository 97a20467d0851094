"""The left column: name, sections and facts of a made-up draft."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.document import Decision
from app.places import Places
from app.questions import question_of
from app.shown import Answer, ShownQuestion
from checks import Medium, Profile, Severity, Track
from tests.ui.drafts import PLATFORMS, answer, draft, finding
from ui.amounts import Amounts, worst_level
from ui.draft_panel import DraftPanel, profile_words
from ui.fact_entry import FactEntry, FactRow
from ui.parts.buttons import Button
from ui.theme import Scheme, Theme


class Shown:
    """A panel with the draft in it, and what it told."""

    def __init__(self, qtbot: QtBot, may_remove: bool = True) -> None:
        self.asked: list[str] = []
        self.told: list[tuple[object, ...]] = []
        self.may_remove = may_remove
        panel = self.panel = DraftPanel(
            Theme(), PLATFORMS, Places(), Amounts(), question_of, self._may_remove
        )
        qtbot.addWidget(panel)
        panel.section_chosen.connect(lambda *told: self.told.append(("chosen", *told)))
        panel.section_added.connect(lambda *told: self.told.append(("added", *told)))
        panel.section_removed.connect(lambda *told: self.told.append(("removed", *told)))
        panel.fact_answered.connect(lambda *told: self.told.append(("fact", *told)))
        panel.title_changed.connect(lambda *told: self.told.append(("title", *told)))
        self.document = draft()
        self.answer = answer(self.document)
        panel.set_document(self.document)
        panel.set_answer(self.answer)
        panel.set_current_section(self.document.sections[0].id)
        panel.resize(236, 900)
        panel.show()
        qtbot.waitExposed(panel)

    def _may_remove(self, name: str) -> bool:
        self.asked.append(name)
        return self.may_remove

    def rows(self) -> list[str]:
        rows = self.panel.sections.rows
        role = Qt.ItemDataRole.AccessibleTextRole
        return [rows.item(row).data(role) for row in range(rows.count())]

    def facts(self) -> list[str]:
        """Accessible names of the fact rows that are shown, from top to bottom."""
        rows = [row for row in self.panel.findChildren(FactRow) if row.isVisible()]
        return [row.accessibleName() for row in sorted(rows, key=_top)]

    def press(self, qtbot: QtBot, words: str) -> None:
        buttons = self.panel.findChildren(Button)
        button = next(b for b in buttons if b.text() == words and b.isVisible())
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _top(row: FactRow) -> int:
    return row.mapTo(row.window(), row.rect().topLeft()).y()


def test_a_row_says_name_worst_level_and_amount_in_the_sections_own_unit(qtbot: QtBot) -> None:
    assert Shown(qtbot).rows() == [
        "Spoken, must fix, 0:43", "On screen, 2 lines", "Caption, consider, 204",
        "First comment, empty",
    ]  # fmt: skip


def test_a_kept_finding_leaves_no_mark(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    kept = Decision("f", "advice.one", "quote", "", "Ines", "2026-11-21")
    shown.panel.set_answer(Answer((finding(shown.document, decision=kept),)))
    assert shown.rows()[0] == "Spoken, 0:43"


def test_choosing_by_key_or_number_tells_and_showing_does_not(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    ids = [section.id for section in shown.document.sections]
    assert shown.told == []
    qtbot.keyClick(shown.panel.sections.rows, Qt.Key.Key_Down)
    shown.panel.sections.choose(3)
    shown.panel.sections.choose(9)
    assert shown.told == [("chosen", ids[1]), ("chosen", ids[2])]


def test_only_what_is_not_there_yet_can_be_added(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.panel.sections.open_add_menu()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert list(actions) == ["Title", "Caption for Instagram", "Remove “Spoken”…"]
    actions["Caption for Instagram"].trigger()
    menu.close()
    assert shown.told == [("added", Track.CAPTION, "instagram")]


@pytest.mark.parametrize("may", [True, False])
def test_a_section_with_words_is_removed_after_a_question(qtbot: QtBot, may: bool) -> None:
    shown = Shown(qtbot, may_remove=may)
    spoken, comment = shown.document.sections[0].id, shown.document.sections[3].id
    qtbot.keyClick(shown.panel.sections.rows, Qt.Key.Key_Delete)
    shown.panel.sections.remove(comment)
    assert shown.asked == ["Spoken"]
    assert shown.told == ([("removed", spoken)] if may else []) + [("removed", comment)]


def test_unanswered_facts_come_first_and_the_rest_on_demand(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    assert shown.facts()[:3] == [
        "Have you used or evaluated it yourself? Not answered",
        "Whose account is it? Not answered",
        "Payment: No",
    ]
    assert len(shown.facts()) == 5
    shown.press(qtbot, "All facts")
    qtbot.waitUntil(lambda: len(shown.facts()) == 6)


def test_an_answer_is_told_and_not_sure_yet_is_none(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.panel.facts.open_fact("account")
    shown.press(qtbot, "Clinic")
    shown.panel.facts.open_fact("used_by_author")
    shown.press(qtbot, "Not sure yet")
    assert shown.told == [("fact", "account", "clinic"), ("fact", "used_by_author", None)]


def test_after_an_answer_the_keyboard_is_on_the_next_open_question(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.panel.facts.open_fact("used_by_author")
    shown.press(qtbot, "Yes")
    focus = shown.panel.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Whose account is it? Not answered"


def test_tab_follows_the_eye_after_a_fact_has_moved(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.document.facts["used_by_author"] = True
    shown.panel.set_document(shown.document)
    qtbot.waitUntil(lambda: len(shown.facts()) == 5 and shown.facts()[0].startswith("Whose"))
    shown.panel.facts.begin()
    walked = []
    for _ in range(5):
        focus = shown.panel.focusWidget()
        assert focus is not None
        walked.append(focus.accessibleName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert walked == shown.facts()


def test_a_tie_may_be_answered_with_a_name_by_keys_alone(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.panel.facts.open_fact("gifted")
    (field,) = shown.panel.facts.findChildren(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, "A cuff, from Kardi")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert shown.told == [("fact", "gifted", "A cuff, from Kardi")]


def test_a_new_answer_leaves_an_open_question_and_its_words_alone(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.panel.facts.open_fact("gifted")
    (field,) = shown.panel.facts.findChildren(QLineEdit)
    qtbot.keyClicks(field, " and a bag")
    shown.panel.set_answer(Answer(questions=(ShownQuestion("paid", "Why"),)))
    assert field.text() == "A cuff, from Nuvo and a bag"
    assert field.isVisible()


def test_escape_closes_a_question_and_goes_back_to_its_row(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.panel.facts.open_fact("account")
    focus = shown.panel.focusWidget()
    assert isinstance(focus, Button)
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert isinstance(shown.panel.focusWidget(), FactRow)
    assert shown.told == []


def test_the_name_is_changed_in_its_place_and_escape_puts_it_back(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    title = shown.panel.title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Other")
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert title.text() == "Home blood pressure"
    title.selectAll()
    qtbot.keyClicks(title, "Cuffs")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert shown.told == [("title", "Cuffs")]


def test_the_profile_line_says_what_and_where() -> None:
    places = Places()
    assert profile_words(Profile(("instagram",), ("US", "GB")), PLATFORMS, places) == (
        "Reel · United States, UK"
    )
    several = Profile(("tiktok", "linkedin"), (), Medium.LIVE)
    assert profile_words(several, PLATFORMS, places) == "Live for 2 platforms · All countries"


def test_everything_that_takes_the_keyboard_has_a_name_and_grows_with_the_text(
    qtbot: QtBot,
) -> None:
    shown = Shown(qtbot)
    shown.panel.set_theme(Theme(Scheme.CONTRAST, 2.0))
    qtbot.waitUntil(lambda: shown.panel.profile.height() > 24)
    for widget in shown.panel.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), widget
            assert widget.height() >= 48, widget


def test_the_worst_level_wins() -> None:
    document = draft()
    found = [finding(document, level) for level in (Severity.ADVICE, Severity.WARNING)]
    assert worst_level(found, document.sections[0].id) is Severity.WARNING
    assert worst_level(found, document.sections[1].id) is None


def test_a_long_question_wraps_within_the_column(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.panel.set_answer(Answer(questions=(ShownQuestion("native_label", "why"),)))
    QApplication.processEvents()
    entries = [entry for entry in shown.panel.findChildren(FactEntry) if entry.isVisible()]
    assert entries[0].row.accessibleName().startswith("Will the platform's own")
    assert entries[0].minimumSizeHint().width() <= shown.panel.width()
