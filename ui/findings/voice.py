"""Reads out what the counts are, politely and not at every key."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from app.shown import Answer
from ui.findings.rows import gate_words, level_counts, level_name
from ui.parts.announce import announce

QUIET_MS = 1000
"""So long nothing may have changed."""


class CountsVoice(QTimer):
    """Speaks through `widget` once answers have been quiet, and only where the words differ."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, singleShot=True, interval=QUIET_MS)
        self._widget = widget
        self._words = ""
        self._said = ""
        self.timeout.connect(self._speak)

    def set_answer(self, answer: Answer) -> None:
        """Waits again from now."""
        counts = level_counts(answer)
        found = ", ".join(f"{level_name(level)} {n}" for level, n in counts.items())
        self._words = f"{gate_words(answer)[0]}. {found or 'No open findings'}."
        self.start()

    @Slot()
    def _speak(self) -> None:
        if self._words != self._said:
            self._said = self._words
            announce(self._widget, self._words)
