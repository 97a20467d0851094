"""The question why a finding is kept; the answer stays in the list and in the report."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

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
        self.setMinimumWidth(theme.px(400))
        layout = self.layout()
        if layout is not None:
            side = theme.px(24)
            layout.setContentsMargins(side, theme.px(20), side, theme.px(20))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addSpacing(4)
        layout.addWidget(self._help)
        layout.addSpacing(10)
        for choice in self.choices:
            row = QHBoxLayout()
            row.setContentsMargins(-8, 0, 0, 0)  # so that the circles stand under the words
            row.addWidget(choice, 1)
            layout.addLayout(row)
        layout.addSpacing(10)
        layout.addWidget(self.field)
        layout.addSpacing(12)
        layout.addWidget(self._scope)
        layout.addSpacing(16)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.keep)
        layout.addLayout(buttons)

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
        (self.field.edit if self.reason else self.choices[0]).setFocus()
