"""Text set in lines of a fixed height, measured and painted by the same code."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

from checks.spans import Utf16Map
from ui.parts.strokes import draw_stroke
from ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_WITHOUT_END = 1_000_000.0
_UNDER = 0.30
"""Em under the baseline where the centre line of a mark lies."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A font with its line height in px and the role of its colour."""

    font: QFont
    line: int
    role: str = "text"


def broken(words: str, font: QFont, width: float, most: int = 0) -> list[str]:
    """`words` in lines no wider than `width`; past `most` lines (0: no end) the last is elided."""
    if most == 1:
        return [QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, width)]
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        starts.append(line.textStart())
    layout.endLayout()
    units = Utf16Map(words)
    marks = [units.to_code_point(start) for start in starts]
    if most and len(marks) > most:
        rest = words[marks[most - 1] :]
        marks, last = marks[:most], rest
    else:
        last = words[marks[-1] :] if marks else ""
    lines = [words[start:end].rstrip() for start, end in pairwise(marks)]
    metrics = QFontMetricsF(font)
    return [*lines, metrics.elidedText(last.rstrip(), Qt.TextElideMode.ElideRight, width)]


def draw_line(painter: QPainter, words: str, x: float, y: float, kind: Kind, ink: QColor) -> float:
    """Paints one line whose upper edge is `y`; returns the baseline."""
    metrics = QFontMetricsF(kind.font)
    baseline = y + (kind.line - metrics.height()) / 2 + metrics.ascent()
    painter.setFont(kind.font)
    painter.setPen(QPen(ink))
    painter.drawText(QPointF(x, baseline), words)
    return baseline


class Flow:
    """A column that things are put into from top to bottom: measured, placed or painted.

    Without a painter it only measures, and with `placing` moves widgets to where they belong; with
    one it paints the text. So what is measured and what is painted cannot differ.
    """

    def __init__(
        self,
        theme: Theme,
        width: float,
        painter: QPainter | None = None,
        *,
        top: float = 0,
        left: float = 0,
        placing: bool = False,
    ) -> None:
        self.theme = theme
        self.painter = painter
        self.left = left
        self.width = width
        self.y = top
        self._placing = placing

    def gap(self, pixels: float) -> None:
        self.y += self.theme.px(pixels)

    def text(
        self,
        words: str,
        kind: Kind,
        *,
        inset: float = 0,
        most: int = 0,
        mark: str = "",
        right: float = 0,
    ) -> None:
        """Lines of text; `mark` is the level whose stroke they wear. Insets are in px at 100 %."""
        x = self.left + self.theme.px(inset)
        width = self.width - self.theme.px(inset) - self.theme.px(right)
        if self.painter is None and most == 1:
            self.y += kind.line
            return
        for line in broken(words, kind.font, width, most):
            if self.painter is not None:
                self._line(self.painter, line, x, kind, mark)
            self.y += kind.line

    def _line(self, painter: QPainter, line: str, x: float, kind: Kind, mark: str) -> None:
        baseline = draw_line(painter, line, x, self.y, kind, self.theme.colour(kind.role))
        if mark:
            long = QFontMetricsF(kind.font).horizontalAdvance(line)
            under = baseline + _UNDER * kind.font.pixelSize()
            draw_stroke(painter, mark, x, under, long, self.theme)

    def pair(self, first: str, ink: QColor, second: str) -> None:
        """The line of a level: its word in its colour, then what kind of finding, muted."""
        bold = Kind(self.theme.sans(13, 600), self.theme.px(17))
        plain = Kind(self.theme.sans(13), self.theme.px(17), "muted")
        if self.painter is not None:
            draw_line(self.painter, first, self.left, self.y, bold, ink)
            used = QFontMetricsF(bold.font).horizontalAdvance(first)
            rest = broken(f"  ·  {second}", plain.font, self.width - used, 1) if second else []
            for line in rest:
                muted = self.theme.colour("muted")
                draw_line(self.painter, line, self.left + used, self.y, plain, muted)
        self.y += bold.line

    def place(self, widget: QWidget, *, inset: float = 0, right: float = 0) -> None:
        """A widget over the whole width; `inset` may be negative for room that is not seen."""
        x = self.left + self.theme.px(inset)
        width = self.width - self.theme.px(inset) - self.theme.px(right)
        height = widget.heightForWidth(round(width))
        height = height if height >= 0 else widget.sizeHint().height()
        if self._placing:
            widget.setGeometry(round(x), round(self.y), round(width), height)
        self.y += height

    def row(self, widgets: list[QWidget], *, inset: float = 0, gap: float = 8) -> None:
        """Widgets beside each other at their own width, centred on each other."""
        x = self.left + self.theme.px(inset)
        high = max(widget.sizeHint().height() for widget in widgets)
        for widget in widgets:
            hint = widget.sizeHint()
            if self._placing:
                at = round(self.y + (high - hint.height()) / 2)
                widget.setGeometry(round(x), at, hint.width(), hint.height())
            x += hint.width() + self.theme.px(gap)
        self.y += high
