"""The recogniser that ships, on lines nobody wrote a pattern for; and the checks without it."""

from __future__ import annotations

import sys
from functools import cache
from importlib.resources import files

import pytest

from app.packs import engine as built_in_engine
from app.recogniser.attach import attach
from app.recogniser.reader import Recogniser, Unavailable, load
from checks import Draft, Engine, Finding, Medium, Profile, Section, Severity, Track


@cache
def engine() -> Engine:
    built = built_in_engine()
    made = Engine(built.packs, built.platforms)
    assert attach(made) == ""
    return made


def findings(*sections: tuple[Track, str], medium: Medium = Medium.REPLY) -> list[Finding]:
    draft = Draft(
        tuple(Section(text, track) for track, text in sections), Profile((), ("US",), medium)
    )
    report = engine().check(draft)
    return [finding for finding in report.findings if finding.rule.startswith("advice.")]


def test_advice_in_no_known_words_is_heard_from_what_came_before() -> None:
    found = findings(
        (Track.ON_SCREEN, "Hils asks about her scan"),
        (Track.SPOKEN, "Hils, hello. On you, I don't hate that number."),
    )
    assert {finding.severity for finding in found} == {Severity.WARNING}
    assert {finding.quote for finding in found} == {"On you, I don't hate that number"}
    assert "may be heard as advice to one person" in found[0].message
    assert any("no phrase of the rule was met" in reason for reason in found[0].because)


def test_a_question_on_the_screen_counts_wherever_its_section_stands() -> None:
    spoken = (Track.SPOKEN, "Hils, hello. On you, I don't hate that number.")
    shown = (Track.ON_SCREEN, "Hils asks about her scan")
    assert {f.quote for f in findings(shown, spoken)} == {f.quote for f in findings(spoken, shown)}


def test_without_what_came_before_the_same_words_are_left_alone() -> None:
    assert findings((Track.SPOKEN, "On you, I don't hate that number.")) == []


def test_a_named_follower_is_advised() -> None:
    assert findings((Track.SPOKEN, "Honestly @jen, with your numbers I'd drop the metformin."))


def test_a_talk_to_have_with_the_prescriber_is_left_alone() -> None:
    said = (
        "People often ask whether they should drop metformin; that is a talk to have with "
        "whoever prescribed it."
    )
    assert findings((Track.SPOKEN, said), medium=Medium.VIDEO) == []


def test_the_same_draft_is_read_the_same_way() -> None:
    said = (Track.SPOKEN, "Jo, that one can wait. Sleep on it. " * 30)
    assert findings(said) == findings(said)


@pytest.mark.parametrize("text", ["", "\n\n", "🩷", "?", "x" * 5_000, "\ud83d", "a " * 3_000])
def test_any_text_can_be_read(text: str) -> None:
    findings((Track.SPOKEN, text), (Track.CAPTION, text))


def test_without_the_runtime_the_checks_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    built = built_in_engine()
    alone = Engine(built.packs, built.platforms)
    assert attach(alone) == "onnxruntime is not installed"
    assert alone.check(Draft((Section("Stop your lisinopril tonight, Kira."),))).findings


def test_damaged_weights_are_told() -> None:
    words = (files("resources") / "recogniser.txt").read_text("utf-8").split("\n")
    with pytest.raises(Unavailable, match="cannot be read"):
        Recogniser(b"no weights", words, {})
    assert load()
