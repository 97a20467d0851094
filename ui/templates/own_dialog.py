"""The templates of one's own and of the practice: looked at, written, given away and taken in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.disclaimers.own import free_name, keep, remove, written_of
from app.disclaimers.shown import FilledTemplate
from app.errors import AppError
from app.reading import read_text
from app.saving import save
from ui.parts.announce import announce
from ui.parts.buttons import Button, Weight
from ui.templates.desk import RemoteDesk, Then
from ui.templates.foot import Bar
from ui.templates.list import TemplateList
from ui.templates.own_editor import OwnEditor
from ui.templates.own_form import NEW
from ui.templates.own_pane import OwnPane
from ui.templates.own_rows import OWN, STAYS, Asker, Kept, copied, kept_in
from ui.templates.previews import Previews
from ui.theme import Theme

_WIDTH, _HEIGHT, _LIST = 820, 560, 300


class OwnDialog(QDialog):
    """Everything is done at once, in the folder of one's own."""

    changed = Signal()
    """A template was written, added or deleted."""

    def __init__(
        self,
        theme: Theme,
        desk: RemoteDesk,
        folders: tuple[Path, Path | None],
        asker: Asker,
        platforms: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """`folders`: one's own, and the practice's."""
        super().__init__(parent)
        self.theme, self._desk, self._asker, self._platforms = theme, desk, asker, platforms
        self._own, self._practice = folders
        self.setWindowTitle("Your own templates")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kept: dict[str, Kept] = {}
        self._shelf: Mapping[str, Any] = {}
        self._sources: dict[str, str] = {}
        """The whole files of built-in templates, as far as they were asked for."""
        self.editor: OwnEditor | None = None
        self.list = TemplateList(theme, partial(announce, self))
        self.pane = OwnPane(theme, platforms)
        self._looks, self._shelves = Previews(self._ask_look, self), Previews(self._ask_shelf, self)
        self._lay_out()
        self._listen()
        self.set_theme(theme)
        room = self.screen().availableSize()
        if parent is not None:
            room = room.expandedTo(parent.window().size())
        width = min(theme.px(_WIDTH), room.width())
        self._fit(width)
        self.resize(width, min(theme.px(_HEIGHT), room.height()))
        self.renew()
        self.list.search.setFocus()

    def _lay_out(self) -> None:
        self.new = Button("New template", self.theme, Weight.QUIET)
        self.add = Button("Add from file…", self.theme, Weight.QUIET)
        self.close_button = Button("Close", self.theme)
        self.foot = Bar(self.theme, [self.new, self.add], [self.close_button])
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.pane, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.foot)
        stops = [self.list.rows, *self.pane.stops(), self.new, self.add, self.close_button]
        for one, other in pairwise([self.list.search, *stops]):
            QWidget.setTabOrder(one, other)

    def _listen(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(self._edit)
        self.new.clicked.connect(self._write_new)
        self.add.clicked.connect(self._add_file)
        self.pane.edit.clicked.connect(self._edit)
        self.pane.duplicate.clicked.connect(self._duplicate)
        self.pane.give.clicked.connect(self._give)
        self.pane.delete.clicked.connect(self._delete)
        self.close_button.clicked.connect(self.accept)
        self._looks.answered.connect(self._take_look)
        self._looks.failed.connect(self._take_trouble)
        self._shelves.answered.connect(self._take_shelf)
        for previews in (self._looks, self._shelves):
            self.finished.connect(previews.stop)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.setPalette(theme.palette())
        for part in (self.list, self.pane, self.foot):
            part.set_theme(theme)
        self._fit(self.width())
        if self.editor is not None:
            self.editor.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.width())

    def _fit(self, width: int) -> None:
        """The list takes two fifths of little room."""
        wide = min(self.theme.px(_LIST), width * 2 // 5)
        self.list.setFixedWidth(wide)
        self.pane.fit(width - wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._delete()
            return
        super().keyPressEvent(event)

    # -- What is shown -------------------------------------------------------------------------

    @property
    def current(self) -> Kept | None:
        """The template that is chosen."""
        return self._kept.get(self.list.current)

    @property
    def kept(self) -> list[Kept]:
        """All that the list holds."""
        return list(self._kept.values())

    @property
    def shown(self) -> bool:
        """Is all known of the template that is chosen?"""
        return not self._looks.waiting and not self._shelves.waiting

    def renew(self, wanted: str = "") -> None:
        """Reads the folders anew; `wanted` is the key of the template to be chosen."""
        kept = kept_in(self._own, self._practice, self._shelf)
        self._kept = {one.key: one for one in kept}
        self.list.set_offered([one.row for one in kept], wanted or self.list.current)
        self._shelves.want("shelf")

    def _ask_shelf(self, _wish: object, then: Then) -> None:
        self._desk.shelf(then)

    @Slot(object)
    def _take_shelf(self, shelf: object) -> None:
        if not isinstance(shelf, dict):
            return
        self._shelf = shelf
        kept = kept_in(self._own, self._practice, shelf)
        self._kept = {one.key: one for one in kept}
        self.list.set_offered([one.row for one in kept])
        self._choose()

    @Slot()
    def _choose(self) -> None:
        one = self.current
        self.pane.show_title(one.title if one else "")
        self.foot.say("")
        if one is not None:
            self._looks.want(one)

    def _ask_look(self, one: object, then: Then) -> None:
        if isinstance(one, Kept) and one.path is None:
            self._desk.source(one.key, partial(self._hear_source, one, then))
        elif isinstance(one, Kept):
            self._desk.validate(one.text, one.name, then)

    def _hear_source(self, one: Kept, then: Then, source: object) -> None:
        if isinstance(source, dict):
            self._sources[one.key] = str(source["text"])
            self._desk.validate(str(source["text"]), one.name, then)
        else:
            then(source)

    @Slot(object)
    def _take_look(self, filled: object) -> None:
        if isinstance(filled, FilledTemplate):
            self.pane.show_filled(filled)
            self.pane.show_trouble(self.current.trouble if self.current else "")

    @Slot(str)
    def _take_trouble(self, words: str) -> None:
        self.pane.show_filled(None)
        self.pane.show_trouble(words)

    # -- What is done --------------------------------------------------------------------------

    @Slot()
    def _write_new(self) -> None:
        self._open_editor(NEW.text, "")

    @Slot()
    def _edit(self) -> None:
        one = self.current
        if one is not None and not self._stays(one):
            self._open_editor(one.text, one.name)

    @Slot()
    def _duplicate(self) -> None:
        one = self.current
        if one is not None and self._text(one):
            self._open_editor(copied(self._text(one)), "")

    def _open_editor(self, text: str, name: str) -> None:
        """Without a `name` the file is called as the template is, once it is saved."""
        may_lose = partial(self._asker.may_lose, "The template")
        self.editor = OwnEditor(
            self.theme, self._desk, text, name or "new.j2", partial(self._keep, name), may_lose,
            self._platforms, parent=self,
        )  # fmt: skip
        self.editor.finished.connect(self._forget_editor)
        self.editor.open()

    @Slot()
    def _forget_editor(self) -> None:
        self.editor = None

    def _keep(self, name: str, text: str) -> str:
        """Writes a template into one's own folder; one sentence where that is impossible."""
        try:
            title = str(written_of(text).head.get("title", "")) if not name else ""
            path = keep(self._own, name or free_name(title, self._taken()), text)
        except AppError as error:
            return str(error)
        self.changed.emit()
        self.renew(str(path))
        return ""

    def _taken(self) -> list[str]:
        ids = [str(row["id"]) for row in self._shelf.get("templates", ())]
        return [*ids, *(one.name.removesuffix(".j2") for one in self._kept.values())]

    @Slot()
    def _add_file(self) -> None:
        path = self._asker.template_to_add(str(Path.home()))
        if path is None:
            return
        try:
            text = read_text(str(path))
        except AppError as error:
            self._say(str(error))
            return
        name = free_name(path.stem, self._taken())
        self._say(self._keep(name, text) or f"Added as {name}.")

    @Slot()
    def _give(self) -> None:
        one = self.current
        path = self._asker.template_to_give(str(Path.home() / one.name)) if one else None
        if path is None or one is None or not self._text(one):
            return
        try:
            save(path, self._text(one), None, over=True)
        except AppError as error:
            self._say(str(error))
        else:
            self._say(f"Saved as {path.name}.")

    @Slot()
    def _delete(self) -> None:
        one = self.current
        if one is None or self._stays(one) or one.path is None:
            return
        if not self._asker.may_delete(one.title):
            return
        try:
            remove(one.path)
        except AppError as error:
            self._say(str(error))
            return
        self.changed.emit()
        self.renew()
        self._say(f"“{one.title}” is deleted.")

    def _text(self, one: Kept) -> str:
        """Its whole file; nothing until it is known."""
        return one.text or self._sources.get(one.key, "")

    def _stays(self, one: Kept) -> bool:
        """Says why a template cannot be changed, where it cannot."""
        if one.group != OWN:
            self._say(STAYS[one.group])
        return one.group != OWN

    def _say(self, words: str) -> None:
        self.foot.say(words, "text")
        announce(self, words)
