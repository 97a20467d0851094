"""How the window looks: theme and text size, which columns are shown, where the focus goes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.settings import Settings
from ui.columns import Columns, columns_for
from ui.settings_dialog import SettingsDialog
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.window import Window

_ANY_WIDTH = 16777215
"""Qt's own word for "no most"."""


class Arrangement(QObject):
    """Lays one window out for its width, text size and settings."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._w = window
        self.columns = Columns(236, 372, 600, strip=False)

    def set_theme(self, theme: Theme) -> None:
        self._w.theme = theme
        self._w.setPalette(theme.palette())
        for part in (
            *(self._w.script, self._w.panel, self._w.line, self._w.find_bar, self._w.errors),
            *(self._w.tour, self._w.strip, self._w.findings, self._w.page, self._w.status),
            *(self._w.menus, self._w.finder, self._w.disclaimers),
        ):
            part.set_theme(theme)
        self.fold()

    def change_settings(self, settings: Settings) -> None:
        """Takes settings over and keeps them."""
        self._w.settings = settings
        self._w.amounts.pace = settings.pace
        self._w.line.set_target(settings.target_seconds)
        theme = self._w.around.theme_of(settings)
        if theme != self._w.theme:
            self.set_theme(theme)
        self._w.refresh_amounts()
        self._w.around.keep_settings(settings)

    def ask_settings(self) -> None:
        dialog = SettingsDialog(self._w.theme, self._w.settings, self._w.prompts.folder, self._w)
        dialog.settings_chosen.connect(self.change_settings)
        dialog.exec()

    def scale_by(self, step: float) -> None:
        """Larger or smaller text, between 100 and 200 %."""
        scale = min(2.0, max(1.0, round(self._w.settings.text_scale + step, 1)))
        self.change_settings(replace(self._w.settings, text_scale=scale))

    def fold(self) -> None:
        """Lays the columns out for the width there is."""
        columns = columns_for(self._w.width(), self._w.theme.scale)
        self.columns = columns
        left = bool(columns.left) and self._w.settings.left_panel
        right = bool(columns.right) and self._w.settings.right_panel
        self._w.panel.setFixedWidth(self._w.theme.px(columns.left or 236))
        self._w.panel.setVisible(left)
        self._w.line.set_folded(not left)
        self._w.strip.setVisible(columns.strip)
        self._w.status.set_compact(columns.strip)
        self._w.script.set_measure(columns.measure)
        if columns.strip:
            self._w.findings.setMinimumWidth(0)
            self._w.findings.setMaximumWidth(_ANY_WIDTH)
            self.toggle_list(shown=False)
        else:
            self._w.page.show()
            self._w.findings.setFixedWidth(self._w.theme.px(columns.right))
            self._w.findings.setVisible(right)
        self._w.walk.ask_in_list()
        self.say_gate()

    def toggle_list(self, shown: bool | None = None) -> None:
        """The right column; in a small window it takes the place of the script."""
        if not self.columns.strip:
            kept = replace(self._w.settings, right_panel=not self._w.settings.right_panel)
            self.change_settings(kept)
            self.fold()
            return
        shown = self._w.findings.isHidden() if shown is None else shown
        self._w.findings.setVisible(shown)
        self._w.page.setVisible(not shown)
        (self._w.findings.panel if shown else self._w.script).setFocus()
        self.say_gate()

    def toggle_left(self) -> None:
        self.change_settings(replace(self._w.settings, left_panel=not self._w.settings.left_panel))
        self.fold()

    def next_column(self, step: int) -> None:
        """F6: script, findings, sections and facts, and round again."""
        stops: list[QWidget] = [self._w.script, self._w.findings.panel]
        if not self._w.panel.isHidden():
            stops.append(self._w.panel)
        stops = [stop for stop in stops if not stop.isHidden() and stop.isVisible()]
        focus = QApplication.focusWidget()
        here = next(
            (
                n
                for n, stop in enumerate(stops)
                if isinstance(focus, QWidget) and (focus is stop or stop.isAncestorOf(focus))
            ),
            0,
        )
        there = stops[(here + step) % len(stops)]
        if there is self._w.panel:
            self._w.panel.begin()
        else:
            there.setFocus()

    def say_gate(self) -> None:
        title, hint = self._w.findings.gate.words
        self._w.status.set_gate(f"{title}: {hint}" if self._w.findings.isHidden() else "")
