"""One table of commands: menus, shortcuts, and the list under Ctrl+K."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.questions import question_of
from tests.ui.drafts import PLATFORMS, answer, draft
from ui.command_list import CommandList
from ui.commands import Command, Menus, section_commands
from ui.entries import Entry, Ways, entries_of, keys_of, matching
from ui.theme import Theme


class Desk:
    """A window with three commands, and what was done in it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.done: list[object] = []
        self.may_save = True
        self.commands = [
            Command("draft.new", "New draft", self._do("new"), "Ctrl+N", "File"),
            Command("draft.save", "Save", self._do("save"), "Ctrl+S", "File", self._may),
            Command("templates", "Fill in a disclaimer…", self._do("fill"), "Ctrl+Shift+T"),
        ]
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.menus = Menus(Theme(), self.window.menuBar(), self.commands, self.window)
        self.said: list[str] = []
        self.list = CommandList(Theme(), self.entries, self.said.append, self.window)
        self.window.resize(900, 600)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def entries(self) -> list[Entry]:
        document = draft()
        ways = Ways(*[self.done.append] * 4)
        made = answer(document)
        return entries_of(
            self.commands, document, made, question_of, PLATFORMS, {"ad": "Paid post"}, ways
        )

    def _may(self) -> bool:
        return self.may_save

    def _do(self, name: str):  # type: ignore[no-untyped-def]
        return lambda: self.done.append(name)


def test_a_command_runs_from_its_menu_and_by_its_shortcut(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    (file,) = desk.window.menuBar().actions()
    assert file.text() == "&File"
    desk.menus.action("draft.new").trigger()
    qtbot.keyClick(
        desk.window,
        Qt.Key.Key_T,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert desk.done == ["new", "fill"]


def test_a_command_that_cannot_run_is_grey_in_its_menu_and_does_nothing(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.may_save = False
    action = desk.menus.action("draft.save")
    menu = desk.menus.menu("File")
    menu.aboutToShow.emit()
    assert not action.isEnabled()
    menu.aboutToHide.emit()
    assert action.isEnabled()
    action.trigger()
    assert desk.done == []
    assert "Save" not in [entry.words for entry in desk.entries()]


def test_typing_finds_and_return_runs(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.list.open()
    qtbot.keyClicks(desk.list.field, "discl")
    assert desk.said[-1] == "Fill in a disclaimer…, Ctrl+Shift+T"
    qtbot.keyClick(desk.list.field, Qt.Key.Key_Return)
    assert desk.done == ["fill"]
    assert not desk.list.isVisible()


def test_arrows_move_and_escape_does_nothing_else(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.list.open()
    qtbot.keyClick(desk.list.field, Qt.Key.Key_Down)
    assert desk.said[-1] == "Save, Ctrl+S"
    qtbot.keyClick(desk.list.field, Qt.Key.Key_Up)
    qtbot.keyClick(desk.list.field, Qt.Key.Key_Up)
    assert desk.list.rows.currentRow() == 0
    qtbot.keyClick(desk.list.field, Qt.Key.Key_Escape)
    assert not desk.list.isVisible()
    assert desk.done == []


def test_what_is_called_nothing_is_said_so(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.list.open()
    qtbot.keyClicks(desk.list.field, "zzz")
    assert desk.list.rows.item(0).text() == "Nothing is called that."
    qtbot.keyClick(desk.list.field, Qt.Key.Key_Return)
    assert desk.list.isVisible()


def test_sections_findings_and_facts_are_found_too(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    first = [matching(typed, desk.entries())[0].words for typed in ("caption", "number", "account")]
    assert first == [
        "Go to: Caption", "Finding: A number with no source", "Answer: Whose account is it?",
    ]  # fmt: skip
    matching("whose", desk.entries())[0].run()
    assert desk.done == ["account"]


def test_beginnings_of_words_go_before_middles(qtbot: QtBot) -> None:
    entries = [Entry("Resave", print), Entry("Save", print), Entry("Find and replace", print)]
    assert [entry.words for entry in matching("save", entries)] == ["Save", "Resave"]
    assert [entry.words for entry in matching("far", entries)] == ["Find and replace"]


def test_a_shortcut_falls_into_its_keys() -> None:
    assert keys_of("Ctrl+Shift+T") == ("Ctrl", "Shift", "T")
    assert keys_of("Ctrl++") == ("Ctrl", "+")
    assert keys_of("") == ()


def test_ctrl_and_a_digit_go_to_a_section(qtbot: QtBot) -> None:
    chosen: list[int] = []
    window = QMainWindow()
    qtbot.addWidget(window)
    Menus(Theme(), window.menuBar(), section_commands(chosen.append), window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert chosen == [3]
