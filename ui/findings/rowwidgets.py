"""Gives the open row and the question their widgets, and takes them from all other rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.shown import ShownFinding
from ui.findings.card import OpenCard
from ui.findings.list import FindingList
from ui.findings.model import ROW, RowModel
from ui.findings.question import QuestionCard
from ui.findings.rowpaint import ListState, RowWidget
from ui.findings.rows import Row, Sort


class RowWidgets(QObject):
    """At most one open card and one question; which card is open stands in the state."""

    made_card = Signal(OpenCard)
    """A card that nobody listens to yet."""
    made_question = Signal(QuestionCard)
    """A question that nobody listens to yet."""

    def __init__(
        self,
        view: FindingList,
        model: RowModel,
        state: ListState,
        where: Callable[[ShownFinding], str],
        section: Callable[[ShownFinding], str],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._state = state
        self._where = where
        self._section = section
        view.focus_changed.connect(self._ring)

    def card(self) -> OpenCard | None:
        """The open one."""
        widget = self._state.widgets.get(self._state.opened or "")
        return widget if isinstance(widget, OpenCard) else None

    def exchange(self, rows: tuple[Row, ...]) -> None:
        """Puts other rows into the model; the current one stays, or is the one in its place.

        The view deletes the widgets of rows that go, so nobody may ask them for their size.
        """
        index = self._view.currentIndex()
        before: Row | None = index.data(ROW)
        place = index.row()
        widgets, self._state.widgets = self._state.widgets, {}
        self._model.set_rows(rows)
        self._state.widgets = widgets
        self.sync()
        if before is not None and rows:
            same = (n for n, row in enumerate(rows) if row.ident == before.ident)
            number = next(same, min(place, len(rows) - 1))
            self._view.setCurrentIndex(self._model.index(number))

    def sync(self) -> None:
        """Makes the widgets fit the rows and the state, keeping those that do."""
        opened = next((row for row in self._model.rows if row.ident == self._state.opened), None)
        if opened is None:
            self._state.opened = self._state.key = None
        old, self._state.widgets = self._state.widgets, {}
        for number, row in enumerate(self._model.rows):
            there = self._view.indexWidget(self._model.index(number))
            wanted = row is opened or row.sort is Sort.QUESTION
            known = old.get(row.ident)
            if wanted and known is not None and known is there and self._fits(known, row):
                self._state.widgets[row.ident] = known
            elif wanted:
                self._put(number, row)
            elif there is not None:
                self._take(number)
        self._view.doItemsLayout()

    def _fits(self, widget: QWidget, row: Row) -> bool:
        if isinstance(widget, OpenCard):
            return widget.row == row and widget.finding.key == self._state.key
        return isinstance(widget, QuestionCard) and widget.row == row

    def _put(self, number: int, row: Row) -> None:
        theme, viewport = self._state.theme, self._view.viewport()
        made: RowWidget
        if row.question is not None:
            made = question = QuestionCard(
                row, row.question, self._view.content_width, theme, viewport
            )
            self.made_question.emit(question)
        else:
            key = self._state.key or ""
            made = card = OpenCard(
                row, key, self._where, self._section, self._view.content_width, theme, viewport
            )
            card.grown.connect(self._view.doItemsLayout)
            card.set_stale(card.finding.key in self._state.stale)
            self._state.key = card.finding.key
            self.made_card.emit(card)
        self._state.widgets[row.ident] = made
        self._view.setIndexWidget(self._model.index(number), made)

    def _take(self, number: int) -> None:
        # The binding's stub knows no None, which is how Qt takes a widget out again.
        self._view.setIndexWidget(self._model.index(number), None)  # type: ignore[arg-type]

    @Slot()
    def _ring(self) -> None:
        card = self.card()
        if card is not None:
            row: Row | None = self._view.currentIndex().data(ROW)
            card.set_ringed(self._view.hasFocus() and row == card.row)
