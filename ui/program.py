"""Builds everything and shows the window; nothing is reached but through what is handed down."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.errors import AppError
from app.places import Places
from app.platforms import platforms
from app.rubbish import look_seldom
from app.session import Session, begun, reply
from app.settings import Settings, SettingsFile, settings_folder
from app.worker_start import command
from ui.main import sample
from ui.theme import Scheme, Theme, load_fonts
from ui.window import Surroundings, Window


class Program:
    """The application's windows and settings."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        known = platforms()
        self._file = SettingsFile(settings_folder(), known)
        self.settings = self._file.load()
        self._windows: list[Window] = []
        self._around = Surroundings(
            platforms=known,
            places=Places(),
            keep_settings=self._keep,
            theme_of=self._theme_of,
            checker=command,
            another=self._open_quick,
            sample=sample,
        )

    def open_first(self) -> Window:
        """The window at start: the sample with its tour the first time, an empty draft later."""
        first = not self.settings.first_run_done
        window = self._show(sample() if first else begun(self.settings))
        if first:
            window.tour.begin()
            window.finish_first_run()
        for trouble in self._file.troubles:
            window.errors.show_news(trouble)
        return window

    def open_quick(self) -> Window:
        """The clipboard as a reply that is kept nowhere."""
        text = QGuiApplication.clipboard().text()
        return self._show(reply(text, self.settings), quick=True)

    def _open_quick(self, session: Session) -> None:
        self._show(session, quick=True)

    def _show(self, session: Session, quick: bool = False) -> Window:
        window = Window(session, self.settings, self._around, quick)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._windows.append(window)
        window.destroyed.connect(lambda: self._windows.remove(window))
        window.show()
        return window

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        try:
            self._file.save(settings)
        except AppError as error:
            print(f"caveat: {error}", file=sys.stderr)

    def _theme_of(self, settings: Settings) -> Theme:
        scheme = _system_scheme() if settings.theme == "system" else Scheme(settings.theme)
        return Theme(scheme, settings.text_scale, settings.script_size)


def _system_scheme() -> Scheme:
    """What the system asks for; light where it says nothing."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Scheme.DARK if dark else Scheme.LIGHT


def dressed(application: QApplication) -> QApplication:
    """The application with our name, style and fonts."""
    application.setApplicationName("Caveat")
    application.setStyle("Fusion")
    load_fonts()
    look_seldom()
    return application


def run(quick: bool) -> int:
    """Shows the window and stays until it is closed; the exit status."""
    application = dressed(QApplication(sys.argv[:1]))
    program = Program(application)
    window = program.open_quick() if quick else program.open_first()
    application.setPalette(window.theme.palette())
    return application.exec()
