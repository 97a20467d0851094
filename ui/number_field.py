"""A whole number between two bounds, typed or stepped with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.parts.fields import Field
from ui.theme import Theme


class NumberField(Field):
    """Says its bounds below; outside of them it is wrong and says what to write."""

    def __init__(
        self,
        label: str,
        theme: Theme,
        bounds: tuple[int, int],
        step: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        self._bounds, self._step = bounds, step
        super().__init__(label, theme, f"{bounds[0]:,} to {bounds[1]:,}", parent)
        self.edit.installEventFilter(self)

    def set_number(self, number: int) -> None:
        self.edit.setText(str(number))

    def number(self) -> int | None:
        """The number, or None, marked as wrong, where there is none within the bounds."""
        least, most = self._bounds
        typed = self.text().replace(",", "").rstrip("% ")
        if typed.isascii() and typed.isdigit() and least <= int(typed) <= most:
            return int(typed)
        self.set_wrong(f"Write a whole number from {least:,} to {most:,}.")
        return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Up: self._step, Qt.Key.Key_Down: -self._step}
            step = steps.get(Qt.Key(event.key()))
            if event.type() == QEvent.Type.KeyPress and step is not None:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        number = self.number()
        if number is not None:
            least, most = self._bounds
            self.set_number(max(least, min(most, number + step)))
