"""One answer out of a few."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QWidget

from ui.parts.buttons import fill, frame
from ui.theme import Theme

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class Choice(QRadioButton):
    """A radio button with our circle; Qt keeps its role, its state and its arrow keys."""

    def __init__(self, words: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose where they go, the first time too: Qt only moves while none is chosen."""
        super().keyPressEvent(event)
        there = self.window().focusWidget()
        if event.key() in _ARROWS and isinstance(there, Choice) and there is not self:
            there.setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._theme
        wide = QFontMetricsF(theme.sans(14)).horizontalAdvance(self.text())
        return QSize(round(wide) + theme.px(40), theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _pos: QPoint) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._theme
        box = QRectF(self.rect())
        if self.underMouse():
            fill(painter, box, theme.colour("sunken"), theme.px(6))
        if self.hasFocus():
            thick = 3 if theme.contrast else 2
            frame(painter, box, theme.colour("focus"), thick, theme.px(6))
        middle = QPointF(theme.px(16), box.center().y())
        role = "accent" if self.isChecked() else "outline"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(role), 1.5 * theme.scale))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(middle, 7.5 * theme.scale, 7.5 * theme.scale)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(middle, 4 * theme.scale, 4 * theme.scale)
        painter.setFont(theme.sans(14))
        painter.setPen(theme.colour("text"))
        words = box.adjusted(theme.px(32), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
