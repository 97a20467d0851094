"""Profile and settings, chosen in dialogs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.places import Places
from app.settings import Settings
from checks import Medium, Profile
from tests.ui.drafts import PLATFORMS
from ui.parts.check import Check
from ui.profile_dialog import ProfileDialog
from ui.settings_dialog import SettingsDialog
from ui.theme import Theme


def test_a_profile_that_nobody_touched_comes_back_the_same(qtbot: QtBot) -> None:
    profile = Profile(("instagram",), ("US", "GB", "CA-QC"), Medium.LIVE)
    dialog = ProfileDialog(Theme(), profile, PLATFORMS, Places())
    qtbot.addWidget(dialog)
    assert dialog.profile() == profile


def test_a_place_is_found_by_name_and_ticked_by_keys_alone(qtbot: QtBot) -> None:
    dialog = ProfileDialog(Theme(), Profile(), PLATFORMS, Places())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    told: list[object] = []
    dialog.profile_chosen.connect(told.append)
    for typed in ("cote", "quebec"):
        qtbot.keyClicks(dialog.search.edit, typed)
        qtbot.keyClick(dialog.search.edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.search.edit, Qt.Key.Key_Return)
    assert told == [Profile((), ("CI", "CA-QC"), Medium.VIDEO)]


def test_a_click_anywhere_in_a_row_ticks_it_once(qtbot: QtBot) -> None:
    dialog = ProfileDialog(Theme(), Profile(), PLATFORMS, Places())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    rows = dialog.places
    for place in (
        rows.visualItemRect(rows.item(0)).center(),
        rows.visualItemRect(rows.item(1)).topLeft(),
    ):
        place.setX(place.x() + 12)
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert rows.chosen() == ("US", "GB")


def test_a_platform_is_ticked_with_space(qtbot: QtBot) -> None:
    dialog = ProfileDialog(Theme(), Profile(), PLATFORMS, Places())
    qtbot.addWidget(dialog)
    linkedin = next(check for check in dialog.findChildren(Check) if check.text() == "LinkedIn")
    qtbot.keyClick(linkedin, Qt.Key.Key_Space)
    assert dialog.profile().platforms == ("linkedin",)


def test_settings_are_told_in_their_own_types(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Theme(), Settings(left_panel=False), lambda begin: "/shared/templates")
    qtbot.addWidget(dialog)
    told: list[object] = []
    dialog.settings_chosen.connect(told.append)
    dialog.themes["dark"].click()
    dialog.numbers["text_scale"].set_number(150)
    qtbot.keyClick(dialog.numbers["pace"].edit, Qt.Key.Key_Up)
    dialog.texts["name"].edit.setText("Dr Ines Halvorsen")
    dialog.browse.click()
    dialog.accept()
    assert told == [
        Settings(
            *("dark", 1.5), pace=155, name="Dr Ines Halvorsen", left_panel=False,
            templates_folder="/shared/templates",
        )
    ]  # fmt: skip


def test_a_wrong_number_keeps_the_settings_open_and_says_what_to_write(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Theme(), Settings(), str)
    qtbot.addWidget(dialog)
    dialog.show()
    field = dialog.numbers["pace"]
    for wrong in ("9000", "", "fast", "²"):
        field.edit.setText(wrong)
        dialog.accept()
        assert dialog.isVisible()
        assert field.edit.accessibleDescription() == "Write a whole number from 60 to 300."
