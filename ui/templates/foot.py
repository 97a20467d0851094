"""The bar at the bottom of a dialog: quiet buttons, what is to be said, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.parts.buttons import Button, Weight
from ui.theme import Theme
from ui.words import Words


class Bar(QWidget):
    """`quiet` buttons at the left, `loud` ones at the right, words between them."""

    def __init__(self, theme: Theme, quiet: Sequence[Button], loud: Sequence[Button]) -> None:
        super().__init__()
        self._theme = theme
        self._buttons = [*quiet, *loud]
        self._last = loud[-1]
        self._begins = 14 if quiet else 24
        self._words = Words(theme, "", "error", 14, 500)
        self._words.setWordWrap(True)
        self._row = QHBoxLayout(self)
        for button in quiet:
            self._row.addWidget(button)
        self._row.addWidget(self._words, 1)
        for button in loud:
            self._row.addWidget(button)
        self.set_theme(theme)

    @property
    def said(self) -> str:
        """The words that stand there now."""
        return self._words.text()

    def say(self, words: str, role: str = "muted") -> None:
        """One sentence; `role` is its colour."""
        self._words.set_role(self._theme, role)
        self._words.setText(words)
        self._last.setAccessibleDescription(words)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._words.set_theme(theme)
        for button in self._buttons:
            button.set_theme(theme)
        px = theme.px
        self._row.setContentsMargins(px(self._begins), px(12), px(24), px(12))
        self._row.setSpacing(px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("border"))
        painter.end()


class Foot(Bar):
    """The form's own: `insert` can always be pressed; it is primary only where it will succeed."""

    def __init__(self, theme: Theme) -> None:
        self.own = Button("Your own templates…", theme, Weight.QUIET)
        self.cancel, self.insert = Button("Cancel", theme), Button("Insert", theme)
        super().__init__(theme, [self.own], [self.cancel, self.insert])

    def show_places(self, places: int, *, ready: bool) -> None:
        """In how many places it would be inserted, and whether that can be done now."""
        words = f"Insert in {places} places" if places > 1 else "Insert"
        if self.insert.text() != words:
            self.insert.setText(words)
            self.insert.setAccessibleName(words)
        self.insert.set_weight(Weight.PRIMARY if ready else Weight.SECONDARY)
