"""When a job is sent, when it hangs, and what of a late answer still holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.document import Document
from app.schedule import Schedule, changed_since, still_true
from app.shown import Answer, ShownQuestion
from tests.app.drafted import ADVICE, DISCLAIMER, answer, document


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def schedule(clock: Clock) -> Schedule:
    return Schedule(clock)


def test_nothing_is_due_until_something_changed_and_then_at_once(schedule: Schedule) -> None:
    assert schedule.due_in() is None
    schedule.changed()
    assert schedule.due_in() == 0


def test_while_a_job_is_under_way_no_other_is_due(schedule: Schedule, clock: Clock) -> None:
    schedule.changed()
    job = schedule.send({1: 0})
    schedule.changed()
    clock.now += 1
    assert schedule.due_in() is None
    assert schedule.answered(job.seq) is job
    assert schedule.due_in() == 0


def test_a_changed_paragraph_waits_at_most_80_ms(schedule: Schedule, clock: Clock) -> None:
    schedule.changed()
    schedule.answered(schedule.send({}).seq)
    clock.now += 0.010
    schedule.changed()
    assert schedule.due_in() == pytest.approx(0.070)
    clock.now += 0.050
    schedule.changed()
    assert schedule.due_in() == pytest.approx(0.020)
    clock.now += 0.020
    assert schedule.due_in() == pytest.approx(0)


def test_an_answer_to_another_job_is_none(schedule: Schedule) -> None:
    schedule.changed()
    job = schedule.send({})
    assert schedule.answered(job.seq + 1) is None
    assert schedule.answered(None) is None
    assert schedule.job is job


def test_a_job_hangs_after_five_seconds_and_a_very_long_draft_has_longer(
    schedule: Schedule, clock: Clock
) -> None:
    assert schedule.hangs_in() is None
    schedule.send({})
    clock.now += 4
    assert schedule.hangs_in() == pytest.approx(1)
    clock.now += 2
    assert schedule.hangs_in() == 0
    schedule.lost()
    assert schedule.hangs_in() is None
    assert schedule.due_in() == 0
    schedule.send({}, characters=300_000, extra=10)
    assert schedule.hangs_in() == pytest.approx(30)


def then(made: Document) -> tuple[Answer, dict[int, int]]:
    return answer(made), dict(made.revisions())


def test_findings_of_paragraphs_changed_meanwhile_are_left_out_and_the_others_stand() -> None:
    made = document(ADVICE, DISCLAIMER)
    said, revisions = then(made)
    made.replace(made.sections[0].id, 0, 5, "Kira")
    kept = still_true(said, revisions, made)
    assert changed_since(revisions, made) == 1
    changed = made.sections[0].paragraphs[0].id
    assert not [f for f in kept.findings if f.paragraph == changed and not f.missing]
    others = [f for f in said.findings if f.paragraph != changed]
    assert [f for f in kept.findings if f.paragraph != changed] == others
    assert others


def test_a_paragraph_that_only_moved_keeps_its_findings() -> None:
    made = document("Hi.", ADVICE)
    said, revisions = then(made)
    made.replace(made.sections[0].id, 3, 0, "\nNew line.")
    marked = {f.key for f in said.findings if not f.missing}
    assert marked <= {f.key for f in still_true(said, revisions, made).findings}


def test_what_is_missing_stays_while_its_paragraph_lives_but_no_fix_into_changed_words() -> None:
    plug = "I've been loving the Calmio gummies, code ADA15 gets you fifteen percent off."
    made = document(plug, "So.", caption="#calmio #ad")
    said, revisions = then(made)
    missing = next(f for f in said.findings if f.missing and f.fixes)
    made.replace(made.sections[0].id, 0, len(made.sections[0].text), "x")
    kept = next(f for f in still_true(said, revisions, made).findings if f.key == missing.key)
    assert kept.fixes == ()
    assert kept.place <= 1
    made.sections.pop(0)
    assert missing.key not in {f.key for f in still_true(said, revisions, made).findings}


def test_folds_and_questions_that_are_out_of_date_are_left_out() -> None:
    made = document("Hi.", caption="word " * 50)
    said, revisions = then(made)
    said = replace(said, questions=(ShownQuestion("paid", "w"), ShownQuestion("gifted", "w")))
    assert still_true(said, revisions, made) == said
    made.facts["paid"] = False
    made.replace(made.sections[1].id, 0, 0, "A ")
    kept = still_true(said, revisions, made)
    assert [question.fact for question in kept.questions] == ["gifted"]
    assert [caption.fold_at for caption in kept.captions] == [None, None]
    assert kept.captions[0].used == said.captions[0].used
