"""Placeholder until the cards branch is merged."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme import Theme


class TextButton(QPushButton):
    def __init__(
        self, theme: Theme, words: str, kind: str = "secondary", parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self._kind = kind
        self._theme = theme
        self.setAccessibleName(words)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(theme.sans(14, 600 if self._kind == "primary" else 500))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        quiet = self._kind == "quiet"
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(
            width + self._theme.px(0 if quiet else 28), self._theme.px(24 if quiet else 32)
        )

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ink, edge, fill = "text", "outline", "surface"
        if self._kind == "primary":
            ink, edge, fill = "on_accent", "accent", "accent"
        if self._kind == "quiet":
            ink, edge, fill = "accent", "", ""
        if self.underMouse() and self._kind != "primary":
            fill = "sunken"
        painter.setPen(QPen(theme.colour(edge)) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(fill) if fill else QColor(0, 0, 0, 0))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
        painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        painter.setPen(theme.colour(ink))
        flag = Qt.AlignmentFlag.AlignLeft if self._kind == "quiet" else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(self.rect(), flag | Qt.AlignmentFlag.AlignVCenter, self.text())
