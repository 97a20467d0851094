"""One fact in its list: what was asked or answered, and the question opened below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.questions import FactQuestion, answer_words
from checks import FactValue
from ui.fact_form import FactForm
from ui.parts.buttons import Pressable, fill, frame
from ui.theme import Theme
from ui.words import Words


class FactEntry(QWidget):
    """One fact: its row, and its form while it is open."""

    answered = Signal(str, object)
    """The fact's key and its value, or None."""
    wanted = Signal(str)
    """The key of the fact whose row was pressed."""

    def __init__(
        self, theme: Theme, key: str, asked: FactQuestion, why: str, value: FactValue | None
    ) -> None:
        super().__init__()
        self._theme, self._asked, self.key, self.why, self.value = theme, asked, key, why, value
        if value is None:
            self.row = FactRow(theme, asked.question, None)
        else:
            self.row = FactRow(theme, asked.label, answer_words(asked, value))
        self.row.clicked.connect(self._want)
        self._form: FactForm | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.row)

    @property
    def is_open(self) -> bool:
        return self._form is not None

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in order."""
        return [self.row, *(self._form.stops() if self._form is not None else [])]

    def set_open(self, is_open: bool) -> None:
        """Shows or takes away the form; opened, it has the keyboard."""
        if self._form is not None and not is_open:
            self._layout.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        if self._form is None and is_open:
            self._form = FactForm(self._theme, self._asked, self.why, self.value)
            self._form.answered.connect(self._tell)
            self._form.left.connect(self._leave)
            self._layout.addWidget(self._form)
            self._form.show()
            self._form.begin()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.row.set_theme(theme)
        if self._form is not None:
            self._form.set_theme(theme)
        self.update()

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self.key)

    @Slot(object)
    def _tell(self, value: object) -> None:
        self.answered.emit(self.key, value)

    @Slot()
    def _leave(self) -> None:
        self.set_open(False)
        self.row.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.is_open:
            painter, theme = QPainter(self), self._theme
            box = QRectF(self.rect()).adjusted(theme.px(8), 0, -theme.px(8), 0)
            fill(painter, box, theme.colour("surface"), theme.px(6))
            frame(painter, box, theme.colour("border"), 1, theme.px(6))
            painter.end()


class FactRow(Pressable):
    """Unanswered: the question in `text`, “Not answered” in the accent; answered: muted, text."""

    def __init__(self, theme: Theme, question: str, answer: str | None) -> None:
        super().__init__(theme)
        said = f"{question} Not answered" if answer is None else f"{question}: {answer}"
        self.setAccessibleName(said)
        if answer is None:
            self._first = Words(theme, question, "text", 14, 500)
            self._second = Words(theme, "Not answered", "accent", 13)
        else:
            self._first = Words(theme, question, "muted", 13)
            self._second = Words(theme, answer, "text", 14)
        # A button does not shrink below its words; these wrap.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        for words in (self._first, self._second):
            words.setWordWrap(True)
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._layout.addWidget(words)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._first.set_theme(theme)
        self._second.set_theme(theme)
        self._layout.setContentsMargins(theme.px(20), theme.px(6), theme.px(20), theme.px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        box = QRectF(self.rect()).adjusted(theme.px(8), 0, -theme.px(8), 0)
        if self.over or self.isDown():
            ground = theme.colour("selection" if self.isDown() else "sunken")
            fill(painter, box, ground, theme.px(6))
        if self.hasFocus():
            frame(painter, box, theme.colour("focus"), self.ring(), theme.px(6))
        painter.end()
