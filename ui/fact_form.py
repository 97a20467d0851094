"""A fact's question opened: what hangs on it, and the answers as buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.questions import Answering, FactQuestion
from checks import FactValue
from ui.parts.buttons import Button, Weight
from ui.parts.fields import Field
from ui.theme import Theme
from ui.words import Words

_FIELDS = {
    Answering.NAME: ("Or yes, by name", "As it should be said."),
    Answering.TEXT: ("Your answer", ""),
    Answering.LIST: ("Your answer", "Several, with commas between them."),
}


class FactForm(QWidget):
    """Help, the answers that the kind of the fact allows, and “Not sure yet”."""

    answered = Signal(object)
    """The value chosen; None is “Not sure yet”."""
    left = Signal()
    """Escape was pressed: nothing is to change."""

    def __init__(
        self, theme: Theme, asked: FactQuestion, why: str, value: FactValue | None
    ) -> None:
        super().__init__()
        self._kind = asked.kind
        self._help = Words(theme, why or asked.help, "muted", 13)
        self._help.setWordWrap(True)
        self._buttons: list[Button] = []
        self.field: Field | None = None
        self._layout, self._rows = QVBoxLayout(self), QVBoxLayout()
        self._layout.addLayout(self._rows)
        self._rows.addWidget(self._help)
        answers: list[tuple[str, FactValue]] = [(words, value) for value, words in asked.choices]
        if asked.kind in (Answering.YES_NO, Answering.NAME):
            answers = [("Yes", True), ("No", False)]
        self._grid = QGridLayout()
        for place, (words, answer) in enumerate(answers):
            self._offer(place, theme, words, answer)
        self._grid.setColumnStretch(2, 1)
        self._rows.addLayout(self._grid)
        if asked.kind in (Answering.NAME, Answering.TEXT, Answering.LIST):
            self._add_field(theme, asked, value)
        unsure = Button("Not sure yet", theme, Weight.QUIET)
        unsure.clicked.connect(self._tell_unsure)
        self._buttons.append(unsure)
        self._layout.addWidget(unsure, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_theme(theme)

    def begin(self) -> None:
        """Puts the keyboard on the first answer."""
        if self.field is not None and self._kind is not Answering.NAME:
            self.field.edit.setFocus()
        else:
            self._buttons[0].setFocus()

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in order: answers, the field, its button, “Not sure yet”."""
        if self.field is None:
            return [*self._buttons]
        answers, rest = self._buttons[:-2], self._buttons[-2:]
        return [*answers, self.field.edit, *rest]

    def set_theme(self, theme: Theme) -> None:
        self._help.set_theme(theme)
        for button in self._buttons:
            button.set_theme(theme)
        if self.field is not None:
            self.field.set_theme(theme)
        self._layout.setSpacing(theme.px(8))
        self._rows.setSpacing(theme.px(8))
        self._grid.setSpacing(theme.px(8))
        # The quiet button has room around its words, which are to begin where the others do.
        self._rows.setContentsMargins(theme.px(6), 0, 0, 0)
        self._layout.setContentsMargins(theme.px(14), 0, theme.px(20), theme.px(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _offer(self, place: int, theme: Theme, words: str, value: FactValue) -> None:
        button = Button(words, theme)
        button.setProperty("answer", value)
        button.clicked.connect(self._tell_button)
        self._buttons.append(button)
        self._grid.addWidget(button, place // 2, place % 2, Qt.AlignmentFlag.AlignLeft)

    def _add_field(self, theme: Theme, asked: FactQuestion, value: FactValue | None) -> None:
        label, help_words = _FIELDS[asked.kind]
        self.field = Field(label, theme, help_words)
        self.field.edit.setAccessibleName(f"{asked.question} {label}")
        if isinstance(value, str):
            self.field.edit.setText(value)
        if isinstance(value, tuple):
            self.field.edit.setText(", ".join(value))
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
        typed = self.field.text()
        parts = tuple(part.strip() for part in typed.split(",") if part.strip())
        if not parts:
            self.field.set_wrong("Write the answer first.")
        else:
            self.answered.emit(parts if self._kind is Answering.LIST else typed)

    @Slot()
    def _tell_unsure(self) -> None:
        self.answered.emit(None)
