"""Limits and referrals: what is recognised, and what the rules about them say."""

from __future__ import annotations

import pytest

from app.packs import engine
from checks import (
    Draft,
    Facts,
    FactValue,
    Finding,
    Medium,
    Profile,
    Report,
    Section,
    Severity,
    Track,
)

LESSON = "Migraine is more than a headache. Triptans help many people when taken early."


def report(
    *sections: tuple[str, str],
    medium: Medium = Medium.VIDEO,
    places: tuple[str, ...] = ("US",),
    platforms: tuple[str, ...] = (),
    facts: dict[str, FactValue] | None = None,
) -> Report:
    parts = tuple(Section(text, Track(track)) for track, text in sections)
    return engine().check(Draft(parts, Profile(platforms, places, medium), Facts(facts or {})))


def found(answer: Report, rule: str) -> Finding | None:
    return next((finding for finding in answer.findings if finding.rule == rule), None)


def kinds(text: str, track: str = "spoken") -> set[str]:
    return {cue.kind for cue in report((track, text)).cues}


@pytest.mark.parametrize(
    "text",
    [
        "I can't tell from a photo what that spot is.",
        "I won't guess at your result over a screen.",
        "I haven't examined you, Marek.",
        "I'm speaking in general here.",
        "I am talking to everyone out there, not to you.",
        "General info only.",
        "For educational purposes only.",
        "I'm a cardiologist, just not yours.",
        "This doesn't replace a visit with your own doctor.",
        "Views are my own.",
        "These statements have not been evaluated by the FDA.",
        "No doctor-patient relationship is created by this video.",
    ],
)
def test_a_limit_is_recognised_however_it_is_said(text: str) -> None:
    assert "disclaimer" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "I don't care what the scale says.",
        "Nobody told me this in medical school.",
        "The general population has about one in eight.",
        "You don't have to be perfect at it.",
        "My phone died during the live.",
        "Doctors don't agree on this one.",
    ],
)
def test_a_no_alone_is_not_a_limit(text: str) -> None:
    assert "disclaimer" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ring your surgery in the morning.",
        "Bring it up with whoever prescribes yours.",
        "If it spreads, go to the emergency department tonight.",
        "Chest pain that spreads: call 911.",
        "Your pharmacist can check the list for you.",
        "That's one for your own dermatologist.",
    ],
)
def test_a_referral_is_recognised(text: str) -> None:
    assert "see_a_professional" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Your doctor may recommend a different dose.",
        "I called my doctor and waited an hour.",
        "Emergency medicine is a team sport.",
        "See you next week.",
    ],
)
def test_a_clinician_in_the_sentence_is_not_yet_a_referral(text: str) -> None:
    assert "see_a_professional" not in kinds(text)


def test_a_lesson_without_limits_gets_a_line_at_the_start_of_the_speech() -> None:
    finding = found(report(("caption", "#migraine"), ("spoken", LESSON)), "disclaimer.missing")
    assert finding is not None
    assert finding.severity is Severity.WARNING
    assert finding.message.startswith("Good practice; no rule we have read requires this line.")
    assert (finding.span, finding.section, finding.place) == (None, 1, 0)
    assert finding.fixes[0].replacement.startswith("This is general information")


def test_the_inserted_line_satisfies_the_rule_and_names_a_next_step() -> None:
    finding = found(report(("spoken", LESSON)), "disclaimer.missing")
    assert finding is not None
    again = report(("spoken", finding.fixes[0].replacement + LESSON))
    assert found(again, "disclaimer.missing") is None
    assert found(again, "disclaimer.no-next-step") is None


def test_one_passing_health_word_is_no_lesson() -> None:
    assert (
        found(report(("spoken", "Day three of my cold, send soup.")), "disclaimer.missing") is None
    )


