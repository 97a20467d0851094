"""From a finding to a compliant draft, in the real window with the real checker, by keys alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.document import Document
from app.session import Session
from checks import Profile, Track
from tests.ui.whole import Whole
from ui.templates.dialog import TemplateDialog
from ui.templates.insertion import CHANGED

_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_CTRL_SHIFT = _CTRL | Qt.KeyboardModifier.ShiftModifier
ENDORSED = "This is the cuff from Nuvo that I use at home, and I would not be without it."
SAID = "This is sponsored by Nuvo. They pay me for it."


def paid(*places: str) -> Session:
    document = Document("Cuff", profile=Profile(("tiktok",), places))
    document.add_section(Track.SPOKEN, ENDORSED)
    document.add_section(Track.CAPTION, "My cuff from Nuvo.")
    document.facts = {"paid": True}
    return Session(document)


def form(one: Whole) -> TemplateDialog:
    """The form, once it shows a template."""
    one.until(lambda: one.window.disclaimers.dialog)
    dialog = one.window.disclaimers.dialog
    assert dialog is not None
    one.until(lambda: dialog.filled and dialog.isActiveWindow())
    return dialog


def fill_in(one: Whole, name: str = "Nuvo") -> None:
    """From the text: the first finding, its card, the form, and the name that it asks for."""
    one.press(Qt.Key.Key_F8)
    one.press(Qt.Key.Key_Return, held=_ALT)
    one.press(Qt.Key.Key_T)
    form(one)
    one.press(Qt.Key.Key_Return)
    QTest.keyClicks(one.focus, name)
    one.press(Qt.Key.Key_Return)
    one.until(lambda: one.window.disclaimers.dialog is None)
    one.checked()


def test_a_tie_is_disclosed_from_its_card_in_every_place(whole: Callable[..., Whole]) -> None:
    one = whole(session=paid("US"))
    one.checked()
    assert one.rows() == ["Tie not disclosed"]
    one.at("home")
    fill_in(one)
    assert one.rows() == []
    document = one.window.session.document
    assert [section.text.split("\n")[0] for section in document.sections] == [
        SAID, "Sponsored by Nuvo.", "Sponsored by Nuvo",
    ]  # fmt: skip
    assert document.facts["sponsor"] == "Nuvo"
    assert {mark.template for mark in document.inserted} == {"paid-sponsored"}


def test_another_country_is_led_to_its_own_wording_in_the_same_place(
    whole: Callable[..., Whole],
) -> None:
    one = whole(session=paid("US"))
    one.checked()
    fill_in(one)
    one.window.take_profile(Profile(("tiktok",), ("GB", "IE")))
    one.until(one.rows)
    one.press(Qt.Key.Key_F8)
    one.press(Qt.Key.Key_Return, held=_ALT)
    one.press(Qt.Key.Key_T)
    dialog = form(one)
    one.press(Qt.Key.Key_Return)
    one.until(lambda: dialog.focusWidget() is not dialog.templates.search)
    one.press(Qt.Key.Key_Return)
    one.until(lambda: one.window.disclaimers.dialog is None)
    one.checked()
    assert one.rows() == []
    written = texts(one)
    assert all("#AD" in text or "This is an ad" in text for text in written)
    assert "ponsored" not in "".join(written)


def test_inserting_is_one_step_back_and_forth(whole: Callable[..., Whole]) -> None:
    one = whole(session=paid("US"))
    one.checked()
    fill_in(one)
    document, after = one.window.session.document, texts(one)
    one.press(Qt.Key.Key_Z, held=_CTRL)
    assert texts(one) == [ENDORSED, "My cuff from Nuvo."]
    assert (document.facts, document.inserted, document.words) == ({"paid": True}, [], {})
    one.press(Qt.Key.Key_Z, held=_CTRL_SHIFT)
    assert texts(one) == after
    assert document.facts == {"paid": True, "sponsor": "Nuvo"}
    one.checked()
    assert one.rows() == []


def test_words_that_changed_meanwhile_are_not_written_over(whole: Callable[..., Whole]) -> None:
    one = whole(session=paid("US"))
    one.checked()
    one.press(Qt.Key.Key_T, held=_CTRL_SHIFT)
    dialog = form(one)
    one.press(Qt.Key.Key_Return)
    QTest.keyClicks(one.focus, "Nuvo")
    one.until(lambda: dialog.filled and dialog.filled.changes and not dialog.foot.said)
    document = one.window.session.document
    document.replace(document.sections[0].id, 0, 0, "So. ")
    one.press(Qt.Key.Key_Return)
    assert dialog.foot.said == CHANGED
    assert texts(one)[0] == f"So. {ENDORSED}"
    one.until(lambda: not dialog.foot.said)
    one.press(Qt.Key.Key_Return)
    one.until(lambda: one.window.disclaimers.dialog is None)
    assert texts(one)[0] == f"{SAID}\nSo. {ENDORSED}"


def test_another_answer_offers_to_refill_and_to_show_what_is_untrue(
    whole: Callable[..., Whole],
) -> None:
    one = whole(session=paid("US"))
    one.checked()
    fill_in(one)
    window = one.window
    window.answer_fact("sponsor", "Nuvo Labs")
    said = "The answer changed what “Sponsored post” says."
    one.until(lambda: window.errors.words == said)
    window.errors.button.click()
    one.until(lambda: texts(one)[0].startswith("This is sponsored by Nuvo Labs."))
    one.press(Qt.Key.Key_Z, held=_CTRL)
    assert texts(one)[0].startswith(SAID)
    window.answer_fact("paid", False)
    one.until(lambda: "no longer agrees with your answers" in window.errors.words)
    window.choose_section(2)
    window.errors.button.click()
    assert window.script.textCursor().selectedText() == SAID


def test_a_template_is_found_by_its_title(whole: Callable[..., Whole]) -> None:
    one = whole(session=paid("US"))
    one.checked()
    one.press(Qt.Key.Key_K, held=_CTRL)
    one.until(lambda: one.window.disclaimers.titles)
    QTest.keyClicks(one.window.finder.field, "paid post ad")
    QTest.keyClick(one.window.finder.field, Qt.Key.Key_Return)
    dialog = form(one)
    one.until(lambda: dialog.focusWidget() is not dialog.templates.search)
    assert dialog.templates.current == "paid-ad"


def texts(one: Whole) -> list[str]:
    return [section.text for section in one.window.session.document.sections]
