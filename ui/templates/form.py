"""The questions of a template, with what is known already filled in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.disclaimers.shown import AskedWord
from ui.parts.combo import ChoiceField
from ui.parts.fields import Field
from ui.theme import Theme
from ui.words import Words

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
NOTHING_ASKED = "This template asks nothing."


class QuestionForm(QWidget):
    """One field for each question; what is typed stands in `answers`."""

    answered = Signal()
    """An answer has changed."""
    finished = Signal()
    """Return in the last field."""
    reached = Signal(QWidget)
    """A field that got the keyboard: it is to be in sight."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.answers: dict[str, str] = {}
        """What the writer has answered here, by question; kept from one template to the next."""
        self._asks: tuple[AskedWord, ...] = ()
        self._fields: list[Field | ChoiceField] = []
        self._seen: set[str] = set()
        """Questions that the writer has been at, or was told of."""
        self._title = Words(theme, "", "text", 15, 600)
        self._title.setWordWrap(True)
        self._note = Words(theme, "", "muted", 13)
        self._note.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._note)
        self._column.addStretch()
        self.set_theme(theme)

    def show_asks(self, title: str, asks: tuple[AskedWord, ...]) -> None:
        """The questions of a template; a field that the writer is in keeps what is typed."""
        self._title.setText(title)
        self._note.setText("" if asks else NOTHING_ASKED)
        self._note.setVisible(not asks)
        same = [(ask.key, ask.label, ask.choices) for ask in asks] == [
            (ask.key, ask.label, ask.choices) for ask in self._asks
        ]
        self._asks = asks
        if not same:
            self._make_fields()
        for field, ask in zip(self._fields, asks, strict=True):
            _show_value(field, self.answers.get(ask.key, ask.value))
            self._say_state(field, ask)

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, from top to bottom."""
        return [_control(field) for field in self._fields]

    def tell_missing(self) -> None:
        """Every open question says that it is one."""
        self._seen.update(ask.key for ask in self._asks)
        for field, ask in zip(self._fields, self._asks, strict=True):
            self._say_state(field, ask)

    def begin(self) -> bool:
        """Puts the keyboard on the first open question; False where there is none."""
        for field, ask in zip(self._fields, self._asks, strict=True):
            if ask.trouble:
                _control(field).setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        for words in (self._title, self._note):
            words.set_theme(theme)
        for field in self._fields:
            field.set_theme(theme)
        px = theme.px
        self._column.setContentsMargins(px(24), px(17), px(24), px(16))
        self._column.setSpacing(px(16))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        place = next((n for n, f in enumerate(self._fields) if _control(f) is watched), -1)
        if place >= 0 and event.type() in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
            field, ask = self._fields[place], self._asks[place]
            inside = event.type() == QEvent.Type.FocusIn
            self._seen.add(ask.key)
            self._say_state(field, ask, inside=inside)
            if inside:
                self.reached.emit(field)
        if place >= 0 and isinstance(event, QKeyEvent) and _is_return(event):
            self._next(place)
            return True
        return super().eventFilter(watched, event)

    def _next(self, place: int) -> None:
        if place + 1 < len(self._fields):
            _control(self._fields[place + 1]).setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished.emit()

    def _make_fields(self) -> None:
        for field in self._fields:
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = []
        for place, ask in enumerate(self._asks):
            field = self._field(ask)
            self._column.insertWidget(2 + place, field)
            field.show()
            self._fields.append(field)

    def _field(self, ask: AskedWord) -> Field | ChoiceField:
        field: Field | ChoiceField
        if ask.choices:
            field = ChoiceField(ask.label, ask.choices, self._theme)
            field.combo.activated.connect(self._take)
        else:
            field = Field(ask.label, self._theme)
            field.edit.textEdited.connect(self._take)
        _control(field).installEventFilter(self)
        return field

    @Slot()
    def _take(self) -> None:
        control = self.sender()
        for field, ask in zip(self._fields, self._asks, strict=True):
            if _control(field) is control:
                self.answers[ask.key] = field.text()
                field.set_help(ask.help)
        self.answered.emit()

    def _say_state(
        self, field: Field | ChoiceField, ask: AskedWord, inside: bool | None = None
    ) -> None:
        """Help, or what is wrong; that nothing is written is wrong once the writer has left it."""
        inside = _control(field).hasFocus() if inside is None else inside
        missing = ask.missing and not field.text()
        typed = ask.missing and not missing  # the desk has not heard of it yet
        field.set_help(f"Needed. {ask.help}".strip() if missing else ask.origin or ask.help)
        quiet = typed or (missing and (inside or ask.key not in self._seen))
        field.set_wrong("" if quiet else ask.trouble)


def _is_return(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() in _RETURNS


def _control(field: Field | ChoiceField) -> QWidget:
    return field.edit if isinstance(field, Field) else field.combo


def _show_value(field: Field | ChoiceField, value: str) -> None:
    if isinstance(field, ChoiceField):
        field.choose(value)
    elif field.text() != value.strip():
        field.edit.setText(value)
