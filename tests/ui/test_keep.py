"""A finding is kept with a reason, for these words, and never in silence."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.shown import ShownFinding
from tests.ui.made import ADVICE, GIFT, NUMBER
from ui.findings.keep import KeepDialog
from ui.parts.buttons import Weight
from ui.theme import Theme


def dialog(qtbot: QtBot, finding: ShownFinding) -> KeepDialog:
    made = KeepDialog(finding, Theme())
    qtbot.addWidget(made)
    return made


def test_nothing_is_kept_without_a_reason_and_the_field_says_so(qtbot: QtBot) -> None:
    ask = dialog(qtbot, NUMBER)
    ask.keep.click()
    assert ask.result() == 0
    assert ask.field.edit.accessibleDescription() == "Choose a reason first."
    assert ask.keep.weight is Weight.SECONDARY


def test_a_named_reason_is_enough(qtbot: QtBot) -> None:
    ask = dialog(qtbot, NUMBER)
    ask.choices[1].click()
    assert ask.keep.weight is Weight.PRIMARY
    ask.keep.click()
    assert (ask.result(), ask.reason, ask.note) == (1, "Quoting a guideline", "")


def test_another_reason_needs_words(qtbot: QtBot) -> None:
    ask = dialog(qtbot, NUMBER)
    ask.choices[4].click()
    ask.keep.click()
    assert ask.result() == 0
    ask.field.edit.setText(" Clinic audit 2021 ")
    ask.keep.click()
    assert (ask.result(), ask.reason, ask.note) == (1, "Another reason", "Clinic audit 2021")


def test_it_says_for_how_long_it_holds_and_who_is_missing(qtbot: QtBot) -> None:
    scope = "Holds for these words only; comes back when you change them."
    assert scope in dialog(qtbot, NUMBER).accessibleName()
    assert "no second person" not in dialog(qtbot, NUMBER).accessibleName()
    assert "no second person" in dialog(qtbot, ADVICE).accessibleName()
    assert "Nothing says the cuff" in dialog(qtbot, GIFT).accessibleName()
