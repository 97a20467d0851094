"""The sign of each level and of the gate: one stroke, the same in text, card, count and row."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.theme import Theme

_BAR, _DASH, _DASH_ON, _DASH_OFF = 2.5, 2.0, 7.0, 3.5
_DOT, _DOT_STEP = 2.3, 4.6
_WAVE, _HALF_WAVE, _WAVE_HEIGHT = 1.2, 3.0, 1.6


class Light(Enum):
    """What the gate light can show."""

    CLOSED = auto()
    DECISION = auto()
    OPEN = auto()
    CHECKING = auto()


def draw_stroke(
    painter: QPainter,
    level: str,
    x: float,
    y: float,
    width: float,
    theme: Theme,
    colour: QColor | None = None,
) -> None:
    """The stroke of a level (a Severity, or "grammar") from `x`, centred on the line `y`."""
    ink = colour or theme.colour(level)
    scale = theme.scale * (1.35 if theme.contrast else 1.0)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if level == "error":
        thick = _BAR * scale
        painter.drawRect(QRectF(x, y - thick / 2, width, thick))
    elif level == "warning":
        _dashes(painter, x, y, width, scale)
    elif level == "advice":
        _dots(painter, x, y, width, scale)
    else:
        _wave(painter, QPen(ink, _WAVE * scale), QRectF(x, y, width, scale))
    painter.restore()


def _dashes(painter: QPainter, x: float, y: float, width: float, scale: float) -> None:
    thick, at = _DASH * scale, x
    while at < x + width:
        length = min(_DASH_ON * scale, x + width - at)
        painter.drawRect(QRectF(at, y - thick / 2, length, thick))
        at += (_DASH_ON + _DASH_OFF) * scale


def _dots(painter: QPainter, x: float, y: float, width: float, scale: float) -> None:
    radius = _DOT * scale / 2
    at = x + radius
    while at <= x + width:
        painter.drawEllipse(QPointF(at, y), radius, radius)
        at += _DOT_STEP * scale


def _wave(painter: QPainter, pen: QPen, where: QRectF) -> None:
    """`where` is the start, the length and, as its height, the scale."""
    step, height = _HALF_WAVE * where.height(), _WAVE_HEIGHT * where.height()
    path = QPainterPath(where.topLeft())
    at, up = where.left(), True
    while at < where.right():
        bend = where.top() + (-height if up else height)
        path.quadTo(QPointF(at + step / 2, bend), QPointF(at + step, where.top()))
        at, up = at + step, not up
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)


def draw_missing(painter: QPainter, x: float, y: float, colour: QColor, theme: Theme) -> None:
    """The proofreader's caret, 11 wide and 9 high, with its upper left corner at x, y."""
    scale = theme.scale
    pen = QPen(colour, 2 * scale * (1.35 if theme.contrast else 1.0))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    points = [
        QPointF(x, y + 9 * scale),
        QPointF(x + 5.5 * scale, y),
        QPointF(x + 11 * scale, y + 9 * scale),
    ]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    painter.restore()


_LIGHTS = {
    Light.CLOSED: "error",
    Light.DECISION: "warning",
    Light.OPEN: "accent",
    Light.CHECKING: "muted",
}


def draw_light(painter: QPainter, box: QRectF, light: Light, theme: Theme, ground: str) -> None:
    """The gate light in a square box; `ground` is the role of the colour that lies behind it."""
    colour = theme.colour(_LIGHTS[light])
    unit = box.width() / 28
    middle = box.center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 2.5 * unit * (1.35 if theme.contrast else 1.0))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    bar = QRectF(middle.x() - 6 * unit, middle.y() - 2 * unit, 12 * unit, 4 * unit)
    if light is Light.CLOSED:
        _disc(painter, middle, 12 * unit, colour)
        _bar(painter, bar, theme.colour(ground))
    elif light is Light.CHECKING:
        _ring_of_dots(painter, middle, unit, colour)
    else:
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, 11 * unit, 11 * unit)
        if light is Light.OPEN:
            _tick(painter, middle, unit)
        else:
            _bar(painter, bar.adjusted(unit, 0.6 * unit, -unit, -0.6 * unit), colour)
    painter.restore()


def _disc(painter: QPainter, middle: QPointF, radius: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    painter.drawEllipse(middle, radius, radius)


def _bar(painter: QPainter, bar: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    painter.drawRoundedRect(bar, bar.height() / 3, bar.height() / 3)


def _tick(painter: QPainter, middle: QPointF, unit: float) -> None:
    marks = [(-4.6, 0.4), (-1.4, 3.6), (4.8, -3.4)]
    painter.drawPolyline(
        QPolygonF([QPointF(middle.x() + x * unit, middle.y() + y * unit) for x, y in marks])
    )


def _ring_of_dots(painter: QPainter, middle: QPointF, unit: float, colour: QColor) -> None:
    painter.translate(middle)
    for _ in range(16):
        _disc(painter, QPointF(11 * unit, 0), 1.2 * unit, colour)
        painter.rotate(360 / 16)
