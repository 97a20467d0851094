"""The page: plain text set calmly, with a caret of our own; what is pasted loses its formatting."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from ui.editor.binding import Mirror, plain
from ui.editor.marks import Marks
from ui.editor.painting import PagePainter
from ui.scroll import SlimBar
from ui.theme import Theme

TOP, PARAGRAPH, GUTTER, SIDE, MEASURE = 8, 20, 28, 32, 600
_OWN_LETTERS = {Qt.Key(ord(letter)) for letter in "ACVXYZ"}
"""Letters that mean something to the page with Ctrl; all others are the window's."""
_TEXT_FILES = {".txt", ".md"}


class Page(QTextEdit):
    """Text without formats, undo or Tab; its width is the measure, centred in the widget."""

    undo_wanted = Signal()
    """Ctrl+Z, or Undo in the context menu: undo belongs to the draft."""
    redo_wanted = Signal()
    file_dropped = Signal(str)
    """Path of a .txt or .md file that was dropped on the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._wanted, self._side = MEASURE, SIDE
        self._margin = -1
        self._caret_shown = False
        self._caret_area = QRectF()
        self.mirror = Mirror(self.document())
        self.marks = Marks()
        self.paper = PagePainter(self.document(), self.mirror, self.marks, theme)
        self._bar = SlimBar(theme, self)
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._turn_caret)
        self._set_up()
        self.set_theme(theme)
        self.cursorPositionChanged.connect(self._rest_caret)

    def _set_up(self) -> None:
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(self._bar)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setAutoFillBackground(True)
        self.document().setDocumentMargin(0)
        self.viewport().setMouseTracking(True)

    def set_theme(self, theme: Theme) -> None:
        self.theme = self.paper.theme = theme
        self._bar.set_theme(theme)
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, theme.colour("surface"))
        self.setPalette(palette)
        self.setFont(theme.script_font())
        self._margin = -1
        self.set_lines()
        self._set_width()

    def fit(self, measure: int, side: int = SIDE) -> None:
        """The width of the text at 100 %, less where the column leaves no `side` beside it."""
        self._wanted, self._side = measure, side
        self._set_width()

    def set_lines(self) -> None:
        """Gives every paragraph its line height and gap; needed after each `setPlainText`."""
        style = QTextBlockFormat()
        style.setLineHeight(
            self.theme.script_line, QTextBlockFormat.LineHeightTypes.FixedHeight.value
        )
        style.setBottomMargin(self.theme.px(PARAGRAPH))
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(style)
        frame = self.document().rootFrame()
        edges = frame.frameFormat()
        edges.setMargin(0)
        edges.setTopMargin(self.theme.px(TOP))
        edges.setLeftMargin(self.theme.px(GUTTER))
        edges.setBottomMargin(self.theme.px(PARAGRAPH))
        frame.setFrameFormat(edges)

    def _set_width(self) -> None:
        gutter = self.theme.px(GUTTER)
        room = self.width() - 2 * self.theme.px(self._side)
        measure = max(min(self.theme.px(self._wanted), room), self.theme.px(SIDE))
        margin = max((self.width() - measure) // 2 - gutter, 0)
        if (margin, measure) == (self._margin, self.paper.measure):
            return
        self._margin = margin
        self.paper.left, self.paper.measure = gutter, measure
        self.setViewportMargins(margin, 0, 0, 0)
        self.setLineWrapColumnOrWidth(gutter + measure)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_width()

    # -- Painting ------------------------------------------------------------------------------

    def paint_under(self, painter: QPainter, area: QRectF) -> None:
        """What lies behind the words; `area` and the painter count in the document."""

    def paint_over(self, painter: QPainter, area: QRectF) -> None:
        """What lies over the words."""

    def paintEvent(self, event: QPaintEvent) -> None:
        down = self.verticalScrollBar().value()
        area = QRectF(event.rect()).translated(0, down)
        painter = QPainter(self.viewport())
        painter.translate(0, -down)
        self.paint_under(painter, area)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.translate(0, -down)
        self.paint_over(painter, area)
        if self._caret_shown and self.hasFocus():
            self.paper.caret(painter, self.textCursor().position())
        painter.end()

    @Slot()
    def _rest_caret(self) -> None:
        """Shows the caret where it is now and begins to count its blink anew."""
        self._caret_shown = True
        flash = QApplication.cursorFlashTime()
        if flash > 0 and self.hasFocus():
            self._blink.start(flash // 2)
        self._draw_caret()

    @Slot()
    def _turn_caret(self) -> None:
        self._caret_shown = not self._caret_shown
        self._draw_caret()

    def _draw_caret(self) -> None:
        down = self.verticalScrollBar().value()
        area = self.paper.caret_area(self.textCursor().position()).translated(0, -down)
        for place in (self._caret_area, area):
            self.viewport().update(place.toAlignedRect().adjusted(-1, -1, 1, 1))
        self._caret_area = area

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._rest_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink.stop()
        self.viewport().update()  # no more than that: a window being destroyed loses focus too

    # -- Keys and the clipboard ----------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
            and event.key() not in _OWN_LETTERS
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_wanted.emit()
        elif event.key() == Qt.Key.Key_V and event.modifiers() == both:
            self.paste()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        for name, signal in (("edit-undo", self.undo_wanted), ("edit-redo", self.redo_wanted)):
            action = menu.findChild(QAction, name)
            if isinstance(action, QAction):
                action.setEnabled(True)
                action.triggered.connect(signal)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(plain(self.textCursor().selectedText()))
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(plain(source.text()))
        self.ensureCursorVisible()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.setCursorWidth(2)  # Qt shows with its own caret where the words would land
        super().dragEnterEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.setCursorWidth(0)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        path = _text_file(event.mimeData())
        if path:
            self.dragLeaveEvent(QDragLeaveEvent())
            event.acceptProposedAction()
            self.file_dropped.emit(path)
            return
        self.setCursorWidth(0)
        super().dropEvent(event)


def _text_file(data: QMimeData) -> str:
    """The path of the first text file among what is dragged, or nothing."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return next((path for path in paths if Path(path).suffix.lower() in _TEXT_FILES), "")
