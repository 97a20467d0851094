"""How many findings of each level are open; pressing one shows only those."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.findings.rows import level_name
from ui.parts.buttons import RADIUS, Pressable, fill, frame
from ui.parts.strokes import draw_stroke
from ui.theme import Theme

_HEIGHT, _BUTTON, _STROKE, _PAD = 37, 26, 18, 6


class LevelButton(Pressable):
    """Stroke, word and number of a level; down while it is the filter."""

    def __init__(self, level: str, count: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, f"{level_name(level)} {count}", parent)
        self.level = level
        self.setCheckable(True)
        self.setAccessibleDescription("Shows only these")

    def sizeHint(self) -> QSize:
        theme = self.theme
        words = QFontMetricsF(theme.sans(13)).horizontalAdvance(self.text())
        return QSize(round(words) + theme.px(2 * _PAD + _STROKE + 6), theme.px(_BUTTON))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        box = QRectF(self.rect())
        if self.isDown():
            fill(painter, box, theme.colour("selection"), theme.px(RADIUS))
        elif self.over or self.isChecked():
            fill(painter, box, theme.colour("sunken"), theme.px(RADIUS))
        if self.isChecked() and theme.contrast:
            frame(painter, box, theme.colour("outline"), 2, theme.px(RADIUS))
        if self.hasFocus():
            frame(painter, box, theme.colour("focus"), self.ring(), theme.px(RADIUS))
        left = theme.px(_PAD)
        draw_stroke(painter, self.level, left, box.center().y(), theme.px(_STROKE), theme)
        painter.setFont(theme.sans(13))
        painter.setPen(theme.colour("text"))
        words = box.adjusted(theme.px(_PAD + _STROKE + 6), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class LevelsLine(QWidget):
    """One line, two where they do not fit; levels with zero are left out."""

    filter_chosen = Signal(str)
    """A level's name, or "" for all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: dict[str, int] = {}
        self._level = ""
        self.buttons: list[LevelButton] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Findings by level")

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """From `rows.level_counts`. Where the level filtered by is gone, all are shown again."""
        if dict(counts) == self._counts:
            return
        focused = next((b.level for b in self.buttons if b.hasFocus()), "")
        self._counts = dict(counts)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [LevelButton(level, n, self._theme, self) for level, n in counts.items()]
        for button in self.buttons:
            button.clicked.connect(self._choose)
            button.show()
            if button.level == focused:
                button.setFocus()
        if self._level and self._level not in self._counts:
            self._level = ""
            self.filter_chosen.emit("")
        self._show()
        self.setVisible(bool(self.buttons))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        for button in self.buttons:
            button.set_theme(theme)
        self._show()

    @Slot()
    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, LevelButton):
            self._level = button.level if self._level != button.level else ""
            self._show()
            self.filter_chosen.emit(self._level)

    def _show(self) -> None:
        for button in self.buttons:
            button.setChecked(button.level == self._level)
        self.updateGeometry()
        self._place(self.width(), move=True)
        self.update()

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place(self.width(), move=True)

    def _place(self, width: int, *, move: bool) -> int:
        """The height it takes, moving the buttons where asked to."""
        px = self._theme.px
        x, top = px(20 - _PAD), px((_HEIGHT - 1 - _BUTTON) / 2)
        for button in self.buttons:
            hint = button.sizeHint()
            if x > px(20 - _PAD) and x + hint.width() > width - px(8):
                x, top = px(20 - _PAD), top + px(_BUTTON)
            if move:
                button.setGeometry(x, top, hint.width(), hint.height())
            x += hint.width() + px(7)
        return top + px(_BUTTON) + px((_HEIGHT - 1 - _BUTTON) / 2) + 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        hairline = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(hairline, self._theme.colour("border"))
        painter.end()
