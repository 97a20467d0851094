"""All commands under Ctrl+K: a field, and the rows that answer what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QRegion, QResizeEvent
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

from ui.entries import Entry, matching
from ui.parts.buttons import fill, frame
from ui.parts.icons import draw_icon
from ui.parts.keycap import draw_keycap, keycap_width
from ui.section_rows import paint_row
from ui.theme import Theme

_ROWS = 8
_FIELD = 40
_ENTRY = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandList(QFrame):
    """480 wide in the top third of its window, at most 8 rows of 32."""

    def __init__(
        self,
        theme: Theme,
        entries: Callable[[], Sequence[Entry]],
        announce: Callable[[str], None],
        owner: QWidget,
    ) -> None:
        """`entries` is asked each time the list opens."""
        super().__init__(owner, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme, self._find, self._announce = theme, entries, announce
        self._owner = owner
        self._entries: Sequence[Entry] = ()
        self.setAccessibleName("All commands")
        self.field = QLineEdit()
        self.field.setObjectName("search")
        self.field.setAccessibleName("Search commands, sections, findings, facts and templates")
        self.field.setPlaceholderText("What do you want to do?")
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.rows = QListWidget()
        self.rows.setAccessibleName("What was found")
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setMouseTracking(True)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.viewport().setAutoFillBackground(False)
        self.rows.itemClicked.connect(self._run_item)
        self.rows.currentItemChanged.connect(self._say)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.field)
        self._column.addWidget(self.rows)
        self.set_theme(theme)

    @Slot()
    def open(self) -> None:
        """Shows itself over the window, empty, with the keyboard in the field."""
        self._entries = self._find()
        self.field.clear()
        self._search("")
        window = self._owner.window()
        left, top = (window.width() - self.width()) // 2, window.height() // 8
        self.move(window.mapToGlobal(QPoint(max(0, left), top)))
        self.show()
        self.field.setFocus()

    @Slot()
    def renew(self) -> None:
        """More can be found than when it was opened; what is typed and chosen stays."""
        found = self._find()
        known = [(entry.words, entry.note) for entry in self._entries]
        if self.isVisible() and known != [(entry.words, entry.note) for entry in found]:
            row, self._entries = self.rows.currentRow(), found
            self._search(self.field.text())
            self.rows.setCurrentRow(row)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        self.field.setFont(theme.sans(14))
        self.field.setPalette(theme.palette())
        self.field.setFixedHeight(theme.px(_FIELD))
        self.field.setStyleSheet(
            "#search { border: none; background: transparent;"
            f" color: {theme.colour('text').name()};"
            f" placeholder-text-color: {theme.colour('muted').name()};"
            f" padding-left: {theme.px(36)}px }}"
        )
        self.rows.setPalette(theme.palette())
        self.rows.setItemDelegate(_EntryPainter(self.rows, theme))
        self._column.setContentsMargins(theme.px(2), 0, theme.px(2), theme.px(6))
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in _MOVES:
                self._move(event.key())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run_item(self.rows.currentItem())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _move(self, key: int) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS}.get(
            Qt.Key(key), _ROWS
        )
        last = self.rows.count() - 1
        self.rows.setCurrentRow(max(0, min(last, self.rows.currentRow() + step)))

    @Slot(str)
    def _search(self, typed: str) -> None:
        self.rows.blockSignals(True)
        self.rows.clear()
        for entry in matching(typed, self._entries):
            item = QListWidgetItem(entry.words)
            item.setData(_ENTRY, entry)
            said = ", ".join(filter(None, (entry.words, entry.note, "+".join(entry.keys))))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.rows.addItem(item)
        if not self.rows.count():
            nothing = QListWidgetItem("Nothing is called that.")
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.rows.addItem(nothing)
        self.rows.setCurrentRow(0)
        self.rows.blockSignals(False)
        self._say(self.rows.currentItem())
        self._fit()

    @Slot(QListWidgetItem)
    def _say(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.isVisible():
            self._announce(item.data(Qt.ItemDataRole.AccessibleTextRole) or item.text())

    @Slot(QListWidgetItem)
    def _run_item(self, item: QListWidgetItem | None) -> None:
        entry = item.data(_ENTRY) if item is not None else None
        if entry is not None:
            self.close()
            entry.run()

    def _fit(self) -> None:
        shown = min(_ROWS, max(1, self.rows.count()))
        self.rows.setFixedHeight(shown * self._theme.px(32))
        high = self._theme.px(_FIELD + 6) + self._theme.px(6) + self.rows.height()
        self._column.setSpacing(self._theme.px(6))
        self.setFixedSize(self._theme.px(480), high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        path = QPainterPath()
        round_off = self._theme.px(8) - 2  # the painted edge stays whole
        path.addRoundedRect(QRectF(self.rect()), round_off, round_off)
        self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        box = QRectF(self.rect())
        fill(painter, box, theme.colour("surface"), theme.px(8))
        line = theme.px(_FIELD)
        painter.fillRect(0, line, self.width(), 1, theme.colour("border"))
        frame(painter, box, theme.colour("outline"), 2 if theme.contrast else 1, theme.px(8))
        side = theme.px(16)
        where = QRectF(theme.px(16), (line - side) / 2, side, side)
        draw_icon(painter, "search", where, "muted", theme)
        painter.end()


class _EntryPainter(QStyledItemDelegate):
    """Words, a muted note, and the keys as caps at the right."""

    def __init__(self, rows: QListWidget, theme: Theme) -> None:
        super().__init__(rows)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._theme.px(32))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, row, entry = self._theme, QRect(option.rect), index.data(_ENTRY)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver) and entry is not None
        painter.save()
        box = row.adjusted(theme.px(4), 0, -theme.px(4), 0)
        paint_row(painter, theme, box, chosen=chosen, over=over, focused=False)
        inner = box.adjusted(theme.px(10), 0, -theme.px(10), 0)
        right = inner.right()
        for key in reversed(entry.keys if entry else ()):
            right -= keycap_width(key, theme)
            draw_keycap(painter, right, box.center().y() - theme.px(10) + 1, key, theme)
            right -= theme.px(4)
        if entry and entry.note:
            painter.setFont(theme.sans(13))
            painter.setPen(theme.colour("muted"))
            painter.drawText(inner, _END, entry.note)
            right -= painter.fontMetrics().horizontalAdvance(entry.note) + theme.px(8)
        painter.setFont(theme.sans(14, 500 if chosen else 400))
        painter.setPen(theme.colour("text" if entry else "muted"))
        room, cut = right - inner.left() - theme.px(4), Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(index.data(), cut, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


_END = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
