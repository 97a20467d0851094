"""A level is told by the shape of its stroke alone: grey printers and tired eyes exist."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ui.findings.rows import LEVEL_ORDER
from ui.parts.icons import draw_icon
from ui.parts.strokes import Light, draw_light, draw_stroke
from ui.theme import Scheme, Theme


def picture() -> QImage:
    image = QImage(32, 32, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    return image


@pytest.mark.usefixtures("qtbot")
def test_four_levels_in_black_are_four_pictures() -> None:
    drawn: list[bytes] = []
    for level in LEVEL_ORDER:
        image = picture()
        painter = QPainter(image)
        draw_stroke(painter, level, 2, 16, 28, Theme(), QColor("black"))
        painter.end()
        drawn.append(bytes(image.constBits()))
    assert len(set(drawn)) == 4


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("scheme", list(Scheme))
def test_four_lights_differ_in_every_palette(scheme: Scheme) -> None:
    drawn: list[bytes] = []
    for light in Light:
        image = picture()
        painter = QPainter(image)
        draw_light(painter, QRectF(2, 2, 28, 28), light, Theme(scheme), "window")
        painter.end()
        drawn.append(bytes(image.constBits()))
    assert len(set(drawn)) == 4


@pytest.mark.usefixtures("qtbot")
def test_an_icon_takes_the_colour_of_its_role() -> None:
    image = picture()
    painter = QPainter(image)
    draw_icon(painter, "x", QRectF(0, 0, 32, 32), "accent", Theme())
    painter.end()
    assert image.pixelColor(16, 16) == Theme().colour("accent")
