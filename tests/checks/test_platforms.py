"""Each platform's own counting, and where it hides the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from app.platforms import platforms
from checks import PackError, Platform, load_platforms
from checks.lengths import count, fold_at
from checks.platforms import UNITS
from tests.checks.texts import anything

DOCTOR, FLAG, HEART, KEYCAP = "👩🏽‍⚕️", "🇩🇪", "❤️", "1️⃣"


@pytest.mark.parametrize(
    ("text", "unit", "length"),
    [
        (DOCTOR, "characters", 5),
        (DOCTOR, "graphemes", 1),
        (DOCTOR, "weighted", 2),
        (DOCTOR, "emoji-bytes", len(DOCTOR.encode())),
        (FLAG, "graphemes", 1),
        (FLAG, "weighted", 2),
        (FLAG, "emoji-bytes", 8),
        (HEART, "weighted", 2),
        (KEYCAP, "weighted", 2),
        ("漢字", "weighted", 4),
        ("漢字", "emoji-bytes", 2),
        ("שלום", "weighted", 4),
        ("e\u0301", "weighted", 1),
        ("e\u0301", "graphemes", 1),
        ("café ©", "weighted", 6),
        ("café ©", "emoji-bytes", 6),
        ("“a” — b…", "weighted", 9),
        ("see https://a.example/very/long/address/indeed/yes?x=1.", "weighted", 4 + 23 + 1),
        ("see example.org/a/b, ok", "weighted", 4 + 23 + 4),
        ("me@example.org", "weighted", 14),
        ("\ud83d", "emoji-bytes", 1),
        ("", "weighted", 0),
    ],
)
def test_text_is_as_long_as_the_platform_says(text: str, unit: str, length: int) -> None:
    assert count(text, unit) == length


@pytest.fixture
def tiny() -> Platform:
    return replace(platforms()["tiktok"], fold=5)


def test_a_short_caption_is_seen_whole(tiny: Platform) -> None:
    assert fold_at("12345", tiny) is None
    assert fold_at("123456", replace(tiny, fold=None)) is None


def test_the_rest_is_hidden_from_the_first_character_that_does_not_fit(tiny: Platform) -> None:
    assert fold_at("1234567", tiny) == 5


def test_no_fold_falls_inside_an_emoji(tiny: Platform) -> None:
    assert fold_at(f"1234{DOCTOR}5", tiny) == 4
    assert fold_at(f"1234{DOCTOR}56", replace(tiny, unit="graphemes")) == 4 + len(DOCTOR)


def test_a_link_is_hidden_whole_where_it_counts_as_one(tiny: Platform) -> None:
    text = "ad https://a.example/b end"
    assert fold_at(text, replace(tiny, unit="weighted")) == 3
    assert fold_at(text, replace(tiny, unit="weighted", fold=99)) is None


@given(anything)
def test_no_counting_is_longer_than_its_bytes_or_shorter_than_nothing(text: str) -> None:
    for unit in ("characters", "graphemes", "emoji-bytes"):
        assert 0 <= count(text, unit) <= len(text.encode("utf-8", "surrogatepass"))
    assert count(text, "graphemes") <= count(text, "characters")


@given(anything)
def test_what_is_seen_fits_before_the_fold(text: str) -> None:
    for unit in UNITS:
        platform = replace(platforms()["x"], unit=unit, fold=9)
        fold = fold_at(text, platform)
        if fold is None:
            assert count(text, unit) <= 9
        elif unit in ("characters", "graphemes"):
            assert count(text[:fold], unit) <= 9


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("x = 1", "platforms, x: must be a table"),
        ("= 1", "platforms: not valid TOML"),
        ("[x]\nname = 'X'", "platforms, x, key “unit”: is missing"),
        ("[x]\nname = 'X'\nunit = 'miles'", "none of characters"),
    ],
)
def test_a_broken_platform_file_is_refused_by_name(text: str, reason: str) -> None:
    with pytest.raises(PackError, match=reason):
        load_platforms(text)
