"""Who is being answered: where an answer to one person begins, ends, and is declined."""

from __future__ import annotations

import pytest

from checks.address import Marks, called, marks_of
from checks.context import Heard, Setting, Voice, settle
from checks.model import Medium, Track
from checks.tokens import split_words


def settings(*lines: str | tuple[Track, str], medium: Medium = Medium.VIDEO) -> list[Setting]:
    heard = []
    tracks: list[Track] = []
    for line in lines:
        track, text = line if isinstance(line, tuple) else (Track.SPOKEN, line)
        if track not in tracks:
            tracks.append(track)
        heard.append(Heard(tracks.index(track), track, text, split_words(text)))
    return list(settle(heard, medium))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Priya, leave the cream off tonight.", "Priya"),
        ("Okay Mrs Ashgrove, that is a lot of tablets.", "Mrs Ashgrove"),
        ("You can leave it till Monday, Owen.", "Owen"),
        ("@rowing_ruth your knee is fine", "@rowing_ruth"),
        ("right dave put it on ice", "dave"),
        ("Zorbanka, your scan looks fine.", "Zorbanka"),
    ],
)
def test_a_person_called_by_name_is_heard(text: str, name: str) -> None:
    assert called(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Honestly, most of these settle.",
        "Therefore, high levels raise the risk.",
        "My dad, Earl, gave me leave to say this.",
        "A parent, brother, sister or child doubles the risk.",
        "Gina, 34, had the scan last week.",
    ],
)
def test_other_words_before_a_comma_call_nobody(text: str) -> None:
    assert called(text) == ""


def test_a_question_on_the_screen_sets_the_scene_for_what_is_said() -> None:
    follower, said = settings(
        (Track.ON_SCREEN, "@lina_k: can i take both together?"), (Track.SPOKEN, "Half is plenty.")
    )
    assert follower.voice is Voice.FOLLOWER
    assert not follower.personal
    assert said.personal


def test_the_scene_holds_where_the_screen_comes_after_the_speech() -> None:
    said, _ = settings(
        (Track.SPOKEN, "Half is plenty."), (Track.ON_SCREEN, "@lina_k: can i take both?")
    )
    assert said.personal


def test_a_turn_to_everybody_ends_the_answer() -> None:
    _, mine, everyone, after = settings(
        "Priya asks about her knee.",
        "Ice it and rest.",
        "For everybody else, a few words on knees.",
        "Cartilage has no blood supply.",
    )
    assert mine.personal
    assert not everyone.answering
    assert not after.answering


def test_a_refusal_ends_nothing_but_marks_the_passage() -> None:
    refusal, after = settings(
        "Priya, I can't tell you what yours is from here.", "Knees click, and mostly it is gas."
    )
    assert refusal.answering
    assert refusal.refused
    assert after.answering
    assert after.refused
    assert not after.personal


def test_thanks_at_the_end_show_who_was_meant_from_the_start() -> None:
    first, _ = settings("Dry until Friday.", "Thanks for sending the pictures, Owen.")
    assert first.personal


def test_role_play_is_meant_for_nobody() -> None:
    for setting in settings("Owen, you are the candidate, I am the examiner.", "Halve it."):
        assert setting.voice is Voice.STAGED
        assert not setting.personal


def test_a_question_brought_is_not_the_doctors_own_word() -> None:
    brought, answer = settings("Priya asks if she can stop her tablets.", "Yes, stop them.")
    assert brought.voice is Voice.FOLLOWER
    assert answer.voice is Voice.AUTHOR


def test_a_reply_is_an_answer_from_its_first_line() -> None:
    (setting,) = settings((Track.COMMENT, "Half is plenty."), medium=Medium.REPLY)
    assert setting.personal


def test_next_please_ends_the_answer() -> None:
    _, after = settings("Priya, ice it.", "Who's next?")
    assert not after.answering


def test_settings_are_a_key() -> None:
    one, two = settings("Ice it."), settings("Rest it.")
    assert len({*one, *two}) == 1


def test_marks_of_plain_teaching_are_none() -> None:
    assert marks_of("Cartilage has no blood supply.") == Marks()
