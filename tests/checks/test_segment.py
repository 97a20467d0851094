"""Sentences end where a reader would say they do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.segment import LONGEST, paragraphs, sentences
from tests.checks.texts import anything


def cut(text: str) -> list[str]:
    return [span.of(text) for line in paragraphs(text) for span in line.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Take it. | Rest now.",
        "Take 5.2 mg. | Dr. Smith said so.",
        "About approx. 20% or approx. half. | Fine.",
        "Bread, eggs, etc. are fine. | Bread, eggs, etc. | Then rest.",
        "At 8 a.m. daily. | At 8 a.m. | Then rest.",
        "The U.S. FDA said no. | He lives in the U.S. | The rest is silence.",
        "She is an M.D. | He is not.",
        "Use e.g. Zolpram b.i.d. with food.",
        "I take vitamin D. | Take it too. | Hepatitis B. | Get the vaccine.",
        "J. Smith and John F. Kennedy met. | So do I. | Ask me.",
        "1. Take it. | 2. Rest.",
        "a. First. | b. Second.",
        "No. | It is no. 5 on the list.",
        "He said “take it.” | Then he left. | “Really?” she asked.",
        "Take it. | 😀 Next one! | Really?!",
        "Well... maybe not. | So... | I think so.",
        "Well… maybe not. | Wait… | What?",
        "See https://a.example/b.c?d=1. | Or www.a.example/?#top now.",
        "Great #health tip for all. | Fine",
        "We are #1. | #ad #health 💊 #best",
        "TAKE 5 MG. | THEN REST!",
        "**Take it.** | (It is fine.) | Good.",
        "See fig. 3 for it. | See the fig. | It is good.",
        "مرحبا؟ | نعم.",
        "A long day... | #health #ad",
        "Pfizer Inc. makes it, says Example Ltd. | They know.",
        "What? | no. | take it.",
    ],
)
def test_sentences_are_cut_as_a_reader_would(text: str) -> None:
    assert cut(text.replace(" | ", " ")) == text.split(" | ")


@pytest.mark.parametrize("text", ["Take it.|😀 Next.", "Take it.|#tired", "Take it.|“No.”"])
def test_no_space_is_needed_before_an_emoji_a_hashtag_or_a_quote(text: str) -> None:
    assert cut(text.replace("|", "")) == text.split("|")


def test_a_mark_with_no_word_before_it_ends_nothing_but_itself() -> None:
    assert cut(". Odd") == [".", "Odd"]


def test_every_line_end_ends_a_paragraph() -> None:
    text = "one\u2028two\rthree\r\nfour\n\n  five"
    assert [line.span.of(text) for line in paragraphs(text)] == "one two three four five".split()


def test_a_single_hashtag_at_the_end_stays_in_its_sentence() -> None:
    assert cut("My new cream #ad") == ["My new cream #ad"]


def test_speech_without_punctuation_is_cut_before_a_linking_word() -> None:
    text = " ".join(["word"] * 30 + ["so"] + ["word"] * 30)
    assert [len(piece.split()) for piece in cut(text)] == [30, 31]


def test_a_long_sentence_is_cut_at_a_comma_where_no_linking_word_helps() -> None:
    text = " ".join(["word"] * 29 + ["word,"] + ["word"] * 30)
    assert [len(piece.split()) for piece in cut(text)] == [30, 30]


def test_a_stretch_with_nowhere_to_breathe_is_cut_all_the_same() -> None:
    assert all(len(piece.split()) <= LONGEST for piece in cut("word " * 500))


@given(anything)
def test_sentences_cover_all_but_white_space_in_order(text: str) -> None:
    at = 0
    for line in paragraphs(text):
        assert line.sentences
        assert line.span.start == line.sentences[0].start
        assert line.span.end == line.sentences[-1].end
        for span in line.sentences:
            assert not text[at : span.start].strip()
            assert span.of(text) == span.of(text).strip() != ""
            at = span.end
    assert not text[at:].strip()


@given(st.lists(st.sampled_from(["so", "word", "a,", "e.g.", "5."]), min_size=1, max_size=300))
def test_no_sentence_is_longer_than_the_longest(words: list[str]) -> None:
    line = " ".join(words)
    assert all(len(span.of(line).split()) <= LONGEST for span in sentences(line))
