from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.document import Document
from checks import Track
from tests.ui.editor.made import Desk
from ui.editor.script import ScriptEdit
from ui.editor.undo import DraftEdits
from ui.theme import Theme, load_fonts


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    load_fonts()
    qapp.setCursorFlashTime(0)


@pytest.fixture
def desk(qtbot: QtBot, fonts: None) -> Callable[..., Desk]:
    """Makes a shown editor over a draft with these spoken sections and a clock that stands."""

    def make(*texts: str, theme: Theme | None = None, width: int = 670) -> Desk:
        document = Document()
        for text in texts:
            document.add_section(Track.SPOKEN, text)
        editor = ScriptEdit(theme or Theme())
        qtbot.addWidget(editor)
        edits = DraftEdits(document, editor, clock=lambda: 0.0, parent=editor)
        edits.section_wanted.connect(edits.show)
        editor.resize(width, 500)
        editor.show()
        edits.show(document.sections[0].id)
        editor.setFocus()
        qtbot.waitUntil(editor.hasFocus)
        return Desk(document, editor, edits)

    return make
