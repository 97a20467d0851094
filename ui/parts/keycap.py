"""The small box with the name of a key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.parts.buttons import fill, frame
from ui.theme import Theme


def keycap_width(key: str, theme: Theme) -> int:
    """Px that the cap takes: 20 at least."""
    wide = QFontMetricsF(theme.sans(13)).horizontalAdvance(key)
    return max(theme.px(20), round(wide) + theme.px(10))


def draw_keycap(painter: QPainter, x: float, y: float, key: str, theme: Theme) -> None:
    """A cap 20 high with its upper left corner at x, y."""
    box = QRectF(x, y, keycap_width(key, theme), theme.px(20))
    fill(painter, box, theme.colour("surface"), theme.px(4))
    frame(painter, box, theme.colour("outline" if theme.contrast else "border"), 1, theme.px(4))
    painter.setFont(theme.sans(13))
    painter.setPen(theme.colour("text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)


class KeyCap(QWidget):
    """A key beside the words of what it does; the control it belongs to names it for readers."""

    def __init__(self, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(keycap_width(self._key, self._theme), self._theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_keycap(painter, 0, 0, self._key, self._theme)
        painter.end()
