"""The bar that finds and replaces words, in the section shown or in all of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from app.document import WrittenSection
from ui.editor.choice import Choice
from ui.editor.find_field import FindField
from ui.editor.matches import Match, matches
from ui.editor.script import ScriptEdit
from ui.editor.undo import DraftEdits
from ui.parts.buttons import Button, IconButton
from ui.theme import Theme


class FindBar(QWidget):
    """Hidden until asked for; Esc hides it and puts the caret back exactly where it was."""

    closed = Signal()
    """The bar was closed and the editor has the focus again."""

    def __init__(
        self, theme: Theme, editor: ScriptEdit, edits: DraftEdits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._editor = editor
        self._edits = edits
        self._home: tuple[int, int, int] | None = None
        self._said = ""
        self._make_parts(theme)
        self._lay_out()
        self.set_theme(theme)
        self._connect()
        self.hide()

    def _make_parts(self, theme: Theme) -> None:
        self.words = FindField("Find", theme, self)
        self.replacement = FindField("Replace with", theme, self)
        self.count = QLabel(self)
        self.count.setAccessibleName("Matches")
        self.previous = IconButton("chevron-left", "Previous match", theme, self)
        self.next = IconButton("chevron-right", "Next match", theme, self)
        self.case = Choice("Match case", theme, self)
        self.everywhere = Choice("In all sections", theme, self)
        self.close_button = IconButton("x", "Close find", theme, self)
        self.replace_one = Button("Replace", theme, parent=self, height=30)
        self.replace_all = Button("Replace all", theme, parent=self, height=30)
        self._parts = (
            self.previous,
            self.next,
            self.case,
            self.everywhere,
            self.close_button,
            self.replace_one,
            self.replace_all,
            self.words,
            self.replacement,
        )

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        options = QHBoxLayout()
        for part in (self.previous, self.next, self.case, self.everywhere):
            options.addWidget(part)
        options.addStretch()
        options.addWidget(self.close_button)
        buttons = QHBoxLayout()
        buttons.addWidget(self.replace_one)
        buttons.addWidget(self.replace_all)
        buttons.addStretch()
        self._grid.addWidget(self.words, 0, 0)
        self._grid.addWidget(self.count, 0, 1)
        self._grid.addLayout(options, 0, 2)
        self._grid.addWidget(self.replacement, 1, 0)
        self._grid.addLayout(buttons, 1, 1, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self._rows = (options, buttons)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._search)
        self.case.toggled.connect(self._search)
        self.everywhere.toggled.connect(self._search)
        self.words.forward.connect(self.find_next)
        self.words.back.connect(self.find_previous)
        self.replacement.forward.connect(self.replace_current)
        self.replacement.back.connect(self.find_previous)
        self.next.clicked.connect(self.find_next)
        self.previous.clicked.connect(self.find_previous)
        self.replace_one.clicked.connect(self.replace_current)
        self.replace_all.clicked.connect(self.replace_every)
        self.close_button.clicked.connect(self.leave)
        self._edits.changed.connect(self._follow)
        self._editor.caret_moved.connect(self._show_count)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        side, gap = theme.px(20), theme.px(8)
        self._grid.setContentsMargins(side, gap, side, gap)
        self._grid.setSpacing(gap)
        for row in self._rows:
            row.setSpacing(gap)
        for part in self._parts:
            part.set_theme(theme)
        self.count.setFont(theme.sans(13))
        palette = theme.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.colour("muted"))
        self.count.setPalette(palette)
        self.count.setMinimumWidth(theme.px(72))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        painter.setPen(self._theme.colour("border"))
        for y in (0, self.height() - 1):
            painter.drawLine(0, y, self.width(), y)
        painter.end()

    # -- Coming and going ----------------------------------------------------------------------

    @Slot()
    def open_find(self) -> None:
        """Ctrl+F: the selected words, if on one line, are what is sought."""
        self._open(replacing=False)

    @Slot()
    def open_replace(self) -> None:
        """Ctrl+H."""
        self._open(replacing=True)

    def _open(self, *, replacing: bool) -> None:
        section = self._editor.section_id
        if section is None:
            return
        start, end = self._selection()
        if self.isHidden():
            self._home = (section, self._editor.anchor(), self._editor.caret())
        for part in (self.replacement, self.replace_one, self.replace_all):
            part.setVisible(replacing)
        chosen = self._edits.document.section(section).text[start:end]
        if chosen and "\n" not in chosen and not self.words.hasFocus():
            self.words.setText(chosen)
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self._said = ""
        self._show_count()

    @Slot()
    def leave(self) -> None:
        """Esc: hides the bar; section, caret and selection are as they were when it came."""
        self.hide()
        if self._home is not None:
            self._edits.go_to(*self._home)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @Slot(int, int, int, str)
    def _follow(self, section: int, start: int, removed: int, added: str) -> None:
        """Keeps the place to return to on its words while they move."""
        if self._home is not None and self._home[0] == section:
            anchor, caret = (_moved(place, start, removed, len(added)) for place in self._home[1:])
            self._home = (section, anchor, caret)

    # -- Finding -------------------------------------------------------------------------------

    @Slot()
    def _search(self) -> None:
        """Goes to the first match from where the bar was opened."""
        self._said = ""
        if self._home is not None and not self.isHidden():
            order = self._order(self._home[0])
            start = min(self._home[1:])
            found = self._matches()
            ahead = [match for match in found if (match.order, match.start) >= (order, start)]
            if ahead or found:
                self._go((ahead or found)[0])
        self._show_count()

    @Slot()
    def find_next(self) -> None:
        """F3: the next match after the selection, from the top again after the last."""
        here = (self._order(self._editor.section_id), *self._selection())
        self._said = ""
        found = self._matches()
        ahead = [match for match in found if (match.order, match.start) >= (here[0], here[2])]
        ahead = [match for match in ahead if (match.order, match.start, match.end) != here]
        if found:
            self._go((ahead or found)[0])
        self._show_count()

    @Slot()
    def find_previous(self) -> None:
        here = (self._order(self._editor.section_id), self._selection()[0])
        self._said = ""
        found = self._matches()
        behind = [match for match in found if (match.order, match.start) < here]
        if found:
            self._go((behind or found)[-1])
        self._show_count()

    @Slot()
    def replace_current(self) -> None:
        """Replaces the match that is selected and goes to the next; else goes to the next."""
        match = self._current(self._matches())
        if match is not None:
            change = (match.section, match.start, match.end - match.start, self.replacement.text())
            self._edits.apply([change], "replace")
            self._editor.place_caret(match.start + len(self.replacement.text()))
        self.find_next()

    @Slot()
    def replace_every(self) -> None:
        """Replaces all matches as one step."""
        found = self._matches()
        words = self.replacement.text()
        self._edits.apply(
            [(match.section, match.start, match.end - match.start, words) for match in found],
            "replace all",
        )
        self._show_count()
        if found:
            self._said = f"{len(found)} replaced"
            self.count.setText(self._said)

    def _matches(self) -> list[Match]:
        return matches(self._sections(), self.words.text(), case=self.case.isChecked())

    def _sections(self) -> list[WrittenSection]:
        sections = self._edits.document.sections
        if self.everywhere.isChecked():
            return sections
        return [section for section in sections if section.id == self._editor.section_id]

    def _order(self, section_id: int | None) -> int:
        sections = [section.id for section in self._sections()]
        return sections.index(section_id) if section_id in sections else 0

    def _selection(self) -> tuple[int, int]:
        anchor, caret = self._editor.anchor(), self._editor.caret()
        return min(anchor, caret), max(anchor, caret)

    def _current(self, found: list[Match]) -> Match | None:
        section, span = self._editor.section_id, self._selection()
        same = (m for m in found if m.section == section and (m.start, m.end) == span)
        return next(same, None)

    def _go(self, match: Match) -> None:
        self._edits.go_to(match.section, match.start, match.end)

    @Slot()
    def _show_count(self) -> None:
        """Says which of how many matches is selected."""
        if self.isHidden() or self._said:
            return
        found = self._matches()
        current = self._current(found)
        if not self.words.text():
            words = ""
        elif current is not None:
            words = f"{found.index(current) + 1} of {len(found)}"
        elif found:
            words = f"{len(found)} found"
        else:
            words = "None found"
        self.count.setText(words)


def _moved(place: int, start: int, removed: int, added: int) -> int:
    if place <= start:
        return place
    return max(place - removed, start) + added if place >= start + removed else start + added
