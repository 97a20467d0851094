"""Templates of one's own, written and kept in the real window with the real checker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.disclaimers.own import files_in
from checks import Track
from tests.ui.templates.test_in_the_window import form, paid
from tests.ui.whole import Whole
from ui.parts.buttons import Weight
from ui.templates.own_dialog import OwnDialog
from ui.templates.own_editor import OwnEditor
from ui.templates.own_form import RawForm, WrittenForm

BROKEN = '+++\ntitle = "Broken"\n+++\n{% block spoken %}Hello {{ who }}.{% endblock %}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """That of one's own templates, as `whole` sets it."""
    return tmp_path / "templates"


def opened(whole: Callable[..., Whole]) -> tuple[Whole, OwnDialog]:
    one = whole(session=paid("US"))
    one.checked()
    one.window.disclaimers.open()
    form(one).foot.own.click()
    own = one.window.disclaimers.own
    assert own is not None
    one.until(lambda: any(kept.path is None for kept in own.kept))
    return one, own


def editor_of(one: Whole, own: OwnDialog) -> OwnEditor:
    assert own.editor is not None
    one.until(own.editor.isActiveWindow)
    return own.editor


def test_a_template_is_written_and_offered_at_once(
    whole: Callable[..., Whole], folder: Path
) -> None:
    one, own = opened(whole)
    own.new.click()
    editor = editor_of(one, own)
    parts = editor.parts
    assert isinstance(parts, WrittenForm)
    QTest.keyClicks(one.focus, "Where I work")
    QTest.keyClicks(parts.areas[Track.SPOKEN].edit, "I work at {{ clinic }}.")
    editor.press_save()
    one.until(lambda: own.editor is None)
    (file,) = files_in(folder)
    assert (file.path.name, file.title) == ("where-i-work.j2", "Where I work")
    one.until(lambda: own.current and own.current.title == "Where I work")
    own.accept()
    dialog = one.window.disclaimers.dialog
    assert dialog is not None
    QTest.keyClicks(dialog.templates.search, "where i work")
    one.until(lambda: dialog.filled and dialog.filled.title == "Where I work")
    assert dialog.filled is not None
    assert dialog.filled.asks[0].label == "Clinic?"


def test_what_is_wrong_is_said_with_its_line_and_not_saved(
    whole: Callable[..., Whole], folder: Path
) -> None:
    one, own = opened(whole)
    own.new.click()
    editor = editor_of(one, own)
    parts = editor.parts
    assert isinstance(parts, WrittenForm)
    parts.areas[Track.CAPTION].edit.setPlainText("From me.\n{{ clinic.name }}")
    editor.press_save()
    one.until(lambda: editor.foot.said.startswith("Caption"))  # the empty form was told before
    assert editor.foot.said == "Caption, line 2: a dot after a name cannot be used in a template"
    assert editor.keep.weight is Weight.SECONDARY
    assert files_in(folder) == ()
    one.answers.yes = False
    editor.reject()
    assert editor.isVisible(), "what was written is not lost unasked"
    one.answers.yes = True
    editor.reject()
    assert own.editor is None


def test_a_built_in_one_is_made_ones_own(whole: Callable[..., Whole], folder: Path) -> None:
    one, own = opened(whole)
    choose(one, own, "paid-ad")
    own.pane.edit.click()
    assert own.foot.said == "It comes with Caveat. Duplicate it to make it yours."
    own.pane.duplicate.click()
    editor_of(one, own).press_save()
    one.until(lambda: own.editor is None)
    (file,) = files_in(folder)
    assert file.title == "Paid post, “Ad” first (copy)"
    one.until(lambda: own.current and own.current.path == file.path and not own.pane.trouble)


def test_a_broken_one_says_its_sentence_and_hides_no_other(
    whole: Callable[..., Whole], folder: Path
) -> None:
    folder.mkdir()
    (folder / "broken.j2").write_text(BROKEN, encoding="utf-8")
    (folder / "odd.j2").write_text("words", encoding="utf-8")
    one, own = opened(whole)
    choose(one, own, str(folder / "broken.j2"))
    one.until(lambda: own.pane.trouble == "broken.j2, line 4: “who” is asked nowhere")
    own.pane.edit.click()
    editor = editor_of(one, own)
    assert not editor.foot.said, "what it asks is asked now"
    editor.press_save()
    one.until(lambda: own.editor is None)
    one.until(lambda: not own.pane.trouble)
    choose(one, own, str(folder / "odd.j2"))
    own.pane.edit.click()
    assert isinstance(editor_of(one, own).parts, RawForm)


def test_templates_are_given_away_taken_in_and_deleted(
    whole: Callable[..., Whole], folder: Path, tmp_path: Path
) -> None:
    one, own = opened(whole)
    given = tmp_path / "given.j2"
    choose(one, own, "paid-ad")
    one.answers.paths = [given, given]
    own.pane.give.click()
    own.add.click()
    assert own.foot.said == "Added as given.j2."
    (file,) = files_in(folder)
    assert file.text == given.read_text(encoding="utf-8")
    one.until(lambda: own.current and own.current.path == file.path)
    QTest.keyClick(own.list.rows, Qt.Key.Key_Delete)
    assert files_in(folder) == ()
    assert one.answers.asked[-1] == "delete"


def choose(one: Whole, own: OwnDialog, key: str) -> None:
    own.renew(key)
    one.until(lambda: own.current and own.current.key == key and own.shown)
