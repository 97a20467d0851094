"""Text broken into lines loses and splits nothing."""

from __future__ import annotations

import pytest

from ui.parts.lines import broken
from ui.theme import Theme


@pytest.mark.usefixtures("qtbot")
def test_lines_hold_all_words_and_whole_emoji() -> None:
    words = "Take 👩🏽‍⚕️ two 🩺🩺🩺 readings, a minute apart, and write the second one down"
    lines = broken(words, Theme().sans(14), 90)
    assert len(lines) > 3
    assert " ".join(lines) == words


@pytest.mark.usefixtures("qtbot")
def test_past_its_lines_the_rest_is_elided() -> None:
    lines = broken("one two three four five six seven eight nine ten " * 4, Theme().sans(14), 90, 2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


@pytest.mark.usefixtures("qtbot")
def test_nothing_is_one_empty_line_at_most() -> None:
    assert broken("", Theme().sans(14), 90) in ([], [""])
