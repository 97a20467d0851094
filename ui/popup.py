"""A panel that opens below a button and closes with Escape or a click beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.parts.buttons import fill, frame
from ui.scroll import Scroll
from ui.theme import Theme


class Popup(QFrame):
    """As high as `inside` needs, at most as high as the window it belongs to leaves room."""

    def __init__(
        self, theme: Theme, name: str, inside: QWidget, width: int, owner: QWidget
    ) -> None:
        """`width` is in px at 100 %."""
        super().__init__(owner, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme, self._inside, self._width = theme, inside, width
        self._room = 0
        self.setAccessibleName(name)
        self._scroll = Scroll(theme, inside)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._scroll)
        inside.installEventFilter(self)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        self._scroll.set_theme(theme)
        edge = theme.px(8)
        self._column.setContentsMargins(1, edge, 1, edge)

    def open_below(self, button: QWidget, *, shift: int = 0) -> None:
        """Shows itself under `button`, moved by `shift` px, with the keyboard in it."""
        place = button.mapToGlobal(QPoint(shift, button.height() + self._theme.px(4)))
        window = button.window()
        self._room = window.mapToGlobal(QPoint(0, window.height())).y() - place.y()
        self.move(place)
        self._fit()
        self.show()
        self._inside.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            QTimer.singleShot(0, self, self._fit)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        width = self._theme.px(self._width)
        layout = self._inside.layout()
        needed = self._inside.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            # What the scroll area gives it even where the words need less.
            least = self._inside.minimumSizeHint().height()
            needed = max(least, layout.totalHeightForWidth(width - 2))
        needed += 2 * self._theme.px(8)
        self.setFixedSize(width, min(needed, max(self._room, self._theme.px(160))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        path = QPainterPath()
        round_off = self._theme.px(8) - 2  # the painted edge stays whole
        path.addRoundedRect(QRectF(self.rect()), round_off, round_off)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        box = QRectF(self.rect())
        fill(painter, box, theme.colour("window"), theme.px(8))
        thick = 2 if theme.contrast else 1
        frame(painter, box, theme.colour("outline"), thick, theme.px(8))
        painter.end()
