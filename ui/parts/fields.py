"""A labelled field with help below it, which says what to do where it is wrong."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.theme import Theme


class Field(QWidget):
    """Label above, one line of text, help below. `edit` is the line itself."""

    def __init__(
        self, label: str, theme: Theme, help_words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._help_words = help_words
        self._wrong = ""
        self._label = QLabel(label, self)
        self.edit = QLineEdit(self)
        self.edit.setObjectName("field")
        self.edit.setAccessibleName(label)
        self._label.setBuddy(self.edit)
        self._help = QLabel(help_words, self)
        self._help.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)
        layout.addWidget(self.edit)
        layout.addWidget(self._help)
        self.edit.textEdited.connect(self.clear_wrong)
        self.set_theme(theme)

    def text(self) -> str:
        return self.edit.text().strip()

    def set_wrong(self, words: str) -> None:
        """Marks the field and says what to do; typing clears it."""
        self._wrong = words
        self._paint()

    @Slot()
    def clear_wrong(self) -> None:
        if self._wrong:
            self.set_wrong("")

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        self._label.setFont(theme.sans(14, 500))
        self.edit.setFont(theme.sans(14))
        self.edit.setFixedHeight(theme.px(32))
        self._help.setFont(theme.sans(13))
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(theme.px(4))
        self._paint()

    def _paint(self) -> None:
        theme = self._theme
        rest = theme.colour("error" if self._wrong else "outline").name()
        focus = theme.colour("error" if self._wrong else "focus").name()
        thick = 2 if self._wrong or theme.contrast else 1
        self.edit.setStyleSheet(
            f"QLineEdit#field {{ background: {theme.colour('surface').name()};"
            f" color: {theme.colour('text').name()};"
            f" border: {thick}px solid {rest}; border-radius: {theme.px(6)}px;"
            f" padding: 0 {theme.px(10)}px;"
            f" selection-background-color: {theme.colour('selection').name()};"
            f" selection-color: {theme.colour('text').name()}; }}"
            f"QLineEdit#field:focus {{ border: {3 if theme.contrast else 2}px solid {focus}; }}"
        )
        words = self._wrong or self._help_words
        palette = theme.palette()
        role = "error" if self._wrong else "muted"
        palette.setColor(palette.ColorRole.WindowText, theme.colour(role))
        self._help.setPalette(palette)
        self._help.setText(words)
        self._help.setVisible(bool(words))
        self.edit.setAccessibleDescription(words)
