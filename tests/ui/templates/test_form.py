"""The form by itself, with a desk that answers at once or when it is told to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.disclaimers.shown import FilledTemplate
from app.document import Document
from checks import Track
from tests.ui.templates.made import MadeDesk
from ui.parts.buttons import Weight
from ui.templates.dialog import CHECKING, TemplateDialog
from ui.templates.previews import STOPPED
from ui.theme import Theme


@dataclass
class Opened:
    """A form over a window of its own, and what it was asked to insert."""

    desk: MadeDesk
    dialog: TemplateDialog = field(init=False)
    inserted: list[FilledTemplate] = field(default_factory=list)
    refusal: str = ""

    def insert(self, filled: FilledTemplate) -> str:
        if not self.refusal:
            self.inserted.append(filled)
        return self.refusal

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.focus, key)

    def type(self, words: str) -> None:
        QTest.keyClicks(self.focus, words)

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert isinstance(found, QWidget)
        return found

    @property
    def shown(self) -> str:
        """The title of what is filled in, while nothing is awaited."""
        return self.dialog.filled.title if self.dialog.filled else ""


@pytest.fixture
def opened(qtbot: QtBot, dressed: QApplication) -> Iterator[Callable[..., Opened]]:
    windows: list[QWidget] = []

    def make(scale: float = 1.0, document: Document | None = None) -> Opened:
        window = QWidget()
        window.resize(1280, 800)
        window.show()
        windows.append(window)
        document = document or Document()
        if not document.sections:
            document.add_section(Track.SPOKEN, "This is the cuff I use.")
            document.add_section(Track.CAPTION, "My cuff.")
        desk = MadeDesk(document)
        made = Opened(desk)
        made.dialog = TemplateDialog(Theme(scale=scale), desk, made.insert, {}, None, window)
        made.dialog.begin()
        made.dialog.activateWindow()
        qtbot.waitUntil(lambda: bool(made.shown))
        qtbot.waitUntil(made.dialog.templates.search.hasFocus)
        return made

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def test_a_template_is_found_answered_and_inserted_by_keys_alone(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    one = opened()
    one.type("gift")
    one.press(Qt.Key.Key_Return)
    assert one.focus.accessibleName() == "What is it?"
    one.type("blood pressure cuff")
    one.press(Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    one.type("Dr Ada Sample")
    one.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(one.inserted))
    spoken, screen, _ = one.inserted[0].previews
    assert spoken.text == "Ad. Nuvo gave me this blood pressure cuff and did not ask for this post."
    assert screen.text == "Ad · gift from Nuvo to Dr Ada Sample"


def test_what_is_missing_is_said_and_gone_to(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    one = opened()
    insert, foot = one.dialog.foot.insert, one.dialog.foot
    assert (insert.text(), insert.weight) == ("Insert in 3 places", Weight.SECONDARY)
    insert.click()
    assert foot.said == "Three answers are missing"
    assert one.focus.accessibleName() == "What is it?"
    one.type("cuff")
    one.press(Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: foot.said == "One answer is missing")
    one.type("Ada")
    qtbot.waitUntil(lambda: foot.said == "")
    assert insert.weight is Weight.PRIMARY
    assert not one.inserted


def test_a_place_is_left_out_by_its_tick(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    one = opened()
    one.type("see your own")
    qtbot.waitUntil(lambda: one.shown == "See your own clinician")
    one.dialog.preview.ticks()[1].click()
    qtbot.waitUntil(lambda: one.dialog.foot.insert.text() == "Insert in 2 places")
    assert one.desk.orders[-1].without == (Track.ON_SCREEN,)


def test_only_the_answer_to_the_last_key_is_shown(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    one = opened()
    one.press(Qt.Key.Key_Return)
    qtbot.wait(80)
    asked = len(one.desk.orders)
    one.desk.holding = True
    one.type("a long cuff")
    assert len(one.desk.orders) == asked + 1, "one question is under way at a time"
    qtbot.waitUntil(lambda: one.dialog.foot.said == CHECKING)
    one.desk.release()
    assert one.dialog.filled is not None
    assert one.dialog.filled.asks[1].value == "", "an answer that is out of date is dropped"
    qtbot.waitUntil(lambda: len(one.desk.orders) == asked + 2)
    one.dialog.press_insert()
    assert one.dialog.foot.said == CHECKING, "insertion waits for the answer too"
    one.desk.release()
    assert one.dialog.filled.asks[1].value == "a long cuff"
    assert one.dialog.foot.said == "Two answers are missing"


def test_a_checker_that_stopped_is_said_in_words(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    one = opened()
    one.desk.fails = None
    one.press(Qt.Key.Key_Return)
    one.type("c")
    qtbot.waitUntil(lambda: one.dialog.foot.said == STOPPED)
    one.desk.fails = ""
    one.type("u")
    qtbot.waitUntil(lambda: one.dialog.foot.said == "Two answers are missing")


def test_what_cannot_be_used_stays_and_says_why(
    opened: Callable[..., Opened], qtbot: QtBot
) -> None:
    one = opened()
    one.type("not sponsored")
    qtbot.waitUntil(lambda: one.shown == "Not sponsored")
    one.dialog.foot.insert.click()
    assert one.dialog.foot.said == "Answer “Who pays for the post” first."
    one.dialog.templates.search.setText("nothing is called so")
    one.dialog.foot.insert.click()
    assert one.dialog.foot.said == "Choose a template first."
    assert not one.inserted


def test_a_refusal_stays_in_the_form(opened: Callable[..., Opened], qtbot: QtBot) -> None:
    one = opened()
    one.refusal = "The words changed. Checking again."
    one.type("see your own")
    qtbot.waitUntil(lambda: one.shown == "See your own clinician")
    one.dialog.foot.insert.click()
    assert one.dialog.foot.said == one.refusal
    assert one.dialog.isVisible()


def test_in_little_room_questions_and_preview_take_the_place_of_the_list(
    opened: Callable[..., Opened],
) -> None:
    one = opened(scale=2.0)
    assert one.dialog.templates.rows.isVisible()
    one.press(Qt.Key.Key_Return)
    assert one.focus.accessibleName() == "What is it?"
    assert one.dialog.preview.isVisible()
    assert not one.dialog.templates.rows.isVisible()
    top = one.dialog.preview.mapTo(one.dialog, one.dialog.preview.rect().topLeft())
    assert top.y() < one.dialog.form.mapTo(one.dialog, one.dialog.form.rect().topLeft()).y()
    one.dialog.body.others.click()
    assert one.dialog.templates.search.hasFocus()


def test_every_stop_has_a_name(opened: Callable[..., Opened]) -> None:
    one = opened()
    stops = [w for w in one.dialog.findChildren(QWidget)
             if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]  # fmt: skip
    assert len(stops) > 10
    assert [stop for stop in stops if not stop.accessibleName()] == []
