"""One answer out of a list that opens below its field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QStyledItemDelegate, QWidget

from ui.parts.buttons import RADIUS, fill, frame
from ui.parts.fields import Labelled
from ui.parts.icons import draw_icon
from ui.theme import Theme


class Combo(QComboBox):
    """Qt's own list, keys and role, with our field painted over them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._wrong = False
        self.setView(QListView())
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def dress(self, theme: Theme, wrong: bool) -> None:
        """Takes colours and size over; `wrong` in the colour of Must fix."""
        self._theme, self._wrong = theme, wrong
        self.setPalette(theme.palette())
        rows = self.view()
        rows.setFont(theme.sans(14))
        rows.setObjectName("answers")
        edge = 2 if theme.contrast else 1
        rows.setStyleSheet(
            f"#answers {{ background: {theme.colour('surface').name()};"
            f" border: {edge}px solid {theme.colour('outline').name()}; outline: none }}"
            f"#answers::item {{ min-height: {theme.px(28)}px; padding: 0 {theme.px(8)}px;"
            f" color: {theme.colour('text').name()}; border: {edge}px solid transparent }}"
            f"#answers::item:selected {{ background: {theme.colour('sunken').name()};"
            f" border-color: {theme.colour('outline' if theme.contrast else 'sunken').name()} }}"
        )
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(32))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past must not answer anything."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        box, radius = QRectF(self.rect()), theme.px(RADIUS)
        ground = "sunken" if self.underMouse() else "surface"
        fill(painter, box, theme.colour(ground), radius)
        thick = 2 if self._wrong or theme.contrast else 1
        edge = "error" if self._wrong else "outline"
        if self.hasFocus():
            thick, edge = 3 if theme.contrast else 2, "error" if self._wrong else "focus"
        frame(painter, box, theme.colour(edge), thick, radius)
        side = theme.px(16)
        inner = box.adjusted(theme.px(13), 0, -theme.px(12), 0)
        where = QRectF(inner.right() - side, box.center().y() - side / 2, side, side)
        draw_icon(painter, "chevron-down", where, "muted", theme)
        painter.setFont(theme.sans(14))
        role = "text" if self.currentData() else "muted"
        painter.setPen(theme.colour(role))
        room = round(inner.width()) - side - theme.px(4)
        cut = Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(self.currentText(), cut, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()


class ChoiceField(Labelled):
    """A question answered by one of `choices`; the first row says that none is chosen yet."""

    def __init__(
        self,
        label: str,
        choices: Sequence[str],
        theme: Theme,
        help_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.combo = Combo(theme)
        self.combo.addItem("Choose…", "")
        for choice in choices:
            self.combo.addItem(choice, choice)
        super().__init__(label, self.combo, theme, help_words, parent)
        self.combo.activated.connect(self.clear_wrong)

    def text(self) -> str:
        return str(self.combo.currentData() or "")

    def choose(self, answer: str) -> None:
        """Shows an answer; one that is no choice is none."""
        self.combo.setCurrentIndex(max(0, self.combo.findData(answer)))

    def _dress(self, theme: Theme) -> None:
        self.combo.dress(theme, bool(self._wrong))
