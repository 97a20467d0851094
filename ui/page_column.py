"""The middle column: bars, section line, the script, and the strip of a narrow window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.editor.find import FindBar
from ui.editor.script import ScriptEdit
from ui.error_bar import ErrorBar
from ui.findings.strip import FindingStrip
from ui.section_line import SectionLine
from ui.theme import Theme
from ui.tour import TourBar


class PageColumn(QWidget):
    """Puts the parts one below the other; they are the window's to listen to."""

    def __init__(
        self,
        theme: Theme,
        line: SectionLine,
        script: ScriptEdit,
        find: FindBar,
        errors: ErrorBar,
        tour: TourBar,
        strip: FindingStrip,
    ) -> None:
        super().__init__()
        self._theme, self._script, self._line = theme, script, line
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for bar in (errors, tour):
            layout.addWidget(bar)
        layout.addWidget(line)
        layout.addWidget(script, 1)
        layout.addWidget(find)  # below, so that no line of the script moves
        layout.addWidget(strip)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        script.viewport().installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where the text begins has changed: the line above it follows, once that is settled."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            QTimer.singleShot(0, self, self.align)
        return super().eventFilter(watched, event)

    @Slot()
    def align(self) -> None:
        """Sets the words of the section line over the edges of the text."""
        viewport = self._script.viewport()
        left = viewport.mapTo(self, viewport.rect().topLeft()).x()
        paper = self._script.paper
        self._line.set_text_edges(left + round(paper.left), round(paper.measure))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.end()
