"""One finding at a time below the text, where the window is too narrow for a column."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.shown import Answer, ShownFinding
from ui.findings.rows import gate_words, kind_words, level_name, level_of, open_findings
from ui.parts.buttons import Button, IconButton
from ui.parts.lines import Flow, Kind
from ui.theme import Theme

_HEIGHT, _SIDE = 74, 32


class FindingStrip(QWidget):
    """Level, kind, number, title; previous, next and the way to the fixes."""

    finding_chosen = Signal(str)
    """Key: show it in the text."""
    fixes_wanted = Signal(str)
    """Key: show its card in place of the script."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answer = Answer()
        self._at = 0
        self.previous = IconButton("chevron-left", "Previous finding", theme, self)
        self.next = IconButton("chevron-right", "Next finding", theme, self)
        self.show_fixes = Button("Show fixes", theme, parent=self, height=30)
        self.previous.clicked.connect(self._back)
        self.next.clicked.connect(self._on)
        self.show_fixes.clicked.connect(self._show)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    @property
    def finding(self) -> ShownFinding | None:
        """The one in sight."""
        found = open_findings(self._answer)
        return found[self._at] if self._at < len(found) else None

    def set_answer(self, answer: Answer) -> None:
        """Stays at the same finding where that is still there."""
        before = self.finding
        self._answer = answer
        found = open_findings(answer)
        self._at = min(self._at, max(0, len(found) - 1))
        self.set_current(before.key if before else None)

    def set_current(self, key: str | None) -> None:
        """The finding that the caret stands in; None leaves the one in sight."""
        keys = [finding.key for finding in open_findings(self._answer)]
        if key in keys:
            self._at = keys.index(key)
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        for part in (self.previous, self.next, self.show_fixes):
            part.set_theme(theme)
        self.updateGeometry()
        self._place()
        self.update()

    def _tell(self) -> None:
        finding = self.finding
        for part in (self.previous, self.next, self.show_fixes):
            part.setVisible(finding is not None)
        self.setAccessibleName(". ".join(self._words()))
        if finding is not None:
            self.show_fixes.setText("Show fixes" if finding.fixes else "Show why")
            self.show_fixes.setAccessibleName(self.show_fixes.text())
            self.show_fixes.setAccessibleDescription(". ".join(self._words()))
        self._place()
        self.update()

    def _words(self) -> tuple[str, ...]:
        finding = self.finding
        if finding is None:
            return gate_words(self._answer)
        return level_name(level_of(finding)), finding.title, self._number()

    def _number(self) -> str:
        return f"{self._at + 1} of {len(open_findings(self._answer))}"

    @Slot()
    def _back(self) -> None:
        self._walk(-1)

    @Slot()
    def _on(self) -> None:
        self._walk(1)

    def _walk(self, by: int) -> None:
        found = open_findings(self._answer)
        if found:
            self._at = (self._at + by) % len(found)
            self._tell()
            self.finding_chosen.emit(found[self._at].key)

    @Slot()
    def _show(self) -> None:
        if self.finding is not None:
            self.fixes_wanted.emit(self.finding.key)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(_HEIGHT))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        px = self._theme.px
        right = self.width() - px(_SIDE)
        hint = self.show_fixes.sizeHint()
        self.show_fixes.setGeometry(right - hint.width(), px(34), hint.width(), hint.height())
        side = px(24)
        self.next.setGeometry(right - side, px(8), side, side)
        self.previous.setGeometry(right - 2 * side - px(4), px(8), side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._theme
        painter.fillRect(self.rect(), theme.colour("window"))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("border"))
        flow = self._flow(painter)
        finding = self.finding
        title = Kind(theme.sans(15, 600), theme.px(20))
        small = Kind(theme.sans(13), theme.px(17), "muted")
        if finding is None:
            line, hint = gate_words(self._answer)
            flow.text(line, title, most=1)
            flow.gap(3)
            flow.text(hint, small, most=1)
        else:
            level = level_of(finding)
            flow.pair(level_name(level), theme.colour(level), kind_words(finding))
            flow.gap(7)
            flow.text(finding.title, title, most=1)
            box = QRectF(0, theme.px(8), self.previous.x() - theme.px(8), theme.px(24))
            painter.setFont(small.font)
            painter.setPen(theme.colour("muted"))
            end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, end, self._number())
        painter.end()

    def _flow(self, painter: QPainter) -> Flow:
        px = self._theme.px
        room = self.show_fixes.x() - px(_SIDE) - px(12)
        return Flow(self._theme, room, painter, top=px(12), left=px(_SIDE))
