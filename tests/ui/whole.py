"""A whole window for a test: real checker, settings of its own, and prompts that are answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.disclaimers.own import own_folder
from app.packs import platforms
from app.places import Places
from app.session import Session, begun
from app.settings import Settings, SettingsFile
from app.worker_start import command
from checks import Track
from ui.check_runner import DONE
from ui.findings.keep import REASONS, KeepDialog
from ui.findings.rows import Row, Sort
from ui.main import sample
from ui.prompts import Unsaved
from ui.theme import Scheme, Theme
from ui.window import Surroundings, Window

LIMITS = "This is general information, not advice for you; see your own clinician."
PATIENCE = 20_000
"""Milliseconds that the checker may take on a busy machine."""


@dataclass
class Answers:
    """Stands where `Prompts` stands, and answers what is asked."""

    paths: list[Path] = field(default_factory=list)
    unsaved_words: Unsaved = Unsaved.DISCARD
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    yes: bool = True
    """May it be deleted, may it be lost?"""

    def open_path(self, folder: str) -> Path | None:
        return self._path("open")

    def save_path(self, suggestion: str) -> Path | None:
        return self._path("save")

    def unsaved(self, title: str) -> Unsaved:
        self.asked.append("unsaved")
        return self.unsaved_words

    def template_to_add(self, begin: str) -> Path | None:
        return self._path("add")

    def template_to_give(self, suggestion: str) -> Path | None:
        return self._path("give")

    def may_delete(self, title: str) -> bool:
        self.asked.append("delete")
        return self.yes

    def may_lose(self, what: str) -> bool:
        self.asked.append("lose")
        return self.yes

    def may_remove(self, name: str) -> bool:
        self.asked.append("remove")
        return True

    def tell(self, title: str, words: str) -> None:
        self.told.append(words)

    def _path(self, asked: str) -> Path | None:
        self.asked.append(asked)
        return self.paths.pop(0) if self.paths else None


def theme_of(settings: Settings) -> Theme:
    scheme = Scheme.LIGHT if settings.theme == "system" else Scheme(settings.theme)
    return Theme(scheme, settings.text_scale, settings.script_size)


class Whole:
    """A shown window; spoken sections with the given texts, or the draft that is passed."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        *texts: str,
        session: Session | None = None,
        settings: Settings | None = None,
        checker: Callable[[], tuple[str, list[str]]] = command,
        quick: bool = False,
        size: tuple[int, int] = (1280, 800),
    ) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.file = SettingsFile(folder / "settings", platforms())
        self.others: list[Session] = []
        self.said: list[str] = []
        settings = settings or Settings(jurisdictions=("US",), name="Dr Ada Sample")
        around = Surroundings(
            platforms=platforms(),
            places=Places(),
            keep_settings=self.file.save,
            theme_of=theme_of,
            checker=checker,
            another=self.others.append,
            sample=sample,
            own_templates=own_folder(),
        )
        self.window = Window(session or spoken(settings, *texts), settings, around, quick)
        self.answers = Answers()
        self.window.prompts = self.answers  # type: ignore[assignment]
        self.window.runner.state_changed.connect(self.said.append)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.script.hasFocus)

    def close(self) -> None:
        self.answers.unsaved_words = Unsaved.DISCARD
        self.window.close()
        self.window.deleteLater()

    # What the user does

    def type(self, words: str) -> None:
        for line, text in enumerate(words.split("\n")):
            if line:
                self.press(Qt.Key.Key_Return)
            QTest.keyClicks(self.window.script, text)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Keys, one after the other, to whatever has the keyboard."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()  # no window manager is here to do it after a dialog
            self.until(QApplication.focusWidget)
        for key in keys:
            QTest.keyClick(self.focus, key, held or Qt.KeyboardModifier.NoModifier)

    def at(self, words: str, after: bool = False) -> None:
        """Puts the caret before or after words of the section in sight."""
        start = self.text.index(words)
        self.window.script.place_caret(start + len(words) if after else start)

    def keep_next(self) -> None:
        """By keys: the next finding, its card, the way to keep it, and a reason."""
        self.press(Qt.Key.Key_F8)
        self.press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.AltModifier)
        QTimer.singleShot(0, self.window, self._give_reason)
        self.press(Qt.Key.Key_I)

    def _give_reason(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, KeepDialog)
        dialog.choices[REASONS.index("False alarm")].click()
        dialog.keep.click()

    # What the user sees

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert isinstance(widget, QWidget)
        return widget

    @property
    def text(self) -> str:
        return self.window.session.document.section(self.window.script.section_id or 0).text

    def rows(self, sort: Sort = Sort.FINDING) -> list[str]:
        """Titles in the list."""
        return [row.findings[0].title for row in self._rows() if row.sort is sort]

    def sentences(self) -> list[str]:
        """The list as it is read out."""
        model = self.window.findings.panel.model
        return [model.sentence(row) for row in self._rows()]

    def marks(self) -> list[str]:
        """Words marked in the section in sight; a missing line is ""."""
        rows = self.window.script.marks.rows
        return [mark.words for row in rows for mark in row if not mark.waiting]

    @property
    def gate(self) -> str:
        return self.window.findings.gate.words[0]

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def checked(self) -> None:
        """Waits until everything written has been checked."""
        runner = self.window.runner
        self.until(lambda: not runner.unanswered and runner.state == DONE)

    def _rows(self) -> tuple[Row, ...]:
        return self.window.findings.panel.model.rows


def spoken(settings: Settings, *texts: str) -> Session:
    """A draft of spoken sections; without texts, what a new draft is."""
    session = begun(settings)
    if texts:
        document = session.document
        document.sections.clear()
        for text in texts:
            document.add_section(Track.SPOKEN, text)
        document.profile = replace(document.profile, platforms=())
        return Session(document)
    return session
