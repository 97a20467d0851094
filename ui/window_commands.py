"""The commands of the window, once each: menus, shortcuts and the command list come from here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from app.session import reply
from ui.commands import Command, section_commands

if TYPE_CHECKING:
    from ui.window import Window


def commands_of(window: Window) -> list[Command]:
    """All commands of a window, in the order of its menus."""
    return [
        *_file(window),
        *_edit(window),
        *_view(window),
        *_check(window),
        *_help(window),
        *section_commands(window.choose_section),
    ]


def _file(window: Window) -> list[Command]:
    drafts, walk, looks = window.drafts, window.walk, window.looks
    return [
        Command("draft.new", "New draft", drafts.new, "Ctrl+N", "File"),
        Command("draft.open", "Open…", drafts.open, "Ctrl+O", "File"),
        Command("draft.save", "Save", drafts.save, "Ctrl+S", "File", begins_group=True),
        Command("draft.save-as", "Save as…", drafts.save_as, "Ctrl+Shift+S", "File"),
        Command("draft.profile", "Where it will be posted…", window.ask_profile, "Ctrl+P", "File",
                begins_group=True),
        Command("draft.export", "Export…", walk.explain_export, "Ctrl+E", "File"),
        Command("settings", "Settings…", looks.ask_settings, "Ctrl+,", "File", begins_group=True),
        Command("window.close", "Close", window.close, "Ctrl+W", "File"),
    ]  # fmt: skip


def _edit(window: Window) -> list[Command]:
    edits, find, script = window.edits, window.find_bar, window.script
    return [
        Command("edit.undo", "Undo", edits.undo, "Ctrl+Z", "Edit", edits.stack.canUndo),
        Command("edit.redo", "Redo", edits.redo, "Ctrl+Shift+Z", "Edit", edits.stack.canRedo),
        Command("edit.cut", "Cut", script.cut, "Ctrl+X", "Edit", begins_group=True),
        Command("edit.copy", "Copy", script.copy, "Ctrl+C", "Edit"),
        Command("edit.paste", "Paste", script.paste, "Ctrl+V", "Edit"),
        Command("edit.paste-plain", "Paste as plain text", script.paste, "Ctrl+Shift+V"),
        Command("edit.find", "Find…", find.open_find, "Ctrl+F", "Edit", begins_group=True),
        Command("edit.replace", "Replace…", find.open_replace, "Ctrl+H", "Edit"),
        Command("edit.next", "Find next", find.find_next, "F3", "Edit"),
        Command("edit.previous", "Find previous", find.find_previous, "Shift+F3", "Edit"),
        Command(
            "edit.template",
            "Fill in a disclaimer…",
            window.disclaimers.open,
            "Ctrl+Shift+T",
            "Edit",
            begins_group=True,
        ),
    ]


def _view(window: Window) -> list[Command]:
    looks = window.looks
    return [
        Command("view.commands", "All commands", window.open_finder, "Ctrl+K", "View"),
        Command("view.left", "Sections and facts", looks.toggle_left, "Ctrl+Alt+L", "View",
                begins_group=True),
        Command("view.list", "Findings", looks.toggle_list, "Ctrl+Shift+M", "View"),
        Command("view.larger", "Larger text", partial(looks.scale_by, 0.1), "Ctrl++", "View",
                begins_group=True),
        Command("view.smaller", "Smaller text", partial(looks.scale_by, -0.1), "Ctrl+-", "View"),
        Command("view.next", "Next column", partial(looks.next_column, 1), "F6", "View",
                begins_group=True),
        Command("view.previous", "Previous column", partial(looks.next_column, -1), "Shift+F6",
                "View"),
    ]  # fmt: skip


def _check(window: Window) -> list[Command]:
    walk = window.walk
    return [
        Command("check.next", "Next finding", partial(walk.go_to_finding, 1), "F8", "Check"),
        Command("check.previous", "Previous finding", partial(walk.go_to_finding, -1),
                "Shift+F8", "Check"),
        Command("check.open", "Open the finding", walk.open_current, "Alt+Return", "Check"),
        Command("check.open-too", "Open the finding", walk.open_current, "Ctrl+.", listed=False),
        Command("check.all", "Check everything again", walk.check_all, "F7", "Check",
                begins_group=True),
        Command("check.quick", "Quick check of the clipboard", partial(quick_check, window),
                "Ctrl+Shift+R", "Check"),
    ]  # fmt: skip


def _help(window: Window) -> list[Command]:
    return [
        Command("help.tour", "Tour", window.tour.begin, "F1", "Help"),
        Command("help.sample", "Open the sample draft", window.open_sample, "", "Help"),
        Command("help.about", "About Caveat", window.tell_about, "", "Help", begins_group=True),
    ]


def quick_check(window: Window) -> None:
    """The clipboard as an unsaved reply in a window of its own, checked at once."""
    window.around.another(reply(QGuiApplication.clipboard().text(), window.settings))
