"""Lucide icons, drawn in the colour of a role."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme import Theme


@cache
def _drawing(name: str) -> str:
    return (files("resources.icons") / f"{name}.svg").read_text(encoding="utf-8")


def draw_icon(painter: QPainter, name: str, where: QRectF, role: str, theme: Theme) -> None:
    """Paints resources/icons/NAME.svg; raises FileNotFoundError where there is none."""
    wide = "2.25" if theme.contrast else "1.75"
    drawing = _drawing(name).replace("currentColor", theme.colour(role).name())
    drawing = drawing.replace('stroke-width="2"', f'stroke-width="{wide}"')
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, where)


def icon(name: str, role: str, theme: Theme, size: int = 16) -> QIcon:
    """The same as a QIcon, for menus and Qt's own buttons."""
    side = theme.px(size) * 2
    picture = QPixmap(QSize(side, side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_icon(painter, name, QRectF(0, 0, side, side), role, theme)
    painter.end()
    picture.setDevicePixelRatio(2)
    return QIcon(picture)
