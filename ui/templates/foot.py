"""The bar at the bottom of the form: what is missing, and the buttons."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.parts.buttons import Button, Weight
from ui.theme import Theme
from ui.words import Words


class Foot(QWidget):
    """`insert` can always be pressed; it is primary only where that will succeed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.own = Button("Your own templates…", theme, Weight.QUIET)
        self._words = Words(theme, "", "error", 14, 500)
        self._words.setWordWrap(True)
        self.cancel = Button("Cancel", theme)
        self.insert = Button("Insert", theme)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.own)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.cancel)
        self._row.addWidget(self.insert)
        self.set_theme(theme)

    @property
    def said(self) -> str:
        """The words that stand there now."""
        return self._words.text()

    def say(self, words: str, role: str = "muted") -> None:
        """One sentence at the left; `role` is its colour."""
        self._words.set_role(self._theme, role)
        self._words.setText(words)
        self.insert.setAccessibleDescription(words)

    def show_places(self, places: int, *, ready: bool) -> None:
        """In how many places it would be inserted, and whether that can be done now."""
        words = f"Insert in {places} places" if places > 1 else "Insert"
        if self.insert.text() != words:
            self.insert.setText(words)
            self.insert.setAccessibleName(words)
        self.insert.set_weight(Weight.PRIMARY if ready else Weight.SECONDARY)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.own, self._words, self.cancel, self.insert):
            part.set_theme(theme)
        px = theme.px
        self._row.setContentsMargins(px(14), px(12), px(24), px(12))
        self._row.setSpacing(px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("border"))
        painter.end()
