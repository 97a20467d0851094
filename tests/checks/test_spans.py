"""Positions survive the trip between code points and UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given

from checks import Span, Utf16Map
from tests.checks.texts import anything


def units_before(text: str, index: int) -> int:
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


@given(anything)
def test_the_map_agrees_with_the_encoder_at_each_index(text: str) -> None:
    units = Utf16Map(text)
    for index in range(len(text) + 1):
        assert units.to_utf16(index) == units_before(text, index)


@given(anything)
def test_a_position_comes_back_from_the_round_trip(text: str) -> None:
    units = Utf16Map(text)
    for index in range(len(text) + 1):
        assert units.to_code_point(units.to_utf16(index)) == index


@given(anything)
def test_a_position_inside_a_pair_goes_to_its_start(text: str) -> None:
    units = Utf16Map(text)
    for index, character in enumerate(text):
        if ord(character) > 0xFFFF:
            assert units.to_code_point(units_before(text, index) + 1) == index


def test_positions_outside_the_text_go_to_its_ends() -> None:
    units = Utf16Map("a🦷b")
    assert units.to_code_point(-3) == 0
    assert units.to_code_point(99) == 3
    assert units.to_utf16(-3) == 0
    assert units.to_utf16(99) == 4


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_runs_backwards_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_spans_meet_only_where_they_share_a_character() -> None:
    assert Span(0, 3).meets(Span(2, 5))
    assert not Span(0, 3).meets(Span(3, 5))
    assert not Span(2, 2).meets(Span(0, 2))


def test_a_span_gives_its_words_and_can_be_moved() -> None:
    assert Span(0, 2).moved(3).of("abcdef") == "de"
