"""Whom the post is for: its format, the platforms, and the places where the audience lives."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from app.places import Places
from checks import Medium, Profile
from ui.dialog import Dialog
from ui.parts.buttons import Button, Weight
from ui.parts.check import Check
from ui.parts.fields import Field
from ui.parts.radio import Choice
from ui.place_list import PlaceList
from ui.theme import Theme

FORMATS = {
    Medium.VIDEO: "Video",
    Medium.LIVE: "Live",
    Medium.PHOTO: "Photo",
    Medium.TEXT: "Text post",
    Medium.REPLY: "Reply",
}
_COLUMNS = 3
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProfileDialog(Dialog):
    """Changes nothing by itself: it tells the profile that was chosen."""

    profile_chosen = Signal(object)
    """The new Profile, when the dialog is accepted."""

    def __init__(
        self,
        theme: Theme,
        profile: Profile,
        platforms: Mapping[str, str],
        places: Places,
        parent: QWidget | None = None,
    ) -> None:
        """`platforms` are names by id."""
        super().__init__(theme, "Whom the post is for", "Use this", 560, 690, parent)
        self._platform_names, self._places = platforms, places
        self._formats: dict[Medium, Choice] = {}
        self._platforms: dict[str, Check] = {}
        self.heading("Format")
        self._add_formats(profile.medium)
        self.heading("Platforms")
        self._add_platforms(profile.platforms)
        self.search = Field("Where the audience lives", theme)
        self.search.edit.setPlaceholderText("Search a country, a state or a province")
        self.places = PlaceList(theme, places, profile.jurisdictions)
        self.search.edit.textChanged.connect(self.places.search)
        self.add(self.search)
        self.add(self.places, 1)
        self._said = self.note("")
        self._clear = Button("Choose none", theme, Weight.QUIET)
        self._clear.clicked.connect(self.places.clear_ticks)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._clear)
        self._foot.addStretch()
        self.content.addLayout(self._foot)
        self.places.changed.connect(self._say_chosen)
        self.accepted.connect(self._tell)
        self._say_chosen()
        self.finish(self.search.edit)

    def profile(self) -> Profile:
        """What is chosen now."""
        medium = next(medium for medium, choice in self._formats.items() if choice.isChecked())
        platforms = tuple(key for key, check in self._platforms.items() if check.isChecked())
        return Profile(platforms, self.places.chosen(), medium)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for choice in self._formats.values():
            choice.set_theme(theme)
        for check in self._platforms.values():
            check.set_theme(theme)
        self.search.set_theme(theme)
        self.places.set_theme(theme)
        self.places.setMinimumHeight(theme.px(30 * 5))
        self._clear.set_theme(theme)
        self._grid.setSpacing(theme.px(2))
        self._row.setSpacing(theme.px(2))
        self._foot.setContentsMargins(theme.px(2), 0, 0, 0)
        self._grid.setContentsMargins(0, 0, 0, theme.px(8))
        self._row.setContentsMargins(0, 0, 0, theme.px(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In the search Return ticks what was found, and Down goes into the list."""
        searching = self.focusWidget() is self.search.edit
        if searching and event.key() == Qt.Key.Key_Down:
            self.places.setFocus()
        elif searching and self.search.text() and event.key() in _RETURNS:
            self.places.tick_current()
            self.search.edit.clear()
        else:
            super().keyPressEvent(event)

    def _add_formats(self, chosen: Medium) -> None:
        self._row, group = QHBoxLayout(), QButtonGroup(self)
        for medium, words in FORMATS.items():
            choice = Choice(words, self.theme)
            choice.setChecked(medium is chosen)
            group.addButton(choice)
            self._formats[medium] = choice
            self._row.addWidget(choice)
        self._row.addStretch()
        self.content.addLayout(self._row)

    def _add_platforms(self, chosen: tuple[str, ...]) -> None:
        self._grid = QGridLayout()
        for number, (key, name) in enumerate(self._platform_names.items()):
            check = Check(name, self.theme)
            check.setChecked(key in chosen)
            self._platforms[key] = check
            self._grid.addWidget(check, number // _COLUMNS, number % _COLUMNS)
        self.content.addLayout(self._grid)

    @Slot()
    def _say_chosen(self) -> None:
        chosen = self.places.chosen()
        names = ", ".join(self._places.name(code) for code in chosen)
        self._said.setText(f"Chosen: {names}" if chosen else "None chosen: rules of all countries.")

    @Slot()
    def _tell(self) -> None:
        self.profile_chosen.emit(self.profile())
