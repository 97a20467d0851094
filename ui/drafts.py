"""New, open, save and close: what happens to the draft of a window, with words where it fails."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.errors import AppError
from app.session import Session, begun, opened
from ui.prompts import Unsaved

if TYPE_CHECKING:
    from ui.window import Window


class Drafts:
    """Acts on the draft of one window; asks before words are lost."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._touched = False
        self._saved_at = ""
        self._later = QTimer(window)
        self._later.setSingleShot(True)
        self._later.setInterval(200)
        self._later.timeout.connect(self.say_state)

    def touched(self) -> None:
        """Something of the draft has changed; said soon, not on every key."""
        if not self._touched:
            self._touched = True
            self._later.start()

    def say_state(self) -> None:
        """Says in the status line whether the draft is saved."""
        window = self._window
        if window.quick:
            words = "Quick check, kept nowhere"
        elif self._touched or not window.session.path:
            words = "Draft, not saved yet" if not self._saved_at else "Draft, changed since saved"
        else:
            words = f"Draft, saved {self._saved_at}" if self._saved_at else "Draft, as opened"
        window.status.set_draft_state(words)

    def may_leave(self) -> bool:
        """True when nothing would be lost, or the user has said what to do with it."""
        window = self._window
        if not self._touched or not window.session.unsaved:
            return True
        choice = window.prompts.unsaved(window.session.name)
        if choice is Unsaved.SAVE:
            return self.save()
        return choice is Unsaved.DISCARD

    def new(self) -> None:
        if self.may_leave():
            self.show_fresh(begun(self._window.settings))

    def open(self, name: str = "") -> None:
        """Opens `name`, or what the user chooses."""
        window = self._window
        path = Path(name) if name else window.prompts.open_path(self._folder())
        if path is None or not self.may_leave():
            return
        try:
            session = opened(path, window.around.platforms)
        except AppError as error:
            window.errors.show_error(str(error), "Open another…", self.open)
            return
        window.errors.clear()
        self.show_fresh(session)

    def save(self) -> bool:
        """Saves where the draft came from, or asks where; False where it was not saved."""
        path = self._window.session.path
        return self._write(path) if path else self.save_as()

    def save_as(self) -> bool:
        window = self._window
        name = "".join(c if c.isalnum() or c in " -_" else " " for c in window.session.name)
        suggestion = Path(self._folder()) / f"{name.strip() or 'Draft'}.md"
        path = window.prompts.save_path(str(window.session.path or suggestion))
        return path is not None and self._write(path, over=True)

    def save_elsewhere(self) -> None:
        """The way out of a save that failed."""
        self.save_as()

    def _write(self, path: Path, over: bool = False) -> bool:
        window = self._window
        try:
            window.session.save(path, over)
        except AppError as error:
            window.errors.show_error(str(error), "Save elsewhere…", self.save_elsewhere)
            return False
        window.errors.clear()
        self._touched = False
        self._saved_at = datetime.now().strftime("%H:%M")
        window.edits.stack.setClean()
        window.refresh()
        return True

    def show_fresh(self, session: Session) -> None:
        """Shows a draft that nothing has been done to yet."""
        self._touched, self._saved_at = False, ""
        self._window.show_session(session)

    def _folder(self) -> str:
        path = self._window.session.path
        return str(path.parent if path else Path.home())
