"""What is painted around and under the text: washes, marks, missing lines, the fold, the caret."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
    QTextBlock,
    QTextDocument,
    QTextLine,
)

from checks.spans import Utf16Map
from ui.editor.binding import Mirror
from ui.editor.marks import Gap, Mark, Marks, gap_label, pieces
from ui.parts.strokes import draw_missing, draw_stroke
from ui.theme import Theme

MOST = 100
"""Marks painted on one screen."""
_UNDER = 0.30
"""Of the script's size: from the baseline to the middle of a mark."""
_FOLD = 0.50
"""Of the script's size: from the baseline to the line of the fold."""
_ABOVE, _LEAST, _TARGET = 26, 11, 24
"""Baseline of a missing line above that of the text; its least from the top; what can be hit."""


@dataclass(slots=True)
class Fold:
    """The first hidden code point of the section, and whose fold it is."""

    position: int
    label: str


class PagePainter:
    """Paints one document that scrolls by `top`; measures are those of the theme.

    `left` and `measure` say where the text stands in the document.
    """

    def __init__(self, document: QTextDocument, mirror: Mirror, marks: Marks, theme: Theme) -> None:
        self._document = document
        self._mirror = mirror
        self._marks = marks
        self.theme = theme
        self.left = 0
        self.measure = 0
        self.fold: Fold | None = None

    def washes(self, painter: QPainter, area: QRectF, keys: set[str]) -> None:
        """The wash behind the current findings; every `area` counts in the document."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, number in self._blocks(area):
            for mark in self._marks.rows[number]:
                if mark.key in keys and not mark.waiting:
                    colour = self.theme.wash(mark.severity)
                    self._wash(painter, block, number, (mark.start, mark.end), colour)

    def flash(self, painter: QPainter, area: QRectF, start: int, end: int) -> None:
        """The wash of a fix that was just applied, over a stretch of the section."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self._mirror.place(start), self._mirror.place(end)
        for block, number in self._blocks(area):
            if first[0] <= number <= last[0]:
                begin = first[1] if number == first[0] else 0
                until = last[1] if number == last[0] else len(self._mirror.lines[number])
                colour = self.theme.colour("selection")
                self._wash(painter, block, number, (begin, until), colour)

    def strokes(self, painter: QPainter, area: QRectF) -> None:
        """The marks under the words, and what stands in the gaps."""
        left = MOST
        under = _UNDER * self._size
        for block, number in self._blocks(area):
            row = self._seen(block, number, area)
            for start, end, severity in pieces(row)[:left]:
                left -= 1
                for x, width, baseline in self._runs(block, number, (start, end)):
                    draw_stroke(painter, severity, x, baseline + under, width, self.theme)
            for below in (False, True):
                gaps = [gap for gap in self._marks.gaps[number] if gap.below is below]
                if gaps:
                    self._missing(painter, block, gaps)

    def fold_line(self, painter: QPainter) -> None:
        """The stepped line around the last visible character."""
        spot = self._fold_spot()
        if spot is None or self.fold is None:
            return
        x, y = spot
        out = self.theme.px(10)
        top = y - self.theme.script_line
        right = self.left + self.measure + out
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("outline"), 1.2))
        points = [(self.left - out, y), (x, y), (x, top), (right, top)]
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in points]))
        font = self.theme.sans(13)
        painter.setFont(font)
        painter.setPen(self.theme.colour("muted"))
        middle = top + QFontMetricsF(font).capHeight() / 2
        painter.drawText(QPointF(right + self.theme.px(6), middle), self.fold.label)

    def caret(self, painter: QPainter, position: int) -> None:
        """The caret before a position of the document in Qt's units."""
        area = self.caret_area(position)
        painter.fillRect(area, self.theme.colour("accent"))

    def caret_area(self, position: int) -> QRectF:
        """Where the caret stands: 2 px wide, as high as the letters."""
        block = self._document.findBlock(position)
        layout = block.layout()
        units = position - block.position() + len(layout.preeditAreaText())
        line = layout.lineForTextPosition(units)
        if not line.isValid():
            return QRectF()
        x = self._x(block, line, units)
        up, down = 0.95 * self._size, 0.32 * self._size
        y = self._baseline(block, line) - up
        return QRectF(round(x) - 1 if x > self.left else x, round(y), 2, round(up + down))

    def missing_at(self, point: QPointF) -> str:
        """The key of the missing line under a point of the document, or nothing."""
        area = QRectF(point.x(), point.y() - 60, 1, 120)
        for block, number in self._blocks(area):
            for below in (False, True):
                gaps = [gap for gap in self._marks.gaps[number] if gap.below is below]
                if gaps and self._target(block, gaps).contains(point):
                    return min(gaps, key=lambda gap: gap.severity.rank).key
        return ""

    @property
    def _size(self) -> int:
        return self.theme.script_font().pixelSize()

    def _blocks(self, area: QRectF) -> Iterator[tuple[QTextBlock, int]]:
        """Blocks that reach into the area, with a line to spare for what hangs over the edge."""
        layout = self._document.documentLayout()
        spare = self.theme.script_line * 2
        top = QPointF(self.left, max(area.top() - spare, 0))
        block = self._document.findBlock(max(layout.hitTest(top, Qt.HitTestAccuracy.FuzzyHit), 0))
        while block.isValid() and block.blockNumber() < len(self._marks.rows):
            if layout.blockBoundingRect(block).top() > area.bottom() + spare:
                return
            yield block, block.blockNumber()
            block = block.next()

    def _seen(self, block: QTextBlock, number: int, area: QRectF) -> list[Mark]:
        """The marks of a paragraph that may be in the area, where it is longer than that."""
        row = [mark for mark in self._marks.rows[number] if not mark.waiting]
        whole = self._document.documentLayout().blockBoundingRect(block)
        if not row or whole.height() < 2 * area.height():
            return row
        layout, size = block.layout(), self.theme.script_line
        count = layout.lineCount()
        first = min(max(round((area.top() - whole.top()) / size) - 2, 0), count - 1)
        last = min(max(round((area.bottom() - whole.top()) / size) + 2, 0), count - 1)
        units = Utf16Map(self._mirror.lines[number])
        start = units.to_code_point(layout.lineAt(first).textStart())
        line = layout.lineAt(last)
        end = units.to_code_point(line.textStart() + line.textLength())
        return [mark for mark in row if mark.start < end and mark.end > start]

    def _runs(
        self, block: QTextBlock, number: int, span: tuple[int, int]
    ) -> Iterator[tuple[float, float, float]]:
        """Left edge, width and baseline of each line's part of a span, outer spaces left out."""
        text = self._mirror.lines[number]
        units = Utf16Map(text)
        start, end = units.to_utf16(span[0]), units.to_utf16(span[1])
        layout = block.layout()
        index = max(layout.lineForTextPosition(start).lineNumber(), 0)
        while index < layout.lineCount() and layout.lineAt(index).textStart() < end:
            line = layout.lineAt(index)
            index += 1
            begin = max(start, line.textStart())
            until = min(end, line.textStart() + line.textLength())
            words = text[units.to_code_point(begin) : units.to_code_point(until)]
            until -= len(words) - len(words.rstrip())
            begin += len(words) - len(words.lstrip())
            if begin < until:
                edges = sorted((self._x(block, line, begin), self._x(block, line, until)))
                yield edges[0], edges[1] - edges[0], self._baseline(block, line)

    def _wash(
        self,
        painter: QPainter,
        block: QTextBlock,
        number: int,
        span: tuple[int, int],
        colour: QColor,
    ) -> None:
        metrics = QFontMetricsF(self.theme.script_font())
        out, radius = self.theme.px(3), self.theme.px(3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for x, width, baseline in self._runs(block, number, span):
            top = baseline - metrics.capHeight() - out
            bottom = baseline + max(metrics.descent(), 0.42 * self._size)
            area = QRectF(x - out, top, width + 2 * out, bottom - top)
            painter.drawRoundedRect(area, radius, radius)

    def _missing(self, painter: QPainter, block: QTextBlock, gaps: list[Gap]) -> None:
        theme = self.theme
        baseline = self._gap_baseline(block, gaps[0].below)
        colour = theme.level(min((gap.severity for gap in gaps), key=lambda s: s.rank))
        draw_missing(
            painter, self.left - theme.px(16) - theme.px(5.5), baseline - theme.px(9), colour, theme
        )
        font = theme.sans(13, 500)
        painter.setFont(font)
        painter.setPen(colour)
        words = self._gap_words(gaps)
        painter.drawText(QPointF(self.left, baseline), words)

    def _gap_words(self, gaps: list[Gap]) -> str:
        metrics = QFontMetricsF(self.theme.sans(13, 500))
        return metrics.elidedText(gap_label(gaps), Qt.TextElideMode.ElideRight, self.measure)

    def _gap_baseline(self, block: QTextBlock, below: bool) -> float:
        layout = block.layout()
        line = layout.lineAt(layout.lineCount() - 1 if below else 0)
        own = self._baseline(block, line)
        if below:
            return own + self.theme.script_line + self.theme.px(20 - _ABOVE)
        return max(own - self.theme.px(_ABOVE), self.theme.px(_LEAST))

    def _target(self, block: QTextBlock, gaps: list[Gap]) -> QRectF:
        width = QFontMetricsF(self.theme.sans(13, 500)).horizontalAdvance(self._gap_words(gaps))
        height, out = self.theme.px(_TARGET), self.theme.px(28)
        top = self._gap_baseline(block, gaps[0].below) - height * 2 / 3
        return QRectF(self.left - out, max(top, 0), width + out, height)

    def _fold_spot(self) -> tuple[float, float] | None:
        """Where the line of the fold steps up; None where all of the section is shown."""
        if self.fold is None:
            return None
        number, column = self._mirror.place(self.fold.position)
        if self.fold.position >= self._mirror.position(len(self._mirror.lines), 0) - 1:
            return None
        block = self._document.findBlockByNumber(number)
        units = Utf16Map(self._mirror.lines[number]).to_utf16(column)
        line = block.layout().lineForTextPosition(units)
        if not line.isValid():
            return None
        return self._x(block, line, units), self._baseline(block, line) + _FOLD * self._size

    def _origin(self, block: QTextBlock) -> QPointF:
        return self._document.documentLayout().blockBoundingRect(block).topLeft()

    def _x(self, block: QTextBlock, line: QTextLine, units: int) -> float:
        x = line.cursorToX(units)
        return self._origin(block).x() + _number(x)

    def _baseline(self, block: QTextBlock, line: QTextLine) -> float:
        return self._origin(block).y() + line.y() + line.ascent()


def _number(answer: object) -> float:
    """The x in what `cursorToX` answers: PySide gives a pair, its stubs say otherwise."""
    first = answer[0] if isinstance(answer, tuple) else answer
    return float(first) if isinstance(first, (int, float)) else 0.0
