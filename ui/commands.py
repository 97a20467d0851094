"""The table of commands: menus, shortcuts and the command list are made from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ui.menu_look import dress_bar, dress_menu
from ui.theme import Theme


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """Something the user can have done, said once."""

    id: str
    """Stable: "draft.save"."""
    words: str
    """As the menu says it; "…" at its end where it asks something first."""
    run: Callable[[], object]
    shortcut: str = ""
    """As QKeySequence reads it: "Ctrl+Shift+T"."""
    menu: str = ""
    """The menu it stands in; without one it has its shortcut and its place in the list."""
    enabled: Callable[[], bool] = _always
    begins_group: bool = False
    """A line stands above it in its menu."""
    listed: bool = True
    """It stands in the command list; false where the list has the same under another name."""


def section_commands(choose: Callable[[int], object]) -> list[Command]:
    """Ctrl+1 to Ctrl+9: `choose` is given the number of the section, counted from 1."""
    return [
        Command(
            f"section.{number}",
            f"Go to section {number}",
            partial(choose, number),
            f"Ctrl+{number}",
            listed=False,
        )
        for number in range(1, 10)
    ]


class CommandAction(QAction):
    """A command in a menu. Its shortcut asks each time whether the command can run."""

    def __init__(self, command: Command, parent: QObject) -> None:
        super().__init__(command.words, parent)
        self.command = command
        if command.shortcut:
            self.setShortcut(QKeySequence(command.shortcut))
        self.triggered.connect(self._run)

    @Slot()
    def _run(self) -> None:
        if self.command.enabled():
            self.command.run()


class Menus(QObject):
    """The menu bar of a window, and the shortcuts of all commands in it."""

    def __init__(
        self, theme: Theme, bar: QMenuBar, commands: Sequence[Command], window: QWidget
    ) -> None:
        super().__init__(bar)
        self._theme, self._bar = theme, bar
        self._menus: dict[str, QMenu] = {}
        self._actions: list[CommandAction] = []
        for command in commands:
            action = CommandAction(command, self)
            self._actions.append(action)
            window.addAction(action)  # so that it works where the bar is hidden or native
            if command.menu:
                self._into_menu(action)
        self.set_theme(theme)

    def action(self, command_id: str) -> QAction:
        """The action of a command; raises StopIteration where there is none."""
        return next(action for action in self._actions if action.command.id == command_id)

    def menu(self, name: str) -> QMenu:
        """A menu by its name; raises KeyError where there is none."""
        return self._menus[name]

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        dress_bar(self._bar, theme)
        for menu in self._menus.values():
            dress_menu(menu, theme)

    def _into_menu(self, action: CommandAction) -> None:
        name = action.command.menu
        if name not in self._menus:
            self._menus[name] = self._bar.addMenu(f"&{name}")
            self._menus[name].aboutToShow.connect(self._ask_enabled)
            self._menus[name].aboutToHide.connect(self._enable_all)
        if action.command.begins_group and self._menus[name].actions():
            self._menus[name].addSeparator()
        self._menus[name].addAction(action)

    @Slot()
    def _ask_enabled(self) -> None:
        for action in self._actions:
            action.setEnabled(action.command.enabled())

    @Slot()
    def _enable_all(self) -> None:
        """A switched-off action would swallow its shortcut after the reason has passed."""
        for action in self._actions:
            action.setEnabled(True)
