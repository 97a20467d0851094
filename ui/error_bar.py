"""A bar over the column it concerns: what went wrong or changed, and one way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checks import Severity
from ui.parts.buttons import Button, IconButton, fill, frame
from ui.parts.icons import draw_icon
from ui.theme import Theme
from ui.words import Words


class ErrorBar(QWidget):
    """Hidden until something is to be said; stays until it is dealt with."""

    dealt_with = Signal()
    """The bar went away because the user took the way out or closed the news."""

    def __init__(self, theme: Theme, announce: Callable[[str], None]) -> None:
        super().__init__()
        self._theme, self._announce = theme, announce
        self._level = Severity.ERROR
        self._way_out: Callable[[], None] | None = None
        self._words = Words(theme, "", "text", 14)
        self._words.setWordWrap(True)
        self.button = Button("", theme, height=30)
        self._close = IconButton("x", "Close the message", theme)
        self.button.clicked.connect(self._take)
        self._close.clicked.connect(self.clear)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.button)
        self._row.addWidget(self._close)
        self.hide()
        self.set_theme(theme)

    @property
    def words(self) -> str:
        """What it says; nothing while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def show_error(
        self, words: str, button: str = "", way_out: Callable[[], None] | None = None
    ) -> None:
        """One sentence and one way out; without one the bar stays until `clear` is called."""
        self._say(Severity.ERROR, words, button, way_out)

    def show_news(
        self, words: str, button: str = "", way_out: Callable[[], None] | None = None
    ) -> None:
        """The same in the colours of Decide; it can be closed."""
        self._say(Severity.WARNING, words, button, way_out)

    @Slot()
    def clear(self) -> None:
        """Takes the bar away."""
        if not self.isHidden():
            self.hide()
            self.dealt_with.emit()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        self._words.set_theme(theme)
        self.button.set_theme(theme)
        self._close.set_theme(theme)
        px = theme.px
        self._row.setContentsMargins(px(8 + 12 + 16 + 12), px(16), px(20), px(16))
        self._row.setSpacing(px(12))
        self.update()

    def _say(
        self, level: Severity, words: str, button: str, way_out: Callable[[], None] | None
    ) -> None:
        self._level, self._way_out = level, way_out
        self._words.setText(words)
        self.button.setText(button)
        self.button.setAccessibleName(button.rstrip("…"))
        self.button.setVisible(way_out is not None)
        self.button.updateGeometry()
        self._close.setVisible(level is not Severity.ERROR)
        self.show()
        self.update()
        self._announce(words)

    @Slot()
    def _take(self) -> None:
        way_out = self._way_out
        self.clear()
        if way_out is not None:
            way_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.colour("surface"))
        edge = theme.px(8)
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        fill(painter, box, theme.wash(self._level), theme.px(6))
        frame(painter, box, theme.level(self._level), 2 if theme.contrast else 1, theme.px(6))
        side = theme.px(16)
        where = QRectF(box.left() + theme.px(12), 0, side, side)
        where.moveTop(box.center().y() - side / 2)
        draw_icon(painter, "octagon-alert", where, str(self._level), theme)
        painter.end()
