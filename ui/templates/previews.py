"""Asks for previews while the writer types: seldom enough, one at a time, the newest one only."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.templates.desk import Then

_PAUSE_MS = 60
"""Between two questions."""
_WORDS_AFTER_MS = 400
_AGAIN_MS = 500
"""After the checker ended, until it is asked again: it is being started meanwhile."""
STOPPED = "The checker stopped. Change an answer to ask again."


class Previews(QObject):
    """`ask` is given what is wished and what to call with the answer."""

    answered = Signal(object)
    """The answer to the newest wish."""
    failed = Signal(str)
    """One sentence why there is none."""
    slow = Signal()
    """The answer takes longer than is worth no word."""

    def __init__(self, ask: Callable[[object, Then], None], parent: QObject) -> None:
        super().__init__(parent)
        self._ask = ask
        self._wish: object = None
        self._asked: object = None
        self._number = 0
        self._again = True
        self._pause, self._patience = QTimer(self), QTimer(self)
        for timer, wait, then in (
            (self._pause, _PAUSE_MS, self._send), (self._patience, _WORDS_AFTER_MS, self.slow),
        ):  # fmt: skip
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(then)

    @property
    def waiting(self) -> bool:
        """Is there a wish that was not answered yet?"""
        return self._wish is not None or self._asked is not None

    def want(self, wish: object) -> None:
        """Asks as soon as may be; an older wish is forgotten."""
        self._wish, self._again = wish, True
        if not self._patience.isActive():
            self._patience.start()
        if not self._pause.isActive():
            self._send()

    def stop(self) -> None:
        """Nothing is wished any longer, and no answer is listened to."""
        self._number += 1
        self._wish = self._asked = None
        self._pause.stop()
        self._patience.stop()

    @Slot()
    def _send(self) -> None:
        if self._asked is not None or self._wish is None:
            return
        self._asked, self._wish = self._wish, None
        self._number += 1
        self._pause.start(_PAUSE_MS)
        self._ask(self._asked, partial(self._hear, self._number))

    def _hear(self, number: int, answer: object) -> None:
        if number != self._number or self._asked is None:
            return
        asked, self._asked = self._asked, None
        if answer is None and self._again:
            self._again = False
            self._wish = self._wish or asked
            self._pause.start(_AGAIN_MS)
        elif self._wish is not None:
            if not self._pause.isActive():
                self._send()
        else:
            self._patience.stop()
            if answer is None or isinstance(answer, str):
                self.failed.emit(answer or STOPPED)
            else:
                self.answered.emit(answer)
