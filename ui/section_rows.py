"""How the rows of sections are drawn and how keys and pointer act on them."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.parts.buttons import fill, frame
from ui.parts.strokes import draw_stroke
from ui.theme import Theme

ID, MARK, AMOUNT = (Qt.ItemDataRole.UserRole + number for number in range(3))
_Index = QModelIndex | QPersistentModelIndex


class SectionRows(QListWidget):
    """A list as high as its rows, never scrolled by itself."""

    removal_wanted = Signal(int)
    """The id of the section whose row had Delete pressed on it."""
    settled = Signal(int)
    """The id of the section whose row was clicked or had Return pressed on it."""
    menu_wanted = Signal(int, QPoint)
    """The id of a section, and where on the screen its menu belongs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.itemClicked.connect(self._settle)
        self.set_theme(theme)

    @Slot(QListWidgetItem)
    def _settle(self, item: QListWidgetItem) -> None:
        self.settled.emit(item.data(ID))

    def set_theme(self, theme: Theme) -> None:
        self._row = theme.px(32)
        self.setPalette(theme.palette())
        self.setItemDelegate(_RowPainter(self, theme))
        self.fit()

    def fit(self) -> None:
        """Takes the height of its rows."""
        self.setFixedHeight(max(1, self.count()) * self._row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Delete and item is not None:
            self.removal_wanted.emit(item.data(ID))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.settled.emit(item.data(ID))
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        item = self.currentItem() if by_key else self.itemAt(event.pos())
        if item is not None:
            below = self.visualItemRect(item).bottomLeft() + QPoint(self._row, 0)
            place = self.viewport().mapToGlobal(below) if by_key else event.globalPos()
            self.menu_wanted.emit(item.data(ID), place)


class _RowPainter(QStyledItemDelegate):
    """Name at 20, then from the right the amount and the worst mark, 16 wide."""

    def __init__(self, rows: SectionRows, theme: Theme) -> None:
        super().__init__(rows)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._theme.px(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, state = self._theme, option.state
        row: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = row.adjusted(theme.px(8), 0, -theme.px(8), 0)
        paint_row(painter, theme, box, chosen=chosen, over=over, focused=focused)
        inner = box.adjusted(theme.px(12), 0, -theme.px(12), 0)
        painter.setFont(theme.sans(13))
        painter.setPen(theme.colour("muted"))
        amount = index.data(AMOUNT)
        painter.drawText(inner, _RIGHT, amount)
        end = inner.right() - painter.fontMetrics().horizontalAdvance(amount) - theme.px(8)
        if index.data(MARK):
            end -= theme.px(16)
            draw_stroke(painter, index.data(MARK), end, box.center().y(), theme.px(16), theme)
            end -= theme.px(8)
        painter.setFont(theme.sans(14, 600 if chosen else 400))
        painter.setPen(theme.colour("text"))
        room = end - inner.left()
        name = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, _LEFT, name)
        painter.restore()


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def paint_row(
    painter: QPainter, theme: Theme, box: QRect, *, chosen: bool, over: bool, focused: bool
) -> None:
    """What lies behind a list row: `sunken` when chosen or under the pointer, a ring on focus."""
    radius = theme.px(6)
    if chosen or over:
        fill(painter, QRectF(box), theme.colour("sunken"), radius)
    if focused:
        frame(painter, QRectF(box), theme.colour("focus"), 3 if theme.contrast else 2, radius)
    elif chosen and theme.contrast:
        frame(painter, QRectF(box), theme.colour("outline"), 2, radius)
