"""Places of an audience have names."""

from __future__ import annotations

from app.places import Places
from checks import parse_jurisdiction
from checks.jurisdictions import _COUNTRIES, OWN


def test_every_country_the_rules_know_has_a_name_and_every_name_a_code_they_know() -> None:
    places = Places()
    codes = [place.code for place in places.all]
    assert len(codes) == len(set(codes))
    assert {code for code in codes if "-" not in code} == _COUNTRIES | {"EU"}
    assert all(parse_jurisdiction(code) == code for code in codes)
    assert sum(code.startswith("US-") for code in codes) == 51
    assert sum(code.startswith("CA-") for code in codes) == 13


def test_our_places_come_first_then_countries_by_name() -> None:
    names = [place.name for place in Places().all]
    assert [place.code for place in Places().all[: len(OWN)]] == list(OWN)
    assert names[len(OWN)] == "Afghanistan"
    assert names.index("Zimbabwe") < names.index("Alabama")


def test_an_audience_is_said_in_few_words() -> None:
    places = Places()
    assert places.short(("US", "GB")) == "United States, UK"
    assert places.short(()) == "All countries"


def test_places_are_named_as_they_stand_in_a_sentence() -> None:
    places = Places()
    assert places.listed(("US", "GB", "CA")) == "the United States, the UK and Canada"
    assert places.listed(("DM",)) == "Dominica"
    assert places.listed(()) == "all countries"
