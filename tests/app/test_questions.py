"""Every fact can be asked in words and answered in the way that is offered."""

from __future__ import annotations

import pytest

from app.questions import QUESTIONS, Answering, FactQuestion, answer_words, question_of
from app.values import FACTS, fact


def test_every_fact_is_asked_once() -> None:
    assert sorted(question.fact for question in QUESTIONS) == sorted(FACTS)


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked.fact)
def test_every_answer_that_is_offered_is_taken(asked: FactQuestion) -> None:
    assert asked.question.endswith("?")
    assert asked.help.endswith(".")
    offered: dict[Answering, list[object]] = {
        Answering.YES_NO: [True, False],
        Answering.NAME: [True, False, "Calmio"],
        Answering.CHOICE: [value for value, _ in asked.choices],
        Answering.TEXT: ["Cardiology"],
        Answering.LIST: [["US-CA", "US-NY"]],
    }
    assert offered[asked.kind]
    for value in offered[asked.kind]:
        taken = fact(asked.fact, value)
        assert taken == (tuple(value) if isinstance(value, list) else value)


def test_a_fact_of_a_practices_own_pack_is_asked_by_its_key() -> None:
    assert question_of("signed_off").question == "Signed off?"


def test_answers_are_shown_in_words() -> None:
    licence, account = question_of("licence"), question_of("account")
    assert answer_words(licence, ("US-CA", "US-NY")) == "US-CA, US-NY"
    assert answer_words(account, "clinic") == "Clinic"
    assert answer_words(question_of("paid"), False) == "No"
    assert answer_words(question_of("paid"), "Calmio") == "Calmio"
