"""Every sentence of a draft is read in exactly one window, with what came before it."""

from __future__ import annotations

from importlib.resources import files

from hypothesis import given
from hypothesis import strategies as st

from app.recogniser.windows import Cutter, Line
from app.recogniser.wordpiece import WordPiece
from checks import Medium, Track

WORDS = WordPiece((files("resources") / "recogniser.txt").read_text("utf-8").split("\n"))
CUTTER = Cutter(WORDS)
LINES = st.lists(
    st.builds(Line, st.sampled_from(Track), st.text("ab, .é🩷", max_size=60)), max_size=40
)


@given(LINES, st.integers(40, 260))
def test_each_sentence_stands_in_one_window(lines: list[Line], size: int) -> None:
    windows = CUTTER.cut(lines, Medium.VIDEO, size=size)
    read = [number for window in windows for number, _, _ in window.spans]
    assert read == list(range(len(lines)))
    for window in windows:
        for number, start, end in window.spans:
            assert window.pieces[start:end] == WORDS.encode(lines[number].text, 60)


def test_a_window_begins_with_sentences_of_the_one_before() -> None:
    lines = [Line(Track.SPOKEN, f"Sentence number {number}.") for number in range(30)]
    first, second, *_ = CUTTER.cut(lines, Medium.VIDEO, size=60)
    after = second.spans[0]
    before = WORDS.encode(lines[after[0] - 1].text, 60)
    held = second.pieces[: after[1]]
    assert any(held[n : n + len(before)] == before for n in range(len(held)))
    assert first.spans[-1][0] + 1 == after[0]
