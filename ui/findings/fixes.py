"""The whole-row buttons of an open card: fixes, places, sources."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.shown import ShownFinding, ShownFix, source_words
from checks import Citation
from ui.findings.rows import level_of
from ui.parts.buttons import RADIUS, Pressable, fill, frame
from ui.parts.keycap import draw_keycap
from ui.parts.lines import Flow, Kind
from ui.theme import Theme

REFUSED = "The words changed. Checking again."
_GRADES = {"safe": "Keeps your meaning", "rewords": "Changes the wording"}


class RowButton(Pressable):
    """A button as wide as the card whose height follows from its words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        flow = Flow(self.theme, width)
        self.draw(flow, width)
        return max(round(flow.y), self.theme.px(24))

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(300), self.heightForWidth(self.theme.px(300)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_ground(painter, QRectF(self.rect()))
        self.draw(Flow(self.theme, self.width(), painter), self.width())
        painter.end()

    def draw(self, flow: Flow, width: float) -> None:
        """Puts the words into the flow."""
        raise NotImplementedError

    def draw_ground(self, painter: QPainter, box: QRectF) -> None:
        theme = self.theme
        radius = theme.px(RADIUS)
        if self.isDown() or self.over:
            ground = theme.colour("selection" if self.isDown() else "sunken")
            fill(painter, box, ground, radius)
        if self.hasFocus():
            frame(painter, box, theme.colour("focus"), self.ring(), radius)


class BoxButton(RowButton):
    """Something to be done, in a box of its own."""

    def draw_ground(self, painter: QPainter, box: QRectF) -> None:
        theme = self.theme
        radius = theme.px(RADIUS)
        edge = "outline" if self.over or theme.contrast else "border"
        if self.isDown() or self.over:
            ground = theme.colour("selection" if self.isDown() else "sunken")
            fill(painter, box, ground, radius)
        frame(painter, box, theme.colour(edge), 1, radius)
        if self.hasFocus():
            frame(painter, box, theme.colour("focus"), self.ring(), radius)


class TemplateButton(BoxButton):
    """The way to the form that fills in a disclaimer."""

    _WORDS = "Fill in a disclaimer…"

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self._WORDS.rstrip("…"))
        self.setAccessibleDescription("Key T")

    def draw(self, flow: Flow, width: float) -> None:
        theme = self.theme
        flow.left, flow.width = theme.px(40), width - theme.px(52)
        flow.gap(8)
        if flow.painter is not None:
            draw_keycap(flow.painter, theme.px(10), flow.y, "T", theme)
        flow.text(self._WORDS, Kind(theme.sans(14, 500), theme.px(20)))
        flow.gap(8)


class FixButton(BoxButton):
    """A fix: key cap with its digit, the words it brings, and what it does."""

    def __init__(
        self, number: int, count: int, fix: ShownFix, quote: str, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(theme, parent)
        self._digit = str(number)
        self._fix = fix
        self._old = " ".join(fix.before.split())
        self._shows_old = bool(self._old) and self._old != " ".join(quote.split())
        self._refused = False
        instead = f" instead of “{self._old}”" if self._shows_old else ""
        new = f" “{_sentence(fix.replacement)}”{instead}." if fix.replacement.strip() else ""
        self.setAccessibleName(f"Fix {number} of {count}.{new} {self._note()}.")

    def refuse(self) -> None:
        """Says, in place of the note, that its words have changed; until the next answer."""
        self._refused = True
        self.setAccessibleDescription(REFUSED)
        self.update()

    def _note(self) -> str:
        fix = self._fix
        does = _GRADES.get(fix.grade, "") if self._old else "Adds these words"
        if not fix.replacement.strip():
            does = ""
        return ". ".join(part for part in (fix.title.rstrip("."), does) if part)

    def draw(self, flow: Flow, width: float) -> None:
        theme = self.theme
        flow.left, flow.width = theme.px(40), width - theme.px(52)
        flow.gap(7)
        if flow.painter is not None:
            draw_keycap(flow.painter, theme.px(10), flow.y + theme.px(1), self._digit, theme)
        new = " ".join(self._fix.replacement.split())
        if not new:
            flow.gap(1)
            flow.text(self._fix.title, Kind(theme.sans(14, 500), theme.px(20)))
        if self._shows_old:
            flow.text(self._old, Kind(_struck(theme.serif(15)), theme.px(23), "muted"))
        if new:
            flow.text(new, Kind(theme.serif(15), theme.px(23)))
        if new or self._refused:
            note = REFUSED if self._refused else self._note()
            flow.gap(1)
            role = "text" if self._refused else "muted"
            flow.text(note, Kind(theme.sans(13), theme.px(18), role))
        flow.gap(9)


def _sentence(words: str) -> str:
    return words.strip().rstrip(".")


def _struck(font: QFont) -> QFont:
    font.setStrikeOut(True)
    return font


class PlaceButton(RowButton):
    """One of several places of the same rule; checked where it is the one spoken of."""

    def __init__(
        self, number: int, count: int, finding: ShownFinding, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(theme, parent)
        self.finding = finding
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(f"Place {number} of {count}. “{finding.quote}”")

    def draw(self, flow: Flow, width: float) -> None:
        theme = self.theme
        flow.left, flow.width = theme.px(8), width - theme.px(16)
        flow.gap(2)
        quote = " ".join(self.finding.quote.split())
        mark = level_of(self.finding)
        flow.text(quote, Kind(theme.serif(15), theme.px(23)), most=1, mark=mark)
        flow.gap(5)

    def draw_ground(self, painter: QPainter, box: QRectF) -> None:
        if self.isChecked():
            fill(painter, box, self.theme.colour("sunken"), self.theme.px(RADIUS))
        super().draw_ground(painter, box)


class SourceLink(RowButton):
    """An authority by its name; pressed, the window opens its address."""

    def __init__(self, citation: Citation, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.url = citation.url
        self._words = source_words(citation)
        self.setAccessibleName(f"Source: {self._words}")
        self.setToolTip(citation.url)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def draw(self, flow: Flow, width: float) -> None:
        theme = self.theme
        font = theme.sans(13)
        font.setUnderline(self.over)
        flow.left, flow.width = theme.px(8), width - theme.px(16)
        room = theme.px(24) - theme.px(18)
        flow.y += room / 2
        role = "text" if self.over or self.isDown() else "muted"
        flow.text(self._words, Kind(font, theme.px(18), role))
        flow.y += room / 2

    def draw_ground(self, painter: QPainter, box: QRectF) -> None:
        if self.hasFocus():
            theme = self.theme
            frame(painter, box, theme.colour("focus"), self.ring(), theme.px(RADIUS))
