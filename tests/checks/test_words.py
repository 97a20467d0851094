"""The shared word lists: they load, hold nothing twice, and keep plain words out."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from checks.phrase import compile_phrase
from checks.tokens import split_words

_TEXT = (files("checks") / "packs" / "words.toml").read_text(encoding="utf-8")
_LISTS: dict[str, list[str]] = tomllib.loads(_TEXT)
_COMMON = frozenset(
    "the and that have for not with you this but his from they say her she will one all would "
    "there their what out about who get which when make can like time just him know take "
    "people into year your good some could them see other than then now look only come its "
    "over think also back after use two how our work first well way even new want because any "
    "these give day most us man find here thing tell very still should call world school big "
    "ask need too feel become leave put mean keep let begin seem help talk turn start show "
    "hear play run move live believe bring happen write sit stand lose pay meet include "
    "continue set learn change lead cold ice iron speed shot patch ring coil drops salt oil "
    "tea honey zinc spot growth period stroke shock mole me ed low high off hot sick tired "
    "dry heavy bug tick sun water home house hand face head book phone car tree friend plan "
    "test level result reading course lift balance relief align refresh alert bold calm focus "
    "dose best right left light dark open close last next week month night morning lean press "
    "fit prep screen film echo trace number answer question story video post link shop".split()
)


def spelt(name: str) -> list[str]:
    """The terms of a list with the lists it holds."""
    terms: list[str] = []
    for term in _LISTS[name]:
        terms.extend(spelt(term[1:-1]) if term.startswith("{") else [term])
    return terms


@pytest.mark.parametrize("name", _LISTS)
def test_a_list_can_stand_in_a_phrase(name: str) -> None:
    compile_phrase(f"{{{name}}}", {name: spelt(name)})


@pytest.mark.parametrize("name", _LISTS)
def test_a_list_holds_nothing_twice(name: str) -> None:
    own = [(split_words(term.rstrip("*")).words, term[-1:] == "*") for term in _LISTS[name]]
    assert len(own) == len(set(own))


@pytest.mark.parametrize("name", [name for name in _LISTS if not name.endswith("_ambiguous")])
def test_what_is_ambiguous_stands_only_in_the_list_that_says_so(name: str) -> None:
    assert not set(spelt(name)) & set(_LISTS.get(f"{name}_ambiguous", ()))


@pytest.mark.parametrize("name", ["medicine", "condition", "symptom", "vaccine"])
def test_a_list_of_health_words_holds_no_plain_word(name: str) -> None:
    phrase = compile_phrase(f"{{{name}}}", {name: spelt(name)})
    assert len(_COMMON) >= 200
    assert not [word for word in sorted(_COMMON) if list(phrase.matches(split_words(word)))]


@pytest.mark.parametrize(
    ("name", "term"),
    [
        ("medicine", "blood thinners"),
        ("medicine", "the pill"),
        ("medicine", "SSRIs"),
        ("medicine", "beta-blockers"),
        ("medicine", "co-amoxiclav"),
        ("medicine", "paracetamol"),
        ("medicine", "Tylenol"),
        ("condition", "Crohn's"),
        ("symptom", "shortness of breath"),
        ("clinician", "GP"),
        ("clinician", "care team"),
        ("care_place", "A&E"),
        ("frequency", "b.i.d."),
        ("emergency_number", "13 11 14"),
        ("test", "HbA1c"),
        ("supplement", "St John's wort"),
    ],
)
def test_a_list_knows_its_word_however_it_is_written(name: str, term: str) -> None:
    phrase = compile_phrase(f"{{{name}}}", {name: spelt(name)})
    words = split_words(term)
    assert (0, len(words)) in [(first, last) for first, last in phrase.matches(words)]
