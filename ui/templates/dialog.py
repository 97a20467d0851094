"""The form in which a disclaimer is filled in: templates, questions, and what will be inserted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QWidget

from app.disclaimers.shown import FilledTemplate, Order, Target
from checks import Track
from ui.parts.announce import announce
from ui.templates.body import Body
from ui.templates.desk import RemoteDesk
from ui.templates.foot import Foot
from ui.templates.form import QuestionForm
from ui.templates.list import TemplateList
from ui.templates.preview import Preview, outcome
from ui.templates.previews import Previews
from ui.templates.state import hindrance, places_of
from ui.theme import Theme

_WIDTH, _HEIGHT = 1000, 600
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CHECKING = "Checking …"


class TemplateDialog(QDialog):
    """Changes nothing by itself: `insert` does, and answers with one sentence where it cannot."""

    own_wanted = Signal()
    """The writer wants to see the templates of their own."""

    def __init__(
        self,
        theme: Theme,
        desk: RemoteDesk,
        insert: Callable[[FilledTemplate], str],
        platforms: Mapping[str, str],
        target: Target | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._desk, self._insert, self._target = theme, desk, insert, target
        self.setWindowTitle("Fill in a disclaimer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.filled: FilledTemplate | None = None
        """What is shown, as the desk answered last."""
        self._without: tuple[Track, ...] = ()
        self._wanted = ""
        self._pressed = False
        self._said = ""
        self.templates = TemplateList(theme, partial(announce, self))
        self.form = QuestionForm(theme)
        self.preview = Preview(theme, platforms)
        self.foot = Foot(theme)
        self.body = Body(theme, self, self.templates, self.form, self.preview, self.foot)
        self._offers = Previews(self._ask_offer, self)
        self._fills = Previews(self._ask_fill, self)
        self._listen()
        self.set_theme(theme)
        room = self.screen().availableSize()
        if parent is not None:
            room = room.expandedTo(parent.window().size())
        self.resize(min(theme.px(_WIDTH), room.width()), min(theme.px(_HEIGHT), room.height()))
        self.templates.search.setFocus()

    def _listen(self) -> None:
        self.templates.chosen.connect(self._choose)
        self.templates.entered.connect(self._enter)
        self.form.answered.connect(self._ask)
        self.form.finished.connect(self.press_insert)
        self.preview.left_out_changed.connect(self._leave_out)
        self.foot.own.clicked.connect(self.own_wanted)
        self.foot.cancel.clicked.connect(self.reject)
        self.foot.insert.clicked.connect(self.press_insert)
        self._offers.answered.connect(self._take_offer)
        self._fills.answered.connect(self._take_filled)
        for previews in (self._offers, self._fills):
            previews.failed.connect(self._take_failure)
            previews.slow.connect(self._say_slow)
        self.finished.connect(self._stop)

    def begin(self, wanted: str = "") -> None:
        """Shows itself over its window; `wanted` is the template to begin with."""
        self._wanted = wanted
        self.ask_offer()
        self.open()

    def ask_offer(self) -> None:
        """Asks which templates there are; at the beginning, and after one's own have changed."""
        self._offers.want(self._target or "")

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.setPalette(theme.palette())
        for part in (self.templates, self.form, self.preview, self.foot, self.body):
            part.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.body.fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return where nothing else takes it, or with Ctrl anywhere, inserts."""
        if event.key() in _RETURNS:
            self.press_insert()
            return
        super().keyPressEvent(event)

    # -- What the writer does ------------------------------------------------------------------

    @Slot(str)
    def _choose(self, _template: str) -> None:
        self._without = ()
        self._ask()

    @Slot()
    def _enter(self) -> None:
        self.body.show_questions()
        if self.filled is None or self.filled.id != self.templates.current:
            self._wanted = self.templates.current  # its questions take the keyboard once known
        elif not self.form.begin():
            self.foot.insert.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object)
    def _leave_out(self, tracks: tuple[Track, ...]) -> None:
        self._without = tracks
        self._ask()

    @Slot()
    def press_insert(self) -> None:
        """Inserts; where it cannot yet, says why and goes to where something is missing."""
        if self._fills.waiting:
            self._pressed = True
            return
        self._pressed = False
        reason = self._hindrance()
        if not reason and self.filled is not None:
            reason = self._insert(self.filled)
            if not reason:
                self.accept()
                return
            self._ask()
        self.foot.say(reason, "error")
        announce(self, reason)
        if self.filled is not None and any(ask.trouble for ask in self.filled.asks):
            self.form.tell_missing()
            self.form.begin()

    def _hindrance(self) -> str:
        shown = self.filled is not None and self.filled.id == self.templates.current
        return hindrance(self.filled if shown else None)

    # -- What the desk answers -----------------------------------------------------------------

    def _ask_offer(self, target: object, then: Callable[[object], None]) -> None:
        self._desk.offer(target if isinstance(target, Target) else None, then)

    def _ask_fill(self, order: object, then: Callable[[object], None]) -> None:
        if isinstance(order, Order):
            self._desk.fill(order, then)

    @Slot()
    def _ask(self) -> None:
        if self.templates.current:
            answers = dict(self.form.answers)
            self._fills.want(Order(self.templates.current, answers, self._without, self._target))

    @Slot(object)
    def _take_offer(self, offered: object) -> None:
        if isinstance(offered, tuple):
            self.foot.say("")
            wanted, self._wanted = self._wanted, ""
            self.templates.set_offered(offered, wanted)
            if wanted and self.templates.current == wanted:
                self._enter()

    @Slot(object)
    def _take_filled(self, filled: object) -> None:
        if not isinstance(filled, FilledTemplate):
            return
        self.filled = filled
        self.form.show_asks(filled.title, filled.asks)
        self.preview.show_filled(filled)
        self.foot.show_places(places_of(filled), ready=not hindrance(filled))
        self.foot.say(hindrance(filled), "error")
        self.body.order_stops()
        self._announce_outcome(filled)
        if self._wanted == filled.id:
            self._wanted = ""
            self._enter()
        if self._pressed:
            self.press_insert()

    def _announce_outcome(self, filled: FilledTemplate) -> None:
        words = " ".join(outcome(filled))
        if words and words != self._said:
            announce(self, words)
        self._said = words

    @Slot(str)
    def _take_failure(self, words: str) -> None:
        self._pressed = False
        self.foot.show_places(places_of(self.filled), ready=False)
        self.foot.say(words, "error")
        announce(self, words)

    @Slot()
    def _say_slow(self) -> None:
        self.foot.say(CHECKING, "muted")

    @Slot()
    def _stop(self) -> None:
        self._offers.stop()
        self._fills.stop()
