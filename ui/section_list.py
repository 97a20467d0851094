"""The sections of the draft: name, worst mark, amount; and the way to add and remove one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidgetItem, QMenu, QVBoxLayout, QWidget

from app.document import Document, WrittenSection
from app.shown import Answer
from checks import Severity, Track
from ui.amounts import Amounts, section_name, worst_level
from ui.menu_look import dress_menu
from ui.parts.buttons import Button, Weight
from ui.section_rows import AMOUNT, ID, MARK, SectionRows
from ui.theme import Theme

_LEVELS = {Severity.ERROR: "must fix", Severity.WARNING: "decide", Severity.ADVICE: "consider"}


class SectionList(QWidget):
    """Rows of 32 with the current one `sunken`, and “Add a section” below them."""

    section_chosen = Signal(int)
    """The id of the section that the user went to."""
    section_settled = Signal(int)
    """The id of a section whose row was clicked or had Return pressed: the text may take over."""
    section_added = Signal(object, object)
    """A Track, and a platform's id or None."""
    section_removed = Signal(int)
    """The id of a section that the user wants gone; words in it were asked about before."""

    def __init__(
        self,
        theme: Theme,
        platforms: Mapping[str, str],
        amounts: Amounts,
        may_remove: Callable[[str], bool],
    ) -> None:
        """`platforms` are names by id; `may_remove` asks about a section with words, by name."""
        super().__init__()
        self._theme, self._platforms, self._amounts = theme, platforms, amounts
        self._may_remove = may_remove
        self._document, self._answer = Document(), Answer()
        self._current: int | None = None
        self.rows = SectionRows(theme)
        self.rows.setAccessibleName("Sections")
        self.rows.currentItemChanged.connect(self._tell_chosen)
        self.rows.settled.connect(self.section_settled)
        self.rows.removal_wanted.connect(self.remove)
        self.rows.menu_wanted.connect(self._open_row_menu)
        self.add_button = Button("Add a section", theme, Weight.QUIET)
        self.add_button.clicked.connect(self.open_add_menu)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.rows)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addLayout(self._foot)
        self.set_theme(theme)

    def set_document(self, document: Document) -> None:
        """Shows its sections; call it again after the words or the sections changed."""
        self._document = document
        self._show()

    def set_answer(self, answer: Answer) -> None:
        self._answer = answer
        self._show()

    def set_current_section(self, section_id: int) -> None:
        """Marks a row without telling anybody."""
        self._current = section_id
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.rows.set_theme(theme)
        self.add_button.set_theme(theme)
        self._layout.setSpacing(theme.px(4))
        self._foot.setContentsMargins(theme.px(14), 0, theme.px(8), 0)

    @Slot(int)
    def choose(self, number: int) -> None:
        """Goes to the section with this number, counted from 1, if there is one."""
        if 1 <= number <= self.rows.count():
            self.rows.setCurrentRow(number - 1)

    @Slot(int)
    def remove(self, section_id: int) -> None:
        """Tells that a section is to go, after a question where it holds words."""
        section = self._document.section(section_id)
        if len(self._document.sections) < 2:
            return
        if section.text.strip() and not self._may_remove(self._name(section)):
            return
        self.section_removed.emit(section_id)

    @Slot()
    def open_add_menu(self) -> None:
        """Shows what can be added, below the button."""
        menu = self._add_menu()
        menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height())))

    def _add_menu(self) -> QMenu:
        menu = self._menu("Add a section")
        chosen = self._document.profile.platforms or tuple(self._platforms)
        present = {(section.track, section.platform) for section in self._document.sections}
        offers = [
            ("Spoken", Track.SPOKEN, None),
            ("On screen", Track.ON_SCREEN, None),
            ("Title", Track.TITLE, None),
            ("Caption for all platforms", Track.CAPTION, None),
            *((f"Caption for {self._platforms.get(p, p)}", Track.CAPTION, p) for p in chosen),
            ("First comment", Track.COMMENT, None),
        ]
        for words, track, platform in offers:
            if (track, platform) not in present:
                action = QAction(words, menu)
                action.setData((track, platform))
                action.triggered.connect(self._tell_added)
                menu.addAction(action)
        for section in self._document.sections:
            if section.id == self._current and len(self._document.sections) > 1:
                menu.addSeparator()
                self._offer_removal(menu, section)
        return menu

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(name, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dress_menu(menu, self._theme)
        return menu

    def _offer_removal(self, menu: QMenu, section: WrittenSection) -> None:
        action = QAction(f"Remove “{self._name(section)}”…", menu)
        action.setData(section.id)
        action.triggered.connect(self._remove_offered)
        menu.addAction(action)

    @Slot(int, QPoint)
    def _open_row_menu(self, section_id: int, place: QPoint) -> None:
        if len(self._document.sections) > 1:
            menu = self._menu("Section")
            self._offer_removal(menu, self._document.section(section_id))
            menu.popup(place)

    @Slot()
    def _tell_added(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            track, platform = action.data()
            self.section_added.emit(Track(track), platform)

    @Slot()
    def _remove_offered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.remove(action.data())

    @Slot(QListWidgetItem, QListWidgetItem)
    def _tell_chosen(self, now: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        if now is not None:
            self._current = now.data(ID)
            self.section_chosen.emit(self._current)

    def _name(self, section: WrittenSection) -> str:
        return section_name(section, self._platforms)

    def _show(self) -> None:
        rows = self.rows
        rows.blockSignals(True)
        sections = self._document.sections
        while rows.count() > len(sections):
            rows.takeItem(rows.count() - 1)
        while rows.count() < len(sections):
            rows.addItem(QListWidgetItem())
        for number, section in enumerate(sections):
            item = rows.item(number)
            mark = worst_level(self._answer.findings, section.id)
            amount = self._amounts.short(section)
            _put(item, self._name(section), section.id, mark, amount)
            if section.id == self._current:
                rows.setCurrentItem(item)
        rows.blockSignals(False)
        rows.fit()


def _put(
    item: QListWidgetItem, name: str, section: int, mark: Severity | None, amount: str
) -> None:
    """Writes only what differs, so that a screen reader is not told the same again."""
    said = ", ".join(filter(None, (name, _LEVELS.get(mark) if mark else "", amount)))
    wanted = {
        Qt.ItemDataRole.DisplayRole: name,
        Qt.ItemDataRole.AccessibleTextRole: said,
        ID: section,
        MARK: mark,
        AMOUNT: amount,
    }
    for role, value in wanted.items():
        if item.data(role) != value:
            item.setData(role, value)
