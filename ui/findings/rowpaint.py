"""How a row of the list looks; measured by the same code that paints it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.shown import ShownFinding
from ui.findings.list import SIDE
from ui.findings.model import ROW
from ui.findings.rows import Row, Sort, kept_words, kind_words, level_name, level_of
from ui.findings.whereabouts import Whereabouts
from ui.parts.buttons import Pressable, frame
from ui.parts.lines import Flow, Kind, draw_line
from ui.parts.strokes import draw_missing
from ui.theme import Theme

_LEVEL_COLUMN = 62


class RowWidget(QWidget):
    """What stands in place of a painted row: the open card or a question."""

    def set_theme(self, theme: Theme) -> None:
        """Takes a new palette or text size."""
        raise NotImplementedError

    def stops(self) -> Sequence[Pressable]:
        """What can be pressed, from top to bottom."""
        raise NotImplementedError


@dataclass(slots=True)
class ListState:
    """What the rows look like just now; the panel writes it, the delegate reads it."""

    theme: Theme
    current: str | None = None
    """The finding that the caret of the text stands in."""
    opened: str | None = None
    """Ident of the open row; all others are one line each."""
    key: str | None = None
    """Key of the finding that the open card speaks of."""
    stale: frozenset[str] = frozenset()
    templated: frozenset[str] = frozenset()
    """Rules whose finding a disclaimer template can close."""
    widgets: dict[str, RowWidget] = field(default_factory=dict)
    """Rows that are widgets (the open card, a question), by ident: they paint themselves."""

    def settled_by_template(self, row: Row) -> bool:
        """Can a template close the findings of this row?"""
        return row.findings[0].rule in self.templated

    def key_of(self, row: Row) -> str:
        """Of several places the open one, the one the caret stands in, or the first."""
        for key in (self.key, self.current):
            if key is not None and row.holds(key):
                return key
        return row.findings[0].key


class RowDelegate(QStyledItemDelegate):
    """Paints rows; `content` says how wide their words may be."""

    def __init__(
        self,
        state: ListState,
        whereabouts: Whereabouts,
        content: Callable[[], int],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._whereabouts = whereabouts
        self._content = content

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row: Row = index.data(ROW)
        widget = self._state.widgets.get(row.ident)
        if widget is not None:
            return QSize(1, widget.heightForWidth(0))
        flow = self._flow()
        self._draw(flow, row)
        return QSize(1, round(flow.y) + 1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: Row = index.data(ROW)
        box = QRectF(option.rect)
        painter.save()
        if row.ident not in self._state.widgets:
            state: QStyle.StateFlag = option.state
            self._ground(painter, box, row, state)
            self._draw(self._flow(painter, top=box.top(), left=box.left()), row)
        hairline = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(hairline, self._state.theme.colour("border"))
        painter.restore()

    def _flow(self, painter: QPainter | None = None, *, top: float = 0, left: float = 0) -> Flow:
        theme = self._state.theme
        return Flow(theme, self._content(), painter, top=top, left=left + theme.px(SIDE))

    def _ground(self, painter: QPainter, box: QRectF, row: Row, flags: QStyle.StateFlag) -> None:
        theme = self._state.theme
        current = row.holds(self._state.current)
        can_press = row.sort is not Sort.NOTHING
        if flags & QStyle.StateFlag.State_MouseOver and can_press:
            painter.fillRect(box, theme.colour("sunken"))
        elif current:
            painter.fillRect(box, theme.colour("surface"))
        inner = box.adjusted(0, 0, 0, -1)
        if current and theme.contrast:
            frame(painter, inner.adjusted(5, 5, -5, -5), theme.colour("outline"), 2, theme.px(6))
        if flags & QStyle.StateFlag.State_HasFocus:
            thick = 3 if theme.contrast else 2
            frame(painter, inner.adjusted(4, 4, -4, -4), theme.colour("focus"), thick, theme.px(6))

    def _draw(self, flow: Flow, row: Row) -> None:
        if self._state.opened is not None and row.findings:
            self._one_line(flow, row)
        elif row.sort is Sort.NOTHING:
            _nothing(flow, row)
        elif row.sort is Sort.UNCHECKED:
            _unchecked(flow, row)
        elif row.sort is Sort.KEPT:
            _kept(flow, row, self._whereabouts)
        elif row.findings:
            self._at_rest(flow, row)

    def _at_rest(self, flow: Flow, row: Row) -> None:
        theme = flow.theme
        finding = self._shown(row)
        level = level_of(finding)
        stale = self._is_stale(row)
        flow.gap(13)
        kind = kind_words(finding, self._whereabouts.section(finding), len(row.findings))
        ink = theme.colour("muted" if stale else level)
        flow.pair(level_name(level), ink, kind)
        flow.gap(2)
        title = "muted" if stale else "text"
        flow.text(finding.title, Kind(theme.sans(15, 600), theme.px(20), title), most=1)
        if finding.missing:
            missing_line(flow, self._whereabouts.place(finding), "muted" if stale else level)
            flow.gap(14)
        else:
            quote_line(flow, finding, muted=stale)
            flow.gap(16)

    def _one_line(self, flow: Flow, row: Row) -> None:
        """While another card is open: the level in a column, then the title."""
        theme = flow.theme
        finding = self._shown(row)
        muted = row.sort is Sort.KEPT or self._is_stale(row)
        level = level_of(finding)
        flow.gap(8)
        if flow.painter is not None:
            word = "Kept" if row.sort is Sort.KEPT else level_name(level)
            kind = Kind(theme.sans(13, 600), theme.px(20))
            ink = theme.colour("muted" if muted else level)
            draw_line(flow.painter, word, flow.left, flow.y, kind, ink)
        many = f", {len(row.findings)} places" if len(row.findings) > 1 else ""
        role = "muted" if muted else "text"
        text = Kind(theme.sans(14), theme.px(20), role)
        flow.text(finding.title + many, text, inset=_LEVEL_COLUMN + 8, most=1)
        flow.gap(8)

    def _shown(self, row: Row) -> ShownFinding:
        """Of several places the one that the caret stands in, else the first."""
        current = self._state.current
        return next((f for f in row.findings if f.key == current), row.findings[0])

    def _is_stale(self, row: Row) -> bool:
        return all(finding.key in self._state.stale for finding in row.findings)


def missing_line(flow: Flow, words: str, level: str) -> None:
    """A small caret, and where the missing line belongs."""
    theme = flow.theme
    flow.gap(3)
    if flow.painter is not None:
        ink = theme.colour(level)
        draw_missing(flow.painter, flow.left + 1, flow.y + theme.px(5), ink, theme)
    role = "muted" if level == "muted" else "text"
    flow.text(words, Kind(theme.sans(14), theme.px(20), role), inset=20, most=1)


def quote_line(flow: Flow, finding: ShownFinding, *, muted: bool, most: int = 1) -> None:
    """The words themselves, in serif, wearing the mark of their level unless muted."""
    theme = flow.theme
    flow.gap(3)
    role = "muted" if muted else "text"
    quote = " ".join(finding.quote.split())
    mark = "" if muted else level_of(finding)
    flow.text(quote, Kind(theme.serif(15), theme.px(23), role), most=most, mark=mark)


def _kept(flow: Flow, row: Row, whereabouts: Whereabouts) -> None:
    theme, finding = flow.theme, row.findings[0]
    flow.gap(13)
    was = f"was {level_name(level_of(finding))}"
    flow.pair("Kept", theme.colour("muted"), f"{was}, {row.note}" if row.note else was)
    flow.gap(2)
    flow.text(finding.title, Kind(theme.sans(15, 600), theme.px(20), "muted"), most=1)
    if finding.missing:
        missing_line(flow, whereabouts.place(finding), "muted")
    else:
        quote_line(flow, finding, muted=True)
    flow.gap(2)
    words = f"{kept_words(finding)} Opens again if the words change."
    flow.text(words, Kind(theme.sans(13), theme.px(18), "muted"))
    flow.gap(14)


def _nothing(flow: Flow, row: Row) -> None:
    theme = flow.theme
    flow.gap(16)
    flow.text("What was not checked", Kind(theme.sans(14, 600), theme.px(20)))
    flow.gap(5)
    for point in row.points:
        _point(flow, point)
    flow.gap(9)
    flow.text(row.note, Kind(theme.sans(13), theme.px(19), "muted"))
    flow.gap(16)


def _point(flow: Flow, words: str) -> None:
    theme = flow.theme
    kind = Kind(theme.sans(14), theme.px(20))
    flow.gap(2)
    if flow.painter is not None:
        draw_line(flow.painter, "–", flow.left, flow.y, kind, theme.colour("muted"))
    flow.text(words, kind, inset=16)
    flow.gap(2)


def _unchecked(flow: Flow, row: Row) -> None:
    theme = flow.theme
    flow.gap(13)
    flow.pair("Not checked", theme.colour("muted"), "")
    flow.gap(2)
    flow.text(row.points[0], Kind(theme.sans(15, 600), theme.px(20)), most=1)
    flow.gap(3)
    flow.text(row.note, Kind(theme.sans(13), theme.px(18), "muted"))
    flow.gap(14)
