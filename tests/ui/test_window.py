"""The whole window with its real checker: what a writer does, and what comes of it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

from app.settings import Settings
from checks import Gate, Track
from tests.ui.whole import LIMITS, Whole
from ui.check_runner import GAVE_UP, RESTARTED
from ui.fact_entry import FactEntry
from ui.findings.rows import Sort
from ui.prompts import Unsaved

Make = Callable[..., Whole]
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
STOP = "If you feel dizzy you should stop lisinopril."
WRONG = "Your GP is wrong about statins."
_MUTE = "import sys\nfor line in sys.stdin: pass"
_STOP_TITLE, _WRONG_TITLE = "Stopping or changing a medicine", "Against the viewer's own clinician"


def test_a_sentence_typed_gets_its_mark_and_its_row(whole: Make) -> None:
    one = whole()
    one.type(f"{LIMITS} {WRONG}")
    one.until(lambda: one.marks() == ["Your GP is wrong"])
    assert one.rows() == [_WRONG_TITLE]
    assert "“Your GP is wrong.”" in one.sentences()[0]
    assert one.gate == "Waiting for a decision"


def test_a_fix_by_key_is_one_step_that_undo_takes_back(whole: Make) -> None:
    one = whole(f"{LIMITS}\n{STOP}")
    one.until(one.marks)
    one.press(Qt.Key.Key_F8)
    one.press(Qt.Key.Key_Return, held=ALT)
    one.press(Qt.Key.Key_1)
    fixed = STOP.replace("you should stop", "ask your prescriber before you stop")
    assert one.text == f"{LIMITS}\n{fixed}"
    assert one.window.script.hasFocus()
    one.until(lambda: one.gate == "Export is open")
    one.press(Qt.Key.Key_Z, held=CTRL)
    assert one.text == f"{LIMITS}\n{STOP}"
    one.until(lambda: one.rows() == [_STOP_TITLE])


def test_what_is_kept_stays_in_the_list_until_its_own_words_change(whole: Make) -> None:
    one = whole(f"{LIMITS}\n{WRONG}\nSleep well.")
    one.until(one.marks)
    one.keep_next()
    one.until(lambda: one.rows(Sort.KEPT) == [_WRONG_TITLE])
    assert (one.rows(), one.marks(), one.gate) == ([], [], "Export is open")
    assert "False alarm. Dr Ada Sample" in one.sentences()[-1]
    one.at("Sleep well.", after=True)
    one.type(" Every night.")
    one.checked()
    assert one.rows(Sort.KEPT) == [_WRONG_TITLE]
    one.at("GP is wrong")
    one.type("own ")
    one.until(lambda: one.rows() == [_WRONG_TITLE])
    assert one.rows(Sort.KEPT) == []


def test_a_question_is_answered_among_the_facts(whole: Make) -> None:
    one = whole("Use my code ADA15 for fifteen percent off.")
    facts = one.window.panel.facts
    one.until(lambda: any(entry.row.isVisible() for entry in facts.findChildren(FactEntry)))
    one.press(Qt.Key.Key_F6, Qt.Key.Key_F6)
    one.press(Qt.Key.Key_Return)
    one.press(Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert one.window.session.document.facts == {"paid": False}
    one.until(lambda: not one.window.walk.answer.questions)


def test_escape_returns_to_the_exact_caret(whole: Make) -> None:
    one = whole(f"{LIMITS}\n{WRONG} 👋 And so on.")
    one.until(one.marks)
    one.at("And so", after=True)
    caret = one.window.script.caret()
    one.press(Qt.Key.Key_F6)
    one.press(Qt.Key.Key_Return)
    assert not one.window.script.hasFocus()
    one.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert one.window.script.hasFocus()
    assert one.window.script.caret() == caret


def test_f8_goes_round_over_all_sections(whole: Make) -> None:
    one = whole(f"{LIMITS}\n{WRONG}", STOP, "Sleep well.")
    one.until(lambda: len(one.rows()) == 2)
    sections = [section.id for section in one.window.session.document.sections]
    seen = []
    for _ in range(3):
        one.press(Qt.Key.Key_F8)
        seen.append((one.window.script.section_id, one.window.script.caret()))
    assert seen[0] == (sections[0], len(LIMITS) + 1)
    assert seen[1] == (sections[1], STOP.index("you should"))
    assert seen[2] == seen[0]
    one.press(Qt.Key.Key_F8, held=SHIFT)
    assert one.window.script.section_id == sections[1]


def test_f8_reaches_what_begins_at_the_caret_and_two_findings_on_the_same_words(
    whole: Make,
) -> None:
    one = whole("Casey, stop your propranolol tonight.")
    one.until(lambda: len(one.rows()) == 3)
    one.at("Casey")
    chosen = []
    for _ in range(4):
        one.press(Qt.Key.Key_F8)
        chosen.append(one.window.walk.current)
    assert len(set(chosen[:3])) == 3
    assert chosen[3] == chosen[0]
    one.press(Qt.Key.Key_F8, held=SHIFT)
    assert one.window.walk.current == chosen[2]


def test_the_clipboard_opens_as_a_reply_that_is_checked_and_copied_back(whole: Make) -> None:
    QGuiApplication.clipboard().setText("Casey, stop your propranolol tonight.")
    one = whole("Sleep well.")
    one.press(Qt.Key.Key_R, held=CTRL | SHIFT)
    (reply,) = one.others
    two = whole(session=reply, quick=True)
    two.until(two.marks)
    two.press(Qt.Key.Key_A, held=CTRL)
    two.type("Casey, please ask whoever prescribes it.")
    two.window.copy_back()
    assert QGuiApplication.clipboard().text() == "Casey, please ask whoever prescribes it."
    two.window.close()
    assert two.answers.asked == []


def test_a_draft_with_decisions_is_the_same_after_saving_and_opening(
    whole: Make, tmp_path: Path
) -> None:
    one = whole(f"{LIMITS}\n{WRONG}")
    path = tmp_path / "draft.md"
    one.answers.paths = [path]
    one.until(one.marks)
    one.keep_next()
    one.until(lambda: one.rows(Sort.KEPT))
    one.press(Qt.Key.Key_S, held=CTRL)
    assert not one.window.session.unsaved
    two = whole()
    two.window.drafts.open(str(path))
    two.until(lambda: two.rows(Sort.KEPT) == [_WRONG_TITLE])
    assert two.text == one.text
    assert two.window.walk.answer.gate is Gate.OPEN
    assert two.window.session.document.decisions == one.window.session.document.decisions


def test_closing_with_unsaved_words_asks_and_stays_when_told_to(
    whole: Make, tmp_path: Path
) -> None:
    one = whole()
    one.type("Sleep well.")
    one.answers.unsaved_words = Unsaved.STAY
    one.window.close()
    assert one.answers.asked == ["unsaved"]
    assert one.window.isVisible()
    one.answers.unsaved_words, one.answers.paths = Unsaved.SAVE, [tmp_path / "kept.md"]
    one.window.close()
    assert not one.window.isVisible()
    assert "Sleep well." in (tmp_path / "kept.md").read_text(encoding="utf-8")


def test_a_draft_that_nobody_touched_closes_without_a_question(whole: Make) -> None:
    one = whole("Sleep well.")
    one.window.close()
    assert one.answers.asked == []
    assert not one.window.isVisible()


def test_a_save_that_fails_says_so_and_loses_nothing(whole: Make, tmp_path: Path) -> None:
    one = whole()
    nowhere = tmp_path / "gone" / "draft.md"
    one.answers.paths = [nowhere, tmp_path / "elsewhere.md"]
    one.type("Sleep well.")
    one.press(Qt.Key.Key_S, held=CTRL)
    errors = one.window.errors
    assert errors.isVisible()
    assert "Could not save" in errors._words.text()
    assert (one.text, one.window.session.unsaved) == ("Sleep well.", True)
    errors.button.click()
    assert not errors.isVisible()
    assert "Sleep well." in (tmp_path / "elsewhere.md").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder where not even root may write")
def test_a_read_only_folder_refuses_in_words(whole: Make) -> None:
    one = whole()
    folder = Path("/sys")
    one.answers.paths = [folder / "draft.md"]
    one.type("Sleep well.")
    one.press(Qt.Key.Key_S, held=CTRL)
    assert "must not be written to" in one.window.errors._words.text()
    assert (one.text, one.window.session.unsaved) == ("Sleep well.", True)


def test_a_file_that_must_not_be_written_stays_as_it_is(whole: Make, tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text("# Spoken\n\nBefore.\n", encoding="utf-8")
    path.chmod(0o400)
    one = whole()
    one.window.drafts.open(str(path))
    one.type("Not ")
    one.press(Qt.Key.Key_S, held=CTRL)
    assert one.window.errors.isVisible()
    assert "must not be written to" in one.window.errors._words.text()
    assert path.read_text(encoding="utf-8") == "# Spoken\n\nBefore.\n"
    assert one.text.startswith("Not Before.")


def test_a_checker_killed_in_the_middle_of_typing_costs_no_word(whole: Make) -> None:
    one = whole(LIMITS)
    one.checked()
    one.at(LIMITS, after=True)
    one.type("\nYour GP is")
    os.kill(one.window.runner.pid, signal.SIGKILL)
    one.type(" wrong about statins.")
    one.until(lambda: RESTARTED in one.said)
    one.until(lambda: one.marks() == ["Your GP is wrong"])
    assert one.text == f"{LIMITS}\n{WRONG}"
    assert one.window.script.caret() == len(one.text)


def test_a_checker_that_hangs_never_stops_the_writer(whole: Make) -> None:
    one = whole(LIMITS, checker=lambda: (sys.executable, ["-I", "-c", _MUTE]))
    runner = one.window.runner
    ahead = [0.0]
    clock = runner._clock
    runner._clock = runner._schedule._clock = lambda: clock() + ahead[0]
    for number in range(6):
        pid = runner.pid
        one.type(f"{number} ")
        ahead[0] += 30
        one.type("on ")
        one.until(lambda pid=pid: runner.pid != pid)  # type: ignore[misc]
    one.until(lambda: GAVE_UP in one.said)
    assert one.text.startswith("0 on 1 on 2 on 3 on 4 on 5 on ")
    assert one.window.errors.isVisible()
    assert one.gate == "Export is closed"
    one.window.errors.button.click()
    assert runner.running


def test_text_at_200_percent_folds_the_columns_into_one(whole: Make) -> None:
    one = whole(f"{LIMITS}\n{STOP}")
    window = one.window
    one.until(one.marks)
    assert window.panel.isVisible()
    assert window.findings.isVisible()
    window.looks.change_settings(replace(window.settings, text_scale=2.0))
    assert not window.panel.isVisible()
    assert not window.findings.isVisible()
    assert window.strip.isVisible()
    assert window.script.isVisible()
    one.press(Qt.Key.Key_F8)
    one.press(Qt.Key.Key_Return, held=ALT)
    assert window.findings.isVisible()
    one.press(Qt.Key.Key_1)
    assert window.script.isVisible()
    assert "ask your prescriber" in one.text
    assert one.file.load().text_scale == 2.0


def test_a_text_file_dropped_on_the_page_is_opened(whole: Make, tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text(f"# Caption\n\n{WRONG}\n", encoding="utf-8")
    one = whole()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPoint(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    one.window.script.dropEvent(drop)
    (section,) = one.window.session.document.sections
    assert (section.track, section.text) == (Track.CAPTION, WRONG)
    one.until(lambda: _WRONG_TITLE in one.rows())


def test_the_window_and_its_columns_are_as_they_were_left(whole: Make) -> None:
    one = whole("Sleep well.")
    one.press(Qt.Key.Key_L, held=CTRL | ALT)
    one.window.resize(1400, 820)
    one.window.close()
    two = whole("Sleep well.", settings=one.file.load(), size=(1400, 820))
    assert not two.window.panel.isVisible()
    assert isinstance(two.window.settings, Settings)
    assert two.window.settings.window


def test_where_the_facts_are_folded_away_the_list_asks_and_takes_not_sure_yet(whole: Make) -> None:
    one = whole("Use my code ADA15 for fifteen percent off.", size=(1024, 640))
    one.until(lambda: one.sentences()[0].startswith("Question. Does anybody pay you"))
    one.press(Qt.Key.Key_F6)
    one.press(Qt.Key.Key_Home, Qt.Key.Key_Return)
    one.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    one.until(lambda: not one.sentences()[0].startswith("Question."))
    assert one.window.session.document.facts == {}
    assert one.window.walk.answer.questions
