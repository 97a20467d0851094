"""The list of findings: what an answer says, and what the user does about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.shown import Answer
from ui.findings.card import OpenCard
from ui.findings.list import BARE_KEYS, FindingList
from ui.findings.model import ROW, RowModel
from ui.findings.question import QuestionCard
from ui.findings.rowpaint import ListState, RowDelegate
from ui.findings.rows import (
    AskedQuestion,
    Row,
    Sort,
    level_counts,
    rows_of,
)
from ui.findings.rowwidgets import RowWidgets
from ui.findings.voice import CountsVoice
from ui.findings.whereabouts import Whereabouts
from ui.findings.wishes import Wishes
from ui.parts.announce import announce
from ui.theme import Theme


class FindingsPanel(Wishes):
    """The list. `paragraph_text` and `section_name` give words by id, "" where there are none."""

    def __init__(
        self,
        theme: Theme,
        paragraph_text: Callable[[int], str],
        section_name: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._whereabouts = Whereabouts(paragraph_text, section_name)
        self._state = ListState(theme)
        self._answer = Answer()
        self._level: str | None = None
        self._question: AskedQuestion | None = None
        self._places = ""
        self._unread = -1
        self.list = FindingList(theme, self)
        self.model = RowModel(self._whereabouts.place, self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(
            RowDelegate(self._state, self._whereabouts, self.list.content_width, self.list)
        )
        self._rows = RowWidgets(self.list, self.model, self._state, self._whereabouts, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.setFocusProxy(self.list)
        self._voice = CountsVoice(self.list)
        self._connect()
        self.set_theme(theme)

    def _connect(self) -> None:
        self.list.moved.connect(self._choose_row)
        self.list.row_entered.connect(self._enter)
        self.list.clicked.connect(self._enter)
        self.list.digit.connect(self._apply)
        self.list.keep.connect(self._keep)
        self.list.template.connect(self._template)
        self.list.sideways.connect(self._walk)
        self.list.escaped.connect(self._escape)
        self._rows.made_card.connect(self._connect_card)
        self._rows.made_question.connect(self._connect_question)

    @Slot(OpenCard)
    def _connect_card(self, card: OpenCard) -> None:
        card.fix_chosen.connect(self.fix_chosen)
        card.keep_wanted.connect(self.keep_wanted)
        card.reopen_wanted.connect(self.reopen_wanted)
        card.template_wanted.connect(self.template_wanted)
        card.source_pressed.connect(self.source_pressed)
        card.place_chosen.connect(self._choose_place)

    @Slot(QuestionCard)
    def _connect_question(self, asked: QuestionCard) -> None:
        asked.answered.connect(self.fact_answered)
        asked.left_open.connect(self.fact_left)

    # What the window tells

    def set_answer(self, answer: Answer) -> None:
        """Shows what the checker says now; whatever was stale is so no longer."""
        self._answer = answer
        self._state.stale = frozenset()
        if self._level not in (None, *level_counts(answer)):
            self._level = None
        self._refresh()
        self._voice.set_answer(answer)

    def set_current(self, key: str | None) -> None:
        """The finding that the caret stands in; an open card of another one closes."""
        self._state.current = key
        number = self.model.find(key)
        if number >= 0 and self._rows.focused() is None:
            row = self.model.rows[number]
            if self._state.opened not in (None, row.ident):
                self.close_card()
            elif self._state.opened == row.ident and key != self._state.key:
                self._open(row, key or "")
            self.list.setCurrentIndex(self.model.index(number))
        self.list.viewport().update()

    def set_filter(self, level: str | None) -> None:
        """A level's name ("error", "warning", "advice", "grammar"), or None for all."""
        self._level = level
        self._refresh()

    def set_stale(self, keys: frozenset[str]) -> None:
        """Findings whose words have changed since; muted until the next answer."""
        self._state.stale = keys
        card = self._rows.card()
        if card is not None:
            card.set_stale(card.finding.key in keys)
        self.list.viewport().update()

    def set_templated(self, rules: frozenset[str]) -> None:
        """Rules whose finding a disclaimer template can close."""
        self._state.templated = rules

    def set_places(self, words: str) -> None:
        """The audience's countries in words: "the United States and the UK"."""
        self._places = words
        self._refresh()

    def set_section(self, section: int | None) -> None:
        """Id of the section in sight; findings elsewhere say where they are."""
        self._whereabouts.in_sight = section
        self.list.viewport().update()

    def ask(self, question: AskedQuestion | None) -> None:
        """A fact as the first row: only where the facts column is folded away."""
        self._question = question
        self._refresh()

    def open_card(self, key: str) -> None:
        """Opens a finding's card and puts the focus on its first fix."""
        number = self.model.find(key)
        if number < 0 and self._level is not None:
            self.set_filter(None)
            number = self.model.find(key)
        if number >= 0:
            self._open(self.model.rows[number], key, focus=True)

    def close_card(self) -> None:
        """All rows as they are at rest."""
        self._state.key = self._state.opened = None
        self._rows.sync()

    def show_refused(self, key: str, number: int) -> None:
        """The fix was not applied, since its words had changed."""
        card = self._rows.card()
        if card is not None and card.finding.key == key:
            card.refuse(number)
            announce(self.list, "The words changed. Checking again.")

    def set_theme(self, theme: Theme) -> None:
        self._state.theme = theme
        self.setPalette(theme.palette())
        for widget in self._state.widgets.values():
            widget.set_theme(theme)
        self.list.set_theme(theme)
        self.list.doItemsLayout()

    # What the user does

    @Slot(QModelIndex)
    def _choose_row(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW)
        if row is not None and row.findings:
            self._choose(self._state.key_of(row))

    @Slot(QModelIndex)
    def _enter(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW)
        if row is None:
            return
        if row.sort is Sort.UNCHECKED:
            self._unread = (self._unread + 1) % len(self._answer.unchecked)
            self.unchecked_chosen.emit(*self._answer.unchecked[self._unread])
        elif row.sort is Sort.QUESTION:
            self._rows.step(1)
        elif row.findings:
            card = self._rows.card()
            if card is not None and row.ident == self._state.opened:
                card.first_stop().click()
                return
            key = self._state.key_of(row)
            self._choose(key)
            self._open(row, key, focus=True)

    @Slot(int)
    def _apply(self, number: int) -> None:
        if (card := self._rows.card()) is not None:
            card.apply(number)

    @Slot()
    def _keep(self) -> None:
        card = self._rows.card()
        row: Row | None = self.list.currentIndex().data(ROW)
        if card is not None:
            card.keep_or_reopen()
        elif row is not None and row.findings:
            wish = self.reopen_wanted if row.sort is Sort.KEPT else self.keep_wanted
            wish.emit(self._state.key_of(row))

    @Slot()
    def _template(self) -> None:
        row: Row | None = self.list.currentIndex().data(ROW)
        if row is not None and row.sort is Sort.FINDING and self._state.settled_by_template(row):
            self.template_wanted.emit(self._state.key_of(row))

    @Slot(int)
    def _walk(self, by: int) -> None:
        row: Row | None = self.list.currentIndex().data(ROW)
        if row is not None and len(row.findings) > 1:
            keys = [finding.key for finding in row.findings]
            at = keys.index(self._state.key_of(row))
            self._choose_place(keys[(at + by) % len(keys)])

    @Slot()
    def _escape(self) -> None:
        if self._state.opened is not None:
            self.close_card()
        else:
            self.left.emit()

    @Slot(str)
    def _choose_place(self, key: str) -> None:
        self._choose(key)
        if self._rows.card() is not None:
            self.open_card(key)

    def _choose(self, key: str) -> None:
        self._state.current = key
        self.list.viewport().update()
        self.finding_chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that a button of the open card left alone."""
        if self._rows.focused() is None:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._rows.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
                self.list.setFocus()
            self.list.keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.list.wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        # The window may use bare keys as shortcuts; in here they are the list's.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            bare = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if bare and event.key() in BARE_KEYS:
                event.accept()
                return True
        return super().event(event)

    # How it is kept together

    def _refresh(self) -> None:
        rows = rows_of(self._answer, self._level, self._question, self._places)
        if rows == self.model.rows:
            return
        inside = self._rows.focused() is not None
        self._rows.exchange(rows)
        card = self._rows.card()
        if inside and card is not None and self._rows.focused() is None:
            card.first_stop().setFocus()

    def _open(self, row: Row, key: str, *, focus: bool = False) -> None:
        self._state.opened, self._state.key = row.ident, key
        self._rows.sync()
        index = self.model.index(self.model.rows.index(row))
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        card = self._rows.card()
        if card is not None and focus:
            card.first_stop().setFocus()
            announce(self.list, " ".join(card.reasons()))
