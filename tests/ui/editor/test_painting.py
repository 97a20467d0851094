from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage

from checks import Severity, Track
from tests.ui.editor.made import Desk, finding
from ui.editor.marks import Mark, pieces
from ui.theme import Scheme, Theme

Make = Callable[..., Desk]
_THEMES = [Theme(scheme, scale) for scheme in Scheme for scale in (1.0, 2.0)]


def has(image: QImage, colour: QColor) -> bool:
    wanted = colour.rgb()
    return any(
        image.pixel(x, y) == wanted for y in range(image.height()) for x in range(image.width())
    )


@pytest.mark.parametrize("theme", _THEMES, ids=str)
def test_every_level_the_wash_and_the_caret_are_painted_in_their_colours(
    desk: Make, theme: Theme
) -> None:
    one = desk("Cure it, 👋 dear diabetics, now.\nNext.", theme=theme)
    one.editor.set_findings(
        [
            finding(one.shown, "Cure", Severity.ERROR),
            finding(one.shown, "diabetics", Severity.WARNING),
            finding(one.shown, "now", Severity.ADVICE),
        ]
    )
    one.editor.set_current("diabetics")
    one.editor.place_caret(7)
    image = one.editor.grab().toImage()
    for role in ("error", "warning", "advice", "warning_wash", "accent"):
        assert has(image, theme.colour(role)), role
    assert not has(image, theme.colour("error_wash"))


def test_marks_and_labels_shift_no_line(desk: Make) -> None:
    one = desk("Cure it.\nNext.")
    before = one.editor.document().size()
    one.editor.set_findings([finding(one.shown, "Cure"), finding(one.shown, "", line=1)])
    one.editor.set_fold(3, "Instagram")
    one.editor.grab()
    assert one.editor.document().size() == before
    assert not one.editor.document().isUndoAvailable()


def test_a_mark_over_two_lines_leaves_the_space_between_them_out(desk: Make) -> None:
    words = " ".join(["word"] * 40)
    one = desk(words)
    block = one.editor.document().firstBlock()
    runs = list(one.editor.paper._runs(block, 0, (0, len(words))))
    assert len(runs) == block.layout().lineCount()
    for x, width, _ in runs:
        assert x + width <= one.editor.paper.left + one.editor.paper.measure + 1


def test_the_fold_is_drawn_only_where_something_is_hidden(desk: Make) -> None:
    one = desk("Spoken")
    caption = one.document.add_section(Track.CAPTION, "Ad: a gift from Nuvo")
    one.edits.show(caption.id)
    outline = one.editor.theme.colour("outline")
    one.editor.set_fold(len(caption.text), "Instagram")
    assert not has(one.editor.grab().toImage(), outline)
    one.editor.set_fold(5, "Instagram")
    assert one.editor.paper._fold_spot() is not None


def test_on_the_same_words_the_severer_mark_is_drawn_and_the_other_on_the_rest() -> None:
    long = Mark("a", "a", Severity.ADVICE, 0, 20, "")
    short = Mark("b", "b", Severity.ERROR, 5, 9, "")
    advice, error = Severity.ADVICE, Severity.ERROR
    assert pieces([long, short]) == [(0, 5, advice), (5, 9, error), (9, 20, advice)]
    assert pieces([long, Mark("c", "c", Severity.ERROR, 0, 20, "")]) == [(0, 20, error)]
