"""One template looked at: its title, what is wrong with it, what can be done, and its words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.disclaimers.shown import FilledTemplate
from ui.parts.buttons import Button
from ui.scroll import Scroll
from ui.templates.preview import Preview
from ui.theme import Theme
from ui.words import Words

_WIDTH = 520
_SIDE, _APART = 24, 8


class OwnPane(QWidget):
    """The buttons are the dialog's to listen to."""

    def __init__(self, theme: Theme, platforms: Mapping[str, str]) -> None:
        super().__init__()
        self._title = Words(theme, "", "text", 15, 600)
        self._trouble = Words(theme, "", "error", 14)
        self.edit, self.duplicate = Button("Edit…", theme), Button("Duplicate…", theme)
        self.give, self.delete = Button("Save as file…", theme), Button("Delete…", theme)
        self.preview = Preview(theme, platforms, choosing=False)
        self._scroll = Scroll(theme, self.preview)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(len(self.stops()), 1)
        self._head = QVBoxLayout()
        for words in (self._title, self._trouble):
            words.setWordWrap(True)
            self._head.addWidget(words)
        self._head.addLayout(self._grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._scroll, 1)
        self.show_title("")
        self.set_theme(theme)
        self.fit(theme.px(_WIDTH))

    @property
    def trouble(self) -> str:
        """What is said to be wrong with it, or nothing."""
        return self._trouble.text()

    def stops(self) -> list[Button]:
        """What can be pressed, from left to right."""
        return [self.edit, self.duplicate, self.give, self.delete]

    def fit(self, width: int) -> None:
        """Puts the buttons into one row where `width` px have room for it, else into two."""
        px, buttons = self._theme.px, self.stops()
        needed = sum(button.sizeHint().width() + px(_APART) for button in buttons)
        columns = len(buttons) if needed <= width - 2 * px(_SIDE) + px(_APART) else 2
        for place, button in enumerate(buttons):
            self._grid.addWidget(button, place // columns, place % columns)

    def show_title(self, title: str) -> None:
        """Another template; nothing is known of its words yet."""
        self._title.setText(title)
        self.show_trouble("")

    def show_filled(self, filled: FilledTemplate | None) -> None:
        self.preview.show_filled(filled)

    def show_trouble(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        for words in (self._title, self._trouble):
            words.set_theme(theme)
        for button in self.stops():
            button.set_theme(theme)
        self.preview.set_theme(theme)
        self._scroll.set_theme(theme)
        surface = theme.palette()
        surface.setColor(surface.ColorRole.Window, theme.colour("surface"))
        self._scroll.setPalette(surface)
        px = theme.px
        self._head.setContentsMargins(px(_SIDE), px(17), px(_SIDE), px(14))
        self._head.setSpacing(px(10))
        self._grid.setSpacing(px(_APART))
