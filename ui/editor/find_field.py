"""A field of the find bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import Theme


class FindField(QLineEdit):
    """One line of text in which Enter goes forward and Shift+Enter back."""

    forward = Signal()
    back = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.setPalette(theme.palette())
        self.setFont(theme.sans(14))
        self.setFixedHeight(theme.px(30))
        self.setMinimumWidth(theme.px(120))
        rest, focus = (2, 3) if theme.contrast else (1, 2)
        self.setStyleSheet(
            f"QLineEdit#find {{ background: {theme.colour('surface').name()};"
            f" color: {theme.colour('text').name()};"
            f" border: {rest}px solid {theme.colour('outline').name()};"
            f" border-radius: {theme.px(6)}px; padding: 0 {theme.px(8)}px;"
            f" selection-background-color: {theme.colour('selection').name()};"
            f" selection-color: {theme.colour('text').name()}; }}"
            f"QLineEdit#find:focus {{ border: {focus}px solid {theme.colour('focus').name()}; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.back.emit()
        else:
            self.forward.emit()
