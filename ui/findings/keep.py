"""The question why a finding is kept; the answer stays in the list and in the report."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.shown import ShownFinding
from checks import Severity
from ui.findings.rows import short
from ui.parts.buttons import Button, Weight
from ui.parts.fields import Field
from ui.parts.radio import Choice
from ui.theme import Theme

REASONS = (
    "Already said on screen", "Quoting a guideline", "Reviewed by counsel", "False alarm",
    "Another reason",
)  # fmt: skip
_SCOPE = "Holds for these words only; comes back when you change them."
_ALONE = "Needs a second person: without one, the report will say “no second person”."


class KeepDialog(QDialog):
    """Asks for a reason; accepted, `reason` and `note` hold it."""

    def __init__(self, finding: ShownFinding, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = finding.title if finding.missing else finding.quote
        self.setWindowTitle("Keep, with a reason")
        self._title = QLabel(f"Keep “{short(words, 36)}”", self)
        self._title.setWordWrap(True)
        self._help = QLabel("Say why. It stays in the list and in the report.", self)
        self._help.setWordWrap(True)
        self.choices = [Choice(reason, theme, self) for reason in REASONS]
        asked = f"Needed for “{REASONS[-1]}”."
        self.field = Field("In your words", theme, asked, parent=self)
        scope = f"{_SCOPE} {_ALONE}" if finding.severity is Severity.ERROR else _SCOPE
        self._scope = QLabel(scope, self)
        self._scope.setWordWrap(True)
        self.cancel = Button("Cancel", theme, parent=self)
        self.keep = Button("Keep it", theme, parent=self)
        self.setAccessibleName(f"{self._title.text()}. {self._help.text()} {scope}")
        self._lay_out()
        for choice in self.choices:
            choice.toggled.connect(self._weigh)
        self.field.edit.textChanged.connect(self._weigh)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._try)
        self.set_theme(theme)
        self.choices[0].setFocus()

    @property
    def reason(self) -> str:
        """One of REASONS, or nothing while none is chosen."""
        return next((choice.text() for choice in self.choices if choice.isChecked()), "")

    @property
    def note(self) -> str:
        """The user's own words; "" where none were needed."""
        return self.field.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return on a reason or in the field is “Keep it”."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._try()
            return
        super().keyPressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, theme.colour("surface"))
        self.setPalette(palette)
        self._title.setFont(theme.sans(20, 600))
        muted = theme.palette()
        muted.setColor(muted.ColorRole.WindowText, theme.colour("muted"))
        for label in (self._help, self._scope):
            label.setFont(theme.sans(13))
            label.setPalette(muted)
        for choice in self.choices:
            choice.set_theme(theme)
        self.field.set_theme(theme)
        self.cancel.set_theme(theme)
        self.keep.set_theme(theme)
        self._fit(theme)

    def _lay_out(self) -> None:
        self._content = QWidget(self)
        self._column = QVBoxLayout(self._content)
        self._column.setSpacing(0)
        parts = (self._title, self._help, *self.choices, self.field, self._scope)
        for part in parts:
            self._column.addWidget(part)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.cancel)
        self._buttons.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(self._buttons)

    def _fit(self, theme: Theme) -> None:
        """As wide as drawn and as high as it needs, or as the screen allows: then it scrolls."""
        px = theme.px
        ring = px(8)  # the circles stand under the words, their focus ring beside them
        self._column.setContentsMargins(px(24) - ring, px(20), px(24), px(12))
        self._title.setContentsMargins(ring, 0, 0, px(2))
        self._help.setContentsMargins(ring, 0, 0, px(10))
        self.field.setContentsMargins(ring, px(8), 0, px(12))
        self._scope.setContentsMargins(ring, 0, 0, 0)
        self._buttons.setContentsMargins(px(24), px(8), px(24), px(20))
        self._buttons.setSpacing(px(8))
        width = px(400)
        self.setMinimumWidth(width)
        high = self._column.totalHeightForWidth(width) + self._buttons.sizeHint().height()
        room = self.screen().availableGeometry().height() - px(32)
        self.resize(width, min(high, room))

    def _lacks(self) -> str:
        """What is still to be done, or nothing."""
        if not self.reason:
            return "Choose a reason first."
        if self.reason == REASONS[-1] and not self.note:
            return "Say your reason in a few words."
        return ""

    @Slot()
    def _weigh(self) -> None:
        """“Keep it” is primary only once it will succeed."""
        lacks = self._lacks()
        self.keep.set_weight(Weight.SECONDARY if lacks else Weight.PRIMARY)
        self.keep.setAccessibleDescription(lacks)
        if not lacks:
            self.field.clear_wrong()

    @Slot()
    def _try(self) -> None:
        lacks = self._lacks()
        if not lacks:
            self.accept()
            return
        self.field.set_wrong(lacks)
        self._scroll.ensureWidgetVisible(self.field)
        (self.field.edit if self.reason else self.choices[0]).setFocus()
