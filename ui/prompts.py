"""Every question to the user that stops the work: behind one object, so that tests answer it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.ask import ask
from ui.theme import Theme

_TEMPLATES = "Templates (*.j2);;All files (*)"
_DELETE = ("Delete it", "Leave it")
_LOSE = ("Let them go", "Go on writing")
_KINDS = "Drafts and text (*.md *.txt);;All files (*)"


class Unsaved(Enum):
    """What to do with words that are not saved."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


class Prompts:
    """Asks over a window; for files with the system's own dialogs."""

    def __init__(self, window: QWidget, theme: Callable[[], Theme]) -> None:
        self._window, self._theme = window, theme

    def open_path(self, folder: str) -> Path | None:
        """A file to open, or None where the user thought better of it."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Open a draft", folder, _KINDS)
        return Path(name) if name else None

    def folder(self, begin: str) -> str:
        """A folder, looked for from `begin` on; nothing where the user thought better of it."""
        return QFileDialog.getExistingDirectory(self._window, "Choose a folder", begin)

    def save_path(self, suggestion: str) -> Path | None:
        """Where to save; the dialog has asked before an existing file is named."""
        name, _ = QFileDialog.getSaveFileName(self._window, "Save the draft", suggestion, _KINDS)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(".md")

    def template_to_add(self, begin: str) -> Path | None:
        """A template that somebody else gave, as a file."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Add a template", begin, _TEMPLATES)
        return Path(name) if name else None

    def template_to_give(self, suggestion: str) -> Path | None:
        """Where to save a template for somebody else."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, "Save the template", suggestion, _TEMPLATES
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(".j2")

    def may_delete(self, title: str) -> bool:
        """Asks whether a template of one's own may go."""
        words = f"“{title}” will be gone. Drafts keep the words that it brought."
        return ask(self._theme(), "Delete a template", words, _DELETE, self._window) == 0

    def may_lose(self, what: str) -> bool:
        """Asks whether what was written may be lost."""
        words = f"“{what}” has changes that are not saved. Let them go?"
        return ask(self._theme(), "Unsaved changes", words, _LOSE, self._window) == 0

    def unsaved(self, title: str) -> Unsaved:
        """Asks what to do with a draft that has unsaved words."""
        words = f"“{title}” has words that are not saved. Save them, or let them go?"
        answers = ("Save", "Let them go", "Go on writing")
        chosen = ask(self._theme(), "Unsaved words", words, answers, self._window)
        return (Unsaved.SAVE, Unsaved.DISCARD, Unsaved.STAY)[chosen]

    def may_remove(self, name: str) -> bool:
        """Asks whether a section that holds words may go."""
        words = f"“{name}” holds words. Remove it with them?"
        answers = ("Remove it", "Leave it")
        return ask(self._theme(), "Remove a section", words, answers, self._window) == 0

    def tell(self, title: str, words: str) -> None:
        """One sentence that the user has to have seen."""
        ask(self._theme(), title, words, ("Close",), self._window)
