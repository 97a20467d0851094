"""What a window does with templates: opens the form, inserts, and minds what was inserted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from app.disclaimers.shown import FilledTemplate, Refill, Target
from app.shown import ShownFinding
from ui.amounts import counted
from ui.templates.desk import RemoteDesk, Then
from ui.templates.dialog import TemplateDialog
from ui.templates.insertion import (
    CHANGED,
    carry_out,
    effect_of,
    effect_of_refill,
    still_fits,
)
from ui.templates.own_dialog import OwnDialog
from ui.templates.state import listed
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.window import Window

_TRIES = 3
"""How often a refill is asked for anew because its writer goes on writing."""


class Disclaimers(QObject):
    """The templates of one window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._w = window
        self.desk = RemoteDesk(self._ask, lambda: window.settings)
        self.dialog: TemplateDialog | None = None
        self.own: OwnDialog | None = None
        self.titles: dict[str, str] = {}
        """Of all templates by id, as far as they are known."""
        self._seen: Mapping[int, int] = {}
        self._weighed = 0

    # -- The form ------------------------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """For the finding at the caret or chosen last, else for none."""
        self._open(self._w.walk.finding(self._w.walk.current))

    @Slot(str)
    def open_for(self, key: str) -> None:
        """For the finding with this key."""
        self._w.walk.show_finding(key)
        self._open(self._w.walk.finding(key))

    def open_template(self, template: str) -> None:
        """With this template chosen."""
        self._open(self._w.walk.finding(self._w.walk.current), template)

    def _open(self, finding: ShownFinding | None, wanted: str = "") -> None:
        kept = finding is not None and finding.decision is not None
        target = None if finding is None or kept else target_of(finding)
        dialog = TemplateDialog(
            self._w.theme, self.desk, self.insert, self._names(), target, parent=self._w
        )
        dialog.finished.connect(self._forget_dialog)
        dialog.own_wanted.connect(self.open_own)
        self.dialog = dialog
        dialog.begin(wanted)

    @Slot()
    def _forget_dialog(self) -> None:
        self.dialog = None

    @Slot()
    def open_own(self) -> None:
        """The templates of one's own, over the form."""
        practice = self._w.settings.templates_folder
        folders = self._w.around.own_templates, Path(practice) if practice else None
        self.own = OwnDialog(
            self._w.theme, self.desk, folders, self._w.prompts, self._names(), self.dialog
        )
        if self.dialog is not None:
            self.own.finished.connect(self.dialog.ask_offer)
        self.own.finished.connect(self._forget_own)
        self.own.open()

    @Slot()
    def _forget_own(self) -> None:
        self.own = None

    def set_theme(self, theme: Theme) -> None:
        for dialog in (self.dialog, self.own):
            if dialog is not None:
                dialog.set_theme(theme)

    def _names(self) -> dict[str, str]:
        return {platform.id: platform.name for platform in self._w.around.platforms.values()}

    def insert(self, filled: FilledTemplate) -> str:
        """Puts a template's words into the draft; one sentence where that is refused."""
        document = self._w.session.document
        fits = self._seen == document.revisions() and still_fits(filled.changes, document)
        if not fits:
            return CHANGED
        carry_out(self._w.edits, effect_of(filled), self._tell)
        shown = [c for c in filled.changes if self._w.in_sight(c.section)]
        if shown:
            first = min(shown, key=lambda change: change.start)
            self._w.script.flash(first.start, first.start + len(first.added))
        places = counted(len(filled.changes) + len(filled.fresh), "place")
        closed = f" Closed: {listed(filled.closes)}." if filled.closes else ""
        self._w.say(f"Inserted in {places}.{closed}")
        self._w.walk.back_to_text()
        return ""

    def _tell(self) -> None:
        """Sections, facts and marks are others now: everything that shows them is told."""
        sections = self._w.session.document.sections
        if not any(self._w.in_sight(section.id) for section in sections):
            self._w.show_section(sections[0].id)
        self._w.changed()
        self._w.refresh()

    def _ask(self, what: str, row: Mapping[str, Any], then: Then) -> None:
        """Remembers the words that the question is about."""
        if what in ("fill", "refill"):
            self._seen = dict(self._w.session.document.revisions())
        self._w.runner.ask(what, row, then)

    # -- What was inserted before --------------------------------------------------------------

    @Slot()
    def weigh(self) -> None:
        """An answer or the audience has changed: asks what that does to inserted words."""
        if self._w.session.document.inserted:
            self.look()
            self._weighed += 1
            self.desk.refill(partial(self._take_refill, self._weighed))

    def look(self, then: Callable[[], None] | None = None) -> None:
        """Asks which templates there are, and keeps their titles."""
        self.desk.shelf(partial(self._take_shelf, then))

    def _take_shelf(self, then: Callable[[], None] | None, shelf: object) -> None:
        if isinstance(shelf, dict):
            self.titles = {row["id"]: row["title"] for row in shelf["templates"]}
            if then is not None:
                then()

    def _take_refill(self, number: int, refill: object) -> None:
        if number != self._weighed or not isinstance(refill, Refill):
            return
        if refill.untrue:
            titles = listed(refill.untrue)
            verb = "agrees" if len(refill.untrue) == 1 else "agree"
            words = f"{titles} no longer {verb} with your answers."
            self._w.errors.show_news(words, "Show it", partial(self._show, refill.untrue))
        elif refill.changes:
            verb = "says" if len(refill.titles) == 1 else "say"
            words = f"The answer changed what {listed(refill.titles)} {verb}."
            self._w.errors.show_news(words, "Refill", self.refill)

    def refill(self, tries: int = _TRIES) -> None:
        """Writes inserted words anew, as the answers are now; the text may have changed since."""
        self.desk.refill(partial(self._refill, tries - 1))

    def _refill(self, tries: int, refill: object) -> None:
        if not isinstance(refill, Refill):
            self._w.errors.show_news(
                "Nothing was refilled: the checker stopped.", "Refill", self.refill
            )
            return
        document = self._w.session.document
        if self._seen != document.revisions() or not still_fits(refill.changes, document):
            if tries > 0:
                self.refill(tries)
            return
        if refill.changes:
            carry_out(self._w.edits, effect_of_refill(refill), self._tell)
            self._w.say(f"Refilled in {counted(len(refill.changes), 'place')}.")
        self._w.script.setFocus()

    def _show(self, titles: tuple[str, ...]) -> None:
        """Goes to the first words that a template with one of the titles brought."""
        document = self._w.session.document
        for mark in document.inserted:
            for section in document.sections:
                meant = (section.track, section.platform) == (mark.track, mark.platform)
                if self.titles.get(mark.template) in titles and meant and mark.text in section.text:
                    start = section.text.index(mark.text)
                    self._w.edits.go_to(section.id, start, start + len(mark.text))
                    self._w.script.setFocus()
                    return


def target_of(finding: ShownFinding) -> Target:
    place = finding.place if finding.missing else None
    return Target(finding.rule, finding.title, finding.section, finding.paragraph, place)
