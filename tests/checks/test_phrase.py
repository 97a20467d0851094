"""The phrase language does what it says, refuses the rest with a reason, and cannot run away."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.index import PhraseIndex
from checks.phrase import Choices, Match, Phrase, PhraseError, compile_phrase
from checks.tokens import split_words
from tests.checks.texts import anything

LISTS = {"drug": ("zolpram", "blood thinner", "statin*"), "empty": ()}


def quotes(phrase: str, text: str) -> list[str]:
    words = split_words(text)
    return [
        text[words.starts[first] : words.ends[last - 1]]
        for first, last in compile_phrase(phrase, LISTS).matches(words)
    ]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("cure", "Cure, CURE; cured", ["Cure", "CURE"]),
        ("cure*", "cured and cures", ["cured", "cures"]),
        ("take|use it", "take it or use it", ["take it", "use it"]),
        ("take <2> daily", "take it daily, take a big one daily", ["take it daily"]),
        ("take <3> daily", "take daily", ["take daily"]),
        ("stop {drug}", "stop Zolpram, stop blood thinner, stop statins",
         ["stop Zolpram", "stop blood thinner", "stop statins"]),
        ("stop {drug}|it", "stop it", ["stop it"]),
            ("stop {drug}", "stop blood pressure pills", []),
    ("^ take it", "Take it. You take it, take it", ["Take it", "take it"]),
        ("well ^ take", "well take, well, take", ["well, take"]),
        ("can't", "you cannot and can’t and cant", ["cannot", "can’t", "cant"]),
        ("follow-up", "a follow up, a follow-up", ["follow up", "follow-up"]),
        ("can't|will stop", "can't stop", ["can't stop"]),
        ("100% safe", "it is 100 % safe", ["100 % safe"]),
        ("oh <1> oh", "oh oh oh oh", ["oh oh", "oh oh"]),
        ("@*", "ask @dr_x or a friend @ home", ["@dr_x"]),
    ],
)  # fmt: skip
def test_a_phrase_matches_what_its_author_means(phrase: str, text: str, found: list[str]) -> None:
    assert quotes(phrase, text) == found


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("", "no word"), ("<3>", "no word"), ("^", "no word"), ("<2> cure", "begin and end"),
        ("cure <2>", "begin and end"), ("cure ^", "begin and end"), ("cure <13> it", "wider than"),
        ("cure||it", "empty choice"), ("|cure", "empty choice"), ("cure|", "empty choice"),
        ("{nothing}", "no list"), ("{empty}", "with a word in it"), ("{drug}s", "phrase language"),
        ("cure<2>it", "phrase language"), ("<x>", "phrase language"), ("c*re", "not a word"),
        ("*", "not a word"), ("!!!", "not a word"), ("don't*", "more than one word"),
        (" ".join(["cure"] * 25), "more than 24 parts"),
        ("|".join(f"word{n}" for n in range(4001)), "more than 4000 choices"),
    ],
)  # fmt: skip
def test_what_is_not_in_the_language_is_refused_with_a_reason(phrase: str, reason: str) -> None:
    with pytest.raises(PhraseError, match=reason):
        compile_phrase(phrase, LISTS)


def test_a_list_with_signs_of_the_language_in_it_is_refused() -> None:
    with pytest.raises(PhraseError, match="phrase language"):
        compile_phrase("{odd}", {"odd": ("take <2> it",)})


PIECES = st.sampled_from(
    [
        "cure",
        "a|b",
        "cure*",
        "<3>",
        "<12>",
        "^",
        "{drug}",
        "a",
        "it's",
        "|",
        "<",
        "*",
        "{",
        "é",
        "😀",
    ]
)
sources = st.one_of(st.lists(PIECES, max_size=8).map(" ".join), st.text(max_size=20))


@given(sources)
def test_any_text_is_a_phrase_or_refused(source: str) -> None:
    with contextlib.suppress(PhraseError):
        assert isinstance(compile_phrase(source, LISTS), Phrase)


@given(st.lists(PIECES, min_size=1, max_size=8).map(" ".join), anything)
def test_matches_stand_in_order_and_do_not_overlap(source: str, text: str) -> None:
    try:
        phrase = compile_phrase(source, LISTS)
    except PhraseError:
        return
    at = 0
    for first, last in phrase.matches(split_words(text)):
        assert at <= first < last
        at = last


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a <12> a <12> a <12> a <12> b", "a " * 400),
        ("a* <12> a* <12> a* <12> a* <12> a* <12> b", "aa " * 400),
    ],
)
def test_steps_grow_with_phrase_times_text(
    source: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = 0
    walk = Choices.ends

    def counted(self: Choices, words: tuple[str, ...], at: int) -> Iterator[int]:
        nonlocal steps
        steps += 1
        return walk(self, words, at)

    phrase, words = compile_phrase(source), split_words(text)
    monkeypatch.setattr(Choices, "ends", counted)
    assert not list(phrase.matches(words))
    widest = sum(part for part in phrase.parts if isinstance(part, int)) + len(phrase.parts)
    assert steps <= len(words) * len(phrase.parts) * widest


def test_an_index_finds_what_each_phrase_finds_alone() -> None:
    sources = ["take it", "{drug}", "take <3> {drug}", "it", "a b c d e f g h", "^ it", "can't"]
    compiled = [(source, compile_phrase(source, LISTS)) for source in sources]
    index = PhraseIndex(compiled)
    for text in ("take it with Zolpram", "it", "a b c d e f g h", "you can't take statins", "no"):
        words = split_words(text)
        alone = {
            owner: [Match(owner, *place) for place in phrase.matches(words)]
            for owner, phrase in compiled
        }
        assert index.matches(words) == {owner: met for owner, met in alone.items() if met}


@given(st.lists(PIECES, min_size=1, max_size=6).map(" ".join), anything)
def test_an_index_never_loses_a_match(source: str, text: str) -> None:
    try:
        phrase = compile_phrase(source, LISTS)
    except PhraseError:
        return
    words = split_words(text)
    met = PhraseIndex([("x", phrase), ("y", compile_phrase("other words"))]).matches(words)
    assert len(met.get("x", [])) == len(list(phrase.matches(words)))


def test_an_index_of_nothing_finds_nothing() -> None:
    assert PhraseIndex([]).matches(split_words("take it")) == {}


def test_the_matches_of_one_owner_stand_in_the_order_of_the_text() -> None:
    index = PhraseIndex([("x", compile_phrase("b")), ("x", compile_phrase("a b"))])
    assert [m.source for m in index.matches(split_words("b a b"))["x"]] == ["b", "a b", "b"]
