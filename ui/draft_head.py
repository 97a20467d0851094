"""The name of the draft, changed in its place, and whom the post is for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from ui.parts.buttons import Pressable, fill, frame
from ui.theme import Theme


class TitleField(QLineEdit):
    """Looks like a heading until the keyboard is in it. Escape puts back what stood there."""

    title_changed = Signal(str)
    """The new name, once the user has finished with it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._kept = ""
        self.setObjectName("title")
        self.setAccessibleName("Name of the draft")
        self.setPlaceholderText("Untitled draft")
        self.editingFinished.connect(self._finish)
        self.set_theme(theme)

    def set_title(self, title: str) -> None:
        """Shows a name without telling anybody; not while another one is being written."""
        self._kept = title
        if not self.hasFocus() and self.text() != title:
            self.setText(title)
            self.setCursorPosition(0)

    def set_theme(self, theme: Theme) -> None:
        self.setFont(theme.sans(15, 600))
        self.setPalette(theme.palette())
        self.setFixedHeight(theme.px(26))
        focus, over = theme.colour("focus").name(), theme.colour("sunken").name()
        thick = 3 if theme.contrast else 2
        side, lit = theme.px(12) - thick - 2, theme.colour("surface").name()
        self.setStyleSheet(
            f"#title {{ border: {thick}px solid transparent; border-radius: {theme.px(6)}px;"
            f" padding: 0 {side}px; background: transparent;"
            f" color: {theme.colour('text').name()};"
            f" placeholder-text-color: {theme.colour('muted').name()} }}"
            f"#title:hover {{ background: {over} }}"
            f"#title:focus {{ border-color: {focus}; background: {lit} }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._kept:
            self.setText(self._kept)
            return
        super().keyPressEvent(event)

    @Slot()
    def _finish(self) -> None:
        title = self.text().strip()
        if title != self._kept:
            self._kept = title
            self.title_changed.emit(title)


class ProfileLine(Pressable):
    """ "Reel · United States, UK" in `muted`; pressed, it asks for the profile."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.set_words("")

    def set_words(self, words: str) -> None:
        self.setText(words)
        self.setToolTip(words)
        self.setAccessibleName(f"Whom the post is for: {words}")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(self.theme.sans(13)).horizontalAdvance(self.text())
        return QSize(round(wide) + self.theme.px(24), self.theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(48), self.theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        box = QRectF(self.rect())
        if self.over or self.isDown():
            ground = theme.colour("selection" if self.isDown() else "sunken")
            fill(painter, box, ground, theme.px(6))
        if self.hasFocus():
            frame(painter, box, theme.colour("focus"), self.ring(), theme.px(6))
        inner = box.adjusted(theme.px(12), 0, -theme.px(12), 0)
        painter.setFont(theme.sans(13))
        painter.setPen(theme.colour("muted"))
        right = Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(self.text(), right, int(inner.width()) + 1)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
