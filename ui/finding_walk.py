"""What is done with findings: shown, walked through, opened, fixed, kept; and the gate."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.document import Decision
from app.questions import Answering, FactQuestion, question_of
from app.shown import Answer, ShownFinding
from checks import FactValue, Gate
from ui.check_runner import DONE, FAILED
from ui.findings.keep import KeepDialog
from ui.findings.rows import AskedQuestion, level_name, level_of

if TYPE_CHECKING:
    from ui.window import Window


class FindingWalk(QObject):
    """Joins the checker's answer with script, list and strip of one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._w = window
        self.answer = Answer()
        self.current = ""
        """Key of the finding that the caret stands in or that was chosen last."""
        self._left: set[str] = set()
        self._stood = ""
        """Key of the finding that F8 went to last."""

    def forget(self) -> None:
        """Another draft is shown: nothing is known of it yet."""
        self.answer, self.current = Answer(), ""
        self._left.clear()

    @Slot(object)
    def take_answer(self, answer: Answer) -> None:
        self.answer = answer
        self._w.findings.panel.set_templated(self._w.runner.templated)
        self._w.findings.set_answer(answer)
        self._w.strip.set_answer(answer)
        self._w.panel.set_answer(answer)
        self._w.line.set_answer(answer)
        self._w.tour.set_answer(answer)
        if answer.rules:
            self._w.status.set_rules(answer.rules, answer.version)
        self.ask_in_list()
        self._w.looks.say_gate()
        self.mark()

    def mark(self) -> None:
        """The marks, the fold and the wash of the section in sight."""
        shown = [finding for finding in self.answer.findings if finding.decision is None]
        self._w.script.set_findings(shown, self._w.runner.unanswered)
        folds = [
            caption
            for caption in self.answer.captions
            if caption.section == self._w.script.section_id and caption.fold_at is not None
        ]
        self._w.findings.cuts.set_captions(
            [caption for caption in self.answer.captions if self._w.in_sight(caption.section)]
        )
        first = min(folds, key=lambda caption: caption.fold_at or 0, default=None)
        if first is None:
            self._w.script.set_fold(None)
        else:
            self._w.script.set_fold(first.fold_at, first.name)
        self._w.script.set_current(self.current or None)

    def ask_in_list(self) -> None:
        """Where the facts are folded away, the first question open stands in the list."""
        document, asked = self._w.session.document, None
        for open_question in self.answer.questions if self._w.panel.isHidden() else ():
            answers = answers_of(question_of(open_question.fact))
            gone = open_question.fact in document.facts or open_question.fact in self._left
            if asked is None and answers and not gone:
                title = question_of(open_question.fact).question
                asked = AskedQuestion(open_question.fact, title, answers, open_question.why)
        self._w.findings.panel.ask(asked)

    @Slot(str)
    def leave_question(self, fact: str) -> None:
        """“Not sure yet”: the next question takes its place; it stays among the facts."""
        self._left.add(fact)
        self.ask_in_list()

    def finding(self, key: str) -> ShownFinding | None:
        return next((finding for finding in self.answer.findings if finding.key == key), None)

    @Slot(str)
    def mark_entered(self, key: str) -> None:
        self.current = key
        self._w.findings.panel.set_current(key or None)
        self._w.strip.set_current(key or None)

    @Slot(str)
    def show_finding(self, key: str) -> None:
        """Brings a finding's words into view and washes them; the caret stays where it is."""
        finding = self.finding(key)
        if finding is None:
            return
        self.current = key
        self._w.show_section(finding.section)
        start, _ = self.span_of(finding)
        self._w.script.reveal(start)
        self._w.script.set_current(key)
        self._w.strip.set_current(key)

    def span_of(self, finding: ShownFinding) -> tuple[int, int]:
        """Where a finding stands in its section; for something missing, the place for it."""
        offset = 0
        for paragraph in self._w.session.document.section(finding.section).paragraphs:
            if paragraph.id == finding.paragraph:
                break
            offset += len(paragraph.text) + 1
        if finding.start is None or finding.end is None:
            return offset + finding.place, offset + finding.place
        return offset + finding.start, offset + finding.end

    def go_to_finding(self, step: int) -> None:
        """The next finding after the caret, or the one before it; goes round over all sections."""
        order = {section.id: n for n, section in enumerate(self._w.session.document.sections)}
        own = [f for f in self.answer.findings if f.decision is None and f.section in order]
        places = sorted((order[f.section], *self.span_of(f), f.key) for f in own)
        if not places:
            self._w.say("No open findings.")
            return
        here = (order[self._w.script.section_id or 0], self._w.script.caret())
        keys = [place[3] for place in places]
        at = keys.index(self._stood) if self._stood in keys else -1
        if at < 0 or places[at][:2] != here:  # several may begin at one place
            at = sum(place[:2] < here for place in places) - (step > 0)
        self._stand_at(keys[(at + step) % len(keys)])

    def _stand_at(self, key: str) -> None:
        finding = self.finding(key)
        if finding is None:
            return
        start, _ = self.span_of(finding)
        self._w.show_section(finding.section)
        self._w.script.reveal(start)
        self._w.script.place_caret(start)
        self._w.script.setFocus()
        self.current = self._stood = key
        self._w.script.set_current(key)
        self._w.findings.panel.set_current(key)
        self._w.strip.set_current(key)
        self._w.tour.note_moved()
        words = f"“{finding.quote}”" if finding.quote else "Missing."
        way = "fixes" if finding.fixes else "the reason"
        level = level_name(level_of(finding))
        self._w.say(f"{level}. {finding.title}. {words} Alt+Enter for {way}.")

    def open_current(self) -> None:
        """Opens the card of the finding at the caret, or of the first one."""
        key = self.current or next((f.key for f in self.answer.findings), "")
        if key:
            self.open_card(key)
        else:
            self._w.say("No open findings.")

    @Slot(str)
    def open_card(self, key: str) -> None:
        self.show_finding(key)
        if self._w.looks.columns.strip:
            self._w.looks.toggle_list(shown=True)
        self._w.findings.show()
        self._w.findings.panel.open_card(key)
        self._w.tour.note_opened()

    @Slot(str, int)
    def apply_fix(self, key: str, number: int) -> None:
        """Fix `number`, counted from 0; refused where its words have changed."""
        finding = self.finding(key)
        if finding is None or number >= len(finding.fixes):
            return
        fix = finding.fixes[number]
        self._w.show_section(finding.section)
        if not self._w.edits.apply_fixes([fix], fix.title):
            self._w.findings.panel.show_refused(key, number)
            return
        self._w.tour.note_fixed()
        left = sum(f.decision is None for f in self.answer.findings) - 1
        self._w.say(f"{finding.title}: fixed, {left} left.")
        self.back_to_text()

    @Slot(str)
    def keep(self, key: str) -> None:
        finding = self.finding(key)
        if finding is None:
            return
        dialog = KeepDialog(finding, self._w.theme, self._w)
        if not dialog.exec():
            return
        now = datetime.now(UTC).isoformat(timespec="seconds")
        who = self._w.settings.name or "You"
        self._w.session.document.decisions[finding.fingerprint] = Decision(
            finding.fingerprint, finding.rule, dialog.reason, dialog.note, who, now
        )
        self._w.changed()
        self._w.tour.note_kept()
        self.back_to_text()

    @Slot(str)
    def reopen(self, key: str) -> None:
        finding = self.finding(key)
        if finding is not None:
            self._w.session.document.decisions.pop(finding.fingerprint, None)
            self._w.changed()

    @Slot()
    def back_to_text(self) -> None:
        """To the exact caret."""
        if self._w.looks.columns.strip:
            self._w.looks.toggle_list(shown=False)
        self._w.findings.panel.close_card()
        self._w.script.setFocus()

    @Slot(int, int)
    def show_paragraph(self, section: int, paragraph: int) -> None:
        self._w.show_section(section)
        offset = 0
        for candidate in self._w.session.document.section(section).paragraphs:
            if candidate.id == paragraph:
                break
            offset += len(candidate.text) + 1
        self._w.script.reveal(offset)

    @Slot()
    def explain_export(self) -> None:
        gate = self.answer.gate
        title, hint = self._w.findings.gate.words
        if gate is Gate.OPEN:
            hint = "Writing the kit comes with a later version. Save keeps the draft as plain text."
        self._w.prompts.tell(
            "Export", f"{title}. {hint}. Nothing has been written.".replace("..", ".")
        )

    @Slot(str)
    def checker_says(self, words: str) -> None:
        busy = words.startswith("Checking")
        self._w.status.set_checks(words, passing=busy or words == DONE)
        self._w.findings.gate.set_checking(words if busy else "")
        if words == FAILED:
            self._w.findings.gate.set_failed()

    @Slot(str)
    def checker_gone(self, words: str) -> None:
        self._w.findings.gate.set_failed()
        self._w.errors.show_error(words, "Start it again", self._w.runner.start)

    def check_all(self) -> None:
        self._w.runner.check_all()


def answers_of(asked: FactQuestion) -> tuple[tuple[str, FactValue], ...]:
    """The answers that can be pressed; none where words have to be written."""
    if asked.kind in (Answering.YES_NO, Answering.NAME):
        return ("Yes", True), ("No", False)
    return tuple((words, value) for value, words in asked.choices)
