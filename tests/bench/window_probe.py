"""One run of the window, measured from inside: python -m tests.bench.window_probe KIND.

It is a process of its own so that starting counts; what it found is the last line it prints, as
JSON. Times are `time.monotonic()`, which one system has one of, in seconds.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from ui.window import Window

Found = dict[str, object]
_PATIENCE = 60.0
KEYS, APART = 400, 0.040
"""Keys of a run, and seconds between them: 25 a second is faster than anybody types."""
BURSTS = 60
MARKS = 44
"""Sentences written to be found in 5,000 words; with what else is found, 100 findings."""


class Painted(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.times += event.type() is QEvent.Type.Paint
        return False


class Run:
    """An application whose loop is turned by hand."""

    def __init__(self) -> None:
        self.application = QApplication.instance() or QApplication(sys.argv[:1])
        self._alarm = QTimer(self.application)
        """Only to be woken."""
        self._alarm.setSingleShot(True)
        self._alarm.setTimerType(Qt.TimerType.PreciseTimer)

    def until(self, done: Callable[[], bool]) -> float:
        """Sleeps and turns the loop until something is so; the moment when it was."""
        last = monotonic() + _PATIENCE
        heart = QTimer()
        heart.start(250)
        while not done():
            self.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if monotonic() > last:
                raise SystemExit(f"{sys.argv[1:]}: waited in vain")
        return monotonic()

    def wait(self, moment: float) -> None:
        """Sleeps in the loop until a moment."""
        self._alarm.start(max(0, round(1000 * (moment - monotonic()))))
        self.until(lambda: monotonic() >= moment - 0.0005)

    def keys(self, edit: QWidget, viewport: QWidget, number: int = KEYS) -> list[float]:
        """Milliseconds from when a key was due until the text was painted.

        A key that had to wait for something else counts from when it was due, as it does for
        whoever types.
        """
        from PySide6.QtTest import QTest

        painted, times = Painted(viewport), []
        due = monotonic() + APART
        for count in range(number):
            self.wait(due)
            before = painted.times
            QTest.keyClick(edit, Qt.Key.Key_Space if count % 6 == 5 else Qt.Key.Key_A)
            times.append(1000 * (self.until(lambda before=before: painted.times > before) - due))  # type: ignore[misc]
            due = max(due + APART, monotonic())
        return times


def bare() -> Found:
    """The least there is: a text field in a window."""
    run, edit = Run(), QPlainTextEdit()
    painted = Painted(edit.viewport())
    edit.resize(1280, 800)
    edit.show()
    return {"painted": run.until(lambda: painted.times > 0), "rss": _rss("self")}


def bare_keys() -> Found:
    from tests.bench.invented import marked_script

    run, edit = Run(), QPlainTextEdit(marked_script(5000, MARKS, seed=4))
    edit.resize(1280, 800)
    edit.show()
    return {"keys": run.keys(edit, edit.viewport())}


@contextmanager
def _window() -> Iterator[tuple[Run, Window]]:
    """The window as the program opens it, checker and all."""
    from ui.program import Program, dressed

    run = Run()
    program = Program(dressed(run.application))  # type: ignore[arg-type]
    window = program.open_first()
    try:
        yield run, window
    finally:
        window.runner.stop()


def launch() -> Found:
    """From nothing to the first paint, then to the first findings on the screen."""
    with _window() as (run, window):
        painted = Painted(window.script.viewport())
        answered: list[int] = []
        window.runner.answered.connect(lambda _: answered.append(painted.times))
        first = run.until(lambda: painted.times > 0)
        marked = run.until(lambda: bool(answered) and painted.times > answered[0])
        return {
            "painted": first,
            "findings_shown": marked,
            "rss": _rss("self"),
            "worker": _rss(window.runner.pid),
        }


def _filled(run: Run, window: Window, text: str) -> None:
    from app.document import Document
    from app.session import Session
    from checks import Profile, Track

    document = Document(profile=Profile(("tiktok", "instagram"), ("US",)))
    document.add_section(Track.SPOKEN, text)
    window.show_session(Session(document))
    run.until(lambda: window.walk.answer.rules > 0 and not window.runner.unanswered)
    _to_the_middle(window)


def _to_the_middle(window: Window) -> None:
    lines = window.session.document.sections[0].paragraphs
    position = sum(len(line.text) + 1 for line in lines[: len(lines) // 2]) - 1
    window.script.place_caret(position)
    window.script.reveal(position)


def window_keys() -> Found:
    """Keys with the checker at work on 5,000 words, then its answers, then the memory held."""
    from PySide6.QtTest import QTest

    from tests.bench.invented import marked_script

    with _window() as (run, window):
        _filled(run, window, marked_script(5000, MARKS, seed=4))
        findings = len(window.walk.answer.findings)
        keys = run.keys(window.script, window.script.viewport())
        answers = []
        for _ in range(BURSTS):
            run.until(lambda: not window.runner.unanswered)
            run.wait(monotonic() + 0.15)
            for _ in range(3):
                run.wait(monotonic() + 0.06)
                sent = monotonic()
                QTest.keyClick(window.script, Qt.Key.Key_B)
            answers.append(1000 * (run.until(lambda: not window.runner.unanswered) - sent))
        return {
            "keys": keys,
            "answers": answers,
            "findings": findings,
            "rss": _rss("self"),
            "worker": _rss(window.runner.pid),
        }


def paste() -> Found:
    """50,000 words at once, then keys while they are checked and after."""
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QGuiApplication

    from tests.bench.invented import marked_script

    with _window() as (run, window):
        _filled(run, window, "Here it comes.")
        data = QMimeData()
        data.setText(marked_script(50_000, 400, seed=5))
        QGuiApplication.clipboard().setMimeData(data)
        painted = Painted(window.script.viewport())
        start = monotonic()
        window.script.paste()
        shown = run.until(lambda: painted.times > 0) - start
        _to_the_middle(window)
        keys = run.keys(window.script, window.script.viewport())
        checked = run.until(lambda: not window.runner.unanswered)
        run.wait(monotonic() + 0.3)
        start = monotonic()
        window.script.insertPlainText("b")
        checked = run.until(lambda: not window.runner.unanswered) - start
        return {"pasted": 1000 * shown, "keys": keys, "answers": [1000 * checked]}


def _rss(pid: object) -> float | None:
    """Megabytes of memory that a process holds; None where the system does not tell."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return None
    lines = status.read_text(encoding="ascii", errors="replace").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


KINDS: dict[str, Callable[[], Found]] = {
    "bare": bare,
    "launch": launch,
    "bare_keys": bare_keys,
    "window_keys": window_keys,
    "paste": paste,
}

if __name__ == "__main__":
    print(json.dumps(KINDS[sys.argv[1]]()), flush=True)
    os._exit(0)  # how Python and Qt take a half-closed window apart is not what is measured
