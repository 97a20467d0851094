"""The templates that come with the program: what is there, how long it is, what it stands on."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from app.disclaimers.desk import Writer
from app.disclaimers.filling import Told, asked, examples, pieces
from app.disclaimers.placing import applied
from app.disclaimers.sandbox import FILLED, FILLED_END, GAP, GAP_END
from app.disclaimers.shown import Order
from app.disclaimers.template import EVERYWHERE, Template
from app.document import Document
from checks import Medium, Profile, Track
from checks.jurisdictions import holding_in, speaks_for
from tests.app.disclaimers.proving import ENGINE, NINE, SIX, built_in, desk, facts_for, marked

TEMPLATES = [pytest.param(template, id=template.id) for template in built_in().templates]
ON_SCREEN, CAPTION, SPOKEN = 60, 100, 40
"""Characters shown, characters written, words said: filled with the examples."""
PHONE = re.compile(r"\b(?:\d[\d -]*\d|triple zero)\b")
NARROW = ("youtube", "shorts")
"""Their fold leaves room for one thing, and a still post has no other place for a second."""
FIRST_IN_IRELAND = ("#AD ", "#Gifted ")


def texts(template: Template, told: dict[str, str] | None = None) -> dict[Track, str]:
    answers = examples(template) if told is None else told
    words = asked(template, answers, Told({}, {}))
    return {track: piece.text for track, piece in pieces(template, words).items()}


def test_there_is_a_template_for_each_need() -> None:
    templates = built_in().templates
    assert not built_in().broken
    assert len([t for t in templates if t.language == "en"]) >= 44
    assert len([t for t in templates if t.language == "es"]) >= 12
    for place in SIX:
        for topic in ("emergency", "crisis", "paid", "gift", "affiliate", "own-product", "limits"):
            assert any(t.topic == topic and t.suits((place,)) for t in templates), (place, topic)


def test_one_audience_of_many_countries_has_words_for_each_tie() -> None:
    for topic in ("paid", "gift", "affiliate", "own-product", "own-practice"):
        assert any(t.topic == topic and t.suits(SIX) for t in built_in().templates), topic


def test_every_file_is_a_template() -> None:
    folder = files("templates") / "disclaimers"
    written = {
        f"{group.name}/{file.name}" for group in folder.iterdir() for file in group.iterdir()
    }
    manifest = (files("templates") / "manifest.toml").read_text("utf-8")
    assert written == set(re.findall(r'^file = "(.+)"$', manifest, re.MULTILINE))


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_words_are_short_whole_and_plain(template: Template) -> None:
    found = texts(template)
    assert set(found) == {Track.SPOKEN, Track.ON_SCREEN, Track.CAPTION}
    assert len(found[Track.ON_SCREEN]) <= ON_SCREEN
    assert len(found[Track.CAPTION]) <= CAPTION
    assert len(found[Track.SPOKEN].split()) <= SPOKEN
    for text in found.values():
        assert not re.search(f"[{{}}<>\\[\\]|{FILLED}{FILLED_END}{GAP}{GAP_END}]", text)
        assert "  " not in text
        assert "\n" not in text
    assert found[Track.SPOKEN][-1] in ".?"
    assert found[Track.CAPTION][-1] in ".?"


@pytest.mark.parametrize("template", TEMPLATES)
def test_each_question_shows_in_the_words(template: Template) -> None:
    with_gaps = asked(template, {}, Told({}, {}))
    shown = " ".join(piece.text for piece in pieces(template, with_gaps).values())
    answered = {tuple(texts(template).values())}
    for ask in template.asks:
        for choice in ask.choices:
            answered.add(tuple(texts(template, {**examples(template), ask.key: choice}).values()))
        assert ask.gap in shown or len(answered) > 1, ask.key


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_number_to_call_was_read_at_its_source(template: Template) -> None:
    if template.topic not in ("emergency", "crisis"):
        return
    said = texts(template, {})
    if not any(PHONE.search(text) for text in said.values()):
        return
    place = next(iter(template.jurisdictions))
    held = holding_in((place,))
    assert any(c.verified and speaks_for(c.jurisdictions, held) for c in template.citations)


@pytest.mark.parametrize("template", TEMPLATES)
def test_in_ireland_a_tie_is_said_first(template: Template) -> None:
    if template.group == "Ties" and template.facts and all(template.facts.values()):
        written = texts(template)[Track.CAPTION]
        assert written.startswith(FIRST_IN_IRELAND) or not template.suits(("IE",))


@pytest.mark.parametrize("template", TEMPLATES)
def test_in_a_post_that_lacks_nothing_the_words_change_nothing(template: Template) -> None:
    named = SIX if EVERYWHERE in template.jurisdictions else template.jurisdictions
    for place in named:
        for medium in (Medium.VIDEO, Medium.LIVE, Medium.TEXT, Medium.REPLY):
            document = complete(medium, place)
            document.facts.update(facts_for(template))
            done = desk().fill(document, Order(template.id, examples(template)), Writer())
            assert not done.opens, (place, medium, done.opens)
            draft = applied(document, done.changes, done.fresh)
            words = {preview.text for preview in done.previews}
            assert not list(marked(draft, ENGINE.check(draft).findings, words)), (place, medium)


def complete(medium: Medium, place: str) -> Document:
    on = tuple(name for name in NINE if medium.moves or name not in NARROW)
    document = Document(profile=Profile(on, (place,), medium))
    tracks = {
        Medium.TEXT: (Track.CAPTION,),
        Medium.REPLY: (Track.COMMENT,),
    }.get(medium, (Track.SPOKEN, Track.CAPTION))
    for track in tracks:
        document.add_section(
            track, "In general, not advice: ask your own doctor.\nHow a kidney filters blood."
        )
    return document
