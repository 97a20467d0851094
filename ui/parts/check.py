"""A box that is ticked or not."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.parts.buttons import fill, frame
from ui.parts.icons import draw_icon
from ui.theme import Theme


def draw_check(painter: QPainter, box: QRectF, checked: bool, theme: Theme, size: int = 16) -> None:
    """The box, centred in height at the left edge of `box`."""
    side = theme.px(size)
    where = QRectF(box.left(), box.center().y() - side / 2, side, side)
    if checked:
        fill(painter, where, theme.colour("accent"), theme.px(3))
        draw_icon(painter, "check", where.adjusted(1, 1, -1, -1), "on_accent", theme)
    else:
        fill(painter, where, theme.colour("surface"), theme.px(3))
        frame(painter, where, theme.colour("outline"), 1.5 * theme.scale, theme.px(3))


class Check(QCheckBox):
    """A check box with our box; Qt keeps its role, its state and its keys."""

    def __init__(
        self,
        words: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        size: float = 14,
        weight: int = 400,
        role: str = "text",
    ) -> None:
        """`size`, `weight` and `role` are those of its words."""
        super().__init__(words, parent)
        self._theme, self._size, self._weight, self._role = theme, size, weight, role
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._theme
        wide = QFontMetricsF(theme.sans(self._size, self._weight)).horizontalAdvance(self.text())
        return QSize(round(wide) + theme.px(44), theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _pos: QPoint) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        box = QRectF(self.rect())
        if self.underMouse():
            fill(painter, box, theme.colour("sunken"), theme.px(6))
        if self.hasFocus():
            frame(painter, box, theme.colour("focus"), 3 if theme.contrast else 2, theme.px(6))
        inner = box.adjusted(theme.px(8), 0, 0, 0)
        draw_check(painter, inner, self.isChecked(), theme)
        painter.setFont(theme.sans(self._size, self._weight))
        painter.setPen(theme.colour(self._role))
        words = inner.adjusted(theme.px(26), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
