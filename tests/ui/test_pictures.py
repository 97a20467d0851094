"""The main states of the window as they were looked at and found good, in every palette.

`pytest tests/ui/test_pictures.py --update-pictures` writes them anew.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.document import Document
from app.session import Session
from app.settings import Settings
from app.shown import Answer, CaptionCount, ShownFinding, ShownQuestion
from app.wire import answer_row
from checks import Gate, Profile, Track
from tests.ui.made import ADVICE, GIFT, ILLNESS, KEPT, NUMBER, TEXTS
from tests.ui.templates.made import MadeDesk
from tests.ui.whole import Whole
from ui.templates.dialog import TemplateDialog
from ui.theme import Scheme

_PICTURES = Path(__file__).with_name("pictures")
_MOST_DIFFERENT = 0.005
"""Share of the pixels that may differ by more than `_SLIGHT` in one colour."""
_SLIGHT = 24
_TILE, _MOST_IN_TILE = (160, 40), 0.05
"""In no tile may more than this share differ: a whole new line of words is 0.3 % of a picture."""
_CAPTION = (
    "Your blood pressure reading can be ten points off before you have done anything wrong. "
    "Sit down, rest for five minutes, and take two readings. Ad: Nuvo gave me this cuff."
)
_FOLD = 125
_SCRIPTED = """
import json, sys
answer = open(sys.argv[1], encoding="utf-8").read()
for line in sys.stdin:
    seq = json.loads(line)["seq"]
    print('{"seq": %d, "answer": %s}' % (seq, answer), flush=True)
"""


@dataclass(frozen=True)
class State:
    """What is seen; `act` is done once the answer is shown."""

    act: Callable[[Whole], object]
    clean: bool = False
    size: tuple[int, int] = (1280, 800)
    scale: float = 1.0
    seen: Callable[[Whole], QWidget] = lambda one: one.window


def _open_card(one: Whole) -> None:
    one.at("Kira", after=True)
    one.press(Qt.Key.Key_Return, held=Qt.KeyboardModifier.AltModifier)


def _show_caption(one: Whole) -> None:
    one.window.choose_section(2)


def _go_to_first(one: Whole) -> None:
    one.press(Qt.Key.Key_F8)


def _fill_in(one: Whole) -> None:
    """Two questions of the form are answered, the last one is open."""
    templates = one.window.disclaimers
    templates.desk = MadeDesk(one.window.session.document)  # type: ignore[assignment]
    templates.open()
    one.until(lambda: _form(one).isActiveWindow())
    one.press(Qt.Key.Key_Return)
    QTest.keyClicks(one.focus, "blood pressure cuff")
    one.press(Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    one.qtbot.wait(150)


def _form(one: Whole) -> TemplateDialog:
    dialog = one.window.disclaimers.dialog
    assert dialog is not None
    return dialog


STATES = {
    "script": State(_go_to_first),
    "card": State(_open_card),
    "tour": State(lambda one: one.window.tour.begin()),
    "clean": State(lambda one: None, clean=True),
    "caption": State(_show_caption),
    "narrow": State(_go_to_first, size=(1024, 640)),
    "large": State(_go_to_first, scale=2.0),
    "template": State(_fill_in, seen=_form),
    "template-large": State(_fill_in, seen=_form, scale=2.0),
}


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("name", STATES)
def test_the_window_looks_as_it_was_found_good(
    whole: Callable[..., Whole],
    tmp_path: Path,
    pytestconfig: pytest.Config,
    name: str,
    scheme: Scheme,
) -> None:
    state = STATES[name]
    document = draft()
    answers = tmp_path / "answer.json"
    answers.write_text(json.dumps(answer_row(answer(document, state.clean))), encoding="utf-8")
    one = whole(
        session=Session(document),
        settings=Settings(theme=scheme, text_scale=state.scale, jurisdictions=("US", "GB")),
        checker=lambda: (sys.executable, ["-I", "-c", _SCRIPTED, str(answers)]),
        size=state.size,
    )
    one.checked()
    state.act(one)
    one.qtbot.wait(50)  # what is laid out later, is by then
    seen = state.seen(one).grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    kept = _PICTURES / f"{name}-{scheme}.png"
    if pytestconfig.getoption("--update-pictures"):
        seen.save(str(kept))
        return
    seen.save(str(tmp_path / kept.name))
    share, worst = different(seen, picture(kept))
    where = f"compare {tmp_path / kept.name}, {kept}"
    assert share <= _MOST_DIFFERENT, f"{share:.2%} of all pixels differ: {where}"
    assert worst <= _MOST_IN_TILE, f"{worst:.0%} of a part differ: {where}"


def test_a_picture_that_differs_in_one_line_is_told_apart() -> None:
    kept = picture(_PICTURES / "clean-light.png")
    assert different(kept, kept) == (0, 0)
    other = kept.copy()
    painter = QPainter(other)
    painter.drawText(960, 600, "One line of words")
    painter.end()
    assert different(kept, other)[1] > _MOST_IN_TILE


def picture(path: Path) -> QImage:
    return QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888)


def different(one: QImage, other: QImage) -> tuple[float, float]:
    """The share of pixels that differ clearly, in all and in the worst tile; 1 for other sizes."""
    if one.size() != other.size():
        return 1.0, 1.0
    wide, tiles = one.width() * 3, Counter[tuple[int, int]]()
    for row in range(one.height()):
        start = row * one.bytesPerLine()
        left = bytes(one.constBits()[start : start + wide])
        right = bytes(other.constBits()[start : start + wide])
        if left != right:
            clear = [abs(a - b) > _SLIGHT for a, b in zip(left, right, strict=True)]
            for at in range(0, wide, 3):
                if any(clear[at : at + 3]):
                    tiles[at // 3 // _TILE[0], row // _TILE[1]] += 1
    worst = max(tiles.values(), default=0) / (_TILE[0] * _TILE[1])
    return tiles.total() / (one.width() * one.height()), worst


def draft() -> Document:
    """The script of the drawn pictures; its paragraphs have the ids 1 to 4."""
    document = Document("Home blood pressure")
    document.profile = Profile(("instagram",), ("US", "GB"))
    document.add_section(Track.SPOKEN, "\n".join(TEXTS.values()))
    document.add_section(Track.CAPTION, _CAPTION)
    document.add_section(Track.ON_SCREEN, "Rest five minutes\nTwo readings")
    document.facts = {"own_product": False, "gifted": "A cuff, from Nuvo"}
    return document


def answer(document: Document, clean: bool) -> Answer:
    """What a checker might say of it; rules come and go, and the pictures stay."""
    spoken, caption = document.sections[0].id, document.sections[1]
    illness = replace(ILLNESS, end=len(ILLNESS.quote))
    found: tuple[ShownFinding, ...] = (GIFT, NUMBER, illness, ADVICE, KEPT)
    if clean:
        found = (KEPT,)
    count = CaptionCount(
        "instagram", "Instagram", len(_CAPTION), 2200, _FOLD, _FOLD, section=caption.id
    )
    asked = () if clean else (ShownQuestion("paid", "The answer decides what has to be said."),)
    return Answer(
        findings=tuple(replace(finding, section=spoken) for finding in found),
        questions=asked,
        gate=Gate.OPEN if clean else Gate.CLOSED,
        words=64,
        seconds=26,
        grade=6.4,
        captions=(count,),
        rules=111,
        version="2026.11",
    )
