"""Buttons painted by us: primary, secondary, quiet, and the few that show only an icon."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.parts.icons import draw_icon
from ui.theme import Theme

RADIUS = 6
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class Weight(Enum):
    """How loud a button is; at most one primary in a view."""

    PRIMARY = auto()
    SECONDARY = auto()
    QUIET = auto()


def frame(painter: QPainter, box: QRectF, ink: QColor, thick: float, radius: float) -> None:
    """A rounded outline that lies wholly inside `box`."""
    half = thick / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, thick))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)


def fill(painter: QPainter, box: QRectF, ink: QColor, radius: float) -> None:
    """A rounded area without an outline."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(box, radius, radius)


class Pressable(QAbstractButton):
    """A button that knows the pointer, answers Return as well as Space and leaves arrows alone."""

    def __init__(self, theme: Theme, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.over = False
        self.setText(words)
        self.setAccessibleName(words.rstrip("…"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.updateGeometry()
        self.update()

    def ring(self) -> int:
        """Thickness of the focus ring."""
        return 3 if self.theme.contrast else 2

    def enterEvent(self, event: QEnterEvent) -> None:
        self.over = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.over = False
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            self.click()
        elif event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Button(Pressable):
    """A button with a word. `height` is at 100 % (32, quiet 24, in bars 30)."""

    def __init__(
        self,
        words: str,
        theme: Theme,
        weight: Weight = Weight.SECONDARY,
        parent: QWidget | None = None,
        *,
        height: int = 0,
    ) -> None:
        super().__init__(theme, words, parent)
        self._weight = weight
        self._height = height or (24 if weight is Weight.QUIET else 32)

    @property
    def weight(self) -> Weight:
        return self._weight

    def set_weight(self, weight: Weight) -> None:
        """A button is primary only once it will succeed."""
        self._weight = weight
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self.theme
        quiet = self._weight is Weight.QUIET
        # Else measured in the heaviest weight: a button that turns primary must not grow.
        face = theme.sans(14, 500 if quiet else 600)
        wide = QFontMetricsF(face).horizontalAdvance(self.text())
        side = 6 if quiet else 14
        return QSize(round(wide) + 2 * theme.px(side), theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _face(self) -> QFont:
        return self.theme.sans(14, 600 if self._weight is Weight.PRIMARY else 500)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        box = QRectF(self.rect())
        radius = theme.px(RADIUS)
        word = "text"
        if self._weight is Weight.PRIMARY:
            word = self._paint_primary(painter, box, radius)
        elif self._weight is Weight.QUIET:
            word = "accent"
            self._paint_ground(painter, box, radius, "")
        else:
            self._paint_ground(painter, box, radius, "surface")
            edge = "text" if self.over or self.isDown() else "outline"
            frame(painter, box, theme.colour(edge), 2 if theme.contrast else 1, radius)
        if self.hasFocus():
            frame(painter, box, theme.colour("focus"), self.ring(), radius)
        painter.setFont(self._face())
        painter.setPen(theme.colour(word if self.isEnabled() else "faint"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _paint_ground(self, painter: QPainter, box: QRectF, radius: int, rest: str) -> None:
        role = "selection" if self.isDown() else "sunken" if self.over else rest
        if role:
            fill(painter, box, self.theme.colour(role), radius)

    def _paint_primary(self, painter: QPainter, box: QRectF, radius: int) -> str:
        theme = self.theme
        if self.hasFocus():  # a gap, or the ring would drown in the accent
            gap = self.ring() + 2
            box, radius = box.adjusted(gap, gap, -gap, -gap), max(2, radius - gap)
        fill(painter, box, theme.colour("selection" if self.isDown() else "accent"), radius)
        if self.over and not self.isDown():
            frame(painter, box, theme.colour("text"), 2, radius)
        return "text" if self.isDown() else "on_accent"


class IconButton(Pressable):
    """Close, previous, next or search: an icon alone, 24 px, named for screen readers."""

    def __init__(self, icon: str, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(24), self.theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        box = QRectF(self.rect())
        if self.isDown() or self.over:
            ground = theme.colour("selection" if self.isDown() else "sunken")
            fill(painter, box, ground, theme.px(RADIUS))
        if self.hasFocus():
            frame(painter, box, theme.colour("focus"), self.ring(), theme.px(RADIUS))
        side = theme.px(16)
        where = QRectF(0, 0, side, side)
        where.moveCenter(box.center())
        draw_icon(painter, self._icon, where, "text" if self.isEnabled() else "faint", theme)
        painter.end()
