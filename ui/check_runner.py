"""Keeps the checker running beside the window, and the window told, without ever waiting for it."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.document import Document
from app.schedule import LIMIT, Job, Schedule, changed_since, still_true
from app.shown import Answer, ShownFinding
from app.wire import answer_of_row, request_row, whole_row
from checks import Gate
from ui.asking import Asking, Then
from ui.worker_process import WorkerProcess

DONE = "All checks done"
RESTARTED = "The checker stopped and was started again. Your text is safe."
GAVE_UP = "The checker keeps stopping, so nothing is checked now. Your text is safe."
FAILED = "One check could not run, so nothing can be called clean."

_COLD_START = 20.0
_WORDS_AFTER = 0.4
"""Seconds of waiting that are not worth a word."""
_NOTICE = 6.0
"""Seconds that the news of a restart stands before "All checks done" may take its place."""
_MOST_RESTARTS = 5
_WITHIN = 60.0
"""Seconds after which a restart is forgotten, where an answer has come since the last one: what
hangs on each first job takes longer than this to do so five times."""


class CheckRunner(QObject):
    """Sends the document to the checker as it changes, and says what comes back.

    `command` gives the program and its arguments (see `app.worker_start`); `clock` gives seconds
    that only grow (`time.monotonic`). A job over `limit` seconds hangs; the first of a process has
    `cold_start` seconds more, in which it loads the packs.
    """

    answered = Signal(object)
    """An `app.shown.Answer`: what still holds of it for the document as it is now."""
    state_changed = Signal(str)
    """Words for the status line; sent when they change."""
    gave_up = Signal(str)
    """It died too often and stays off; `start()` tries again. The words are `state`'s."""

    def __init__(
        self,
        document: Document,
        command: Callable[[], tuple[str, list[str]]],
        clock: Callable[[], float],
        parent: QObject | None = None,
        limit: float = LIMIT,
        cold_start: float = _COLD_START,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._command = command
        self._clock = clock
        self._schedule = Schedule(clock, limit=limit)
        self._asking = Asking(clock)
        self._cold_start = cold_start
        self._process: WorkerProcess | None = None
        self._known: dict[int, int] = {}
        self._heard_of: dict[str, ShownFinding] = {}
        self._checked: dict[int, int] = {}
        self._restarts: deque[float] = deque()
        self._heard_since = False
        self._answer = Answer()
        self._waiting_since: float | None = None
        self._notice_until = float("-inf")
        self._ready = False
        self._broken: tuple[str, ...] = ()
        self._templated: frozenset[str] = frozenset()
        self._state = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)

    @property
    def state(self) -> str:
        """The words that were said last."""
        return self._state

    @property
    def answer(self) -> Answer:
        """The last answer, as it was given then; empty before the first."""
        return self._answer

    @property
    def unanswered(self) -> frozenset[int]:
        """Ids of the paragraphs that have changed since the last answer."""
        return frozenset(
            paragraph
            for paragraph, revision in self._document.revisions().items()
            if self._checked.get(paragraph) != revision
        )

    @property
    def running(self) -> bool:
        return self._process is not None

    @property
    def broken_packs(self) -> tuple[str, ...]:
        """One sentence for each of the practice's own packs that could not be used."""
        return self._broken

    @property
    def templated(self) -> frozenset[str]:
        """Rules whose finding a template can close."""
        return self._templated

    @property
    def pid(self) -> int:
        """The process's number, 0 where none runs."""
        return self._process.pid if self._process else 0

    @Slot()
    def start(self) -> None:
        """Starts the checker where it is not running, and checks everything."""
        if self._process is None:
            self._restarts.clear()
            self._launch()

    @Slot()
    def stop(self) -> None:
        """Ends the checker, in silence: the window closes."""
        self._timer.stop()
        if self._process is not None:
            self._process.stop()
            self._process.deleteLater()
            self._process = None
        self._asking.lost()

    def ask(self, what: str, row: Mapping[str, Any], then: Then) -> None:
        """Asks about templates for the document as it is; `then` is called later, or at once with
        None where no checker runs. See `app.disclaimers.service` for what may be asked.
        """
        if self._process is None:
            then(None)
            return
        extra = 0.0 if self._ready else self._cold_start
        whole = {**row, "document": whole_row(self._document)}
        self._process.send(self._asking.line(what, whole, then, extra))
        self._tick()

    @Slot()
    def document_changed(self) -> None:
        """Text, profile, facts or decisions are not what they were; sends what changed when due."""
        self._schedule.changed()
        if self._waiting_since is None:
            self._waiting_since = self._clock()
        self._tick()

    @Slot()
    def check_all(self) -> None:
        """Checks the whole draft anew, and starts the checker where it had been given up."""
        self._known.clear()
        self._checked.clear()
        if self._process is None:
            self.start()
        else:
            self.document_changed()

    def set_document(self, document: Document) -> None:
        """Another document is open: what was said about the old one is forgotten."""
        self._document = document
        self._answer = Answer()
        running = self._process is not None
        self.stop()
        if running:
            self._launch()

    def _launch(self) -> None:
        program, arguments = self._command()
        process = WorkerProcess(program, arguments, self)
        process.said.connect(self._heard)
        process.ended.connect(self._ended)
        self._process = process
        self._ready = False
        self._known.clear()
        self._heard_of.clear()
        self._checked.clear()
        self._schedule.lost()
        self._waiting_since = self._clock()
        process.start()
        self._tick()

    @Slot()
    def _tick(self) -> None:
        """Does what is due, then sleeps until the next thing is."""
        if self._process is None:
            return
        if self._schedule.due_in() == 0.0:
            self._send(self._process)
        if 0.0 in (self._schedule.hangs_in(), self._asking.hangs_in()):
            self._process.kill()
            return
        self._speak()
        waits = [
            wait
            for wait in (
                self._schedule.due_in(), self._schedule.hangs_in(), self._asking.hangs_in(),
                self._next_words_in(),
            )
            if wait is not None
        ]  # fmt: skip
        self._timer.stop()
        if waits:
            self._timer.start(int(min(waits) * 1000) + 1)

    def _send(self, process: WorkerProcess) -> None:
        row = request_row(self._document, self._known)
        self._known = dict(self._document.revisions())
        size = sum(len(section.text) for section in self._document.sections)
        extra = 0.0 if self._ready else self._cold_start
        job = self._schedule.send(self._known, size, extra)
        line = json.dumps({"seq": job.seq, **row}, separators=(",", ":"))
        process.send(line.encode("ascii"))

    @Slot(bytes)
    def _heard(self, line: bytes) -> None:
        try:
            act = self._meaning(json.loads(line))
        except (AttributeError, KeyError, TypeError, ValueError):
            self._schedule.lost()
            if self._process is not None:
                self._process.kill()  # it talks nonsense: a fresh one is the only cure
            return
        act()

    def _meaning(self, row: dict[str, Any]) -> Callable[[], None]:
        """What is to be done about a row. Raises where it is none that the process sends."""
        if "ready" in row:
            self._ready = True
            self._broken = tuple(row["broken"])
            self._templated = frozenset(row["templated"])
        elif "token" in row:
            return self._asking.reply(row)
        elif "more" in row:
            return self.document_changed
        job = self._schedule.answered(row.get("seq")) if "seq" in row else None
        if job is None:
            return _nothing
        self._heard_since = True
        answer = None if "error" in row else answer_of_row(row["answer"], self._heard_of)
        return partial(self._take, job, answer)

    def _take(self, job: Job, answer: Answer | None) -> None:
        if answer is None:
            self._known.clear()
            answer = replace(self._answer, gate=Gate.CLOSED, failed=FAILED)
        else:
            self._checked = dict(job.revisions)
            self._heard_of = {finding.key: finding for finding in answer.findings}
        self._answer = still_true(answer, self._checked, self._document)
        self._waiting_since = self._clock() if self._schedule.dirty else None
        self.answered.emit(self._answer)
        self._tick()

    @Slot()
    def _ended(self) -> None:
        """The process is gone and nobody asked it to go."""
        now = self._clock()
        self.stop()
        while self._heard_since and self._restarts and now - self._restarts[0] > _WITHIN:
            self._restarts.popleft()
        if len(self._restarts) >= _MOST_RESTARTS:
            self._say(GAVE_UP)
            self.gave_up.emit(GAVE_UP)
            return
        self._restarts.append(now)
        self._heard_since = False
        self._notice_until = now + _NOTICE
        self._say(RESTARTED)
        self._launch()

    def _next_words_in(self) -> float | None:
        """Seconds until what the status line says may be out of date by itself."""
        now = self._clock()
        moments = [self._notice_until]
        if self._waiting_since is not None:
            moments.append(self._waiting_since + _WORDS_AFTER)
        return min((moment - now for moment in moments if moment > now), default=None)

    def _speak(self) -> None:
        """Says what is so, where that is not what was said last."""
        now = self._clock()
        if now < self._notice_until:
            return
        if self._waiting_since is None:
            self._say(self._answer.failed or DONE)
        elif now - self._waiting_since >= _WORDS_AFTER:
            waiting = max(1, changed_since(self._checked, self._document))
            self._say(f"Checking {waiting} paragraph{'s' if waiting > 1 else ''}")

    def _say(self, words: str) -> None:
        if words != self._state:
            self._state = words
            self.state_changed.emit(words)


def _nothing() -> None:
    """A row that changes nothing."""
