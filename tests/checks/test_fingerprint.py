"""A decision follows its words, and nothing else."""

from __future__ import annotations

from hypothesis import given

from checks import Span
from checks.fingerprint import fingerprint
from tests.checks.texts import drafts

TEXT = "I promise a cure for all."


def of(text: str, quote: str = "a cure") -> str:
    start = text.index(quote)
    return fingerprint("claims.x", text, Span(start, start + len(quote)))


def test_case_quotes_and_white_space_do_not_matter() -> None:
    assert of("I PROMISE  a cure  for ALL!") == of(TEXT)


def test_other_words_or_other_neighbours_do() -> None:
    assert of("I promise a  cure for you.", "a  cure") != of(TEXT)
    assert of(TEXT, "cure") != of(TEXT)
    assert of("We promised a cure for all.") != of(TEXT)


def test_another_rule_is_another_decision() -> None:
    span = Span(0, 3)
    assert fingerprint("a.b", TEXT, span) != fingerprint("a.c", TEXT, span)


@given(drafts)
def test_a_paragraph_before_or_after_changes_nothing(other: str) -> None:
    for end in ("\n", "\u2028", "\r\n"):
        assert of(f"{other.replace('a cure', '')}{end}{TEXT}{end}{other}") == of(TEXT)


def test_what_is_missing_is_known_by_its_rule_and_platform() -> None:
    assert fingerprint("a.b", "one", None) == fingerprint("a.b", "two", None)
    assert fingerprint("a.b", "one", None, "tiktok") != fingerprint("a.b", "one", None)


def test_it_is_the_same_today_and_tomorrow() -> None:
    assert fingerprint("a.b", "", None) == (
        "2d696dd273feb09e3627dd78d0712db510d718081ebc18fc625943c107dd8314"
    )
