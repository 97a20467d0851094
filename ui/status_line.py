"""The line at the bottom: the draft at the left, the checker and its rules at the right."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.amounts import counted
from ui.theme import Theme
from ui.words import Words

_MONTHS = (
    "January February March April May June July August September October November December"
).split()


class StatusLine(QWidget):
    """30 high. What changes here and stays is read out through `announce`; nothing blinks."""

    def __init__(self, theme: Theme, announce: Callable[[str], None]) -> None:
        super().__init__()
        self._theme, self._announce = theme, announce
        self._draft = Words(theme, "Draft, not saved yet", "muted", 13)
        self._gate = Words(theme, "", "muted", 13)
        self._checks = Words(theme, "", "muted", 13)
        self._rules = Words(theme, "", "muted", 13)
        self._offline = Words(theme, "Offline", "muted", 13)
        self._compact = False
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._draft)
        self._row.addWidget(self._gate)
        self._row.addStretch()
        for words in (self._checks, self._rules, self._offline):
            self._row.addWidget(words)
        self._gate.hide()
        self.set_theme(theme)

    def set_draft_state(self, words: str) -> None:
        """ "Draft, saved 22:41", "Draft, not saved yet", "Approved 23:02"."""
        self._say(self._draft, words)

    def set_checks(self, words: str, *, passing: bool = False) -> None:
        """ "All checks done"; `passing` for what is over in a moment and not read out."""
        self._say(self._checks, words, silent=passing)

    def set_rules(self, rules: int, version: str) -> None:
        """ "50 rules, November 2026", from the count and the version "2026-11"."""
        words = ", ".join(filter(None, (counted(rules, "rule"), month_words(version))))
        self._say(self._rules, words if rules else "", silent=True)

    def set_gate(self, words: str) -> None:
        """What the gate says, where the right column is not there to say it; "" takes it away."""
        self._say(self._gate, words, silent=True)
        self._show()

    def set_compact(self, compact: bool) -> None:
        """Under an effective width of 860: the gate in place of the draft, and Offline."""
        self._compact = compact
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for words in (self._draft, self._gate, self._checks, self._rules, self._offline):
            words.set_theme(theme)
        self.setPalette(theme.palette())
        self.setFixedHeight(theme.px(30))
        self._row.setContentsMargins(theme.px(20), 1, theme.px(20), 0)
        self._row.setSpacing(theme.px(21))
        self.update()

    def _show(self) -> None:
        gate = bool(self._gate.text())
        self._gate.setVisible(gate)
        self._draft.setVisible(not (self._compact and gate))
        for words in (self._checks, self._rules):
            words.setVisible(bool(words.text()) and not self._compact)

    def _say(self, label: Words, words: str, *, silent: bool = False) -> None:
        if label.text() != words:
            label.setText(words)
            self._show()
            if words and not silent:
                self._announce(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("border"))
        painter.end()


def month_words(version: str) -> str:
    """ "November 2026" from "2026-11" or "2026.11.2"; anything else as it is."""
    parts = re.match(r"(\d{4})[.-](\d{1,2})(?!\d)", version)
    if parts is None or not 1 <= int(parts[2]) <= 12:
        return version
    return f"{_MONTHS[int(parts[2]) - 1]} {parts[1]}"
