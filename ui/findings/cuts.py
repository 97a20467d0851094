"""Where each platform cuts the caption: shown below the findings while a caption is in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.shown import CaptionCount
from checks import Severity
from ui.theme import Theme

_TITLE = "Where it will be cut"
_NOTE = "Folds differ by phone and change often."
_ROW, _TOP, _SIDE = 25, 13, 20


class CutList(QWidget):
    """A row a platform: what is used of its limit, and how much shows before the fold."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._captions: tuple[CaptionCount, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_captions(self, captions: Sequence[CaptionCount]) -> None:
        """The counts of the caption in sight; none hides the list."""
        self._captions = tuple(captions)
        self.setVisible(bool(self._captions))
        said = ". ".join(f"{c.name}: {_used(c)}, {_shows(c)}" for c in self._captions)
        self.setAccessibleName(f"{_TITLE}. {said}")
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = len(self._captions) + 2
        return QSize(self._theme.px(340), self._theme.px(rows * _ROW + 2 * _TOP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.colour("window"))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("border"))
        top = theme.px(_TOP)
        self._write(painter, top, _TITLE, "muted", theme.sans(13, 600))
        for number, caption in enumerate(self._captions, 1):
            at = top + number * theme.px(_ROW)
            over = caption.used > caption.limit
            self._write(painter, at, caption.name, "text", theme.sans(14))
            role = str(Severity.ERROR) if over else "text"
            self._write(painter, at, _used(caption), role, theme.sans(14), right=0.65)
            self._write(painter, at, _shows(caption), "muted", theme.sans(13), right=1.0)
        at = top + (len(self._captions) + 1) * theme.px(_ROW)
        self._write(painter, at, _NOTE, "muted", theme.sans(13))
        painter.end()

    def _write(
        self, painter: QPainter, top: int, words: str, role: str, font: QFont, right: float = 0
    ) -> None:
        """One cell; `right` is the share of the width at which right-aligned words end."""
        side = self._theme.px(_SIDE)
        width = self.width() - 2 * side
        box = QRectF(side, top, width * right if right else width, self._theme.px(_ROW))
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, words)


def _used(caption: CaptionCount) -> str:
    return f"{caption.used:,} of {caption.limit:,}"


def _shows(caption: CaptionCount) -> str:
    return "shows all of it" if caption.fold is None else f"shows {caption.fold:,} first"
