"""The settings that a person changes, made from the table of settings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from app.settings import Settings, bounds_of, choices_of, words_of
from ui.dialog import Dialog
from ui.number_field import NumberField
from ui.parts.fields import Field
from ui.parts.radio import Choice
from ui.theme import Theme

_STEPS = {"text_scale": 10, "script_size": 1, "pace": 5, "target_seconds": 5}
_TEXTS = ("name", "specialty")
_PERCENT = "text_scale"
"""Kept as a factor, shown in per cent."""


class SettingsDialog(Dialog):
    """Changes nothing by itself: it tells the settings that were chosen."""

    settings_chosen = Signal(object)
    """The new Settings, when the dialog is accepted."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Settings", "Use these", 560, 500, parent)
        self._settings = settings
        self.themes: dict[str, Choice] = {}
        self.numbers: dict[str, NumberField] = {}
        self.texts: dict[str, Field] = {}
        self.heading(words_of("theme"))
        self._add_themes()
        self._add_numbers()
        for key in _TEXTS:
            field = self.texts[key] = Field(words_of(key), theme)
            field.edit.setText(getattr(settings, key))
            self.add(field)
        self.content.addStretch()
        self.finish(self.themes[settings.theme])

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for choice in self.themes.values():
            choice.set_theme(theme)
        for field in (*self.numbers.values(), *self.texts.values()):
            field.set_theme(theme)
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
