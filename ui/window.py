"""The window: columns, and who listens to whom. What is done stands in the modules it joins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from time import monotonic

from PySide6.QtCore import QByteArray, QTimer, QUrl, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from app.document import Decision
from app.places import Places
from app.questions import question_of
from app.session import Session
from app.settings import Settings
from app.shown import Answer, ShownFinding
from checks import FactValue, Gate, Platform, Profile, Track
from ui.amounts import Amounts, section_name
from ui.check_runner import DONE, FAILED, CheckRunner
from ui.columns import Columns, columns_for
from ui.command_list import CommandList
from ui.commands import Menus
from ui.draft_panel import DraftPanel
from ui.drafts import Drafts
from ui.editor.find import FindBar
from ui.editor.script import ScriptEdit
from ui.editor.undo import DraftEdits
from ui.entries import Entry, Ways, entries_of
from ui.error_bar import ErrorBar
from ui.findings.column import FindingsColumn
from ui.findings.keep import KeepDialog
from ui.findings.rows import AskedQuestion
from ui.findings.strip import FindingStrip
from ui.page_column import PageColumn
from ui.parts.announce import announce
from ui.profile_dialog import ProfileDialog
from ui.prompts import Prompts
from ui.section_line import SectionLine
from ui.settings_dialog import SettingsDialog
from ui.status_line import StatusLine, month_words
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


class Window(QMainWindow):
    """One draft and what is found in it."""

    def __init__(
        self, session: Session, settings: Settings, around: Surroundings, quick: bool = False
    ) -> None:
        super().__init__()
        self.session, self.settings, self.around, self.quick = session, settings, around, quick
        self.theme = around.theme_of(settings)
        self.prompts = Prompts(self)
        self.answer = Answer()
        self.current = ""
        """Key of the finding that the caret stands in or that was chosen last."""
        self._folded = Columns(236, 372, 600, strip=False)
        self._build()
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
        self._clock.timeout.connect(self._refresh_amounts)
        self.set_theme(self.theme)
        self.show_session(session)
        self.runner.start()

    # -- Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        theme, names = self.theme, {p.id: p.name for p in self.around.platforms.values()}
        self._names = names
        self._amounts = Amounts(self.settings.pace)
        self.script = ScriptEdit(theme)
        self.edits = DraftEdits(self.session.document, self.script, parent=self)
        self.panel = DraftPanel(
            theme, names, self.around.places, self._amounts, question_of, self.prompts.may_remove
        )
        self.line = SectionLine(theme, names, self._amounts, question_of, self.prompts.may_remove)
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
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addWidget(self.page, 1)
        row.addWidget(self.findings)
        self.setCentralWidget(middle)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().setContentsMargins(0, 0, 0, 0)
        self.statusBar().addPermanentWidget(self.status, 1)

    def _listen(self) -> None:
        self.edits.changed.connect(self._text_changed)
        self.edits.section_wanted.connect(self.show_section)
        self.script.mark_entered.connect(self._mark_entered)
        self.script.missing_pressed.connect(self.open_card)
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
        cards.finding_chosen.connect(self.show_finding)
        cards.fix_chosen.connect(self.apply_fix)
        cards.keep_wanted.connect(self.keep)
        cards.reopen_wanted.connect(self.reopen)
        cards.source_pressed.connect(self._open_source)
        cards.fact_answered.connect(self.answer_fact)
        cards.unchecked_chosen.connect(self._show_paragraph)
        cards.left.connect(self.back_to_text)
        self.findings.gate.export_pressed.connect(self.explain_export)
        self.strip.finding_chosen.connect(self.show_finding)
        self.strip.fixes_wanted.connect(self.open_card)
        self.runner.answered.connect(self._take_answer)
        self.runner.state_changed.connect(self._checker_says)
        self.runner.gave_up.connect(self._checker_gone)
        self.tour.closed.connect(self.script.setFocus)

    # -- The draft -----------------------------------------------------------------------------

    def show_session(self, session: Session) -> None:
        """Shows another draft in this window; the caller has asked about the old one."""
        self.session = session
        self.answer, self.current = Answer(), ""
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
        self._mark()

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
        self._changed()
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
        self._changed()
        self.show_section(sections[max(0, place - 1)].id)
        self.refresh()

    @Slot(str, object)
    def answer_fact(self, fact: str, value: FactValue | None) -> None:
        facts = self.session.document.facts
        if value is None:
            facts.pop(fact, None)
        else:
            facts[fact] = value
        self._changed()
        self.refresh()

    @Slot(str)
    def _title_changed(self, title: str) -> None:
        self.session.document.title = title
        self._changed()
        self.refresh()

    @Slot()
    def ask_profile(self) -> None:
        dialog = ProfileDialog(
            self.theme, self.session.document.profile, self._names, self.around.places, self
        )
        dialog.profile_chosen.connect(self._profile_chosen)
        dialog.exec()

    @Slot(object)
    def _profile_chosen(self, profile: Profile) -> None:
        self.session.document.profile = profile
        if not self.quick:
            self.change_settings(
                replace(
                    self.settings,
                    platforms=profile.platforms,
                    jurisdictions=profile.jurisdictions,
                    format=str(profile.medium),
                )
            )
        self._changed()
        self.refresh()

    @Slot(int, int, int, str)
    def _text_changed(self, _section: int, _start: int, _removed: int, _added: str) -> None:
        self._changed()
        self._clock.start()

    def _changed(self) -> None:
        self.runner.document_changed()
        self.drafts.touched()

    @Slot()
    def _refresh_amounts(self) -> None:
        self.panel.set_document(self.session.document)
        self.line.set_document(self.session.document)

    def refresh(self) -> None:
        """Everything that names the draft is shown anew."""
        self._refresh_amounts()
        self.setWindowTitle(f"{self.session.name} - Caveat")
        places = self.around.places.short(self.session.document.profile.jurisdictions)
        self.findings.panel.set_places(places)
        self.drafts.say_state()

    # -- Findings ------------------------------------------------------------------------------

    @Slot(object)
    def _take_answer(self, answer: Answer) -> None:
        self.answer = answer
        self.findings.set_answer(answer)
        self.strip.set_answer(answer)
        self.panel.set_answer(answer)
        self.line.set_answer(answer)
        self.tour.set_answer(answer)
        if answer.rules:
            self.status.set_rules(answer.rules, answer.version)
        self._ask_in_list()
        self._say_gate()
        self._mark()

    def _mark(self) -> None:
        """The marks, the fold and the wash of the section in sight."""
        self.script.set_findings([f for f in self.answer.findings if f.decision is None])
        folds = [
            caption
            for caption in self.answer.captions
            if caption.section == self.script.section_id and caption.fold_at is not None
        ]
        first = min(folds, key=lambda caption: caption.fold_at or 0, default=None)
        if first is None:
            self.script.set_fold(None)
        else:
            self.script.set_fold(first.fold_at, first.name)
        self.script.set_current(self.current or None)

    def _ask_in_list(self) -> None:
        """Where the facts are folded away, the first open question stands in the list."""
        questions = [q for q in self.answer.questions if q.fact not in self.session.document.facts]
        if self.panel.isHidden() and questions:
            asked = question_of(questions[0].fact)
            self.findings.panel.ask(AskedQuestion(asked.fact, asked.question, why=questions[0].why))
        else:
            self.findings.panel.ask(None)

    def finding(self, key: str) -> ShownFinding | None:
        return next((finding for finding in self.answer.findings if finding.key == key), None)

    @Slot(str)
    def _mark_entered(self, key: str) -> None:
        self.current = key
        self.findings.panel.set_current(key or None)
        self.strip.set_current(key or None)

    @Slot(str)
    def show_finding(self, key: str) -> None:
        """Brings a finding's words into view and washes them; the caret stays where it is."""
        finding = self.finding(key)
        if finding is None:
            return
        self.current = key
        self.show_section(finding.section)
        start, _ = self.span_of(finding)
        self.script.reveal(start)
        self.script.set_current(key)
        self.strip.set_current(key)

    def span_of(self, finding: ShownFinding) -> tuple[int, int]:
        """Where a finding stands in its section; for something missing, the place for it."""
        offset = 0
        for paragraph in self.session.document.section(finding.section).paragraphs:
            if paragraph.id == finding.paragraph:
                break
            offset += len(paragraph.text) + 1
        if finding.start is None or finding.end is None:
            return offset + finding.place, offset + finding.place
        return offset + finding.start, offset + finding.end

    def go_to_finding(self, step: int) -> None:
        """The next finding after the caret, or the one before it; goes round over all sections."""
        order = {section.id: n for n, section in enumerate(self.session.document.sections)}
        own = [f for f in self.answer.findings if f.decision is None and f.section in order]
        places = sorted((order[f.section], *self.span_of(f), f.key) for f in own)
        if not places:
            self.say("No open findings.")
            return
        here = (order[self.script.section_id or 0], self.script.caret())
        if step > 0:
            chosen = next((p for p in places if (p[0], p[1]) > here), places[0])
        else:
            chosen = next((p for p in reversed(places) if (p[0], p[1]) < here), places[-1])
        self._stand_at(chosen[3])

    def _stand_at(self, key: str) -> None:
        finding = self.finding(key)
        if finding is None:
            return
        start, _ = self.span_of(finding)
        self.show_section(finding.section)
        self.script.reveal(start)
        self.script.place_caret(start)
        self.script.setFocus()
        self.current = key
        self.script.set_current(key)
        self.findings.panel.set_current(key)
        self.strip.set_current(key)
        self.tour.note_moved()
        words = f"“{finding.quote}”" if finding.quote else "Missing."
        self.say(f"{finding.title}. {words} Alt+Enter for fixes.")

    def open_current(self) -> None:
        """Opens the card of the finding at the caret, or of the first one."""
        key = self.current or next((f.key for f in self.answer.findings), "")
        if key:
            self.open_card(key)
        else:
            self.say("No open findings.")

    @Slot(str)
    def open_card(self, key: str) -> None:
        self.show_finding(key)
        if self._folded.strip:
            self.toggle_list(shown=True)
        self.findings.show()
        self.findings.panel.open_card(key)
        self.tour.note_opened()

    @Slot(str, int)
    def apply_fix(self, key: str, number: int) -> None:
        """Fix `number`, counted from 1; refused where its words have changed."""
        finding = self.finding(key)
        if finding is None or number > len(finding.fixes):
            return
        fix = finding.fixes[number - 1]
        self.show_section(finding.section)
        if not self.edits.apply_fixes([fix], fix.title):
            self.findings.panel.show_refused(key, number)
            return
        self.tour.note_fixed()
        left = sum(f.decision is None for f in self.answer.findings) - 1
        self.say(f"{finding.title}: fixed, {left} left.")
        self.back_to_text()

    @Slot(str)
    def keep(self, key: str) -> None:
        finding = self.finding(key)
        if finding is None:
            return
        dialog = KeepDialog(finding, self.theme, self)
        if not dialog.exec():
            return
        now = datetime.now(UTC).isoformat(timespec="seconds")
        who = self.settings.name or "You"
        self.session.document.decisions[finding.fingerprint] = Decision(
            finding.fingerprint, finding.rule, dialog.reason, dialog.note, who, now
        )
        self._changed()
        self.tour.note_kept()
        self.back_to_text()

    @Slot(str)
    def reopen(self, key: str) -> None:
        finding = self.finding(key)
        if finding is not None:
            self.session.document.decisions.pop(finding.fingerprint, None)
            self._changed()

    @Slot()
    def back_to_text(self) -> None:
        """To the exact caret."""
        if self._folded.strip:
            self.toggle_list(shown=False)
        self.findings.panel.close_card()
        self.script.setFocus()

    @Slot(int, int)
    def _show_paragraph(self, section: int, paragraph: int) -> None:
        self.show_section(section)
        offset = 0
        for candidate in self.session.document.section(section).paragraphs:
            if candidate.id == paragraph:
                break
            offset += len(candidate.text) + 1
        self.script.reveal(offset)

    @Slot()
    def explain_export(self) -> None:
        gate = self.answer.gate
        title, hint = self.findings.gate.words
        if gate is Gate.OPEN:
            hint = "Writing the kit comes with a later version. Save keeps the draft as plain text."
        self.prompts.tell(
            "Export", f"{title}. {hint}. Nothing has been written.".replace("..", ".")
        )

    # -- The checker ---------------------------------------------------------------------------

    @Slot(str)
    def _checker_says(self, words: str) -> None:
        busy = words.startswith("Checking")
        self.status.set_checks(words, passing=busy or words == DONE)
        self.findings.gate.set_checking(words if busy else "")
        if words == FAILED:
            self.findings.gate.set_failed()

    @Slot(str)
    def _checker_gone(self, words: str) -> None:
        self.findings.gate.set_failed()
        self.errors.show_error(words, "Start it again", self.runner.start)

    def check_all(self) -> None:
        self.runner.check_all()

    # -- Looks ---------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.setPalette(theme.palette())
        self.statusBar().setPalette(theme.palette())
        self.statusBar().setStyleSheet("QStatusBar::item { border: none; }")
        for part in (
            self.script, self.panel, self.line, self.find_bar, self.errors, self.tour, self.strip,
            self.findings, self.page, self.status, self.menus, self.finder,
        ):  # fmt: skip
            part.set_theme(theme)
        self._fold()

    def change_settings(self, settings: Settings) -> None:
        """Takes settings over and keeps them."""
        self.settings = settings
        self._amounts.pace = settings.pace
        self.line.set_target(settings.target_seconds)
        theme = self.around.theme_of(settings)
        if theme != self.theme:
            self.set_theme(theme)
        self._refresh_amounts()
        self.around.keep_settings(settings)

    def ask_settings(self) -> None:
        dialog = SettingsDialog(self.theme, self.settings, self)
        dialog.settings_chosen.connect(self.change_settings)
        dialog.exec()

    def scale_by(self, step: float) -> None:
        """Larger or smaller text, between 100 and 200 %."""
        scale = min(2.0, max(1.0, round(self.settings.text_scale + step, 1)))
        self.change_settings(replace(self.settings, text_scale=scale))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Lays the columns out for the width there is."""
        columns = columns_for(self.width(), self.theme.scale)
        self._folded = columns
        left = bool(columns.left) and self.settings.left_panel
        right = bool(columns.right) and self.settings.right_panel
        self.panel.setFixedWidth(self.theme.px(columns.left or 236))
        self.panel.setVisible(left)
        self.line.set_folded(not left)
        self.strip.setVisible(columns.strip)
        self.status.set_compact(columns.strip)
        self.script.set_measure(columns.measure)
        if columns.strip:
            self.findings.setMinimumWidth(0)
            self.findings.setMaximumWidth(16777215)
            self.toggle_list(shown=False)
        else:
            self.page.show()
            self.findings.setFixedWidth(self.theme.px(columns.right))
            self.findings.setVisible(right)
        self._ask_in_list()
        self._say_gate()

    def toggle_list(self, shown: bool | None = None) -> None:
        """The right column; in a small window it takes the place of the script."""
        if not self._folded.strip:
            kept = replace(self.settings, right_panel=not self.settings.right_panel)
            self.change_settings(kept)
            self._fold()
            return
        shown = self.findings.isHidden() if shown is None else shown
        self.findings.setVisible(shown)
        self.page.setVisible(not shown)
        (self.findings.panel if shown else self.script).setFocus()

    def toggle_left(self) -> None:
        self.change_settings(replace(self.settings, left_panel=not self.settings.left_panel))
        self._fold()

    def next_column(self, step: int) -> None:
        """F6: script, findings, sections and facts, and round again."""
        stops: list[QWidget] = [self.script, self.findings.panel]
        if not self.panel.isHidden():
            stops.append(self.panel)
        stops = [stop for stop in stops if not stop.isHidden() and stop.isVisible()]
        focus = QGuiApplication.focusObject()
        here = next(
            (
                n
                for n, stop in enumerate(stops)
                if isinstance(focus, QWidget) and (focus is stop or stop.isAncestorOf(focus))
            ),
            0,
        )
        stops[(here + step) % len(stops)].setFocus()

    def _say_gate(self) -> None:
        title, hint = self.findings.gate.words
        self.status.set_gate(f"{title}: {hint}" if self.findings.isHidden() else "")

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
        ways = Ways(self._settle, self.open_card, self.show_fact)
        return entries_of(
            self.commands, self.session.document, self.answer, question_of, self._names, ways
        )

    def show_fact(self, fact: str) -> None:
        """Opens a fact's question where the facts are."""
        if self.panel.isHidden():
            self.line.open_fact(fact)
        else:
            self.panel.facts.open_fact(fact)

    def finish_first_run(self) -> None:
        """The sample has been shown; from now on a draft is empty at start."""
        self.change_settings(replace(self.settings, first_run_done=True))

    def copy_back(self) -> None:
        """The checked reply to the clipboard, to be pasted where it came from."""
        QGuiApplication.clipboard().setText(self.session.document.sections[0].text)
        self.say("Copied.")

    def open_finder(self) -> None:
        self.finder.open()

    def open_sample(self) -> None:
        if self.drafts.may_leave():
            self.drafts.show_fresh(self.around.sample())
            self.tour.begin()

    def tell_about(self) -> None:
        rules = f"{self.answer.rules} rules, {month_words(self.answer.version)}"
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
