"""An option that is on or off: a box with a tick, drawn at the text size."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.parts.buttons import RADIUS, Pressable, fill, frame
from ui.parts.icons import draw_icon
from ui.theme import Theme

_BOX, _GAP, _EDGE, _HEIGHT = 16, 6, 4, 24


class Choice(Pressable):
    """A check box; Qt's own does not grow with the text."""

    def __init__(self, words: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        theme = self.theme
        wide = QFontMetricsF(theme.sans(14)).horizontalAdvance(self.text())
        return QSize(round(wide) + theme.px(_BOX + _GAP + 2 * _EDGE) + 1, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        whole = QRectF(self.rect())
        if self.over or self.isDown():
            fill(painter, whole, theme.colour("sunken"), theme.px(RADIUS))
        side = theme.px(_BOX)
        box = QRectF(theme.px(_EDGE), (whole.height() - side) / 2, side, side)
        fill(painter, box, theme.colour("accent" if self.isChecked() else "surface"), theme.px(3))
        if self.isChecked():
            inner = box.adjusted(2, 2, -2, -2)
            draw_icon(painter, "check", inner, "on_accent", theme)
        else:
            thick = 2 if theme.contrast else 1
            frame(painter, box, theme.colour("outline"), thick, theme.px(3))
        if self.hasFocus():
            frame(painter, whole, theme.colour("focus"), self.ring(), theme.px(RADIUS))
        painter.setFont(theme.sans(14))
        painter.setPen(theme.colour("text"))
        words = whole.adjusted(box.right() + theme.px(_GAP), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
