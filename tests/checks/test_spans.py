"""Positions survive the trip between code points and UTF-16 units."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checks import Utf16Map

TEXT = st.text(alphabet=st.sampled_from("ab é🦷👩🏽‍⚕️\u2028א"), max_size=30)


@given(TEXT)
def test_the_map_agrees_with_the_encoder_at_each_index(text: str) -> None:
    units = Utf16Map(text)
    for index in range(len(text) + 1):
        expected = len(text[:index].encode("utf-16-le")) // 2
        assert units.to_utf16(index) == expected
        assert units.to_code_point(expected) == index


def test_a_position_inside_a_pair_never_splits_it() -> None:
    assert Utf16Map("a🦷b").to_code_point(2) == 1
