"""An open card: the words in full, why, the fixes, the sources, and the way to keep it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.findings.fixes import FixButton, PlaceButton, SourceLink, TemplateButton
from ui.findings.list import SIDE
from ui.findings.rowpaint import RowWidget, missing_line, quote_line
from ui.findings.rows import Row, kept_words, kind_words, level_name, level_of
from ui.findings.whereabouts import Whereabouts
from ui.parts.buttons import Button, Pressable, Weight, frame
from ui.parts.keycap import KeyCap
from ui.parts.lines import Flow, Kind
from ui.theme import Theme

_MOST_FIXES = 3
_MOST_SOURCES = 2
_LESS = 8
"""Px that a button without an outline reaches over the text's edge, so that its words align."""


class OpenCard(RowWidget):
    """The card of a row. `key` is the place spoken of."""

    fix_chosen = Signal(str, int)
    """Key of the finding, index in its fixes."""
    keep_wanted = Signal(str)
    """Key: keep it with a reason."""
    reopen_wanted = Signal(str)
    """Key: what was kept is to be open again."""
    place_chosen = Signal(str)
    """Key of another place of the same rule."""
    template_wanted = Signal(str)
    """Key: fill in a disclaimer that closes it."""
    source_pressed = Signal(str)
    """Address of an authority."""
    grown = Signal()
    """Its height for a width has changed."""

    def __init__(
        self,
        row: Row,
        key: str,
        whereabouts: Whereabouts,
        content: Callable[[], int],
        theme: Theme,
        parent: QWidget,
        templated: bool = False,
    ) -> None:
        """`templated`: a disclaimer template can close it."""
        super().__init__(parent)
        self.row = row
        self.finding = next((f for f in row.findings if f.key == key), row.findings[0])
        self._where = whereabouts.place(self.finding)
        self._kind = kind_words(self.finding, whereabouts.section(self.finding), len(row.findings))
        self._content = content
        self._theme = theme
        self._stale = False
        self._ringed = False
        self._all_sources = len(self.finding.citations) <= _MOST_SOURCES + 1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.finding.title)
        self.setAccessibleDescription(" ".join(self.reasons()))
        self._templated = templated and self.finding.decision is None
        self._build()

    def _build(self) -> None:
        finding, theme = self.finding, self._theme
        several = self.row.findings if len(self.row.findings) > 1 else ()
        self._places = [
            PlaceButton(number, len(several), place, theme, self)
            for number, place in enumerate(several, 1)
        ]
        for button in self._places:
            button.setChecked(button.finding.key == finding.key)
            button.clicked.connect(self._choose_place)
        fixes = finding.fixes[:_MOST_FIXES] if finding.decision is None else ()
        self._fixes = [
            FixButton(number, len(fixes), fix, finding.quote, theme, self)
            for number, fix in enumerate(fixes, 1)
        ]
        for fix in self._fixes:
            fix.clicked.connect(self._choose_fix)
        self._templates = [TemplateButton(theme, self)] if self._templated else []
        for template in self._templates:
            template.clicked.connect(self._want_template)
        self._sources = [SourceLink(citation, theme, self) for citation in finding.citations]
        for source in self._sources:
            source.clicked.connect(self._press_source)
        more = len(self._sources) - _MOST_SOURCES
        self._more = Button(f"{more} more sources", theme, Weight.QUIET, self)
        self._more.clicked.connect(self._show_sources)
        self._show_some()
        kept = finding.decision is not None
        words = "Open it again" if kept else "Keep, with a reason…"
        self._keep = Button(words, theme, Weight.QUIET, self)
        self._keep.clicked.connect(self.keep_or_reopen)
        self._keep.setAccessibleDescription("Key I")
        self._cap = KeyCap("I", theme, self)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in self.findChildren(Pressable):
            part.set_theme(theme)
        self._cap.set_theme(theme)
        self.resizeEvent(None)
        self.update()

    def reasons(self) -> tuple[str, ...]:
        """What is so where the title and a fix do not say it, why, and by which words."""
        finding = self.finding
        told = finding.fixes and finding.message.startswith(f"“{finding.quote}”")
        first = "" if told else finding.message
        own = f"the words “{finding.quote}”"
        because = [reason for reason in finding.because if reason != own]
        second = f"Because of {'; '.join(because)}." if because else ""
        return tuple(part for part in (first, finding.why, second) if part)

    def set_stale(self, stale: bool) -> None:
        """Its words have changed and the next answer is not there yet: muted, without a mark."""
        if stale != self._stale:
            self._stale = stale
            self.update()

    def set_ringed(self, ringed: bool) -> None:
        """The focus is on its row, in the list."""
        if ringed != self._ringed:
            self._ringed = ringed
            self.update()

    def refuse(self, number: int) -> None:
        """The fix with this index was refused; its button says why."""
        if number < len(self._fixes):
            self._fixes[number].refuse()
            self.grown.emit()

    def stops(self) -> list[Pressable]:
        """What can be pressed, from top to bottom."""
        more = [] if self._all_sources else [self._more]
        shown = [source for source in self._sources if source.isVisibleTo(self)]
        return [*self._places, *self._fixes, *self._templates, *shown, *more, self._keep]

    def first_stop(self) -> Pressable:
        """The first fix, so that Return applies it; else the template, or the way to keep it."""
        return [*self._fixes, *self._templates, self._keep][0]

    def apply(self, number: int) -> bool:
        """Presses the fix with this index; False where there is none."""
        if number >= len(self._fixes):
            return False
        self.fix_chosen.emit(self.finding.key, number)
        return True

    @Slot()
    def keep_or_reopen(self) -> None:
        kept = self.finding.decision is not None
        (self.reopen_wanted if kept else self.keep_wanted).emit(self.finding.key)

    @Slot()
    def _choose_fix(self) -> None:
        button = self.sender()
        if isinstance(button, FixButton):
            self.apply(self._fixes.index(button))

    @Slot()
    def _want_template(self) -> None:
        self.template_wanted.emit(self.finding.key)

    @Slot()
    def _choose_place(self) -> None:
        button = self.sender()
        if isinstance(button, PlaceButton):
            self.place_chosen.emit(button.finding.key)

    @Slot()
    def _press_source(self) -> None:
        button = self.sender()
        if isinstance(button, SourceLink):
            self.source_pressed.emit(button.url)

    @Slot()
    def _show_sources(self) -> None:
        self._all_sources = True
        self._show_some()
        self._sources[_MOST_SOURCES].setFocus()
        self.grown.emit()

    def _show_some(self) -> None:
        for number, source in enumerate(self._sources):
            source.setVisible(self._all_sources or number < _MOST_SOURCES)
        self._more.setVisible(not self._all_sources)

    def heightForWidth(self, _width: int) -> int:
        flow = self._flow()
        self._compose(flow)
        return round(flow.y) + 1

    def resizeEvent(self, _event: QResizeEvent | None) -> None:
        self._compose(self._flow(placing=True))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._theme
        box = QRectF(self.rect())
        painter.fillRect(box, theme.colour("surface"))
        self._compose(self._flow(painter))
        painter.fillRect(QRectF(0, box.bottom() - 1, box.width(), 1), theme.colour("border"))
        inner = box.adjusted(4, 4, -4, -5)
        if self._ringed:
            thick = 3 if theme.contrast else 2
            frame(painter, inner, theme.colour("focus"), thick, theme.px(6))
        elif theme.contrast:
            frame(painter, inner.adjusted(1, 1, -1, -1), theme.colour("outline"), 2, theme.px(6))
        painter.end()

    def _flow(self, painter: QPainter | None = None, *, placing: bool = False) -> Flow:
        left = self._theme.px(SIDE)
        return Flow(self._theme, self._content(), painter, left=left, placing=placing)

    def _compose(self, flow: Flow) -> None:
        flow.gap(13)
        self._head(flow)
        self._reasons(flow)
        ways = [*self._fixes, *self._templates]
        flow.gap(14 if ways else 0)
        for number, button in enumerate(ways):
            flow.gap(7 if number else 0)
            flow.place(button)
        flow.gap(10)
        self._authorities(flow)
        flow.gap(9)
        flow.row([self._keep, self._cap], inset=-6, gap=5)
        flow.gap(14)

    def _head(self, flow: Flow) -> None:
        theme, finding = self._theme, self.finding
        level = level_of(finding)
        kept = finding.decision is not None
        quiet = kept or self._stale
        first = "Kept" if kept else level_name(level)
        second = f"was {level_name(level)}, {self._kind}" if kept else self._kind
        flow.pair(first, theme.colour("muted" if quiet else level), second)
        flow.gap(2)
        role = "muted" if quiet else "text"
        flow.text(finding.title, Kind(theme.sans(15, 600), theme.px(20), role))
        if finding.missing:
            missing_line(flow, self._where, "muted" if quiet else level)
        elif self._places:
            flow.gap(5)
            for place in self._places:
                flow.place(place, inset=-_LESS, right=-_LESS)
        else:
            quote_line(flow, finding, muted=quiet, most=0)

    def _reasons(self, flow: Flow) -> None:
        theme = self._theme
        muted = "muted" if self._stale else "text"
        flow.gap(10)
        for number, words in enumerate(self.reasons()):
            flow.gap(6 if number else 0)
            because = number and words.startswith("Because of ")
            kind = Kind(theme.sans(14), theme.px(21), muted)
            if because:
                kind = Kind(theme.sans(13), theme.px(19), "muted")
            flow.text(words, kind)
        if self.finding.decision is not None:
            flow.gap(6)
            kept = f"{kept_words(self.finding)} Opens again if the words change."
            flow.text(kept, Kind(theme.sans(13), theme.px(19), "muted"))

    def _authorities(self, flow: Flow) -> None:
        theme = self._theme
        for source in self._sources:
            if source.isVisibleTo(self):
                flow.place(source, inset=-_LESS, right=-_LESS)
        if not self._all_sources:
            flow.row([self._more], inset=-6)
        also = f", also {', '.join(self.finding.also)}" if self.finding.also else ""
        flow.gap(3)
        flow.text(f"Rule {self.finding.rule}{also}", Kind(theme.sans(13), theme.px(18), "muted"))