def test_limits_in_the_caption_alone_are_pointed_at_not_called_missing() -> None:
    answer = report(("spoken", LESSON), ("caption", "General info, not advice for you."))
    assert found(answer, "disclaimer.missing") is None
    misplaced = found(answer, "disclaimer.only-in-bio-or-caption")
    assert misplaced is not None
    assert misplaced.track is Track.CAPTION


def test_limits_on_screen_are_in_the_video() -> None:
    answer = report(("spoken", LESSON), ("on_screen", "General info, not advice for you."))
    assert found(answer, "disclaimer.only-in-bio-or-caption") is None


def test_a_but_takes_a_limit_back() -> None:
    answer = report(("spoken", "This is not medical advice, but stop your Zolpram tonight."))
    finding = found(answer, "disclaimer.contradicted")
    assert finding is not None
    assert finding.severity is Severity.ERROR


def test_a_quoted_limit_is_not_taken_back() -> None:
    said = "People write “not medical advice, but take two” and think that settles it."
    assert found(report(("spoken", said)), "disclaimer.contradicted") is None


@pytest.mark.parametrize(
    ("place", "number"),
    [("US", "911"), ("GB", "999"), ("AU", "000"), ("IE", "112"), ("CA-ON", "911")],
)
def test_the_emergency_number_is_the_one_of_the_place(place: str, number: str) -> None:
    answer = report(("spoken", "Crushing chest pain? Try an antacid."), places=(place,))
    finding = found(answer, "disclaimer.missing-emergency-line")
    assert finding is not None
    assert number in finding.fixes[0].replacement


def test_no_number_is_guessed_for_several_countries() -> None:
    answer = report(("spoken", "Crushing chest pain? Try an antacid."), places=("US", "GB"))
    finding = found(answer, "disclaimer.missing-emergency-line")
    assert finding is not None
    assert "your local emergency number" in finding.fixes[0].replacement


def test_an_emergency_with_a_direction_is_silent() -> None:
    answer = report(("spoken", "Crushing chest pain is 911, right now."))
    assert found(answer, "disclaimer.missing-emergency-line") is None


@pytest.mark.parametrize(
    "text",
    [
        "Paid partnership with [BRAND].",
        "I am Dr {{name}}.",
        "Valid in <jurisdiction>.",
        "Code: XXX",
        "TODO",
    ],
)
def test_a_placeholder_is_an_error(text: str) -> None:
    finding = found(report(("caption", text)), "disclaimer.unfilled-template")
    assert finding is not None
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "text", ["[music]", "[0:12-0:16 top] Hello", "Size XXL", "a < b and c > d", "{ }"]
)
def test_stage_directions_and_signs_are_no_placeholders(text: str) -> None:
    assert found(report(("on_screen", text)), "disclaimer.unfilled-template") is None


def test_reading_time_is_judged_only_where_times_stand() -> None:
    line = "This is general information only and no substitute for advice from your own doctor"
    assert found(report(("on_screen", line)), "disclaimer.too-long-or-fast") is None
    short = found(report(("on_screen", f"[0:02-0:04 top] {line}")), "disclaimer.too-long-or-fast")
    assert short is not None
    assert short.quote == line
    assert (
        found(report(("on_screen", f"[0:02-0:09] {line}")), "disclaimer.too-long-or-fast") is None
    )


def test_an_offer_of_care_asks_for_the_licence_and_uses_the_answer() -> None:
    asked = report(("caption", "New patients welcome!"))
    assert "licence" in {question.fact for question in asked.questions}
    told = report(("caption", "New patients welcome!"), facts={"licence": ("Ohio", "Utah")})
    finding = found(told, "disclaimer.licence-scope")
    assert finding is not None
    assert finding.fixes[0].replacement == " I am licensed in Ohio and Utah only."
    assert found(report(("caption", "New video!")), "disclaimer.licence-scope") is None


def test_what_only_a_reader_heard_says_so() -> None:
    cues = report(("spoken", "Your belly and I have never met, so no verdict from me, Ines.")).cues
    assert any(cue.kind == "disclaimer" for cue in cues)
