"""A line or paragraph of the interface in a role of the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import Theme


class Words(QLabel):
    """Plain text; `role` is a colour of the theme, size and weight those of the sans face."""

    def __init__(
        self,
        theme: Theme,
        words: str = "",
        role: str = "text",
        size: float = 14,
        weight: int = 400,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._role, self._size, self._weight = role, size, weight
        # Inside a button Qt would take the colour of buttons.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.set_theme(theme)

    def set_role(self, theme: Theme, role: str) -> None:
        """Changes the colour; does nothing where it is the same."""
        if role != self._role:
            self._role = role
            self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.setFont(theme.sans(self._size, self._weight))
        palette = theme.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour(self._role))
        self.setPalette(palette)
