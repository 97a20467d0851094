"""The list of findings, driven by keys as a user would."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from checks import Gate
from tests.ui.made import ADVICE, FOUR, GIFT, ILLNESS, KEPT, NUMBER, answer, name_of, text_of
from ui.findings.panel import FindingsPanel
from ui.findings.rows import AskedQuestion
from ui.parts.buttons import Pressable
from ui.theme import Scheme, Theme

Press = Callable[[Qt.Key], None]


@pytest.fixture
def panel(qtbot: QtBot) -> FindingsPanel:
    made = FindingsPanel(Theme(), text_of, name_of)
    qtbot.addWidget(made)
    made.resize(372, 640)
    made.show()
    made.activateWindow()
    made.set_answer(answer(*FOUR, KEPT))
    made.list.setFocus()
    qtbot.waitUntil(made.list.hasFocus)
    return made


@pytest.fixture
def press(qtbot: QtBot) -> Press:
    """Presses a key wherever the focus is."""

    def key(which: Qt.Key) -> None:
        qtbot.keyClick(QApplication.focusWidget(), which)

    return key


def spoken(panel: FindingsPanel) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    model = panel.model
    return [str(model.data(model.index(row), role)) for row in range(model.rowCount())]


def listen(panel: FindingsPanel) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    panel.finding_chosen.connect(lambda key: heard.append(("chosen", key)))
    panel.fix_chosen.connect(lambda key, number: heard.append(("fix", key, number)))
    panel.keep_wanted.connect(lambda key: heard.append(("keep", key)))
    panel.reopen_wanted.connect(lambda key: heard.append(("reopen", key)))
    panel.fact_answered.connect(lambda fact, value: heard.append(("fact", fact, value)))
    panel.unchecked_chosen.connect(lambda *ids: heard.append(("unchecked", *ids)))
    panel.left.connect(lambda: heard.append(("left",)))
    return heard


def test_every_row_is_a_whole_sentence_for_who_cannot_see_it(panel: FindingsPanel) -> None:
    assert spoken(panel) == [
        "Finding 1 of 4. Must fix. Nothing says the cuff was a gift. "
        "Missing. Goes before “This is the cuff I...”. Alt+Enter for fixes.",
        "Finding 2 of 4. Decide. A number with no source. “Nine in ten people.” "
        "Alt+Enter for the reason.",
        "Finding 3 of 4. Consider. Names people by their illness. “Diabetics.” "
        "Alt+Enter for the reason.",
        "Finding 4 of 4. Must fix. Tells one person to change a medicine. "
        "“Kira, stop the lisinopril tonight and ask for losartan instead.” Alt+Enter for fixes.",
        "Kept, was Decide. Praise for a product. “I would not be without it.” "
        "“My own experience, said as such.” Dr. Ines Halvorsen, 22 November.",
    ]


def test_from_a_row_to_its_fix_and_back_by_keys_alone(panel: FindingsPanel, press: Press) -> None:
    heard = listen(panel)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    assert "Fix 1 of 1" in QApplication.focusWidget().accessibleName()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_I)
    press(Qt.Key.Key_Escape)
    assert panel.list.hasFocus()
    press(Qt.Key.Key_Escape)
    assert heard == [
        ("chosen", "number"), ("chosen", "gift"), ("chosen", "gift"), ("fix", "gift", 0),
        ("keep", "gift"), ("left",),
    ]  # fmt: skip


def test_a_digit_applies_its_fix_and_no_other(panel: FindingsPanel, press: Press) -> None:
    heard = listen(panel)
    panel.open_card("advice")
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_2)
    assert heard == [("fix", "advice", 2), ("fix", "advice", 1)]


def test_a_digit_does_nothing_while_no_card_is_open(panel: FindingsPanel, press: Press) -> None:
    heard = listen(panel)
    press(Qt.Key.Key_1)
    assert heard == []


def test_arrows_inside_an_open_card_go_through_what_can_be_pressed(
    panel: FindingsPanel, press: Press
) -> None:
    panel.open_card("advice")
    names = []
    for _ in range(5):
        press(Qt.Key.Key_Down)
        names.append(QApplication.focusWidget().accessibleName().partition(" ")[0])
    assert names == ["Fix", "Fix", "Source:", "Source:", "Keep,"]
    press(Qt.Key.Key_Down)
    assert panel.list.hasFocus()


def test_a_fix_that_was_refused_says_why(panel: FindingsPanel) -> None:
    panel.open_card("advice")
    panel.show_refused("advice", 0)
    assert QApplication.focusWidget().accessibleDescription() == (
        "The words changed. Checking again."
    )


def test_the_same_answer_again_changes_nothing(panel: FindingsPanel) -> None:
    changes: list[object] = []
    panel.model.dataChanged.connect(changes.append)
    panel.model.rowsRemoved.connect(changes.append)
    panel.set_answer(answer(*FOUR, KEPT))
    assert changes == []


def test_an_open_card_survives_an_answer_about_other_rows(panel: FindingsPanel) -> None:
    panel.open_card("advice")
    panel.set_answer(answer(GIFT, ADVICE, KEPT))
    assert "Fix 1 of 3" in QApplication.focusWidget().accessibleName()


def test_an_answer_that_only_moves_the_words_leaves_the_focus_where_it_is(
    panel: FindingsPanel, press: Press
) -> None:
    panel.open_card("advice")
    press(Qt.Key.Key_Down)
    focus = QApplication.focusWidget()
    panel.set_answer(answer(GIFT, NUMBER, ILLNESS, replace(ADVICE, revision=7, start=9), KEPT))
    assert QApplication.focusWidget() is focus


def test_when_the_open_finding_is_gone_the_list_has_the_focus(panel: FindingsPanel) -> None:
    panel.open_card("gift")
    panel.set_answer(answer(NUMBER, ILLNESS, ADVICE, KEPT))
    assert panel.list.hasFocus()
    assert spoken(panel)[0].startswith("Finding 1 of 3. Decide.")


def test_one_rule_in_several_places_is_one_row_that_walks(
    panel: FindingsPanel, press: Press
) -> None:
    places = [replace(ILLNESS, key=f"place {n}", quote=f"Group {n}") for n in range(3)]
    panel.set_answer(answer(*places))
    assert "3 places." in spoken(panel)[0]
    heard = listen(panel)
    panel.open_card("place 0")
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    assert heard == [("chosen", "place 1"), ("chosen", "place 2"), ("chosen", "place 0")]


def test_what_is_kept_comes_last_and_can_be_opened_again(
    panel: FindingsPanel, press: Press
) -> None:
    heard = listen(panel)
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_I)
    assert heard == [("chosen", "praise"), ("reopen", "praise")]


def test_a_level_filters_what_is_open_and_never_hides_what_is_kept(panel: FindingsPanel) -> None:
    panel.set_filter("warning")
    assert [words.partition(".")[0] for words in spoken(panel)] == [
        "Finding 1 of 1", "Kept, was Decide",
    ]  # fmt: skip
    panel.open_card("gift")
    assert len(spoken(panel)) == 5


def test_a_question_is_answered_in_the_list_only_when_asked_there(
    panel: FindingsPanel, press: Press
) -> None:
    panel.ask(AskedQuestion("paid", "Did Nuvo ask for this post?"))
    heard = listen(panel)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert heard == [("fact", "paid", True)]
    panel.ask(None)
    assert panel.list.hasFocus()
    assert spoken(panel)[0].startswith("Finding 1")


def test_nothing_open_says_what_was_not_checked(panel: FindingsPanel) -> None:
    panel.set_places("the United States and the UK")
    panel.set_answer(answer(KEPT, gate=Gate.OPEN))
    assert spoken(panel)[0] == (
        "No open findings. What was not checked: What you add when you speak; Pictures, footage "
        "and music; Whether each claim is true. Rules of November 2026 for the United States and "
        "the UK. A check is not legal advice."
    )


def test_paragraphs_in_another_language_are_listed_and_walked(
    panel: FindingsPanel, press: Press
) -> None:
    panel.set_answer(replace(answer(NUMBER), unchecked=((1, 7), (2, 9))))
    heard = listen(panel)
    press(Qt.Key.Key_End)
    for _ in range(3):
        press(Qt.Key.Key_Return)
    assert heard == [("unchecked", 1, 7), ("unchecked", 2, 9), ("unchecked", 1, 7)]


def test_the_caret_moving_in_the_text_chooses_nothing_and_takes_no_focus(
    panel: FindingsPanel,
) -> None:
    panel.list.clearFocus()
    heard = listen(panel)
    panel.set_current("illness")
    assert heard == []
    assert not panel.list.hasFocus()
    assert panel.list.currentIndex().row() == 2


def test_counts_are_read_out_once_after_a_burst_of_answers(
    panel: FindingsPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.findings.voice.announce", lambda _widget, words: said.append(words))
    for findings in (FOUR, FOUR[1:], FOUR[2:]):
        panel.set_answer(answer(*findings))
    qtbot.waitUntil(lambda: bool(said), timeout=3000)
    assert said == ["Export is closed. Must fix 1, Consider 1."]


@pytest.mark.parametrize("scheme", list(Scheme))
def test_everything_that_can_be_pressed_has_a_name_and_is_large_enough(
    panel: FindingsPanel, scheme: Scheme
) -> None:
    panel.ask(AskedQuestion("paid", "Did Nuvo ask for this post?"))
    panel.open_card("advice")
    for scale in (1.0, 2.0):
        panel.set_theme(Theme(scheme, scale))
        for button in panel.findChildren(QAbstractButton):
            if isinstance(button, Pressable) and button.isVisible():
                assert button.accessibleName()
                assert button.height() >= 24, button.accessibleName()
                assert button.width() >= 24, button.accessibleName()
