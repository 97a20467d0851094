"""The status line, the error bar and the first run."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.shown import Answer
from tests.ui.drafts import answer, draft
from ui.error_bar import ErrorBar
from ui.parts.buttons import Button, IconButton
from ui.status_line import StatusLine, month_words
from ui.theme import Theme
from ui.tour import TourBar
from ui.words import Words


def shown(widget: StatusLine | TourBar) -> list[str]:
    return [label.text() for label in widget.findChildren(Words) if not label.isHidden()]


def test_what_stays_is_read_out_once_and_what_passes_is_not(qtbot: QtBot) -> None:
    said: list[str] = []
    line = StatusLine(Theme(), said.append)
    qtbot.addWidget(line)
    line.set_draft_state("Draft, saved 22:41")
    line.set_checks("Checking 3 paragraphs", passing=True)
    line.set_checks("All checks done")
    line.set_checks("All checks done")
    line.set_rules(50, "2026-11")
    assert said == ["Draft, saved 22:41", "All checks done"]
    assert shown(line) == [
        "Draft, saved 22:41", "All checks done", "50 rules, November 2026", "Offline",
    ]  # fmt: skip


def test_in_a_small_window_the_gate_stands_where_the_draft_did(qtbot: QtBot) -> None:
    line = StatusLine(Theme(), lambda _words: None)
    qtbot.addWidget(line)
    line.set_checks("All checks done")
    line.set_gate("Export is closed: fix or decide 3")
    line.set_compact(True)
    assert shown(line) == ["Export is closed: fix or decide 3", "Offline"]


def test_a_version_is_said_as_a_month() -> None:
    assert [month_words(v) for v in ("2026-11", "2026.1.3", "1.0", "2026-13")] == [
        "November 2026", "January 2026", "1.0", "2026-13",
    ]  # fmt: skip


def test_an_error_stays_until_its_way_out_is_taken(qtbot: QtBot) -> None:
    done: list[str] = []
    bar = ErrorBar(Theme(), done.append)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.show_error("Could not save.", "Save elsewhere…", lambda: done.append("saved"))
    assert not bar.isHidden()
    assert bar.findChild(IconButton).isHidden()
    with qtbot.waitSignal(bar.dealt_with):
        qtbot.mouseClick(bar.findChild(Button), Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    assert done == ["Could not save.", "saved"]


def test_news_can_be_closed(qtbot: QtBot) -> None:
    bar = ErrorBar(Theme(), lambda _words: None)
    qtbot.addWidget(bar)
    bar.show_news("Changed since approval.")
    assert bar.findChild(Button).isHidden()
    qtbot.mouseClick(bar.findChild(IconButton), Qt.MouseButton.LeftButton)
    assert bar.isHidden()


def test_the_tour_says_the_next_step_as_the_user_goes_on(qtbot: QtBot) -> None:
    tour = TourBar(Theme(), lambda _words: None)
    qtbot.addWidget(tour)
    document = draft()
    tour.begin()
    said = [*shown(tour)]
    tour.set_answer(answer(document))
    for step in (lambda: None, tour.note_moved, tour.note_opened, tour.note_kept):
        step()
        said += shown(tour)
    tour.set_answer(Answer(questions=answer(document).questions))
    said += shown(tour)
    tour.set_answer(Answer())
    said += shown(tour)
    wanted = ("sample", "F8", "Alt+Enter", "press I", "3 findings are left", "F6", "Ctrl+E")
    assert len(said) == len(wanted)
    assert all(part in words for part, words in zip(wanted, said, strict=True)), said


def test_a_closed_tour_stays_closed(qtbot: QtBot) -> None:
    said: list[str] = []
    tour = TourBar(Theme(), said.append)
    qtbot.addWidget(tour)
    tour.begin()
    with qtbot.waitSignal(tour.closed):
        qtbot.mouseClick(tour.findChild(IconButton), Qt.MouseButton.LeftButton)
    tour.set_answer(answer(draft()))
    assert tour.isHidden()
    assert len(said) == 1
