"""What will be inserted: every place at once, with its measure, and what that does."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.disclaimers.shown import FilledTemplate, TrackPreview
from checks import Track
from ui.amounts import track_name
from ui.parts.check import Check
from ui.parts.lines import Flow, Kind, draw_line
from ui.templates.state import listed
from ui.templates.washed import washed
from ui.theme import Theme

SIDE = 24
_TICK = 8
"""Px that a tick's own room reaches over the edge of the text."""


class Preview(QWidget):
    """As high as it needs for its width; where there is more room the sources stand at its end."""

    left_out_changed = Signal(object)
    """The Tracks that the writer leaves out, as a tuple."""

    def __init__(
        self, theme: Theme, platforms: Mapping[str, str], *, choosing: bool = True
    ) -> None:
        """`platforms`: names by id; with `choosing` a place can be left out."""
        super().__init__()
        self._choosing = choosing
        self._theme, self._platforms = theme, platforms
        self._filled: FilledTemplate | None = None
        self._ticks: list[Check] = []
        self._tracks: tuple[tuple[Track, str | None], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Preview")
        self.set_theme(theme)

    def show_filled(self, filled: FilledTemplate | None) -> None:
        """Shows a template as far as it is filled in; None shows nothing."""
        self._filled = filled
        previews = filled.previews if filled else ()
        tracks = tuple((preview.track, preview.platform) for preview in previews)
        if tracks != self._tracks:
            self._tracks = tracks
            self._make_ticks()
        for tick, preview in zip(self._ticks, previews, strict=True):
            tick.setChecked(preview.chosen)
            tick.setVisible(self._choosing)
            tick.setAccessibleDescription(_spoken(preview))
        self.setAccessibleDescription(" ".join(outcome(filled)) if filled else "")
        self.updateGeometry()
        self._compose(self._flow(placing=True))
        self.update()

    def ticks(self) -> list[Check]:
        """The ticks of the places, from top to bottom."""
        return self._ticks if self._choosing else []

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for tick in self._ticks:
            tick.set_theme(theme)
        self.updateGeometry()
        self._compose(self._flow(placing=True))
        self.update()

    def heightForWidth(self, width: int) -> int:
        flow = self._flow(width=width)
        self._compose(flow)
        return round(flow.y) + self._foot_height(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._compose(self._flow(placing=True))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        flow = self._flow(painter)
        self._compose(flow)
        flow.y = max(flow.y, self.height() - self._foot_height(self.width()))
        self._foot(flow)
        painter.end()

    def _make_ticks(self) -> None:
        for tick in self._ticks:
            tick.hide()
            tick.deleteLater()
        self._ticks = []
        for track, platform in self._tracks:
            name = track_name(track, platform, self._platforms)
            tick = Check(name, self._theme, self, size=13, weight=500, role="muted")
            tick.clicked.connect(self._tell_left_out)
            self._ticks.append(tick)

    @Slot()
    def _tell_left_out(self) -> None:
        """Places of the same track go and stay together."""
        pressed = self.sender()
        gone = {t for tick, (t, _) in zip(self._ticks, self._tracks, strict=True)
                if not tick.isChecked() and tick is not pressed}  # fmt: skip
        for tick, (track, _) in zip(self._ticks, self._tracks, strict=True):
            if tick is pressed:
                (gone.discard if tick.isChecked() else gone.add)(track)
        self.left_out_changed.emit(tuple(track for track in Track if track in gone))

    def _flow(
        self, painter: QPainter | None = None, *, width: int = 0, placing: bool = False
    ) -> Flow:
        side = self._theme.px(SIDE)
        room = max(1, (width or self.width()) - 2 * side)
        return Flow(self._theme, room, painter, left=side, placing=placing)

    def _compose(self, flow: Flow) -> None:
        theme = flow.theme
        flow.gap(12)
        previews = self._filled.previews if self._filled else ()
        for number, (tick, preview) in enumerate(zip(self._ticks, previews, strict=True)):
            if number:
                flow.gap(14)
                if flow.painter is not None:
                    line = QRectF(flow.left, flow.y, flow.width, 1)
                    flow.painter.fillRect(line, theme.colour("border"))
                flow.gap(6)
            self._head(flow, tick, preview)
            washed(flow, preview.text, preview.washes, muted=not preview.chosen)
            if preview.instead:
                flow.gap(4)
                old = Kind(theme.sans(13), theme.px(18), "muted")
                flow.text(f"Instead of “{preview.instead}”", old)
        flow.gap(16)

    def _head(self, flow: Flow, tick: Check, preview: TrackPreview) -> None:
        """The name of the place, with its tick, and at its right the measure."""
        theme = flow.theme
        kind = Kind(theme.sans(13), theme.px(28), "muted")
        name = Kind(theme.sans(13, 500), theme.px(28), "muted")
        words = preview.measure if preview.chosen else "Left out"
        if preview.section is None and preview.chosen:
            words = ", ".join(filter(None, (words, "a new section")))
        wide = QFontMetricsF(kind.font).horizontalAdvance(words)
        long = tick.sizeHint().width() - theme.px(2 * _TICK) + wide > flow.width
        top = flow.y
        if self._choosing:
            flow.row([tick], inset=-_TICK)
        else:
            flow.text(tick.text(), name, most=1)
        if flow.painter is not None:
            y = flow.y if long else top
            left = flow.left if long else flow.left + flow.width - wide
            draw_line(flow.painter, words, left, y, kind, theme.colour("muted"))
        if long:
            flow.y += kind.line

    def _foot(self, flow: Flow) -> None:
        """What inserting closes and opens, and by which authorities."""
        if self._filled is None:
            return
        theme = flow.theme
        text = Kind(theme.sans(13), theme.px(19))
        for number, words in enumerate(outcome(self._filled)):
            flow.gap(4 if number else 0)
            flow.text(words, text)
        if self._filled.sources:
            flow.gap(6 if outcome(self._filled) else 0)
            muted = Kind(theme.sans(13), theme.px(19), "muted")
            flow.text("; ".join(self._filled.sources).rstrip(".") + ".", muted)
        flow.gap(16)

    def _foot_height(self, width: int) -> int:
        flow = self._flow(width=width)
        self._foot(flow)
        return round(flow.y)


def outcome(filled: FilledTemplate) -> list[str]:
    """ "Closes “...”" and "Opens “...”": what the engine said of the draft with the words in it."""
    closes, opens = listed(filled.closes), listed(filled.opens)
    words = [f"Closes {closes}."] if closes else []
    return [*words, f"Opens {opens}."] if opens else words


def _spoken(preview: TrackPreview) -> str:
    instead = f"Instead of “{preview.instead}”." if preview.instead else ""
    return " ".join(filter(None, (f"“{preview.text}”", f"{preview.measure}.", instead)))
