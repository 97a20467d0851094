"""The list itself: one focusable list of whole sentences, walked and pressed by keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.theme import Theme

SIDE = 20
_BAR = 10
_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BARE_KEYS = (*_DIGITS, *_RETURNS, Qt.Key.Key_I, Qt.Key.Key_T, Qt.Key.Key_Escape)
"""Keys that the list takes without a modifier."""
_MOVES = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)  # fmt: skip
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class FindingList(QListView):
    """Turns keys into wishes; what they mean for the row is the panel's matter."""

    moved = Signal(QModelIndex)
    """The user went to another row by a key."""
    row_entered = Signal(QModelIndex)
    """Return on a row."""
    digit = Signal(int)
    """0, 1 or 2: the fix with this index."""
    keep = Signal()
    """The key I."""
    template = Signal()
    """The key T."""
    sideways = Signal(int)
    """-1 or 1: another place of the same rule."""
    escaped = Signal()
    """Esc."""
    focus_changed = Signal()
    """The list itself got or lost the keyboard."""
    shifted = Signal()
    """Its rows may lie elsewhere than before."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Findings")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour("window"))
        self.setPalette(palette)
        self.verticalScrollBar().setSingleStep(theme.px(32))
        bar = self.verticalScrollBar()
        bar.setObjectName("findingsBar")
        wide = theme.px(_BAR)
        bar.setStyleSheet(
            f"QScrollBar#findingsBar {{ background: transparent; width: {wide}px; margin: 0; }}"
            f"QScrollBar#findingsBar::handle {{ background: {theme.colour('outline').name()};"
            f" min-height: {theme.px(32)}px; border-radius: {(wide - 4) // 2}px; margin: 2px; }}"
            "QScrollBar#findingsBar::add-line, QScrollBar#findingsBar::sub-line { height: 0; }"
        )
        self._side = theme.px(SIDE)
        self.scheduleDelayedItemsLayout()

    def content_width(self) -> int:
        """Px for the words of a row, the same whether or not the scroll bar is in sight."""
        return self.width() - 2 * self._side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            event.ignore()
        elif event.key() in _MOVES:
            self._move(event)
        elif not self._wish(Qt.Key(event.key())):
            event.ignore()

    def _wish(self, key: Qt.Key) -> bool:
        if key in _DIGITS:
            self.digit.emit(_DIGITS.index(key))
        elif key == Qt.Key.Key_I:
            self.keep.emit()
        elif key == Qt.Key.Key_T:
            self.template.emit()
        elif key in _SIDEWAYS:
            self.sideways.emit(_SIDEWAYS[key])
        elif key in _RETURNS:
            self.row_entered.emit(self.currentIndex())
        else:
            return False
        return True

    def _move(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self.moved.emit(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model() is not None:
            self.setCurrentIndex(self.model().index(0, 0))
        QTimer.singleShot(0, self, self._tell_row)
        self.focus_changed.emit()

    @Slot()
    def _tell_row(self) -> None:
        """A screen reader hears the row that the keyboard came to, not only that it is a list."""
        if self.hasFocus() and self.currentIndex().isValid():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(self.currentIndex().row())
            QAccessible.updateAccessibility(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.shifted.emit()

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        self.shifted.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.shifted.emit()
