"""The facts of the draft: what is asked and what was answered, each opened in its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.document import Document
from app.questions import FactQuestion
from app.shown import Answer
from checks import FactValue
from ui.fact_entry import FactEntry
from ui.parts.buttons import Button, Weight
from ui.theme import Theme
from ui.words import Words

_SHOWN = 5


class FactList(QWidget):
    """Unanswered facts first, five shown, then “All facts”."""

    fact_answered = Signal(str, object)
    """The fact's key and its value; None where the user is not sure yet."""
    counted = Signal(int, int)
    """How many facts are answered, and how many matter."""

    opened = Signal(QWidget)
    """The entry whose question was opened, to be scrolled into view."""

    def __init__(self, theme: Theme, question_for: Callable[[str], FactQuestion]) -> None:
        super().__init__()
        self._theme, self._question_for = theme, question_for
        self._document, self._answer = Document(), Answer()
        self._all = False
        self._before: QWidget | None = None
        self._known: list[tuple[str, FactValue | None, str]] = []
        self._entries: dict[str, FactEntry] = {}
        self._title = Words(theme, "Facts", "muted", 13, 500)
        self._count = Words(theme, "", "muted", 13)
        self._nothing = Words(theme, "Nothing needs an answer.", "muted", 13)
        self._nothing.setWordWrap(True)
        self._more = Button("All facts", theme, Weight.QUIET)
        self._more.clicked.connect(self._turn)
        self._head, self._body, self._foot = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._count)
        self._foot.addWidget(self._nothing, 1)
        self._foot.addWidget(self._more)
        self._foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._head, self._body, self._foot):
            column.addLayout(part)
        column.addStretch()
        self._body.setSpacing(0)
        self.set_theme(theme)
        self._build()

    def set_document(self, document: Document) -> None:
        self._document = document
        self._show()

    def set_answer(self, answer: Answer) -> None:
        self._answer = answer
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for words in (self._title, self._count, self._nothing):
            words.set_theme(theme)
        self._more.set_theme(theme)
        for entry in self._entries.values():
            entry.set_theme(theme)
        self._head.setContentsMargins(theme.px(20), 0, theme.px(20), theme.px(2))
        self._nothing.setIndent(theme.px(6))
        self._foot.setContentsMargins(theme.px(14), theme.px(4), theme.px(20), 0)

    def follow(self, before: QWidget) -> None:
        """Tab comes to the facts from `before`."""
        self._before = before
        self._order()

    @property
    def asks(self) -> bool:
        """Is there a question that nobody has answered?"""
        return any(value is None for _, value, _ in self._known)

    def open_fact(self, key: str) -> None:
        """Opens a fact's question and puts the keyboard on its first answer."""
        if key not in self._entries and any(known[0] == key for known in self._known):
            self._turn()
        if key in self._entries:
            self._open_only(key)

    def begin(self) -> None:
        """Puts the keyboard on the first fact."""
        first = next(iter(self._entries.values()), None)
        if first is not None:
            first.row.setFocus()

    def _show(self) -> None:
        asked = {question.fact: question.why for question in self._answer.questions}
        facts = self._document.facts
        known: list[tuple[str, FactValue | None, str]] = [
            (key, None, why) for key, why in asked.items() if key not in facts
        ]
        known += [(key, value, asked.get(key, "")) for key, value in facts.items()]
        if known != self._known:
            self._known = known
            self._build()
        self._tell_count()

    def _build(self) -> None:
        """Entries whose fact, answer and reason stayed are kept, an open one among them."""
        shown = self._known if self._all else self._known[:_SHOWN]
        before, self._entries = self._entries, {}
        for place, (key, value, why) in enumerate(shown):
            entry = before.pop(key, None)
            focused = entry is not None and entry.isAncestorOf(self.focusWidget() or self)
            if entry is None or (entry.value, entry.why) != (value, why):
                if entry is not None:
                    self._drop(entry)
                entry = FactEntry(self._theme, key, self._question_for(key), why, value)
                entry.answered.connect(self._take)
                entry.wanted.connect(self._open_only)
            self._entries[key] = entry
            self._body.insertWidget(place, entry)
            if focused:
                entry.row.setFocus()
        for entry in before.values():
            self._drop(entry)
        self._order()
        rest = len(self._known) - _SHOWN
        self._more.setVisible(rest > 0)
        self._nothing.setVisible(not self._known)
        self._more.setText("Fewer facts" if self._all else "All facts")
        self._more.setAccessibleName(self._more.text())

    def _order(self) -> None:
        """Tab and a screen reader follow the eye, wherever the entries came from."""
        last = self._before  # new entries come at the end of the window's chain, after the gate
        for entry in self._entries.values():
            entry.raise_()
            for stop in entry.stops():
                if last is not None:
                    QWidget.setTabOrder(last, stop)
                last = stop
        self._more.raise_()
        if last is not None:
            QWidget.setTabOrder(last, self._more)

    def _drop(self, entry: FactEntry) -> None:
        self._body.removeWidget(entry)
        entry.hide()
        entry.deleteLater()

    def _tell_count(self) -> None:
        answered = sum(value is not None for _, value, _ in self._known)
        words = f"{answered} of {len(self._known)}" if self._known else ""
        if self._count.text() != words:
            self._count.setText(words)
        self.counted.emit(answered, len(self._known))

    @Slot()
    def _turn(self) -> None:
        self._all = not self._all
        self._build()

    @Slot(str)
    def _open_only(self, key: str) -> None:
        for name, entry in self._entries.items():
            entry.set_open(name == key and not entry.is_open)
            if entry.is_open:
                self.opened.emit(entry)
        self._order()

    @Slot(str, object)
    def _take(self, key: str, value: object) -> None:
        self._entries[key].set_open(False)
        self._entries[key].row.setFocus()
        self.fact_answered.emit(key, value)
        if value is not None:
            self._go_on(key)

    def _go_on(self, answered: str) -> None:
        """To the next fact that nobody answered, if there is one."""
        for key, entry in self._entries.items():
            if entry.value is None and key != answered:
                entry.row.setFocus()
                return
