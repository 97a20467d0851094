"""Words are folded the way people dodge filters, and keep their places."""

from __future__ import annotations

import pytest
from hypothesis import given

from checks.tokens import fold, split_words
from tests.checks.texts import anything


@pytest.mark.parametrize(
    "written",
    [
        "sponsored", "SPONSORED", "s.p.o.n.s.o.r.e.d", "s p o n s o r e d", "spоnsored",
        "s\u200bponsored", "s-p-o-n-s-o-r-e-d", "s*p*o*n*sored", "ｓｐｏｎｓｏｒｅｄ", "𝘀𝗽𝗼𝗻𝘀𝗼𝗿𝗲𝗱",
        "ⓢⓟⓞⓝⓢⓞⓡⓔⓓ", "sp0nsored", "spon\u00adsored", "spónsored", "spo\u0301nsored", "_sponsored_",
        "spοnsored",
    ],
)  # fmt: skip
def test_a_dodge_reads_as_the_word_and_keeps_its_span(written: str) -> None:
    text = f"was {written} by"
    words = split_words(text)
    at = words.words.index("sponsored")
    assert text[words.starts[at] : words.ends[at]] == written


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("isn't", "is not"), ("isn’t", "is not"), ("isnt", "is not"), ("ain't", "is not"),
        ("can't", "can not"), ("cannot", "can not"), ("won't", "will not"), ("I'm", "i am"),
        ("you've", "you have"), ("youre", "you are"), ("that's", "that is"),
        ("doctor's", "doctor 's"), ("let's", "let us"), ("gonna", "going to"),
        ("I'd've", "i would have"), ("o'clock", "o'clock"), ("patients'", "patients"),
        ("y'all're", "you all are"), ("that`s", "that is"), ("'tis", "tis"),
    ],
)  # fmt: skip
def test_a_contraction_is_the_words_it_stands_for(written: str, meant: str) -> None:
    assert split_words(written).words == tuple(meant.split())


def test_the_words_of_a_contraction_share_its_span() -> None:
    words = split_words("it isn't so")
    assert words.words == ("it", "is", "not", "so")
    assert (words.starts[1], words.ends[1]) == (words.starts[2], words.ends[2]) == (3, 8)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("5.2 mg", ("5.2", "mg")), ("5mg", ("5", "mg")), ("2,000 IU", ("2,000", "iu")),
        ("100 %", ("100%",)), ("100\u00a0%", ("100%",)), ("２０ mg", ("20", "mg")),
        ("B12 and H1N1", ("b12", "and", "h1n1")), ("$20", ("$", "20")),
        ("see https://a.example/b.c?d=1.", ("see", "https://a.example/b.c?d=1")),
        ("#ad @dr_x #not_advice", ("#ad", "@dr_x", "#not_advice")), ("follow-up", ("follow", "up")),
        ("vitamin A B", ("vitamin", "a", "b")), ("U.S.A.", ("u", "s", "a")), ("😀 … !", ()),
    ],
)  # fmt: skip
def test_numbers_addresses_and_tags_are_words_of_their_own(
    text: str, words: tuple[str, ...]
) -> None:
    assert split_words(text).words == words


@pytest.mark.parametrize("sign", [",", ":", " —", " - ", "…", " (", "😀", " “", ". ", " '"])
def test_a_clause_opens_after_a_sign(sign: str) -> None:
    assert split_words(f"well{sign} take it").breaks == (True, True, False)


def test_no_clause_opens_after_a_space_or_a_hyphen() -> None:
    assert split_words("a follow-up  visit").breaks == (True, False, False, False)


@given(anything)
def test_words_stand_in_order_inside_the_text(text: str) -> None:
    words = split_words(text)
    assert len(words) == len(words.starts) == len(words.ends) == len(words.breaks)
    last = (0, 0)
    for place in zip(words.starts, words.ends, strict=True):
        assert place == last or last[1] <= place[0] < place[1] <= len(text)
        last = place


@given(anything)
def test_folding_a_folded_word_changes_nothing(text: str) -> None:
    for word in split_words(text).words:
        if "'" not in word and not word.startswith(("http", "www")):
            assert fold(word) == (word,) or len(fold(word)) > 1
