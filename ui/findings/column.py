"""The right column put together: gate and levels stay, the list scrolls below them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.shown import Answer
from ui.findings.cuts import CutList
from ui.findings.gate import GateHeader
from ui.findings.levels import LevelsLine
from ui.findings.panel import FindingsPanel
from ui.findings.rows import level_counts
from ui.theme import Theme


class FindingsColumn(QWidget):
    """Its parts `gate`, `levels` and `panel` are the window's to listen to."""

    def __init__(
        self,
        theme: Theme,
        paragraph_text: Callable[[int], str],
        section_name: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        # The list comes first, so that Tab goes from the script to it, then to the gate.
        self.panel = FindingsPanel(theme, paragraph_text, section_name, self)
        self.gate = GateHeader(theme, self)
        self.levels = LevelsLine(theme, self)
        self.cuts = CutList(theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.gate)
        layout.addWidget(self.levels)
        layout.addWidget(self.panel, 1)
        layout.addWidget(self.cuts)
        self.levels.filter_chosen.connect(self._filter)
        self.levels.hide()
        self.setFocusProxy(self.panel)

    def set_answer(self, answer: Answer) -> None:
        """What the checker says now, to all three."""
        self.gate.set_answer(answer)
        self.levels.set_counts(level_counts(answer))
        self.panel.set_answer(answer)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        for part in (self.gate, self.levels, self.panel, self.cuts):
            part.set_theme(theme)
        self.update()

    @Slot(str)
    def _filter(self, level: str) -> None:
        self.panel.set_filter(level or None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.colour("border"))
        painter.end()
