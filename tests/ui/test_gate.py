"""Gate, levels, strip: what stands around the list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.shown import ShownQuestion
from checks import Gate
from tests.ui.made import ADVICE, FOUR, ILLNESS, KEPT, NUMBER, answer, name_of, text_of
from ui.findings.column import FindingsColumn
from ui.findings.gate import GateHeader
from ui.findings.strip import FindingStrip
from ui.parts.buttons import Weight
from ui.parts.strokes import Light
from ui.theme import Theme


def gate(qtbot: QtBot) -> GateHeader:
    made = GateHeader(Theme())
    qtbot.addWidget(made)
    return made


def test_the_gate_says_what_is_to_be_done_first(qtbot: QtBot) -> None:
    head = gate(qtbot)
    decide = Gate.NEEDS_DECISION
    for shown, words in (
        (answer(*FOUR, KEPT), ("Export is closed", "Fix or decide 3 findings first")),
        (answer(ADVICE), ("Export is closed", "Fix 1 finding first")),
        (answer(NUMBER, gate=decide), ("Waiting for a decision", "Decide 1 finding first")),
        (
            replace(answer(gate=decide), questions=(ShownQuestion("paid", ""),)),
            ("Waiting for a decision", "Answer 1 question first"),
        ),
        (
            replace(answer(gate=decide), unchecked=((1, 1), (1, 2))),
            ("Waiting for a decision", "2 paragraphs not in English"),
        ),
        (answer(ILLNESS, gate=Gate.OPEN), ("Export is open", "1 to consider, 111 rules")),
        (answer(KEPT, gate=Gate.OPEN), ("Export is open", "No open findings, 111 rules")),
    ):
        head.set_answer(shown)
        assert head.words == words
        assert head.export.accessibleDescription() == ". ".join(words)


def test_export_can_always_be_pressed_and_is_primary_only_when_open(qtbot: QtBot) -> None:
    head = gate(qtbot)
    for shown, weight in (
        (answer(*FOUR), Weight.SECONDARY),
        (answer(gate=Gate.OPEN), Weight.PRIMARY),
    ):
        head.set_answer(shown)
        assert head.export.weight is weight
        with qtbot.waitSignal(head.export_pressed):
            qtbot.keyClick(head.export, Qt.Key.Key_Return)


def test_a_check_that_could_not_run_closes_the_gate(qtbot: QtBot) -> None:
    head = gate(qtbot)
    head.set_answer(answer(gate=Gate.OPEN))
    head.set_failed()
    assert head.light is Light.CLOSED
    assert head.export.weight is Weight.SECONDARY
    assert head.words[1] == "One check could not run, so nothing can be called clean."
    head.set_answer(answer(gate=Gate.OPEN))
    assert head.light is Light.OPEN


def test_a_short_wait_shows_nothing_and_a_long_one_says_what_is_awaited(qtbot: QtBot) -> None:
    head = gate(qtbot)
    head.set_answer(answer(*FOUR))
    head.set_checking("Checking 3 paragraphs")
    assert head.light is Light.CLOSED
    qtbot.waitUntil(lambda: head.light is Light.CHECKING, timeout=2000)
    assert head.words == ("Checking…", "Checking 3 paragraphs")
    head.set_answer(answer(*FOUR))
    assert head.light is Light.CLOSED


def test_a_pressed_level_filters_until_it_is_pressed_again_or_gone(qtbot: QtBot) -> None:
    column = FindingsColumn(Theme(), text_of, name_of)
    qtbot.addWidget(column)
    column.set_answer(answer(*FOUR))
    assert [b.text() for b in column.levels.buttons] == ["Must fix 2", "Decide 1", "Consider 1"]
    column.levels.buttons[1].click()
    assert column.panel.model.rowCount() == 1
    column.levels.buttons[1].click()
    assert column.panel.model.rowCount() == 4
    column.levels.buttons[1].click()
    column.set_answer(answer(ADVICE))
    assert column.panel.model.rowCount() == 1
    assert not column.levels.buttons[0].isChecked()


def test_the_strip_shows_one_finding_and_walks(qtbot: QtBot) -> None:
    strip = FindingStrip(Theme())
    qtbot.addWidget(strip)
    strip.set_answer(answer(*FOUR, KEPT))
    strip.set_current("advice")
    assert strip.accessibleName() == "Must fix. Tells one person to change a medicine. 4 of 4"
    with qtbot.waitSignal(strip.finding_chosen) as chosen:
        strip.next.click()
    assert chosen.args == ["gift"]
    strip.set_answer(answer(*FOUR[1:]))
    with qtbot.waitSignal(strip.fixes_wanted) as wanted:
        strip.show_fixes.click()
    assert wanted.args == ["number"]
    strip.set_answer(answer(gate=Gate.OPEN))
    assert strip.accessibleName() == "Export is open. No open findings, 111 rules"
