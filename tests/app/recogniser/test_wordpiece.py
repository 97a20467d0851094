"""Words come apart as the encoder's own tokeniser takes them apart."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.recogniser.wordpiece import WordPiece

VOCABULARY = (files("resources") / "recogniser.txt").read_text("utf-8").split("\n")
WORDS = WordPiece(VOCABULARY)


def pieces(text: str) -> list[str]:
    return [VOCABULARY[number] for number in WORDS.encode(text, 999)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [  # as the reference implementation has them
        ("Drop the metformin.", ["drop", "the", "met", "##form", "##in", "."]),
        ("Zoë’s 3.5 mg", ["zoe", "’", "s", "3", ".", "5", "mg"]),
        ("hi @x_y #tag", ["hi", "@", "x", "_", "y", "#", "tag"]),
        ("a\u00a0b\u200dc", ["a", "bc"]),
        ("ok 🩷", ["ok", "[UNK]"]),
        ("x" * 150, ["[UNK]"]),
        ("", ["[UNK]"]),
    ],
)
def test_words_come_apart(text: str, wanted: list[str]) -> None:
    assert pieces(text) == wanted


@given(st.text(max_size=80))
def test_any_text_becomes_numbers_of_the_vocabulary(text: str) -> None:
    numbers = WORDS.encode(text, 20)
    assert 1 <= len(numbers) <= 20
    assert all(0 <= number < len(VOCABULARY) for number in numbers)
