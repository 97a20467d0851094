"""Hostile and broken templates are stopped with the line named; good ones only fill in words."""

from __future__ import annotations

from itertools import count

import pytest

from app.disclaimers.sandbox import MOST_ROUNDS, BadTemplate, Body
from checks import Track


def body(text: str, *names: str, skipped: int = 0) -> Body:
    return Body(text, "made.j2", names, skipped)


def spoken(words: str) -> str:
    return "{% block spoken %}" + words + "{% endblock %}"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("{{ name.__class__ }}", "a dot after a name cannot be used"),
        ("{{ name['__class__'] }}", "square brackets cannot be used"),
        ("{{ name() }}", "a call cannot be used"),
        ("{{ name | attr('x') }}", "No filter named 'attr'"),
        ("{{ range(9) }}", "a call cannot be used"),
        ("{{ 'a' * 999999999 }}", "arithmetic cannot be used"),
        ("{{ 9 ** 9999999 }}", "arithmetic cannot be used"),
        ("{% set x = name %}", "“set” cannot be used"),
        ("{% include '/etc/passwd' %}", "“include” cannot be used"),
        ("{% include '../../secret' %}", "“include” cannot be used"),
        ("{% import 'x' as y %}", "“import” cannot be used"),
        ("{% macro m() %}{% endmacro %}", "“macro” cannot be used"),
        ("{% for a in name recursive %}{% endfor %}", "a loop cannot contain itself"),
        ("{{ other }}", "“other” is asked nowhere"),
        ("{{ name | _rounds }}", "there is no filter “_rounds”"),
        ("{% if name %}", "Encountered unknown tag"),
        ("{{ name ", "expected token"),
        ("\ue000", "signs of private use"),
    ],
)
def test_what_is_not_allowed_is_refused_with_its_line(words: str, why: str) -> None:
    with pytest.raises(BadTemplate) as caught:
        body("\n\n" + spoken(f"\n{words}"), "name", skipped=10)
    assert why.lower() in str(caught.value).lower()
    assert caught.value.line in (11, 13, 14)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Hello", "words stand outside the blocks"),
        ("", "it has no block for a track"),
        ("{% block song %}x{% endblock %}", "“song” is no track"),
        (spoken("{% block caption %}x{% endblock %}"), "a block cannot stand in a block"),
        ("{% extends 'x' %}", "“extends” cannot be used"),
        (spoken("x" * 20_001), "longer than 20,000"),
        (spoken("{{" + "(" * 5_000 + "1" + ")" * 5_000 + "}}"), "nests too deeply"),
    ],
)
def test_the_file_must_be_blocks_of_tracks(text: str, why: str) -> None:
    with pytest.raises(BadTemplate, match=why):
        body(text)


def test_a_loop_without_end_stops_and_names_its_line() -> None:
    loops = "{% for a in name %}{% for b in name %}{% for c in name %}"
    ends = "{% endfor %}" * 3
    endless = body(spoken(f"\n{loops}{ends}"), "name", skipped=4)
    with pytest.raises(BadTemplate, match=f"more than {MOST_ROUNDS} rounds") as caught:
        endless.render(Track.SPOKEN, {"name": "x" * 300})
    assert caught.value.line == 6


def test_a_slow_loop_stops_by_the_clock() -> None:
    seconds = count(0.0, 0.3)
    slow = Body(
        spoken("{% for a in name %}{{ a }}{% endfor %}"), "m.j2", ["name"], 0, lambda: next(seconds)
    )
    with pytest.raises(BadTemplate):
        slow.render(Track.SPOKEN, {"name": "abcdef"})


def test_too_many_words_are_stopped() -> None:
    big = body(spoken("{% for a in name %}{{ name }}{% endfor %}"), "name")
    with pytest.raises(BadTemplate, match="more than 2,000 characters"):
        big.render(Track.SPOKEN, {"name": "x" * 150})


def test_a_value_that_is_missing_names_its_line() -> None:
    with pytest.raises(BadTemplate, match="'name' is undefined") as caught:
        body("{% block spoken %}\n{{ name }}{% endblock %}", "name").render(Track.SPOKEN, {})
    assert caught.value.line == 2


def test_an_answer_is_words_and_never_template() -> None:
    text = body(spoken("Hi {{ name }}."), "name").render(
        Track.SPOKEN, {"name": "{{ 7 * 7 }}{% x %}"}
    )
    assert "{{ 7 * 7 }}{% x %}" in text


def test_conditions_filters_and_short_loops_work_on_one_line() -> None:
    words = "{% if name %}\n Dr {{ name | upper }}, {% endif %}{{ places | join(' and ') }}"
    made = body(spoken(words), "name", "places")
    text = made.render(Track.SPOKEN, {"name": "Ada", "places": ("Ohio", "Texas")})
    for sign in "\ue000\ue001":
        text = text.replace(sign, "")
    assert text == "Dr ADA, Ohio and Texas"
    assert made.tracks == (Track.SPOKEN,)
