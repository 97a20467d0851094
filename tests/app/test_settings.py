"""Settings: kept whole, usable whatever stands in the file."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest

from app.errors import AppError
from app.settings import Settings, SettingsFile, bounds_of, choices_of, settings_folder, words_of


@pytest.fixture
def kept(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "caveat", ("tiktok", "x"))


def written(kept: SettingsFile, tmp_path: Path, text: str) -> Settings:
    (tmp_path / "caveat").mkdir(exist_ok=True)
    (tmp_path / "caveat" / "settings.toml").write_text(text)
    return kept.load()


def test_without_a_file_the_defaults_hold(kept: SettingsFile) -> None:
    assert kept.load() == Settings()
    assert kept.troubles == ()


def test_what_is_saved_is_loaded_again(kept: SettingsFile) -> None:
    wanted = replace(
        Settings(), theme="dark", text_scale=1.5, script_size=24, name="Dr Ada", pace=170,
        jurisdictions=("US-CA", "GB"), platforms=("x",), first_run_done=True, right_panel=False,
    )  # fmt: skip
    kept.save(wanted)
    assert kept.load() == wanted


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('theme = "pink"', "The setting “theme” must be one of system, light"),
        ("text_scale = 9", "must lie between 1 and 2, so 1.0 is used."),
        ("text_scale = nan", "must lie between 1 and 2"),
        ("text_scale = true", "must be a number"),
        ("pace = 150.0", "must be a whole number, so 150 is used."),
        ("first_run_done = 1", "must be true or false, so false is used."),
        ("name = 3", "must be a text, so nothing is used."),
        ('platforms = "x"', "must be a list of texts, so none is used."),
        ('platforms = ["myspace"]', "There is no platform “myspace”"),
        ('jurisdictions = ["Narnia"]', "There is no jurisdiction “Narnia”"),
    ],
)
def test_a_value_that_is_wrong_is_named_in_one_sentence_and_the_rest_holds(
    kept: SettingsFile, tmp_path: Path, line: str, words: str
) -> None:
    settings = written(kept, tmp_path, f"{line}\nscript_size = 22")
    assert settings == replace(Settings(), script_size=22)
    (trouble,) = kept.troubles
    assert words in trouble


def test_keys_of_a_later_version_are_kept(kept: SettingsFile, tmp_path: Path) -> None:
    settings = written(kept, tmp_path, 'moon = "full"\n[stars]\nmany = true')
    kept.save(replace(settings, theme="light"))
    text = (tmp_path / "caveat" / "settings.toml").read_text()
    assert 'moon = "full"' in text
    assert "[stars]" in text
    assert kept.load().theme == "light"


@pytest.mark.parametrize("text", ["theme = ", "\x01"])
def test_a_file_that_cannot_be_read_is_set_aside_when_settings_are_saved(
    kept: SettingsFile, tmp_path: Path, text: str
) -> None:
    assert written(kept, tmp_path, text) == Settings()
    assert kept.troubles[0].startswith("The settings cannot be read, so the usual ones hold: ")
    kept.save(Settings())
    assert (tmp_path / "caveat" / "settings.broken.toml").read_text() == text
    assert kept.load() == Settings()
    assert kept.troubles == ()


def test_a_place_where_nothing_can_be_kept_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(AppError, match="cannot be kept"):
        SettingsFile(tmp_path / "file", ()).save(Settings())


def test_every_setting_has_words_and_numbers_have_bounds() -> None:
    for row in fields(Settings):
        assert words_of(row.name)
        if isinstance(row.default, float) or type(row.default) is int:
            least, most = bounds_of(row.name)
            assert least <= row.default <= most
    assert choices_of("theme") == ("system", "light", "dark", "high-contrast")
    assert settings_folder().name == "caveat"
