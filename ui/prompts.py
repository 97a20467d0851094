"""Every question to the user that stops the work: behind one object, so that tests answer it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ui.theme import Theme

_KINDS = "Drafts and text (*.md *.txt);;All files (*)"


class Unsaved(Enum):
    """What to do with words that are not saved."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


class Prompts:
    """Asks over a window, for files with the system's own dialogs."""

    def __init__(self, window: QWidget, theme: Callable[[], Theme]) -> None:
        self._window, self._theme = window, theme

    def open_path(self, folder: str) -> Path | None:
        """A file to open, or None where the user thought better of it."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Open a draft", folder, _KINDS)
        return Path(name) if name else None

    def save_path(self, suggestion: str) -> Path | None:
        """Where to save; the dialog has asked before an existing file is named."""
        name, _ = QFileDialog.getSaveFileName(self._window, "Save the draft", suggestion, _KINDS)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(".md")

    def unsaved(self, title: str) -> Unsaved:
        """Asks what to do with a draft that has unsaved words."""
        words = f"“{title}” has words that are not saved. Save them, or let them go?"
        box = self._box("Unsaved words", words)
        save = box.addButton("Save", QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton("Let them go", QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton("Go on writing", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(stay)
        box.exec()
        pressed = box.clickedButton()
        if pressed is save:
            return Unsaved.SAVE
        return Unsaved.DISCARD if pressed is discard else Unsaved.STAY

    def may_remove(self, name: str) -> bool:
        """Asks whether a section that holds words may go."""
        box = self._box("Remove a section", f"“{name}” holds words. Remove it with them?")
        remove = box.addButton("Remove it", QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton("Leave it", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        return box.clickedButton() is remove

    def tell(self, title: str, words: str) -> None:
        """One sentence that the user has to have seen."""
        box = self._box(title, words)
        box.addButton("Close", QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def _box(self, title: str, words: str) -> QMessageBox:
        """A question in our own face and colours."""
        theme = self._theme()
        box = QMessageBox(self._window)
        box.setWindowTitle(title)
        box.setText(words)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setFont(theme.sans(14))
        box.setPalette(theme.palette())
        return box
