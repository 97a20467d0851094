"""How the form is laid out: three columns, or one after the other where there is little room."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from ui.parts.buttons import Button, Weight
from ui.scroll import Scroll
from ui.templates.foot import Foot
from ui.templates.form import QuestionForm
from ui.templates.list import TemplateList
from ui.templates.preview import Preview
from ui.theme import Theme

_NARROW = 860
"""Px at 100 % below which there is one column."""
_LIST, _PREVIEW = 225, 422


class Body(QObject):
    """Puts the parts of the form into `owner`; they are the dialog's to listen to."""

    def __init__(
        self,
        theme: Theme,
        owner: QWidget,
        templates: TemplateList,
        form: QuestionForm,
        preview: Preview,
        foot: Foot,
    ) -> None:
        super().__init__(owner)
        self._theme, self._owner = theme, owner
        self._list, self._form, self._preview, self._foot = templates, form, preview, foot
        self._narrow = False
        self.others = Button("Other templates", theme, Weight.QUIET)
        self.others.clicked.connect(self.show_list)
        self._both = QWidget()
        self._below = QVBoxLayout(self._both)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(0)
        self._form_scroll, self._preview_scroll = Scroll(theme, form), Scroll(theme, preview)
        self._both_scroll = Scroll(theme, self._both)
        form.reached.connect(self._show)
        self._columns = _Columns(theme)
        self._row = QHBoxLayout(self._columns)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)  # the hairline
        for part in (self._form_scroll, self._preview_scroll):
            self._row.addWidget(part)
        self._row.setStretch(0, 1)
        self._fill_page = QWidget()
        page = QVBoxLayout(self._fill_page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        self._back = QHBoxLayout()
        self._back.addWidget(self.others)
        self._back.addStretch()
        page.addLayout(self._back)
        page.addWidget(self._both_scroll, 1)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._columns)
        self._pages.addWidget(self._fill_page)
        self._row.insertWidget(0, templates)
        column = QVBoxLayout(owner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._pages, 1)
        column.addWidget(foot)

    @property
    def narrow(self) -> bool:
        """Is there room for one column only?"""
        return self._narrow

    def fold(self) -> None:
        """One column or three, for the width there is."""
        narrow = self._owner.width() < self._theme.px(_NARROW)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._form_scroll.takeWidget()
            self._preview_scroll.takeWidget()
            self._below.addWidget(self._preview)
            self._below.addWidget(self._form)
            self._preview.show()
            self._form.show()
        else:
            self._form_scroll.setWidget(self._form)
            self._preview_scroll.setWidget(self._preview)
        self._form_scroll.setVisible(not narrow)
        self._preview_scroll.setVisible(not narrow)
        self._pages.setCurrentWidget(self._columns)
        self._fit()
        self.order_stops()

    def show_questions(self) -> None:
        """In one column, preview and questions take the place of the list."""
        if self._narrow:
            self._pages.setCurrentWidget(self._fill_page)

    @Slot()
    def show_list(self) -> None:
        """Back to the list, in one column."""
        self._pages.setCurrentWidget(self._columns)
        self._list.search.setFocus()

    @Slot(QWidget)
    def _show(self, field: QWidget) -> None:
        scroll = self._both_scroll if self._narrow else self._form_scroll
        scroll.ensureWidgetVisible(field, 0, self._theme.px(24))

    def order_stops(self) -> None:
        """Tab goes as the eye does; to be called where fields or ticks are new."""
        ticks, fields = self._preview.ticks(), self._form.stops()
        middle = [self.others, *ticks, *fields] if self._narrow else [*fields, *ticks]
        foot = [self._foot.own, self._foot.cancel, self._foot.insert]
        for one, other in pairwise([self._list.search, self._list.rows, *middle, *foot]):
            QWidget.setTabOrder(one, other)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.others.set_theme(theme)
        self._columns.set_theme(theme)
        for scroll in (self._form_scroll, self._preview_scroll, self._both_scroll):
            scroll.set_theme(theme)
            palette = theme.palette()
            if scroll is self._preview_scroll:
                palette.setColor(palette.ColorRole.Window, theme.colour("surface"))
            scroll.setPalette(palette)
        self._back.setContentsMargins(theme.px(18), theme.px(8), theme.px(18), theme.px(4))
        self._fit()
        self.fold()

    def _fit(self) -> None:
        px = self._theme.px
        if self._narrow:
            self._list.setMinimumWidth(0)
            self._list.setMaximumWidth(16777215)
        else:
            self._list.setFixedWidth(px(_LIST))
            self._preview_scroll.setFixedWidth(px(_PREVIEW))


class _Columns(QWidget):
    """The hairlines between the columns show through."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        layout = self.layout()
        for place in range(1, layout.count() if layout is not None else 0):
            item = layout.itemAt(place) if layout is not None else None
            widget = item.widget() if item is not None else None
            if widget is not None and not widget.isHidden():
                painter.fillRect(widget.x() - 1, 0, 1, self.height(), self._theme.colour("border"))
        painter.end()
