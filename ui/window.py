"""The window: columns, and who listens to whom. What is done stands in the modules it joins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QByteArray, QTimer, QUrl, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.disclaimers.own import own_folder
from app.places import Places
from app.questions import question_of
from app.session import Session
from app.settings import Settings
from checks import FactValue, Platform, Profile, Track
from ui.amounts import Amounts, section_name
from ui.arrangement import Arrangement
from ui.check_runner import CheckRunner
from ui.command_list import CommandList
from ui.commands import Menus
from ui.draft_panel import DraftPanel
from ui.drafts import Drafts
from ui.editor.find import FindBar
from ui.editor.script import ScriptEdit
from ui.editor.undo import DraftEdits
from ui.entries import Entry, Ways, entries_of
from ui.error_bar import ErrorBar
from ui.finding_walk import FindingWalk
from ui.findings.column import FindingsColumn
from ui.findings.strip import FindingStrip
from ui.page_column import PageColumn
from ui.parts.announce import announce
from ui.profile_dialog import ProfileDialog
from ui.prompts import Prompts
from ui.section_line import SectionLine
from ui.status_line import StatusLine, month_words
from ui.templates.opening import Disclaimers
from ui.theme import Theme
from ui.tour import TourBar
from ui.window_commands import commands_of


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a window is given from outside."""

    platforms: Mapping[str, Platform]
    places: Places
    keep_settings: Callable[[Settings], None]
    theme_of: Callable[[Settings], Theme]
    checker: Callable[[], tuple[str, list[str]]]
    """Program and arguments of the checker's process."""
    another: Callable[[Session], None]
    """Opens one more window."""
    sample: Callable[[], Session]
    own_templates: Path = field(default_factory=own_folder)


