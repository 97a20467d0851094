"""A column that scrolls under a slim bar, which lies over the margin and shifts nothing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QStyle, QStyleOptionSlider, QWidget

from ui.parts.buttons import fill
from ui.theme import Theme


class Scroll(QScrollArea):
    """Scrolls `inside` up and down; its width is the column's."""

    def __init__(self, theme: Theme, inside: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bar = SlimBar(theme, self)
        own = self.verticalScrollBar()
        own.rangeChanged.connect(self._take_range)
        own.valueChanged.connect(self.bar.setValue)
        self.bar.valueChanged.connect(own.setValue)
        self._take_range(own.minimum(), own.maximum())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.bar.set_theme(theme)
        self._place()

    @Slot(QWidget)
    def show_whole(self, part: QWidget) -> None:
        """Scrolls until all of `part` is seen, once it has taken its new height."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(part, 0, self._theme.px(8)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide = self._theme.px(8)
        self.bar.setGeometry(self.width() - wide, 0, wide, self.height())
        self.bar.raise_()

    @Slot(int, int)
    def _take_range(self, least: int, most: int) -> None:
        own = self.verticalScrollBar()
        self.bar.setRange(least, most)
        self.bar.setPageStep(own.pageStep())
        self.bar.setSingleStep(own.singleStep())
        self.bar.setVisible(most > least)


class SlimBar(QScrollBar):
    """Only the handle, in `outline`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setObjectName("slim")

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(8), self._theme.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar,
            option,
            QStyle.SubControl.SC_ScrollBarSlider,
            self,
        )
        painter = QPainter(self)
        slim = QRectF(handle).adjusted(self.width() / 4, 0, -self.width() / 4, 0)
        fill(painter, slim, self._theme.colour("outline"), slim.width() / 2)
        painter.end()
