"""The templates to choose from: a search field, and rows that answer what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.disclaimers.shown import OfferedTemplate
from ui.parts.lines import Flow, Kind
from ui.scroll import SlimBar
from ui.section_rows import paint_row
from ui.templates.rows import Heading, TemplateRow, rows_of
from ui.theme import Theme

_ROW = Qt.ItemDataRole.UserRole
_MOVES = {
    Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8,
}  # fmt: skip
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_INSET, _TEXT = 8, 12
"""Px from the edge to a row, and from the row to its words."""


class TemplateList(QWidget):
    """Typing searches, arrows choose, Return goes on to the questions."""

    chosen = Signal(str)
    """The id of the template that is current now."""
    entered = Signal()
    """Return or a double click: on to the questions of the current one."""

    def __init__(self, theme: Theme, announce: Callable[[str], None]) -> None:
        super().__init__()
        self._theme, self._announce = theme, announce
        self._offered: Sequence[OfferedTemplate] = ()
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setAccessibleName("Search templates")
        self.search.setPlaceholderText("Search templates")
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.rows = _Rows()
        self.rows.currentItemChanged.connect(self._tell)
        self.rows.itemDoubleClicked.connect(self._enter)
        self.rows.installEventFilter(self)
        self._bar = SlimBar(theme, self.rows)
        self.rows.setVerticalScrollBar(self._bar)
        self._column = QVBoxLayout(self)
        self._head = QVBoxLayout()
        self._head.addWidget(self.search)
        self._column.addLayout(self._head)
        self._column.addWidget(self.rows, 1)
        self.setFocusProxy(self.search)
        self.set_theme(theme)

    @property
    def current(self) -> str:
        """The id of the chosen template, or nothing."""
        row = _row_of(self.rows.currentItem())
        return row.template.id if isinstance(row, TemplateRow) else ""

    def set_offered(self, offered: Sequence[OfferedTemplate], wanted: str = "") -> None:
        """Other templates, or the same in another order; the current one stays, or is `wanted`."""
        self._offered = offered
        self._fill(self.search.text(), wanted)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        px = theme.px
        self._column.setContentsMargins(0, px(12), 0, 0)
        self._column.setSpacing(px(4))
        self._head.setContentsMargins(px(_INSET), 0, px(_INSET), 0)
        self.search.setFont(theme.sans(14))
        self.search.setFixedHeight(px(32))
        rest, focus = (2, 3) if theme.contrast else (1, 2)
        self.search.setStyleSheet(
            f"#search {{ background: {theme.colour('surface').name()};"
            f" color: {theme.colour('text').name()};"
            f" placeholder-text-color: {theme.colour('muted').name()};"
            f" border: {rest}px solid {theme.colour('outline').name()};"
            f" border-radius: {px(6)}px; padding: 0 {px(10)}px;"
            f" selection-background-color: {theme.colour('selection').name()};"
            f" selection-color: {theme.colour('text').name()}; }}"
            f"#search:focus {{ border: {focus}px solid {theme.colour('focus').name()}; }}"
        )
        self._bar.set_theme(theme)
        self.rows.setPalette(theme.palette())
        self.rows.setItemDelegate(_RowPainter(self.rows, theme))
        self.rows.scheduleDelayedItemsLayout()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _RETURNS:
                self._enter()
                return True
            if watched is self.search and event.key() in _MOVES:
                self._move(_MOVES[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        """To the next row that can be chosen; far steps end at the first or last one."""
        places = [
            place
            for place in range(self.rows.count())
            if isinstance(_row_of(self.rows.item(place)), TemplateRow)
        ]
        if places:
            here = places.index(self.rows.currentRow()) if self.current else 0
            self.rows.setCurrentRow(places[max(0, min(len(places) - 1, here + step))])

    @Slot(str)
    def _fill(self, typed: str, wanted: str = "") -> None:
        before = wanted or self.current
        self.rows.blockSignals(True)
        self.rows.clear()
        chosen = None
        for row in rows_of(self._offered, typed):
            item = _item(row)
            self.rows.addItem(item)
            if isinstance(row, TemplateRow) and (chosen is None or row.template.id == before):
                chosen = item
        if chosen is None:
            item = QListWidgetItem("No template is called that.")
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.rows.addItem(item)
        else:
            self.rows.setCurrentItem(chosen)
        self.rows.blockSignals(False)
        if self.rows.currentRow() == 1:
            self.rows.scrollToTop()  # with the heading above it
        if self.current != before or wanted:
            self._tell(self.rows.currentItem())

    @Slot(QListWidgetItem)
    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.current:
            if self.isVisible():
                self._announce(item.data(Qt.ItemDataRole.AccessibleTextRole))
            self.chosen.emit(self.current)

    @Slot()
    def _enter(self) -> None:
        if self.current:
            self.entered.emit()


class _Rows(QListWidget):
    """Rows as high as their words need at this width."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Templates")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _RowPainter(QStyledItemDelegate):
    def __init__(self, rows: _Rows, theme: Theme) -> None:
        super().__init__(rows)
        self._rows, self._theme = rows, theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        flow = self._flow(None, 0, 0)
        self._draw(flow, index.data(_ROW), index.data(), chosen=False)
        return QSize(0, round(flow.y))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, box, row = self._theme, option.rect, index.data(_ROW)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if isinstance(row, TemplateRow):
            bar = self._rows.verticalScrollBar()
            right = 0 if bar.isVisible() else theme.px(_INSET)  # it stands in the same room
            inner = box.adjusted(theme.px(_INSET), theme.px(1), -right, -theme.px(1))
            paint_row(painter, theme, inner, chosen=chosen, over=over, focused=focused)
        self._draw(self._flow(painter, box.left(), box.top()), row, index.data(), chosen=chosen)
        painter.restore()

    def _flow(self, painter: QPainter | None, left: float, top: float) -> Flow:
        side = self._theme.px(_INSET + _TEXT)
        room = self._rows.width() - 2 * side
        return Flow(self._theme, room, painter, left=left + side, top=top)

    def _draw(
        self, flow: Flow, row: Heading | TemplateRow | None, words: str, *, chosen: bool
    ) -> None:
        theme = flow.theme
        if not isinstance(row, TemplateRow):
            flow.gap(12)
            flow.text(words, Kind(theme.sans(13, 600 if row else 400), theme.px(18), "muted"))
            flow.gap(5)
            return
        role = "muted" if row.quiet else "text"
        # Measured in the heavier weight: a row that is chosen must not grow.
        measured = flow.painter is None or chosen
        flow.gap(6)
        flow.text(
            row.template.title, Kind(theme.sans(14, 600 if measured else 400), theme.px(19), role)
        )
        if row.note:
            flow.text(row.note, Kind(theme.sans(13), theme.px(18), "muted"))
        flow.gap(7)


def _item(row: Heading | TemplateRow) -> QListWidgetItem:
    if isinstance(row, Heading):
        item = QListWidgetItem(row.words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    else:
        item = QListWidgetItem(row.template.title)
        settles = "Settles this finding." if row.template.settles else ""
        said = (f"{row.template.title}.", settles, f"{row.note.rstrip('.')}." if row.note else "")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, " ".join(filter(None, said)))
    item.setData(_ROW, row)
    return item


def _row_of(item: QListWidgetItem | None) -> Heading | TemplateRow | None:
    found: Heading | TemplateRow | None = item.data(_ROW) if item is not None else None
    return found
