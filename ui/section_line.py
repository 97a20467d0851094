"""The line over the script: which section it is, and how much of it there is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.document import Document, WrittenSection
from app.questions import FactQuestion
from app.shown import Answer
from ui.amounts import Amounts, section_name
from ui.fact_list import FactList
from ui.parts.buttons import Pressable, fill, frame
from ui.parts.icons import draw_icon
from ui.popup import Popup
from ui.section_list import SectionList
from ui.theme import Theme
from ui.words import Words


class SectionLine(QWidget):
    """44 high. Where the left column is folded away its content opens from two buttons here."""

    section_chosen = Signal(int)
    """The id of the section that the user went to."""
    section_settled = Signal(int)
    """The id of a section whose row was clicked or had Return pressed: the text may take over."""
    section_added = Signal(object, object)
    """A Track, and a platform's id or None."""
    section_removed = Signal(int)
    """The id of a section that the user wants gone; words in it were asked about before."""
    fact_answered = Signal(str, object)
    """The fact's key and its value; None where the user is not sure yet."""

    def __init__(
        self,
        theme: Theme,
        platforms: Mapping[str, str],
        amounts: Amounts,
        question_for: Callable[[str], FactQuestion],
        may_remove: Callable[[str], bool],
    ) -> None:
        """`platforms`: names by id; `may_remove` asks whether a section with words may go."""
        super().__init__()
        self._theme, self._platforms, self._amounts = theme, platforms, amounts
        self._may_remove = may_remove
        self._document, self._answer = Document(), Answer()
        self._current: int | None = None
        self._target = 0
        self._folded = False
        self._edges = (0, 0)
        self._name = Words(theme, "", "muted", 13, 500, self)
        self._amount = Words(theme, "", "muted", 13, 400, self)
        self.section_button = FoldButton(theme, self)
        self.facts_button = FoldButton(theme, self, chevron=False)
        self.sections = SectionList(theme, platforms, amounts, self._ask_removal)
        self.facts = FactList(theme, question_for)
        self._sections_popup = Popup(theme, "Sections", self.sections, 260, self)
        self._facts_popup = Popup(theme, "Facts", self.facts, 340, self)
        self._connect()
        self.set_theme(theme)

    def set_document(self, document: Document) -> None:
        """Shows a draft; call it again after its words, sections or facts changed."""
        self._document = document
        self.sections.set_document(document)
        self.facts.set_document(document)
        self._show()

    def set_answer(self, answer: Answer) -> None:
        self._answer = answer
        self.sections.set_answer(answer)
        self.facts.set_answer(answer)
        self._show()

    def set_current_section(self, section_id: int) -> None:
        self._current = section_id
        self.sections.set_current_section(section_id)
        self._show()

    def set_target(self, seconds: int) -> None:
        """How long the speech should be; 0 is no target."""
        self._target = seconds
        self._show()

    def set_folded(self, folded: bool) -> None:
        """Whether the left column is away, so that its content opens from here."""
        self._folded = folded
        self._show()

    def set_text_edges(self, left: int, width: int) -> None:
        """Where the text below begins and how wide it is, in px: the words stand over it."""
        self._edges = (left, width)
        self._place()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(theme.px(44))
        self.setPalette(theme.palette())
        self._name.set_theme(theme)
        self._amount.set_theme(theme)
        for button in (self.section_button, self.facts_button):
            button.set_theme(theme)
        for part in (self.sections, self.facts):
            part.set_theme(theme)
        for popup in (self._sections_popup, self._facts_popup):
            popup.set_theme(theme)
        self._show()

    @Slot()
    def open_sections(self) -> None:
        """Opens the list of sections; only where the left column is folded."""
        if self._folded:
            self._sections_popup.open_below(self.section_button, shift=-self._theme.px(8))
            self.sections.rows.setFocus()

    @Slot()
    def open_facts(self) -> None:
        """Opens the facts; only where the left column is folded."""
        if self._folded:
            self._facts_popup.open_below(self.facts_button, shift=-self._theme.px(8))
            self.facts.begin()

    def open_fact(self, key: str) -> None:
        """Opens one fact's question in the popup."""
        self.open_facts()
        self.facts.open_fact(key)

    def _connect(self) -> None:
        self.section_button.clicked.connect(self.open_sections)
        self.facts_button.clicked.connect(self.open_facts)
        self.sections.section_chosen.connect(self.section_chosen)
        self.sections.section_settled.connect(self._settle)
        self.sections.section_added.connect(self.section_added)
        self.sections.section_removed.connect(self.section_removed)
        self.facts.fact_answered.connect(self.fact_answered)
        self.facts.counted.connect(self._count_facts)

    @Slot(int)
    def _settle(self, section_id: int) -> None:
        self._sections_popup.close()
        self.section_settled.emit(section_id)

    @Slot(int, int)
    def _count_facts(self, answered: int, all_of_them: int) -> None:
        words = f"Facts {answered} of {all_of_them}" if all_of_them else "Facts"
        self.facts_button.set_words(words, f"{words}. Opens the questions.")
        self._place()

    def _ask_removal(self, name: str) -> bool:
        self._sections_popup.close()  # it would keep the pointer from the question
        return self._may_remove(name)

    def _section(self) -> WrittenSection | None:
        return next((s for s in self._document.sections if s.id == self._current), None)

    def _show(self) -> None:
        section = self._section()
        name = section_name(section, self._platforms) if section else ""
        if self._name.text() != name:
            self._name.setText(name)
            self.section_button.set_words(name, f"{name}. Opens the list of sections.")
        self._name.setVisible(not self._folded)
        self.section_button.setVisible(self._folded)
        self.facts_button.setVisible(self._folded)
        self._place()

    def _place(self) -> None:
        """The name at the left edge of the text; at its right the longest amount that fits."""
        left, width = self._edges
        width = width or self.width() - 2 * left
        px, high, end = self._theme.px, self.height(), left
        if self._folded:
            end = left - px(8)
            for button in (self.section_button, self.facts_button):
                hint = button.sizeHint()
                button.setGeometry(end, px(13), hint.width(), hint.height())
                end += hint.width() + px(8)
        else:
            hint = self._name.sizeHint()
            self._name.setGeometry(left, px(17), min(hint.width(), width), high - px(24))
            end += hint.width() + px(16)
        metrics = QFontMetricsF(self._amount.font())
        room = left + width - end
        forms = self._forms()
        words = next((form for form in forms if metrics.horizontalAdvance(form) <= room), "")
        if self._amount.text() != words:
            self._amount.setText(words)
        wide = round(metrics.horizontalAdvance(words)) + 2
        self._amount.setGeometry(left + width - wide, px(17), wide, high - px(24))

    def _forms(self) -> list[str]:
        section = self._section()
        if section is None:
            return []
        full, short, over = self._amounts.full(section, self._target, self._answer)
        grade = self._amounts.grade(section, self._answer)
        self._amount.set_role(self._theme, "text" if over else "muted")
        return [f"{grade} · {full}", full, short] if grade else [full, short]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.end()


