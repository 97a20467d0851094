"""A fact's question opened: what hangs on it, and the answers as buttons."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.values import ACCOUNTS
from checks import FactValue
from ui.parts.buttons import Button, Weight
from ui.parts.fields import Field
from ui.theme import Theme
from ui.words import Words


class AskedFact(Protocol):
    """The words of one fact's question, from `app.questions`."""

    @property
    def question(self) -> str: ...
    @property
    def help(self) -> str: ...
    @property
    def kind(self) -> str: ...


class FactForm(QWidget):
    """Help, the answers that the kind of the fact allows, and “Not sure yet”."""

    answered = Signal(object)
    """The value chosen; None is “Not sure yet”."""
    left = Signal()
    """Escape was pressed: nothing is to change."""

    def __init__(self, theme: Theme, asked: AskedFact, why: str, value: FactValue | None) -> None:
        super().__init__()
        self._help = Words(theme, why or asked.help, "muted", 13)
        self._help.setWordWrap(True)
        self._buttons: list[Button] = []
        self.field: Field | None = None
        self._layout, self._rows = QVBoxLayout(self), QVBoxLayout()
        self._layout.addLayout(self._rows)
        self._rows.addWidget(self._help)
        row = QHBoxLayout()
        if asked.kind in ("yes_no", "tie"):
            self._offer(row, theme, "Yes", True)
            self._offer(row, theme, "No", False)
        if asked.kind == "account":
            for account in ACCOUNTS:
                self._offer(row, theme, account.capitalize(), account)
        row.addStretch()
        self._rows.addLayout(row)
        if asked.kind in ("tie", "text"):
            self._add_field(theme, asked, value)
        unsure = Button("Not sure yet", theme, Weight.QUIET)
        unsure.clicked.connect(self._tell_unsure)
        self._buttons.append(unsure)
        self._layout.addWidget(unsure, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_theme(theme)

    def begin(self) -> None:
        """Puts the keyboard on the first answer."""
        if self.field is not None and len(self._buttons) < 3:
            self.field.edit.setFocus()
        else:
            self._buttons[0].setFocus()

    def set_theme(self, theme: Theme) -> None:
        self._help.set_theme(theme)
        for button in self._buttons:
            button.set_theme(theme)
        if self.field is not None:
            self.field.set_theme(theme)
        self._layout.setSpacing(theme.px(8))
        self._rows.setSpacing(theme.px(8))
        # The quiet button has room around its words, which are to begin where the others do.
        self._rows.setContentsMargins(theme.px(7), 0, 0, 0)
        self._layout.setContentsMargins(theme.px(13), 0, theme.px(20), theme.px(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _offer(self, row: QHBoxLayout, theme: Theme, words: str, value: FactValue) -> None:
        button = Button(words, theme)
        button.setProperty("answer", value)
        button.clicked.connect(self._tell_button)
        self._buttons.append(button)
        row.addWidget(button)

    def _add_field(self, theme: Theme, asked: AskedFact, value: FactValue | None) -> None:
        label = "Yes, and it is" if asked.kind == "tie" else "Your answer"
        self.field = Field(label, theme, "A name, as it should be said.")
        self.field.edit.setAccessibleName(f"{asked.question} {label}")
        if isinstance(value, str):
            self.field.edit.setText(value)
        self.field.edit.returnPressed.connect(self._tell_field)
        keep = Button("Save", theme)
        keep.clicked.connect(self._tell_field)
        self._buttons.append(keep)
        self._rows.addWidget(self.field)
        self._rows.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _tell_button(self) -> None:
        button = self.sender()
        if button is not None:
            self.answered.emit(button.property("answer"))

    @Slot()
    def _tell_field(self) -> None:
        if self.field is None:
            return
        if self.field.text():
            self.answered.emit(self.field.text())
        else:
            self.field.set_wrong("Write the name first.")

    @Slot()
    def _tell_unsure(self) -> None:
        self.answered.emit(None)


def value_words(value: FactValue) -> str:
    """An answer as the row shows it."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, tuple):
        return ", ".join(value)
    return value if value not in ACCOUNTS else value.capitalize()
