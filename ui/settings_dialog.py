"""The settings that a person changes, made from the table of settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.settings import Settings, bounds_of, choices_of, words_of
from ui.dialog import Dialog
from ui.number_field import NumberField
from ui.parts.buttons import Button
from ui.parts.fields import Field
from ui.parts.radio import Choice
from ui.theme import Theme
from ui.words import Words

_STEPS = {"text_scale": 10, "script_size": 1, "pace": 5, "target_seconds": 5}
_TEXTS = ("name", "specialty", "templates_folder")
_FOLDER = "templates_folder"
_HELP = {_FOLDER: "Templates that several of you use. It may stay empty."}
_PERCENT = "text_scale"
"""Kept as a factor, shown in per cent."""


class SettingsDialog(Dialog):
    """Changes nothing by itself: it tells the settings that were chosen."""

    settings_chosen = Signal(object)
    """The new Settings, when the dialog is accepted."""

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        choose_folder: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        """`choose_folder` lets the user choose one, beginning at a folder; "" where none was."""
        super().__init__(theme, "Settings", "Use these", 560, 600, parent)
        self._settings, self._choose = settings, choose_folder
        self.themes: dict[str, Choice] = {}
        self.numbers: dict[str, NumberField] = {}
        self.texts: dict[str, Field] = {}
        self.heading(words_of("theme"))
        self._add_themes()
        self._add_numbers()
        for key in _TEXTS:
            field = self.texts[key] = Field(words_of(key), theme, _HELP.get(key, ""))
            field.edit.setText(getattr(settings, key))
            if key != _FOLDER:
                self.add(field)
        self._add_folder()
        self.content.addStretch()
        self.finish(self.themes[settings.theme])

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for choice in self.themes.values():
            choice.set_theme(theme)
        for field in (*self.numbers.values(), *self.texts.values()):
            field.set_theme(theme)
        self.browse.set_theme(theme)
        self._folder.setSpacing(theme.px(8))
        # The button stands beside the line of text, under its label.
        self._folder.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        self._browse.setContentsMargins(0, self._line_top(theme), 0, 0)
        self._row.setSpacing(theme.px(2))
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(4))

    def accept(self) -> None:
        """Tells the settings and closes; stays open while a number is wrong."""
        numbers = {key: field.number() for key, field in self.numbers.items()}
        wrong = next((key for key, number in numbers.items() if number is None), None)
        if wrong is not None:
            self.numbers[wrong].edit.setFocus()
            return
        changed: dict[str, object] = {key: field.text() for key, field in self.texts.items()}
        changed |= numbers
        changed[_PERCENT] = (numbers[_PERCENT] or 100) / 100
        changed["theme"] = next(key for key, choice in self.themes.items() if choice.isChecked())
        self.settings_chosen.emit(replace(self._settings, **changed))  # type: ignore[arg-type]
        super().accept()

    def _add_themes(self) -> None:
        self._row, group = QHBoxLayout(), QButtonGroup(self)
        for key in choices_of("theme"):
            choice = self.themes[key] = Choice(key.capitalize().replace("-", " "), self.theme)
            choice.setChecked(key == self._settings.theme)
            group.addButton(choice)
            self._row.addWidget(choice)
        self._row.addStretch()
        self.content.addLayout(self._row)

    def _add_folder(self) -> None:
        self.browse = Button("Choose…", self.theme)
        self.browse.setAccessibleName(f"Choose: {words_of(_FOLDER)}")
        self.browse.clicked.connect(self._take_folder)
        self._folder, self._browse = QHBoxLayout(), QVBoxLayout()
        self._browse.addWidget(self.browse)
        self._browse.addStretch()
        self._folder.addWidget(self.texts[_FOLDER], 1)
        self._folder.addLayout(self._browse)
        self.content.addLayout(self._folder)

    def _line_top(self, theme: Theme) -> int:
        """Where the line of the folder's field begins, below its label."""
        label = Words(theme, words_of(_FOLDER), "text", 14, 500)
        return label.sizeHint().height() + theme.px(4)

    @Slot()
    def _take_folder(self) -> None:
        field = self.texts[_FOLDER]
        chosen = self._choose(field.text())
        if chosen:
            field.edit.setText(chosen)
            field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_numbers(self) -> None:
        self._grid = QGridLayout()
        for place, (key, step) in enumerate(_STEPS.items()):
            percent = key == _PERCENT
            times = 100 if percent else 1
            least, most = (round(bound * times) for bound in bounds_of(key))
            label = words_of(key) + (", in per cent" if percent else "")
            field = self.numbers[key] = NumberField(label, self.theme, (least, most), step)
            field.set_number(round(getattr(self._settings, key) * times))
            self._grid.addWidget(field, place // 2, place % 2)
        self.content.addLayout(self._grid)
