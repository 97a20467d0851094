"""Places to tick, found by name: ours, then all countries, states and provinces."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.matching import score
from app.places import Places
from ui.parts.check import draw_check
from ui.scroll import SlimBar
from ui.section_rows import paint_row
from ui.theme import Theme

_CODE = Qt.ItemDataRole.UserRole
_STATE = Qt.ItemDataRole.CheckStateRole


class PlaceList(QListWidget):
    """Space or a click ticks a row."""

    changed = Signal()
    """A place was ticked, or its tick taken away."""

    def __init__(self, theme: Theme, places: Places, chosen: Iterable[str]) -> None:
        super().__init__()
        self.setObjectName("places")
        self.setAccessibleName("Places, to be ticked with Space")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._bar = SlimBar(theme, self)
        self.setVerticalScrollBar(self._bar)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ticked = set(chosen)
        listed = {place.code: place.name for place in places.all}
        unlisted = {code: places.name(code) for code in ticked if code not in listed}
        for code, name in {**unlisted, **listed}.items():
            item = QListWidgetItem(name)
            item.setData(_CODE, code)
            item.setData(_STATE, _state(code in ticked))
            self.addItem(item)
        self.itemChanged.connect(self._tell)
        self.setCurrentRow(0)
        self.set_theme(theme)

    def chosen(self) -> tuple[str, ...]:
        """Codes of the ticked places, in the order of the list."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(i.data(_CODE) for i in items if _ticked(i.data(_STATE)))

    @Slot(str)
    def search(self, typed: str) -> None:
        """Hides what does not answer; goes to the first that does."""
        first = None
        for row in range(self.count()):
            item = self.item(row)
            named = f"{item.text()} {item.data(_CODE)}"
            item.setHidden(score(typed, named) is None)
            if first is None and not item.isHidden():
                first = item
        if first is not None:
            self.setCurrentItem(first)

    @Slot()
    def tick_current(self) -> None:
        """Ticks the current row if it is shown, or takes its tick away."""
        item = self.currentItem()
        if item is not None and not item.isHidden():
            item.setData(_STATE, _state(not _ticked(item.data(_STATE))))

    @Slot()
    def clear_ticks(self) -> None:
        for row in range(self.count()):
            self.item(row).setData(_STATE, _state(False))

    def set_theme(self, theme: Theme) -> None:
        self.setPalette(theme.palette())
        self._bar.set_theme(theme)
        self.setItemDelegate(_PlacePainter(self, theme))
        edge, radius = theme.colour("outline").name(), theme.px(6)
        ground = theme.colour("surface").name()
        self.setStyleSheet(
            f"#places {{ border: 1px solid {edge}; border-radius: {radius}px;"
            f" background: {ground}; padding: {theme.px(2)}px }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.tick_current()
            return
        super().keyPressEvent(event)

    @Slot(QListWidgetItem)
    def _tell(self, _item: QListWidgetItem) -> None:
        self.changed.emit()


def _state(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked


def _ticked(state: object) -> bool:
    return state in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)


class _PlacePainter(QStyledItemDelegate):
    def __init__(self, rows: QListWidget, theme: Theme) -> None:
        super().__init__(rows)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._theme.px(30))

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The whole row is the target, not only the box."""
        if event.type() != QEvent.Type.MouseButtonRelease:
            return False
        return model.setData(index, _state(not _ticked(index.data(_STATE))), _STATE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, box = self._theme, QRect(option.rect).adjusted(1, 0, -1, 0)
        state = option.state
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        paint_row(painter, theme, box, chosen=False, over=over or focused, focused=focused)
        inner = QRectF(box).adjusted(theme.px(8), 0, -theme.px(8), 0)
        draw_check(painter, inner, _ticked(index.data(_STATE)), theme)
        painter.setFont(theme.sans(14))
        painter.setPen(theme.colour("text"))
        words = inner.adjusted(theme.px(26), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.restore()
