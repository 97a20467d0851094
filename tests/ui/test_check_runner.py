"""The checker beside the window: answers, deaths, hangs, and answers that come too late."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.document import Document
from app.shown import Answer
from app.worker_start import command
from checks import Gate, Track
from ui import check_runner
from ui.check_runner import CheckRunner

_ADVICE = "Casey, stop your propranolol tonight."
_MUTE = "import sys\nfor line in sys.stdin: pass"
_ONE_THEN_BROKEN = """
import json, sys
for line in sys.stdin:
    print(json.dumps({"seq": json.loads(line)["seq"], "error": "One check could not run."}))
    sys.stdout.flush()
"""


def python(script: str) -> Callable[[], tuple[str, list[str]]]:
    return lambda: (sys.executable, ["-I", "-c", script])


class Clock:
    """The real one, that can be put forward."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.ahead


class Window:
    """What a window keeps of what the runner says."""

    def __init__(
        self, worker: Callable[[], tuple[str, list[str]]] = command, limit: float = 20
    ) -> None:
        self.document = Document()
        self.section = self.document.add_section(Track.SPOKEN, f"Hello.\n{_ADVICE}")
        self.clock = Clock()
        self.answers: list[Answer] = []
        self.words: list[str] = []
        self.runner = CheckRunner(self.document, worker, self.clock, limit=limit, cold_start=limit)
        self.runner.answered.connect(self.answers.append)
        self.runner.state_changed.connect(self.words.append)

    def type(self, start: int, removed: int, added: str) -> None:
        self.document.replace(self.section.id, start, removed, added)
        self.runner.document_changed()

    def quotes(self) -> list[str]:
        return [f.quote for f in self.answers[-1].findings if not f.missing]

    def done(self) -> bool:
        return bool(self.words) and self.words[-1] == check_runner.DONE


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    window = Window()
    window.runner.start()
    yield window
    window.runner.stop()


def test_what_is_written_is_checked_and_what_is_changed_is_checked_again(
    window: Window, qtbot: QtBot
) -> None:
    qtbot.waitUntil(window.done)
    assert "stop your propranolol" in window.quotes()
    assert window.answers[-1].gate is Gate.CLOSED
    window.type(7, len(_ADVICE), "Sleep well.")
    qtbot.waitUntil(lambda: window.answers[-1].gate is Gate.OPEN)
    assert window.quotes() == []


def test_a_checker_killed_in_the_middle_is_started_again_and_says_so(
    window: Window, qtbot: QtBot
) -> None:
    qtbot.waitUntil(window.done)
    window.type(0, 5, "Hello again")
    os.kill(window.runner.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: check_runner.RESTARTED in window.words)
    window.answers.clear()
    qtbot.waitUntil(lambda: bool(window.answers))
    assert "stop your propranolol" in window.quotes()
    window.clock.ahead += 10
    window.type(0, 0, "Well. ")
    qtbot.waitUntil(window.done)


def test_a_checker_that_hangs_is_killed_and_after_five_times_given_up(qtbot: QtBot) -> None:
    window = Window(python(_MUTE), limit=2)
    window.runner.start()
    window.clock.ahead += 0.5
    window.type(0, 0, "a")
    assert window.words == ["Checking 2 paragraphs"]
    for _ in range(5):
        pid = window.runner.pid
        window.clock.ahead += 5
        window.type(0, 0, "b")
        qtbot.waitUntil(lambda pid=pid: window.runner.pid not in (pid, 0))  # type: ignore[misc]
        assert window.words[-1] == check_runner.RESTARTED
    window.clock.ahead += 5
    with qtbot.waitSignal(window.runner.gave_up):
        window.type(0, 0, "c")
    assert window.words[-1] == check_runner.GAVE_UP
    assert not window.runner.running
    window.runner.start()
    assert window.runner.running
    window.runner.stop()


def test_a_program_that_is_not_there_is_given_up_at_once(qtbot: QtBot) -> None:
    window = Window(lambda: ("/nowhere/caveat", []))
    with qtbot.waitSignal(window.runner.gave_up):
        window.runner.start()
    assert not window.answers


def test_an_answer_that_comes_late_says_nothing_about_words_changed_meanwhile(
    window: Window, qtbot: QtBot
) -> None:
    window.type(7, 5, "Dear Casey")
    qtbot.waitUntil(lambda: bool(window.answers))
    first = window.answers[0]
    assert [f for f in first.findings if not f.missing] == []
    qtbot.waitUntil(lambda: "stop your propranolol" in window.quotes())


def test_another_document_is_checked_from_nothing(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.done)
    other = Document()
    other.add_section(Track.SPOKEN, "Nothing to say.")
    window.runner.set_document(other)
    qtbot.waitUntil(lambda: window.answers[-1].words == 3)
    assert window.quotes() == []


def test_a_check_that_could_not_run_closes_the_gate(qtbot: QtBot) -> None:
    window = Window(python(_ONE_THEN_BROKEN))
    window.runner.start()
    qtbot.waitUntil(lambda: bool(window.answers))
    assert window.answers[-1].gate is Gate.CLOSED
    assert window.answers[-1].failed == check_runner.FAILED
    assert window.words[-1] == check_runner.FAILED
    window.runner.stop()
