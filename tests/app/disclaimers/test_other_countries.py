"""A post that was right in one country is led to the words of the next."""

from __future__ import annotations

import pytest

from app.disclaimers.desk import Writer
from app.disclaimers.placing import applied
from app.disclaimers.shown import Order, Target
from app.document import Document
from checks import Medium, Profile, Track
from tests.app.disclaimers.proving import ENGINE, TITLES, desk, fires, target_of

PRAISE = "I have been loving this stethoscope for a month."
MISSING, WORDS = "sponsorship.missing", "sponsorship.label-by-jurisdiction"


def written_for(place: str, fact: str) -> Document:
    made = Document(profile=Profile(("tiktok",), (place,), Medium.VIDEO))
    made.add_section(Track.SPOKEN, PRAISE)
    made.add_section(Track.CAPTION, PRAISE)
    made.facts.update({fact: "Nuvo", "used_by_author": True, "native_label": True})
    return made


def moved(document: Document, place: str) -> Document:
    document.profile = Profile(("tiktok",), (place,), Medium.VIDEO)
    return document


def inserted(document: Document, template: str, target: Target | None = None) -> Document:
    done = desk().fill(document, Order(template, {"thing": "stethoscope", "asked": "No"}), Writer())
    assert not any(word.trouble for word in done.asks)
    draft = applied(document, done.changes, done.fresh)
    made = Document(profile=document.profile, facts=document.facts, inserted=list(done.marks))
    for section in draft.sections:
        made.add_section(section.track, section.text, section.platform)
    return made


def offered(document: Document, rule: str) -> list[str]:
    """Templates that would settle the rule's first finding, whichever way it marks it."""
    target = target_of(document, rule) or Target(
        rule, TITLES[rule], document.sections[0].id, document.sections[0].paragraphs[0].id, None
    )
    rows = desk().offer(document, target, Writer())
    return [row.id for row in rows if row.settles and row.suits]


@pytest.mark.parametrize(
    ("fact", "at_home", "in_britain", "in_ireland"),
    [
        ("paid", "paid-sponsored", "paid-ad", "paid-hash-ad"),
        ("gifted", "gift-free", "gift-ad", "gift-gifted"),
    ],
)
def test_from_america_to_britain_to_ireland(
    fact: str, at_home: str, in_britain: str, in_ireland: str
) -> None:
    document = inserted(written_for("US", fact), at_home)
    assert not ENGINE.check(document.draft()).findings

    document = moved(document, "GB")
    assert fires(document, WORDS)
    assert in_britain in offered(document, WORDS)
    document = inserted(document, in_britain)
    assert not ENGINE.check(document.draft()).findings

    document = moved(document, "IE")
    assert fires(document, WORDS)
    assert in_ireland in offered(document, WORDS)
    document = inserted(document, in_ireland)
    assert not ENGINE.check(document.draft()).findings
    assert {mark.template for mark in document.inserted} == {in_ireland}


def test_a_bare_endorsement_is_offered_the_words_of_its_country_first() -> None:
    for place, first in (("US", "paid-sponsored"), ("GB", "paid-ad"), ("IE", "paid-hash-ad")):
        document = written_for(place, "paid")
        document.facts = {"paid": True}
        assert offered(document, MISSING)[0] == first
