"""The script editor: one section on a page, with what was found in it marked."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QTextCursor
from PySide6.QtWidgets import QWidget

from app.document import WrittenSection
from app.shown import ShownFinding
from checks import Track
from ui.editor.binding import Edit, plain
from ui.editor.marks import Word, word_at
from ui.editor.page import MEASURE, Page
from ui.editor.painting import Fold
from ui.theme import Theme

_CAPTION, _LABEL_SIDE = 500, 88
"""Width of a caption, and what is left beside it for the label of the fold."""
_FLASH = 1200
"""Milliseconds that the words of a fix stay washed."""


class ScriptEdit(Page):
    """Shows one section at a time; all positions are code points of that section."""

    edited = Signal(int, int, str)
    """Start, code points removed, text added: the writer changed the section."""
    caret_moved = Signal(int)
    mark_entered = Signal(str)
    """Key of the finding that the caret came to stand in, or nothing when it left."""
    missing_pressed = Signal(str)
    """Key of the missing line whose label was pressed; the severest where there are several."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._section: WrittenSection | None = None
        self._places: dict[int, tuple[int, int]] = {}
        self._quiet = self._loading = True
        self._current = ""
        self._entered = ""
        self._typed: Word | None = None
        self._before = 0
        self._height = 0.0
        self._measure = MEASURE
        self._flashed: tuple[int, int] | None = None
        super().__init__(theme, parent)
        self.setAccessibleName("Script")
        self._flash_end = QTimer(self)
        self._flash_end.setSingleShot(True)
        self._flash_end.setInterval(_FLASH)
        self._flash_end.timeout.connect(self._end_flash)
        self.document().contentsChange.connect(self._take_change)
        self.cursorPositionChanged.connect(self._follow_caret)
        self._quiet = self._loading = False

    @property
    def section_id(self) -> int | None:
        """The section shown."""
        return self._section.id if self._section else None

    @property
    def caret_before(self) -> int:
        """Where the caret stood before the change that is being reported."""
        return self._before

    def show_section(self, section: WrittenSection) -> None:
        """Shows a section, the caret where it was when the section was last shown."""
        if self._section is not None:
            self._places[self._section.id] = (self.caret(), self.verticalScrollBar().value())
        self._quiet = self._loading = True
        self._section = section
        self._flashed = self._typed = None
        self.paper.fold = None
        self.setPlainText(section.text)
        self.set_lines()
        self.mirror.reset()
        self.marks.clear(len(self.mirror.lines))
        self._quiet = self._loading = False
        self._fit_section()
        self.setAccessibleName(f"Script, {section.track.replace('_', ' ')}")
        caret, down = self._places.get(section.id, (0, 0))
        self.place_caret(caret)
        self.verticalScrollBar().setValue(down)
        self._follow_caret()

    def set_measure(self, pixels: int) -> None:
        """The widest the text may get, in px at 100 %: 600, or 580 in a narrow window."""
        self._measure = pixels
        self._fit_section()

    def set_findings(
        self, findings: Sequence[ShownFinding], unanswered: Collection[int] = ()
    ) -> None:
        """Marks what was found in the section shown; findings of other sections are passed over.

        In paragraphs whose ids are in `unanswered`, since the answer is about older words, the
        marks that moved with the edits stay.
        """
        if self._section is None:
            return
        lines = self.mirror.lines
        self.marks.place(findings, self._section, lines, self._typed, unanswered)
        self._enter_mark()
        self.viewport().update()

    def set_current(self, key: str | None) -> None:
        """Washes the words of the finding that is open in the list."""
        self._current = key or ""
        self.viewport().update()

    def set_fold(self, position: int | None, label: str = "") -> None:
        """Draws where a platform cuts the caption; `position` is the first code point hidden."""
        self.paper.fold = None if position is None else Fold(position, label)
        self.viewport().update()

    def caret(self) -> int:
        return self.mirror.from_qt(self.textCursor().position())

    def anchor(self) -> int:
        """Where the selection began; the caret where nothing is selected."""
        return self.mirror.from_qt(self.textCursor().anchor())

    def place_caret(self, position: int) -> None:
        self.select(position, position)

    def select(self, start: int, end: int) -> None:
        """Selects from `start` to `end`, where the caret comes to stand."""
        cursor = self.textCursor()
        cursor.setPosition(self.mirror.to_qt(start))
        cursor.setPosition(self.mirror.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def reveal(self, start: int) -> None:
        """Scrolls to a position only if it is out of view, then to a third of the height."""
        down = self.verticalScrollBar().value()
        area = self.paper.caret_area(self.mirror.to_qt(start))
        height = self.viewport().height()
        if area.top() < down or area.bottom() > down + height:
            self.verticalScrollBar().setValue(round(area.center().y() - height / 3))

    def flash(self, start: int, end: int) -> None:
        """Washes words that a fix has just put there, for 1.2 s or until the next edit."""
        self._flashed = (start, end)
        self._flash_end.start()
        self.viewport().update()

    def replace(self, start: int, removed: int, added: str) -> None:
        """Changes the text for the draft, which knows already: nothing is reported."""
        self._quiet = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.mirror.to_qt(start))
        cursor.setPosition(self.mirror.to_qt(start + removed), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(plain(added))
        self._quiet = False
        self._follow_caret()

    def paint_under(self, painter: QPainter, area: QRectF) -> None:
        keys = {self._current, self._entered} - {""}
        if keys:
            self.paper.washes(painter, area, keys)
        if self._flashed is not None:
            self.paper.flash(painter, area, *self._flashed)

    def paint_over(self, painter: QPainter, area: QRectF) -> None:
        self.paper.strokes(painter, area)
        self.paper.fold_line(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self._missing_under(event)
        if key and event.button() is Qt.MouseButton.LeftButton:
            self.missing_pressed.emit(key)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = not event.buttons() and bool(self._missing_under(event))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def _fit_section(self) -> None:
        if self._section is not None and self._section.track is Track.CAPTION:
            self.fit(min(_CAPTION, self._measure), _LABEL_SIDE)
        else:
            self.fit(self._measure)

    def _missing_under(self, event: QMouseEvent) -> str:
        down = self.verticalScrollBar().value()
        return self.paper.missing_at(event.position() + QPointF(0, down))

    @Slot(int, int, int)
    def _take_change(self, position: int, removed: int, added: int) -> None:
        """Follows every change of the text, and reports those of the writer."""
        if self._loading:
            return
        edit = self.mirror.absorb(position, removed, added)
        if edit is None:
            return
        self.marks.move(edit, self.mirror.lines)
        self._repaint_from(edit)
        if self._quiet:
            return
        line, column = self.mirror.line_column(self.textCursor().position())
        self._set_typed(line, word_at(self.mirror.lines[line], column))
        self.edited.emit(edit.start, len(edit.removed), edit.added)

    def _repaint_from(self, edit: Edit) -> None:
        """Paints the paragraph anew, or where lines have moved everything."""
        height, before = self.document().size().height(), self._height
        self._height = height
        moved = height != before or "\n" in edit.added + edit.removed
        if moved or self._flashed is not None or self.paper.fold is not None:
            self._flashed = None
            self.viewport().update()
            return
        block = self.document().findBlockByNumber(edit.first)
        area = self.document().documentLayout().blockBoundingRect(block)
        spare, down = self.theme.script_line, self.verticalScrollBar().value()
        top, bottom = round(area.top()) - spare - down, round(area.bottom()) + spare - down
        self.viewport().update(0, top, self.viewport().width(), bottom - top)

    @Slot()
    def _follow_caret(self) -> None:
        if self._quiet:
            return
        line, column = self.mirror.line_column(self.textCursor().position())
        word = word_at(self.mirror.lines[line], column) if self._typed else None
        if self._typed and (word is None or (line, word[0]) != self._typed[:2]):
            self._set_typed(line, None)
        self._before = self.mirror.position(line, column)
        self.caret_moved.emit(self._before)
        self._enter_mark()

    def _set_typed(self, line: int, word: tuple[int, int] | None) -> None:
        """Notes the word being typed; once it is left, what waited for it is shown."""
        had = self._typed is not None
        self._typed = (line, *word) if word else None
        if had and not word and self.marks.show_waiting():
            self.viewport().update()

    def _enter_mark(self) -> None:
        key = self.marks.at(*self.mirror.line_column(self.textCursor().position()))
        if key != self._entered:
            self._entered = key
            self.viewport().update()
            self.mark_entered.emit(key)

    @Slot()
    def _end_flash(self) -> None:
        self._flashed = None
        self.viewport().update()
