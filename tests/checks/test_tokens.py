"""Words are folded the way people dodge filters, and keep their places."""

from __future__ import annotations

import pytest

from checks.phrase import compile_phrase
from checks.tokens import split_words


@pytest.mark.parametrize(
    "written",
    ["sponsored", "s.p.o.n.s.o.r.e.d", "s p o n s o r e d", "spоnsored", "s\u200bponsored"],
)
def test_a_dodge_reads_as_the_word_and_keeps_its_span(written: str) -> None:
    words = split_words(f"was {written} by")
    at = words.words.index("sponsored")
    assert f"was {written} by"[words.starts[at] : words.ends[at]] == written


def test_one_phrase_covers_both_spellings_of_a_contraction() -> None:
    phrase = compile_phrase("is not medical advice")
    for text in ("this isn’t medical advice", "This is not medical advice"):
        assert list(phrase.matches(split_words(text)))
