from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.disclaimers.own import FOLDER_VARIABLE
from tests.ui.whole import Whole
from ui.theme import load_fonts


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application as `ui.program` sets it up, with a caret that does not blink."""
    qapp.setStyle("Fusion")
    load_fonts()
    qapp.setCursorFlashTime(0)
    return qapp


@pytest.fixture
def whole(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Whole]]:
    """Opens windows with a real checker and settings of their own; closes them at the end."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "templates"))
    opened: list[Whole] = []

    def make(*texts: str, **wishes: object) -> Whole:
        opened.append(Whole(qtbot, tmp_path, *texts, **wishes))  # type: ignore[arg-type]
        return opened[-1]

    yield make
    for one in opened:
        one.close()
