"""Counts beside a draft."""

from __future__ import annotations

import pytest

from app.platforms import platforms
from checks import Draft, Section, Track
from checks.counts import counts_of
from checks.measure import grade_of, seconds_of, syllables, words_in
from checks.posts import compose


def test_words_are_counted_as_a_reader_would() -> None:
    assert words_in("It’s a follow-up, at 5 mg — 😀!") == 6


def test_speech_takes_its_time() -> None:
    assert seconds_of("word " * 150) == 60


@pytest.mark.parametrize(
    ("word", "parts"), [("take", 1), ("table", 2), ("see", 1), ("medicine", 3), ("hmm", 1)]
)
def test_syllables_are_estimated(word: str, parts: int) -> None:
    assert syllables(word) == parts


def test_the_grade_rises_with_length_and_never_falls_below_nothing() -> None:
    assert grade_of([]) == 0
    assert grade_of(["Go. Run. Eat."]) == 0
    assert grade_of(["Pharmacological considerations necessitate individualised evaluation."]) > 12


def test_each_platform_counts_the_caption_as_posted() -> None:
    draft = Draft((Section("Said aloud.", Track.SPOKEN), Section("👩🏽‍⚕️ hi", Track.CAPTION)))
    known = platforms()
    counts = counts_of(draft, compose(draft, (known["bluesky"], known["tiktok"])))
    assert counts.words == 3
    assert counts.seconds == 0.8
    assert counts.platforms["bluesky"].used == 4
    assert counts.platforms["tiktok"].used == 8
    assert counts.platforms["bluesky"].fold is None


def test_a_draft_that_is_not_spoken_is_graded_by_what_is_written() -> None:
    draft = Draft((Section("Immunological considerations.", Track.CAPTION),))
    assert counts_of(draft, ()).grade > 5
    assert counts_of(draft, ()).seconds == 0
