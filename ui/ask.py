"""A short question with its answers as buttons, in the look of the window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.buttons import Button, Weight
from ui.theme import Theme
from ui.words import Words


class Ask(QDialog):
    """`chosen` is the number of the answer; Esc is the last one, Return the first."""

    def __init__(
        self, theme: Theme, title: str, words: str, answers: Sequence[str], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.chosen = len(answers) - 1
        self.setWindowTitle(title)
        self.setPalette(theme.palette())
        head, text = Words(theme, title, "text", 20, 600), Words(theme, words, "text", 14)
        text.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addStretch()
        buttons = [
            Button(answer, theme, Weight.SECONDARY if number else Weight.PRIMARY)
            for number, answer in enumerate(answers)
        ]
        for number, button in reversed(list(enumerate(buttons))):
            button.clicked.connect(partial(self._choose, number))
            row.addWidget(button)
        column = QVBoxLayout(self)
        side = theme.px(24)
        column.setContentsMargins(side, theme.px(20), side, theme.px(20))
        column.setSpacing(theme.px(12))
        column.addWidget(head)
        column.addWidget(text)
        column.addSpacing(theme.px(8))
        column.addLayout(row)
        self.setFixedWidth(min(theme.px(460), self.screen().availableSize().width()))
        buttons[0].setFocus()

    def _choose(self, number: int) -> None:
        self.chosen = number
        self.accept()


def ask(
    theme: Theme, title: str, words: str, answers: Sequence[str], parent: QWidget | None
) -> int:
    """Asks and waits; the number of the answer chosen."""
    dialog = Ask(theme, title, words, answers, parent)
    dialog.exec()
    return dialog.chosen
