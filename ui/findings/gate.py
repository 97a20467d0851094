"""The head of the right column: may this leave, and what has to be done first."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.shown import Answer
from checks import Gate
from ui.findings.rows import gate_words
from ui.parts.buttons import Button, Weight
from ui.parts.lines import Flow, Kind, broken
from ui.parts.strokes import Light, draw_light
from ui.theme import Theme

CHECKING_MS = 400
"""A wait shorter than this shows nothing."""
FAILED = "One check could not run, so nothing can be called clean."
_LIGHTS = {
    Gate.CLOSED: Light.CLOSED,
    Gate.NEEDS_DECISION: Light.DECISION,
    Gate.OPEN: Light.OPEN,
}
_HEIGHT, _LIGHT, _SIDE, _TEXT = 70, 28, 20, 60


class GateHeader(QWidget):
    """Light, line and hint, and the button that is always pressable."""

    export_pressed = Signal()
    """Export…: closed, the window says why."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answer: Answer | None = None
        self._awaited = ""
        self._failed = ""
        self._slow = False
        self.export = Button("Export…", theme, parent=self)
        self.export.clicked.connect(self.export_pressed)
        self._patience = QTimer(self, singleShot=True, interval=CHECKING_MS)
        self._patience.timeout.connect(self._grow_slow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tell()

    @property
    def words(self) -> tuple[str, str]:
        """The line and the hint below it."""
        if self._failed:
            return "Export is closed", self._failed
        if self._slow or self._answer is None:
            return "Checking…", self._awaited
        return gate_words(self._answer)

    @property
    def light(self) -> Light:
        if self._failed:
            return Light.CLOSED
        if self._slow or self._answer is None:
            return Light.CHECKING
        return _LIGHTS[self._answer.gate]

    def set_answer(self, answer: Answer) -> None:
        """Ends whatever was awaited or had failed."""
        self._answer = answer
        self._failed = ""
        self.set_checking("")

    def set_checking(self, words: str) -> None:
        """What is awaited ("Checking 3 paragraphs"), shown after 400 ms; "" ends it."""
        self._awaited = words
        if not words:
            self._patience.stop()
            self._slow = False
        elif not self._patience.isActive() and not self._slow:
            self._patience.start()
        self._tell()

    def set_failed(self, words: str = FAILED) -> None:
        """A check that failed to run closes the gate until the next answer."""
        self._failed = words
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        self.export.set_theme(theme)
        self.updateGeometry()
        self.resizeEvent(None)
        self.update()

    @Slot()
    def _grow_slow(self) -> None:
        self._slow = True
        self._tell()

    def _tell(self) -> None:
        line, hint = self.words
        opens = self.light is Light.OPEN
        self.export.set_weight(Weight.PRIMARY if opens else Weight.SECONDARY)
        spoken = f"{line}. {hint}"
        self.setAccessibleName(spoken)
        self.export.setAccessibleDescription(spoken)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        flow = Flow(self._theme, self._room(width))
        self._compose(flow)
        return max(self._theme.px(_HEIGHT), round(flow.y) + self._theme.px(28))

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, _event: QResizeEvent | None) -> None:
        hint = self.export.sizeHint()
        right = self.width() - self._theme.px(_SIDE) - hint.width()
        top = (self._theme.px(_HEIGHT) - 1 - hint.height()) // 2 - self._theme.px(3)
        self.export.setGeometry(right, top, hint.width(), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("window"))
        middle = theme.px(_HEIGHT) / 2 - theme.px(5)
        side = theme.px(_LIGHT)
        box = QRectF(theme.px(_SIDE), middle - side / 2, side, side)
        draw_light(painter, box, self.light, theme, "window")
        flow = Flow(theme, self._room(self.width()))
        self._compose(flow)
        top = max(theme.px(12), (self.height() - flow.y) / 2)
        left = theme.px(_TEXT)
        self._compose(Flow(theme, self._room(self.width()), painter, top=top, left=left))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.colour("border"))
        painter.end()

    def _room(self, width: int) -> float:
        button = self.export.sizeHint().width()
        return width - self._theme.px(_TEXT + _SIDE + 8) - button

    def _compose(self, flow: Flow) -> None:
        theme = self._theme
        line, hint = self.words
        flow.text(line, Kind(theme.sans(15, 600), theme.px(20)))
        small = Kind(theme.sans(13), theme.px(17), "muted")
        if hint and len(broken(hint, small.font, flow.width)) == 1:
            flow.gap(1)
        if hint:
            flow.text(hint, small)
