"""The left column: name and profile of the draft, its sections, and its facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.document import Document
from app.places import Places
from app.questions import FactQuestion
from app.shown import Answer
from checks import Medium, Profile
from ui.amounts import Amounts
from ui.draft_head import ProfileLine, TitleField
from ui.fact_list import FactList
from ui.profile_dialog import FORMATS
from ui.scroll import Scroll
from ui.section_list import SectionList
from ui.theme import Theme
from ui.words import Words


class DraftPanel(QWidget):
    """Head, sections and facts; the head stays while the rest scrolls."""

    section_chosen = Signal(int)
    """The id of the section that the user went to."""
    section_settled = Signal(int)
    """The id of a section whose row was clicked or had Return pressed: the text may take over."""
    section_added = Signal(object, object)
    """A Track, and a platform's id or None."""
    section_removed = Signal(int)
    """The id of a section that the user wants gone; words in it were asked about before."""
    title_changed = Signal(str)
    """The draft's new name."""
    fact_answered = Signal(str, object)
    """The fact's key and its value; None where the user is not sure yet."""
    profile_wanted = Signal()
    """The user pressed the profile line."""

    def __init__(
        self,
        theme: Theme,
        platforms: Mapping[str, str],
        places: Places,
        amounts: Amounts,
        question_for: Callable[[str], FactQuestion],
        may_remove: Callable[[str], bool],
    ) -> None:
        """`platforms`: names by id; `may_remove` asks whether a section with words may go."""
        super().__init__()
        self._theme, self._platforms, self._places = theme, platforms, places
        self.title = TitleField(theme)
        self.profile = ProfileLine(theme)
        self.sections = SectionList(theme, platforms, amounts, may_remove)
        self.facts = FactList(theme, question_for)
        self._heading = Words(theme, "Sections", "muted", 13, 500)
        self._lay_out()
        self.facts.follow(self.sections.add_button)
        self.title.title_changed.connect(self.title_changed)
        self.profile.clicked.connect(self._want_profile)
        self.sections.section_chosen.connect(self.section_chosen)
        self.sections.section_settled.connect(self.section_settled)
        self.sections.section_added.connect(self.section_added)
        self.sections.section_removed.connect(self.section_removed)
        self.facts.opened.connect(self._scroll.show_whole)
        self.facts.fact_answered.connect(self.fact_answered)
        self.set_theme(theme)

    def set_document(self, document: Document) -> None:
        """Shows a draft; call it again after its words, sections, facts or profile changed."""
        self.title.set_title(document.title)
        self.profile.set_words(profile_words(document.profile, self._platforms, self._places))
        self.sections.set_document(document)
        self.facts.set_document(document)

    def set_answer(self, answer: Answer) -> None:
        self.sections.set_answer(answer)
        self.facts.set_answer(answer)

    def set_current_section(self, section_id: int) -> None:
        self.sections.set_current_section(section_id)

    def begin(self) -> None:
        """Puts the keyboard on the first open question; where there is none, on the sections."""
        if self.facts.asks:
            self.facts.begin()
        else:
            self.sections.rows.setFocus()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        for part in (
            self.title,
            self.profile,
            self.sections,
            self.facts,
            self._heading,
            self._scroll,
        ):
            part.set_theme(theme)
        px = theme.px
        self._head.setContentsMargins(px(8), px(13), px(8), px(10))
        self._body.setContentsMargins(0, px(5), 0, px(20))
        self._heading.setContentsMargins(px(20), 0, px(20), px(6))
        self._gap.setFixedHeight(px(18))
        self.update()

    def _lay_out(self) -> None:
        self._head, self._body = QVBoxLayout(), QVBoxLayout()
        self._head.setSpacing(0)
        self._head.addWidget(self.title)
        self._head.addWidget(self.profile)
        self._gap = QWidget()
        inside = QWidget()
        inside.setLayout(self._body)
        self._body.setSpacing(0)
        for part in (self._heading, self.sections, self._gap, self.facts):
            self._body.addWidget(part)
        self._body.addStretch()
        self._scroll = Scroll(self._theme, inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)  # the hairline towards the script
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._scroll, 1)

    @Slot()
    def _want_profile(self) -> None:
        self.profile_wanted.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        right = self.width() - 1
        painter.fillRect(right, 0, 1, self.height(), self._theme.colour("border"))
        painter.end()


def profile_words(profile: Profile, platforms: Mapping[str, str], places: Places) -> str:
    """ "Reel · United States, UK": what is posted, and where the audience lives."""
    names = [platforms.get(platform, platform) for platform in profile.platforms]
    what = FORMATS[profile.medium]
    if profile.medium is Medium.VIDEO and profile.platforms == ("instagram",):
        what = "Reel"
    elif len(names) == 1:
        what = f"{names[0]} {what.lower()}"
    elif names:
        what = f"{what} for {len(names)} platforms"
    return f"{what} · {places.short(profile.jurisdictions)}"
