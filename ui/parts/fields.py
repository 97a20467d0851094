"""A labelled control with help below it, which says what to do where it is wrong."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme import Theme


class Labelled(QWidget):
    """Label above, a control, help below."""

    HIGH = 32
    """Px of the control at 100 %."""

    def __init__(
        self,
        label: str,
        control: QWidget,
        theme: Theme,
        help_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._help_words = help_words
        self._wrong = ""
        self._label = QLabel(label, self)
        self._control = control
        control.setObjectName("field")
        control.setAccessibleName(label)
        self._label.setBuddy(control)
        self._help = QLabel(help_words, self)
        self._help.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)
        layout.addWidget(control)
        layout.addWidget(self._help)
        self.set_theme(theme)

    def text(self) -> str:
        """What is answered, without white space around it."""
        raise NotImplementedError

    @property
    def wrong(self) -> str:
        """What is said to be wrong, or nothing."""
        return self._wrong

    def set_help(self, words: str) -> None:
        """What stands below while nothing is wrong."""
        if words != self._help_words:
            self._help_words = words
            self._paint()

    def set_wrong(self, words: str) -> None:
        """Marks the control and says what to do; an answer clears it."""
        if words != self._wrong:
            self._wrong = words
            self._paint()

    @Slot()
    def clear_wrong(self) -> None:
        self.set_wrong("")

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        self._label.setFont(theme.sans(14, 500))
        self._control.setFont(theme.sans(14))
        self._control.setFixedHeight(theme.px(self.HIGH))
        self._help.setFont(theme.sans(13))
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(theme.px(4))
        self._paint()

    def _dress(self, theme: Theme) -> None:
        """The control takes the look of its state."""
        raise NotImplementedError

    def _paint(self) -> None:
        theme = self._theme
        self._dress(theme)
        words = self._wrong or self._help_words
        palette = theme.palette()
        role = "error" if self._wrong else "muted"
        palette.setColor(palette.ColorRole.WindowText, theme.colour(role))
        self._help.setPalette(palette)
        self._help.setText(words)
        self._help.setVisible(bool(words))
        self._control.setAccessibleDescription(words)


class Field(Labelled):
    """One line of text. `edit` is the line itself."""

    def __init__(
        self, label: str, theme: Theme, help_words: str = "", parent: QWidget | None = None
    ) -> None:
        self.edit = QLineEdit()
        super().__init__(label, self.edit, theme, help_words, parent)
        self.edit.textEdited.connect(self.clear_wrong)

    def text(self) -> str:
        return self.edit.text().strip()

    def _dress(self, theme: Theme) -> None:
        self.edit.setStyleSheet(field_style(theme, f"0 {theme.px(10)}px", wrong=bool(self._wrong)))


class Area(Labelled):
    """A few lines of words that will be posted, in the serif; Tab leaves it."""

    HIGH = 76

    def __init__(
        self,
        label: str,
        theme: Theme,
        help_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        super().__init__(label, self.edit, theme, help_words, parent)
        self.edit.textChanged.connect(self.clear_wrong)

    def text(self) -> str:
        return self.edit.toPlainText()

    def _dress(self, theme: Theme) -> None:
        self.edit.setFont(theme.serif(15))
        padding = f"{theme.px(4)}px {theme.px(6)}px"
        self.edit.setStyleSheet(field_style(theme, padding, wrong=bool(self._wrong)))


def field_style(theme: Theme, padding: str, *, wrong: bool) -> str:
    """The style sheet of an object named "field"."""
    rest = theme.colour("error" if wrong else "outline").name()
    focus = theme.colour("error" if wrong else "focus").name()
    thick = 2 if wrong or theme.contrast else 1
    return (
        f"#field {{ background: {theme.colour('surface').name()};"
        f" color: {theme.colour('text').name()};"
        f" border: {thick}px solid {rest}; border-radius: {theme.px(6)}px;"
        f" padding: {padding};"
        f" selection-background-color: {theme.colour('selection').name()};"
        f" selection-color: {theme.colour('text').name()}; }}"
        f"#field:focus {{ border: {3 if theme.contrast else 2}px solid {focus}; }}"
    )
