"""Advice to one person and to everybody: pairs of drafts in which only the context differs."""

from __future__ import annotations

import pytest

from app.packs import engine
from checks import Draft, Medium, Profile, Report, Section, Track


def report(*sections: tuple[Track, str], medium: Medium = Medium.VIDEO) -> Report:
    profile = Profile((), ("US",), medium)
    return engine().check(Draft(tuple(Section(text, track) for track, text in sections), profile))


def spoken(text: str, medium: Medium = Medium.VIDEO) -> Report:
    return report((Track.SPOKEN, text), medium=medium)


def advice(found: Report) -> list[str]:
    return [
        cue.act or ""
        for cue in found.cues
        if cue.kind == "individual_advice" and cue.addressee == "person"
    ]


def rules(found: Report) -> set[str]:
    return {finding.rule for finding in found.findings if finding.rule.startswith("advice.")}


@pytest.mark.parametrize(
    "line",
    [
        "You take it twice a day with food.",
        "I would leave the cream off until Friday.",
        "Halve it from tonight and see how you feel.",
        "You do not need the scan.",
    ],
)
def test_context_decides(line: str) -> None:
    answered = report((Track.COMMENT, f"Thanks for asking, Priya. {line}"), medium=Medium.REPLY)
    told = report((Track.SPOKEN, f"A word on creams and tablets. {line}"))
    assert advice(answered)
    assert not advice(told)
    assert "advice.reply-to-individual" in rules(answered)
    assert "advice.reply-to-individual" not in rules(told)


def test_a_question_on_the_screen_makes_the_answer_advice() -> None:
    line = (Track.SPOKEN, "You take half tonight and leave the rest until Friday.")
    asked = report((Track.ON_SCREEN, "@lina_k: can i take both of mine?"), line)
    assert advice(asked)
    assert not advice(report((Track.ON_SCREEN, "Two tablets, one box"), line))


def test_the_followers_own_words_are_no_advice_of_the_doctors() -> None:
    found = report(
        (Track.ON_SCREEN, "Replying to @lina_k: should i stop my Zolpram tonight?"),
        (Track.SPOKEN, "I can't say what is right for you from here."),
    )
    assert not advice(found)


def test_a_refusal_and_general_teaching_stay_silent() -> None:
    found = spoken(
        "Priya asks if her ferritin is fine. I can't read yours from here, Priya. "
        "Ferritin is stored iron, and what counts as low depends on the lab."
    )
    assert not advice(found)
    assert not rules(found)


def test_a_disclaimer_heals_nothing() -> None:
    plain = "Priya, stop your metformin tonight."
    assert rules(spoken(plain)) == rules(spoken(f"This is not medical advice. {plain}"))


def test_a_dose_for_everybody_is_another_rule_than_a_dose_for_one() -> None:
    found = spoken("Take 400 mg of ibuprofen every 6 hours.")
    assert not advice(found)
    assert "advice.dose-to-viewer" in rules(found)


@pytest.mark.parametrize(
    "line",
    [
        "Never stop an antidepressant on your own.",
        "Talk to your prescriber before you stop your statin.",
        "He told me to stop my statin.",
        "Should I stop my metformin before the scan?",
        "Doctors are told they should start a statin after a heart attack.",
        "Some people can have a headache for a day.",
        "Iron tablets are usually taken with food.",
    ],
)
def test_what_is_denied_asked_or_reported_stays_silent(line: str) -> None:
    assert not rules(spoken(line))


def test_reply_and_act_rules_stand_side_by_side() -> None:
    found = report(
        (Track.COMMENT, "@lina_k you should stop your metformin tonight."), medium=Medium.REPLY
    )
    assert {"advice.reply-to-individual", "advice.stop-or-change-medication"} <= rules(found)


def test_every_advice_rule_names_its_head() -> None:
    heads = ("Examining", "Diagnosing", "Treating", "Agreeing to treat")
    for rule in engine().rules:
        if rule.id.startswith("advice."):
            assert rule.why.startswith(heads), rule.id


def test_every_cue_says_why() -> None:
    found = report((Track.COMMENT, "Priya, halve it from tonight."), medium=Medium.REPLY)
    finding = next(f for f in found.findings if f.rule == "advice.reply-to-individual")
    assert finding.because
