"""Gives the open row and the question their widgets, and takes them from all other rows.

They lie over their rows but are children of the panel, not of the list: what is inside a list
besides its items, no screen reader finds.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from ui.findings.card import OpenCard
from ui.findings.list import FindingList
from ui.findings.model import ROW, RowModel
from ui.findings.question import QuestionCard
from ui.findings.rowpaint import ListState, RowWidget
from ui.findings.rows import Row, Sort
from ui.findings.whereabouts import Whereabouts


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
        whereabouts: Whereabouts,
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._view = view
        self._model = model
        self._state = state
        self._whereabouts = whereabouts
        self._host = host
        view.focus_changed.connect(self._ring)
        view.shifted.connect(self._place)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._reveal)

    def card(self) -> OpenCard | None:
        """The open one."""
        widget = self._state.widgets.get(self._state.opened or "")
        return widget if isinstance(widget, OpenCard) else None

    def focused(self) -> RowWidget | None:
        """The one that the focus is in."""
        focus = self._host.window().focusWidget()
        inside = (w for w in self._state.widgets.values() if focus and w.isAncestorOf(focus))
        return next(inside, None)

    def step(self, by: int) -> None:
        """To the previous or next button of a widget; past its ends, to the list."""
        row: Row | None = self._view.currentIndex().data(ROW)
        here = self._state.widgets.get(row.ident) if row is not None else None
        widget = self.focused() or here
        if widget is None:
            return
        stops = widget.stops()
        focus = self._host.window().focusWidget()
        at = next((n for n, stop in enumerate(stops) if stop is focus), -1) + by
        if 0 <= at < len(stops):
            stops[at].setFocus()
        else:
            self._view.setFocus()

    def exchange(self, rows: tuple[Row, ...]) -> None:
        """Puts other rows into the model; the current one stays, or is the one in its place."""
        index = self._view.currentIndex()
        before: Row | None = index.data(ROW)
        place = index.row()
        if not self._model.set_rows(rows):
            return
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
        for row in self._model.rows:
            if row is opened or row.sort is Sort.QUESTION:
                known = old.get(row.ident)
                fits = known is not None and self._fits(known, row)
                widget = known if known is not None and fits else self._made(row)
                self._state.widgets[row.ident] = widget
        for ident, widget in old.items():
            if self._state.widgets.get(ident) is not widget:
                if widget.isAncestorOf(self._host.window().focusWidget() or self._host):
                    self._view.setFocus()
                widget.hide()
                widget.deleteLater()
        self._view.doItemsLayout()
        self._place()

    def _fits(self, widget: QWidget, row: Row) -> bool:
        if isinstance(widget, OpenCard):
            return widget.row.look == row.look and widget.finding.key == self._state.key
        return isinstance(widget, QuestionCard) and widget.row == row

    def _made(self, row: Row) -> RowWidget:
        theme, content = self._state.theme, self._view.content_width
        if row.question is not None:
            question = QuestionCard(row, row.question, content, theme, self._host)
            self.made_question.emit(question)
            question.show()
            return question
        key = self._state.key or ""
        templated = self._state.settled_by_template(row)
        card = OpenCard(row, key, self._whereabouts, content, theme, self._host, templated)
        card.grown.connect(self._view.doItemsLayout)
        card.set_stale(card.finding.key in self._state.stale)
        self._state.key = card.finding.key
        self.made_card.emit(card)
        card.show()
        return card

    @Slot()
    def _place(self) -> None:
        origin = self._view.viewport().mapTo(self._host, QPoint(0, 0))
        for number, row in enumerate(self._model.rows):
            widget = self._state.widgets.get(row.ident)
            if widget is not None:
                rect = self._view.visualRect(self._model.index(number))
                widget.setGeometry(rect.translated(origin))

    @Slot()
    def _ring(self) -> None:
        card = self.card()
        if card is not None:
            row: Row | None = self._view.currentIndex().data(ROW)
            here = row is not None and row.ident == card.row.ident
            card.set_ringed(here and self._view.hasFocus())

    @Slot(QWidget, QWidget)
    def _reveal(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Scrolls to the button that got the focus."""
        widget = self.focused()
        if new is None or widget is None or not widget.isAncestorOf(new):
            return
        top = new.mapTo(self._host, QPoint(0, 0)).y()
        below = top + new.height() - self._view.viewport().height()
        bar = self._view.verticalScrollBar()
        if top < 0:
            bar.setValue(bar.value() + top - self._state.theme.px(8))
        elif below > 0:
            bar.setValue(bar.value() + below + self._state.theme.px(8))
