"""A fact asked in the list, with its answers as buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.findings.list import SIDE
from ui.findings.rowpaint import RowWidget
from ui.findings.rows import AskedQuestion, Row
from ui.parts.buttons import Button, Weight
from ui.parts.lines import Flow, Kind
from ui.theme import Theme


class QuestionCard(RowWidget):
    """Blocks nothing by itself: “Not sure yet” is an answer too."""

    answered = Signal(str, object)
    """Fact, value."""
    left_open = Signal(str)
    """Fact that its reader is not sure of yet."""

    def __init__(
        self,
        row: Row,
        question: AskedQuestion,
        content: Callable[[], int],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.row = row
        self._question = question
        self._content = content
        self._theme = theme
        self.setAccessibleName(f"Question. {question.title}")
        self.setAccessibleDescription(question.why)
        self._answers = [
            Button(words, theme, parent=self, height=30) for words, _ in question.answers
        ]
        for button in self._answers:
            button.setAccessibleName(f"{button.text()}: {question.title}")
            button.clicked.connect(self._answer)
        self._unsure = Button("Not sure yet", theme, Weight.QUIET, self)
        self._unsure.clicked.connect(self._leave)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for button in (*self._answers, self._unsure):
            button.set_theme(theme)
        self.resizeEvent(None)
        self.update()

    def stops(self) -> list[Button]:
        """What can be pressed."""
        return [*self._answers, self._unsure]

    @Slot()
    def _answer(self) -> None:
        button = self.sender()
        if isinstance(button, Button) and button in self._answers:
            _, value = self._question.answers[self._answers.index(button)]
            self.answered.emit(self._question.fact, value)

    @Slot()
    def _leave(self) -> None:
        self.left_open.emit(self._question.fact)

    def heightForWidth(self, _width: int) -> int:
        flow = self._flow()
        self._compose(flow)
        return round(flow.y) + 1

    def resizeEvent(self, _event: QResizeEvent | None) -> None:
        self._compose(self._flow(placing=True))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        painter.fillRect(box, self._theme.colour("window"))
        self._compose(self._flow(painter))
        hairline = QRectF(0, box.bottom() - 1, box.width(), 1)
        painter.fillRect(hairline, self._theme.colour("border"))
        painter.end()

    def _flow(self, painter: QPainter | None = None, *, placing: bool = False) -> Flow:
        left = self._theme.px(SIDE)
        return Flow(self._theme, self._content(), painter, left=left, placing=placing)

    def _compose(self, flow: Flow) -> None:
        theme = self._theme
        flow.gap(13)
        flow.pair("Question", theme.colour("accent"), "")
        flow.gap(2)
        flow.text(self._question.title, Kind(theme.sans(15, 600), theme.px(20)))
        if self._question.why:
            flow.gap(1)
            flow.text(self._question.why, Kind(theme.sans(14), theme.px(20), "muted"))
        flow.gap(8)
        buttons: list[QWidget] = [*self._answers, self._unsure]
        flow.row(buttons)
        flow.gap(14)
