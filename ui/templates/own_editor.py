"""Writes a template of one's own, with a preview that is filled in with its examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.disclaimers.own import written_of
from app.disclaimers.shown import FilledTemplate
from app.errors import AppError
from ui.parts.announce import announce
from ui.parts.buttons import Button, Weight
from ui.scroll import Scroll
from ui.templates.desk import RemoteDesk, Then
from ui.templates.foot import Bar
from ui.templates.own_form import Parts, RawForm, WrittenForm
from ui.templates.preview import Preview
from ui.templates.previews import Previews
from ui.theme import Theme

_WIDTH, _HEIGHT, _PREVIEW = 920, 640, 422
_NARROW = 760
_LINE = re.compile(r"^line (\d+): (.*)$", re.DOTALL)


class OwnEditor(QDialog):
    """Keeps nothing by itself: `save` does, and answers with one sentence where it cannot."""

    def __init__(
        self,
        theme: Theme,
        desk: RemoteDesk,
        text: str,
        name: str,
        save: Callable[[str], str],
        may_leave: Callable[[], bool],
        platforms: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """`name` is that of its file; `may_leave` asks whether what was written may be lost."""
        super().__init__(parent)
        self.theme, self._desk, self._save, self._may_leave = theme, desk, save, may_leave
        self._name, self._before = name, text
        self.setWindowTitle("Your own template")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pressed = False
        self._trouble = ""
        self.parts = _parts(theme, text)
        self.preview = Preview(theme, platforms, choosing=False)
        self.cancel, self.keep = Button("Cancel", theme), Button("Save", theme)
        self.foot = Bar(theme, [], [self.cancel, self.keep])
        self._checks = Previews(self._ask, self)
        self._lay_out()
        self.parts.changed.connect(self._check)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self.press_save)
        self._checks.answered.connect(self._take)
        self._checks.failed.connect(self._refuse)
        self.finished.connect(self._checks.stop)
        self.set_theme(theme)
        room = self.screen().availableSize()
        if parent is not None:
            room = room.expandedTo(parent.window().size())
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))
        self.parts.begin()
        self._check()

    def _lay_out(self) -> None:
        self._left, self._right = Scroll(self.theme, self.parts), Scroll(self.theme, self.preview)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(self._left, 1)
        self._row.addWidget(self._right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row, 1)
        column.addWidget(self.foot)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.setPalette(theme.palette())
        for part in (self.parts, self.preview, self.foot, self._left, self._right):
            part.set_theme(theme)
        surface = theme.palette()
        surface.setColor(surface.ColorRole.Window, theme.colour("surface"))
        self._right.setPalette(surface)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the preview takes less than half."""
        super().resizeEvent(event)
        wide = self.width() >= self.theme.px(_NARROW)
        self._right.setFixedWidth(self.theme.px(_PREVIEW) if wide else self.width() * 2 // 5)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return in a field goes nowhere: saving is a decision. With Ctrl it saves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.press_save()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        if self.parts.text() == self._before or self._may_leave():
            super().reject()

    @Slot()
    def press_save(self) -> None:
        """Saves what the checker has found good; else says what is wrong."""
        if self._checks.waiting:
            self._pressed = True
            return
        self._pressed = False
        reason = self._trouble or self._save(self.parts.text())
        if reason:
            self.foot.say(reason, "error")
            announce(self, reason)
        else:
            self.accept()

    @Slot()
    def _check(self) -> None:
        self._checks.want(self.parts.text())

    def _ask(self, text: object, then: Then) -> None:
        self._desk.validate(str(text), self._name, then)

    @Slot(object)
    def _take(self, filled: object) -> None:
        if isinstance(filled, FilledTemplate):
            self._trouble = ""
            self.parts.clear_wrong()
            self.preview.show_filled(filled)
            self.foot.say("")
            self.keep.set_weight(Weight.PRIMARY)
            if self._pressed:
                self.press_save()

    @Slot(str)
    def _refuse(self, sentence: str) -> None:
        self._pressed = False
        self.parts.clear_wrong()
        why = sentence.removeprefix(self._name).lstrip(":, ")
        line = _LINE.match(why)
        said = self.parts.show_wrong(int(line[1]), line[2]) if line else why
        self._trouble = said[:1].upper() + said[1:]
        self.foot.say(self._trouble, "error")
        self.keep.set_weight(Weight.SECONDARY)


def _parts(theme: Theme, text: str) -> Parts:
    try:
        return WrittenForm(theme, written_of(text))
    except AppError:
        return RawForm(theme, text)
