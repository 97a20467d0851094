"""The first run: a bar over the script that says the next step, and never stands in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.shown import Answer
from ui.parts.buttons import IconButton
from ui.theme import Theme
from ui.words import Words


@dataclass(frozen=True, slots=True)
class Progress:
    """What the user has done so far, and what is left in the draft."""

    checked: bool = False
    """The checker has answered."""
    moved: bool = False
    """Went to a finding."""
    opened: bool = False
    """Opened its card."""
    fixed: bool = False
    """Applied a fix."""
    kept: bool = False
    """Kept a finding with a reason."""
    findings: int = 0
    fixes: int = 0
    """Open findings, and how many of them have a fix."""
    questions: int = 0


def next_step(progress: Progress) -> str:
    """What to do next, in words with its keys."""
    if not progress.checked:
        return "This is a sample draft. It is being checked."
    if not progress.findings and progress.questions:
        return "Answer the question under Facts. F6 takes you there, Return opens it."
    if not progress.findings:
        return "No finding is open. Ctrl+E exports; Ctrl+N begins a draft of your own."
    if not progress.moved:
        return "Findings are marked in the text. Press F8 to go to the first one."
    if not progress.opened:
        return "Press Alt+Enter to open it: why it matters, and how to say it instead."
    if not progress.fixed and progress.fixes:
        return "Press 1 to apply the first fix. Ctrl+Z takes it back."
    if not progress.kept:
        return (
            "F8 goes on to the next one. Where you know better, press I to keep it with a reason."
        )
    left = "1 finding is" if progress.findings == 1 else f"{progress.findings} findings are"
    return f"{left} left. F8 goes on; Ctrl+K finds every command."


class TourBar(QWidget):
    """One sentence and a way to close it; hidden until `begin`."""

    closed = Signal()
    """The user wants no more of it."""

    def __init__(self, theme: Theme, announce: Callable[[str], None]) -> None:
        super().__init__()
        self._theme, self._announce = theme, announce
        self._progress = Progress()
        self._words = Words(theme, "", "text", 14)
        self._words.setWordWrap(True)
        self._close = IconButton("x", "Close the tour", theme)
        self._close.clicked.connect(self.close_tour)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close)
        self.hide()
        self.set_theme(theme)

    @property
    def running(self) -> bool:
        return not self.isHidden()

    def begin(self) -> None:
        """Starts from nothing done."""
        self._progress = replace(self._progress, moved=False, opened=False, fixed=False, kept=False)
        self.show()
        self._say()

    def set_answer(self, answer: Answer) -> None:
        own = [finding for finding in answer.findings if finding.decision is None]
        self._progress = replace(
            self._progress,
            checked=True,
            findings=len(own),
            fixes=sum(bool(finding.fixes) for finding in own),
            questions=len(answer.questions),
        )
        self._say()

    @Slot()
    def note_moved(self) -> None:
        """The user went to a finding."""
        self._note(replace(self._progress, moved=True))

    @Slot()
    def note_opened(self) -> None:
        """The user opened a card."""
        self._note(replace(self._progress, moved=True, opened=True))

    @Slot()
    def note_fixed(self) -> None:
        """The user applied a fix."""
        self._note(replace(self._progress, moved=True, opened=True, fixed=True))

    @Slot()
    def note_kept(self) -> None:
        """The user kept a finding with a reason."""
        self._note(replace(self._progress, moved=True, opened=True, kept=True))

    @Slot()
    def close_tour(self) -> None:
        """Takes the bar away for good."""
        self.hide()
        self.closed.emit()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        self._words.set_theme(theme)
        self._close.set_theme(theme)
        px = theme.px
        self._row.setContentsMargins(px(36), px(8), px(12), px(8))
        self._row.setSpacing(px(12))
        self.update()

    def _note(self, progress: Progress) -> None:
        self._progress = progress
        self._say()

    def _say(self) -> None:
        words = next_step(self._progress)
        if self.running and self._words.text() != words:
            self._words.setText(words)
            self._announce(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("sunken"))
        bottom = self.height() - 1
        painter.fillRect(0, bottom, self.width(), 1, self._theme.colour("border"))
        painter.end()
