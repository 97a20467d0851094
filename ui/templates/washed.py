"""Words of a preview in the serif: what was filled in wears a wash, what is missing a line too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from app.disclaimers.shown import Wash
from checks.spans import Utf16Map
from ui.parts.buttons import fill
from ui.parts.lines import Flow
from ui.theme import Theme

_SIZE, _LINE = 17, 25
_WIDER = 2
"""Px that a wash reaches beyond its words."""


def washed(flow: Flow, words: str, washes: Sequence[Wash], *, muted: bool = False) -> None:
    """Puts words into the flow; `muted` ones, which will not be inserted, wear no wash."""
    theme, line_high = flow.theme, flow.theme.px(_LINE)
    layout = QTextLayout(words, theme.serif(_SIZE))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = Utf16Map(words)
    shown = () if muted else washes
    layout.setFormats([_gap_ink(units, wash, theme) for wash in shown if wash.gap])
    lines = _lines(layout, flow.width, line_high)
    if flow.painter is not None:
        at = QPointF(flow.left, flow.y)
        for wash in shown:
            start, end = units.to_utf16(wash.start), units.to_utf16(wash.end)
            for line in lines:
                _wash(flow.painter, line, (start, end), at, theme, gap=wash.gap)
        flow.painter.setPen(theme.colour("muted" if muted else "text"))
        layout.draw(flow.painter, at)
    flow.y += line_high * len(lines)


def _lines(layout: QTextLayout, width: float, high: int) -> list[QTextLine]:
    metrics = QFontMetricsF(layout.font())
    lines: list[QTextLine] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, len(lines) * high + (high - metrics.height()) / 2))
        lines.append(line)
    layout.endLayout()
    return lines


def _gap_ink(units: Utf16Map, wash: Wash, theme: Theme) -> QTextLayout.FormatRange:
    ink = QTextCharFormat()
    ink.setForeground(theme.colour("error"))
    found = QTextLayout.FormatRange()
    found.start = units.to_utf16(wash.start)
    found.length = units.to_utf16(wash.end) - found.start
    found.format = ink
    return found


def _wash(
    painter: QPainter,
    line: QTextLine,
    span: tuple[int, int],
    at: QPointF,
    theme: Theme,
    *,
    gap: bool,
) -> None:
    """The part of a wash that lies in one line; a gap is underlined too."""
    first = max(span[0], line.textStart())
    last = min(span[1], line.textStart() + line.textLength())
    if first >= last:
        return
    left, right = at.x() + _x(line, first), at.x() + _x(line, last)
    baseline = at.y() + line.y() + line.ascent()
    wider = theme.px(_WIDER)
    box = QRectF(left - wider, baseline - theme.px(17), right - left + 2 * wider, theme.px(23))
    ground: QColor = theme.colour("error_wash" if gap else "selection")
    fill(painter, box, ground, theme.px(3))
    if gap:
        thick = max(1.0, 1.5 * theme.scale)
        under = QRectF(left, baseline + theme.px(3), right - left, thick)
        painter.fillRect(under, theme.colour("error"))


def _x(line: QTextLine, position: int) -> float:
    """PySide answers with a pair, its stubs say otherwise."""
    found: object = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
