"""What our dialogs have in common: a title, the content, and its buttons at the right below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.buttons import Button, Weight
from ui.scroll import Scroll
from ui.theme import Theme
from ui.words import Words

_EDGE = 16
"""Where a tick's own room begins; words begin 8 further in."""


class Dialog(QDialog):
    """`width` and `height` in px at 100 %; on a small screen the content scrolls."""

    def __init__(
        self, theme: Theme, title: str, accept: str, width: int, height: int, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._labels: list[Words] = []
        self._inset: list[QHBoxLayout] = []
        self._size = (width, height)
        self.setWindowTitle(title)
        self._title = Words(theme, title, "text", 20, 600)
        inside = QWidget()
        self.content = QVBoxLayout(inside)
        """What the dialog is about; filled by the dialog itself."""
        self._scroll = Scroll(theme, inside)
        self._cancel = Button("Cancel", theme)
        self._accept = Button(accept, theme, Weight.PRIMARY)
        self._cancel.clicked.connect(self.reject)
        self._accept.clicked.connect(self.accept)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._buttons)

    def finish(self, first: QWidget) -> None:
        """Called when the content is whole: the keyboard begins at `first`, the buttons end it."""
        self._buttons.addWidget(self._cancel)
        self._buttons.addWidget(self._accept)
        self.set_theme(self.theme)
        first.setFocus()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.setPalette(theme.palette())
        for words in (self._title, *self._labels):
            words.set_theme(theme)
        self._scroll.set_theme(theme)
        self._cancel.set_theme(theme)
        self._accept.set_theme(theme)
        for row in self._inset:
            row.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        px = theme.px
        self._title.setContentsMargins(px(24), 0, px(24), px(8))
        self.content.setContentsMargins(px(_EDGE), px(8), px(_EDGE), px(8))
        self.content.setSpacing(px(8))
        self._buttons.setContentsMargins(px(24), px(12), px(24), 0)
        self._buttons.setSpacing(px(8))
        self._column.setContentsMargins(0, px(20), 0, px(20))
        room = self.screen().availableSize()
        width, height = self._size
        self.resize(min(px(width), room.width()), min(px(height), room.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
            return
        super().keyPressEvent(event)

    def heading(self, words: str) -> Words:
        """A label of a group, put into the content."""
        return self._put(Words(self.theme, words, "text", 14, 500))

    def note(self, words: str) -> Words:
        """A muted line of help, put into the content."""
        label = Words(self.theme, words, "muted", 13)
        label.setWordWrap(True)
        return self._put(label)

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Puts something into the content that begins where words do."""
        row = QHBoxLayout()
        row.addWidget(part)
        self._inset.append(row)
        self.content.addLayout(row, stretch)

    def _put(self, label: Words) -> Words:
        self._labels.append(label)
        self.add(label)
        return label