class Window(QMainWindow):
    """One draft and what is found in it."""

    def __init__(
        self, session: Session, settings: Settings, around: Surroundings, quick: bool = False
    ) -> None:
        super().__init__()
        self.session, self.settings, self.around, self.quick = session, settings, around, quick
        self.theme = around.theme_of(settings)
        self.prompts = Prompts(self, lambda: self.theme)
        self._build()
        self.walk, self.looks = FindingWalk(self), Arrangement(self)
        self.disclaimers = Disclaimers(self)
        self._listen()
        self.drafts = Drafts(self)
        self.commands = commands_of(self)
        self.menus = Menus(self.theme, self.menuBar(), self.commands, self)
        self.finder = CommandList(self.theme, self._entries, self.say, self)
        self.resize(1280, 800)
        self.setMinimumSize(640, 480)
        if settings.window:
            self.restoreGeometry(QByteArray.fromBase64(settings.window.encode()))
        self._clock = QTimer(self)
        self._clock.setInterval(300)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.refresh_amounts)
        self.looks.set_theme(self.theme)
        self.show_session(session)
        self.runner.start()

    # -- Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, names = self.theme, {p.id: p.name for p in self.around.platforms.values()}
        self._names = names
        self.amounts = Amounts(self.settings.pace)
        self.script = ScriptEdit(theme)
        self.edits = DraftEdits(self.session.document, self.script, parent=self)
        self.panel = DraftPanel(
            theme, names, self.around.places, self.amounts, question_of, self.prompts.may_remove
        )
        self.line = SectionLine(theme, names, self.amounts, question_of, self.prompts.may_remove)
        self.find_bar = FindBar(theme, self.script, self.edits)
        self.errors = ErrorBar(theme, self.say)
        self.tour = TourBar(theme, self.say)
        self.strip = FindingStrip(theme)
        self.findings = FindingsColumn(theme, self._paragraph_text, self._section_name)
        self.page = PageColumn(
            theme, self.line, self.script, self.find_bar, self.errors, self.tour, self.strip
        )
        self.status = StatusLine(theme, self.say)
        self.runner = CheckRunner(
            self.session.document, self.around.checker, monotonic, parent=self
        )
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.panel)
        row.addWidget(self.page, 1)
        row.addWidget(self.findings)
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.addLayout(row, 1)
        rows.addWidget(self.status)
        for layout in (row, rows):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.setCentralWidget(middle)

    def _listen(self) -> None:
        self.edits.changed.connect(self._text_changed)
        self.edits.section_wanted.connect(self.show_section)
        self.script.mark_entered.connect(self.walk.mark_entered)
        self.script.missing_pressed.connect(self.walk.open_card)
        self.script.file_dropped.connect(self._file_dropped)
        for column in (self.panel, self.line):
            column.section_chosen.connect(self.show_section)
            column.section_settled.connect(self._settle)
            column.section_added.connect(self.add_section)
            column.section_removed.connect(self.remove_section)
            column.fact_answered.connect(self.answer_fact)
        self.panel.title_changed.connect(self._title_changed)
        self.panel.profile_wanted.connect(self.ask_profile)
        cards = self.findings.panel
        cards.finding_chosen.connect(self.walk.show_finding)
        cards.fix_chosen.connect(self.walk.apply_fix)
        cards.keep_wanted.connect(self.walk.keep)
        cards.reopen_wanted.connect(self.walk.reopen)
        cards.template_wanted.connect(self.disclaimers.open_for)
        cards.source_pressed.connect(self._open_source)
        cards.fact_answered.connect(self.answer_fact)
        cards.fact_left.connect(self.walk.leave_question)
        cards.unchecked_chosen.connect(self.walk.show_paragraph)
        cards.left.connect(self.walk.back_to_text)
        self.findings.gate.export_pressed.connect(self.walk.explain_export)
        self.strip.finding_chosen.connect(self.walk.show_finding)
        self.strip.fixes_wanted.connect(self.walk.open_card)
        self.runner.answered.connect(self.walk.take_answer)
        self.runner.state_changed.connect(self.walk.checker_says)
        self.runner.gave_up.connect(self.walk.checker_gone)
        self.tour.closed.connect(self.script.setFocus)

    # -- The draft -----------------------------------------------------------------------------

    def show_session(self, session: Session) -> None:
        """Shows another draft in this window; the caller has asked about the old one."""
        self.session = session
        self.walk.forget()
        self.edits.set_document(session.document)
        self.runner.set_document(session.document)
        self.show_section(session.document.sections[0].id)
        self.refresh()
        self.script.setFocus()
        if self.quick:
            words = "A reply from the clipboard. It is checked, and kept nowhere."
            self.errors.show_news(words, "Copy back", self.copy_back)

    @Slot(int)
    def show_section(self, section_id: int) -> None:
        if self.script.section_id != section_id:
            self.edits.show(section_id)
        self.panel.set_current_section(section_id)
        self.line.set_current_section(section_id)
        self.findings.panel.set_section(section_id)
        self.walk.mark()

    def in_sight(self, section_id: int | None) -> bool:
        """Is this the section that the script shows?"""
        return section_id is not None and self.script.section_id == section_id

    def choose_section(self, number: int) -> None:
        """Section `number`, counted from 1, where there is one."""
        sections = self.session.document.sections
        if number <= len(sections):
            self.show_section(sections[number - 1].id)
            self.script.setFocus()

    @Slot(int)
    def _settle(self, section_id: int) -> None:
        self.show_section(section_id)
        self.script.setFocus()

    @Slot(object, object)
    def add_section(self, track: Track, platform: str | None) -> None:
        section = self.session.document.add_section(track, "", platform)
        self.changed()
        self.refresh()
        self._settle(section.id)

    @Slot(int)
    def remove_section(self, section_id: int) -> None:
        sections = self.session.document.sections
        if len(sections) < 2:
            self.errors.show_news("A draft has at least one section.")
            return
        place = next(n for n, section in enumerate(sections) if section.id == section_id)
        del sections[place]
        self.edits.stack.clear()
        self.changed()
        self.show_section(sections[max(0, place - 1)].id)
        self.refresh()

    @Slot(str, object)
    def answer_fact(self, fact: str, value: FactValue | None) -> None:
        facts = self.session.document.facts
        if value is None:
            facts.pop(fact, None)
        else:
            facts[fact] = value
        self.changed()
        self.refresh()
        self.disclaimers.weigh()

    @Slot(str)
    def _title_changed(self, title: str) -> None:
        self.session.document.title = title
        self.changed()
        self.refresh()

    @Slot()
    def ask_profile(self) -> None:
        dialog = ProfileDialog(
            self.theme, self.session.document.profile, self._names, self.around.places, self
        )
        dialog.profile_chosen.connect(self.take_profile)
        dialog.exec()

    @Slot(object)
    def take_profile(self, profile: Profile) -> None:
        self.session.document.profile = profile
        if not self.quick:
            self.looks.change_settings(
                replace(
                    self.settings,
                    platforms=profile.platforms,
                    jurisdictions=profile.jurisdictions,
                    format=str(profile.medium),
                )
            )
        self.changed()
        self.refresh()
        self.disclaimers.weigh()

    @Slot(int, int, int, str)
    def _text_changed(self, _section: int, _start: int, _removed: int, _added: str) -> None:
        self.changed()
        self._clock.start()

    def changed(self) -> None:
        self.runner.document_changed()
        self.drafts.touched()

    @Slot()
    def refresh_amounts(self) -> None:
        self.panel.set_document(self.session.document)
        self.line.set_document(self.session.document)

    def refresh(self) -> None:
        """Everything that names the draft is shown anew."""
        self.refresh_amounts()
        self.setWindowTitle(f"{self.session.name} - Caveat")
        places = self.around.places.listed(self.session.document.profile.jurisdictions)
        self.findings.panel.set_places(places)
        self.drafts.say_state()

    # -- Events and words ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.looks.fold()

    def say(self, words: str) -> None:
        """Reads words out to whoever listens."""
        announce(self, words)

    # -- Words for the parts -------------------------------------------------------------------

    def _paragraph_text(self, paragraph_id: int) -> str:
        for section in self.session.document.sections:
            for paragraph in section.paragraphs:
                if paragraph.id == paragraph_id:
                    return paragraph.text
        return ""

    def _section_name(self, section_id: int) -> str:
        for section in self.session.document.sections:
            if section.id == section_id:
                return section_name(section, self._names)
        return ""

    def _entries(self) -> list[Entry]:
        titles = self.disclaimers
        ways = Ways(self._settle, self.walk.open_card, self.show_fact, titles.open_template)
        return entries_of(
            *(self.commands, self.session.document, self.walk.answer, question_of),
            *(self._names, titles.titles, ways),
        )

    def show_fact(self, fact: str) -> None:
        """Opens a fact's question where the facts are."""
        if self.panel.isHidden():
            self.line.open_fact(fact)
        else:
            self.panel.facts.open_fact(fact)

    def finish_first_run(self) -> None:
        """The sample has been shown; from now on a draft is empty at start."""
        self.looks.change_settings(replace(self.settings, first_run_done=True))

    def copy_back(self) -> None:
        """The checked reply to the clipboard, to be pasted where it came from."""
        QGuiApplication.clipboard().setText(self.session.document.sections[0].text)
        self.say("Copied.")

    def open_finder(self) -> None:
        self.finder.open()
        self.disclaimers.look(self.finder.renew)

    def open_sample(self) -> None:
        if self.drafts.may_leave():
            self.drafts.show_fresh(self.around.sample())
            self.tour.begin()

    def tell_about(self) -> None:
        rules = f"{self.walk.answer.rules} rules, {month_words(self.walk.answer.version)}"
        self.prompts.tell("About Caveat", f"Caveat. {rules}. Works offline. Not legal advice.")

    @Slot(str)
    def _open_source(self, url: str) -> None:
        QDesktopServices.openUrl(QUrl(url))

    @Slot(str)
    def _file_dropped(self, path: str) -> None:
        self.drafts.open(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.quick and not self.drafts.may_leave():
            event.ignore()
            return
        if not self.quick:
            geometry = bytes(self.saveGeometry().toBase64().data()).decode()
            self.around.keep_settings(replace(self.settings, window=geometry))
        self.runner.stop()
        event.accept()