class FoldButton(Pressable):
    """Words, and a chevron that says that they open something."""

    def __init__(self, theme: Theme, parent: QWidget, *, chevron: bool = True) -> None:
        super().__init__(theme, "", parent)
        self._chevron = chevron

    def set_words(self, words: str, name: str) -> None:
        """`name` is what a screen reader says."""
        self.setText(words)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(self._face()).horizontalAdvance(self.text())
        sign = self.theme.px(22) if self._chevron else 0
        return QSize(round(wide) + sign + self.theme.px(16), self.theme.px(28))

    def _face(self) -> QFont:
        return self.theme.sans(13, 500 if self._chevron else 400)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        box = QRectF(self.rect())
        if self.over or self.isDown():
            ground = theme.colour("selection" if self.isDown() else "sunken")
            fill(painter, box, ground, theme.px(6))
        if self.hasFocus():
            frame(painter, box, theme.colour("focus"), self.ring(), theme.px(6))
        painter.setFont(self._face())
        painter.setPen(theme.colour("muted"))
        inner = box.adjusted(theme.px(8), 0, -theme.px(8), 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._chevron:
            side = theme.px(16)
            where = QRectF(inner.right() - side, box.center().y() - side / 2, side, side)
            draw_icon(painter, "chevron-down", where, "muted", theme)
        painter.end()
