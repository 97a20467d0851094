"""What a rule sees of a draft, and the values that go in."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from checks import DETECTORS, Draft, Facts, Medium, Section, Track, cues
from checks.context import Setting
from checks.hits import CueHit
from checks.rules import Selector
from checks.tokens import Words
from checks.view import PlacedCue, View
from tests.checks.made import cue, draft, engine, rule

TALK, DRUG = Selector("talk"), Selector("drug")


@pytest.fixture
def view(monkeypatch: pytest.MonkeyPatch) -> View:
    """Two sections, three sentences in the first: “Ask me.”, “Take Zolpram.”, “Ask.”"""
    seen: list[View] = []
    monkeypatch.setitem(DETECTORS, "sees", lambda rule, view: seen.append(view) or [])
    checked = engine(
        rule("one", kind='"detector"', detector='"sees"'),
        rule("two", any='["take"]'),
        cue("talk", "ask"),
        cue("drug", "{drug}"),
    )
    checked.check(draft("Ask me. Take Zolpram. Ask.", Section("Hello.", Track.CAPTION)))
    return seen[0]


def words_of(found: Iterable[PlacedCue]) -> list[str]:
    return [found_cue.quote for found_cue in found]


def test_cues_are_found_by_kind_and_by_selector_in_order(view: View) -> None:
    assert words_of(view.of_kind("talk")) == ["Ask", "Ask"]
    assert words_of(view.of_kind("talk", "drug")) == ["Ask", "Zolpram", "Ask"]
    assert words_of(view.chosen([DRUG, TALK])) == ["Ask", "Zolpram", "Ask"]
    assert words_of(view.chosen([Selector("testimonial")])) == []
    assert words_of(view.chosen([Selector("drug", "dose")])) == []


def test_sentences_are_found_by_what_they_bear(view: View) -> None:
    assert [s.text for s in view.bearing(("made.two", "any"))] == ["Take Zolpram."]
    assert [s.number for s in view.bearing(("made.two", "any"), [TALK])] == [0, 1, 2]


def test_near_is_a_distance_in_one_section_or_the_whole_draft(view: View) -> None:
    last = view.sentences[2]
    assert [s.number for s in view.near(last, 1)] == [1, 2]
    assert [s.number for s in view.near(last, None)] == [0, 1, 2, 3]
    assert [s.number for s in view.within(last, "section")] == [0, 1, 2]


def test_a_view_knows_facts_and_medium(view: View) -> None:
    assert view.medium is Medium.VIDEO
    assert view.medium.moves
    assert not Medium.TEXT.moves
    assert not view.facts.answered("paid")


def test_an_answer_is_yes_no_or_a_name_and_silence_is_neither() -> None:
    facts = Facts({"paid": False, "sponsor": "GlowLab", "licence": ("US",)})
    assert facts.no("paid")
    assert not facts.no("gifted")
    assert not facts.yes("gifted")
    assert facts.yes("sponsor")
    assert facts.name("sponsor") == "GlowLab"
    assert facts.name("licence") == ""


def test_cues_may_come_from_code_and_be_settled_over_the_draft(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def first_word(text: str, words: Words, setting: Setting) -> list[CueHit]:
        return [CueHit("opening", words.starts[0], words.ends[0])]

    def only_the_first(view: View) -> list[PlacedCue]:
        return list(view.cues[:1])

    monkeypatch.setattr(cues, "CUE_DETECTORS", (first_word,))
    monkeypatch.setattr(cues, "SETTLERS", (only_the_first,))
    report = engine().check(draft("Ask me. Tell me."))
    assert [(c.kind, c.span.end) for c in report.cues] == [("opening", 3)]


def test_a_draft_may_be_empty() -> None:
    report = engine().check(Draft(()))
    assert report.gate == "open"
    assert report.counts.words == 0
