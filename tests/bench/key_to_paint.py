"""Key to paint in the script editor beside a bare QTextEdit: python -m tests.bench.key_to_paint.

Each key is sent to the widget and timed until the viewport has been painted, without a checker:
5,000 words in 62 paragraphs, 100 marks of which as many as fit are on screen, 100 % text size.
"""

from __future__ import annotations

import os
import random
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from app.document import Document, WrittenSection
from app.shown import ShownFinding
from checks import Severity, Track
from ui.editor.script import ScriptEdit
from ui.editor.undo import DraftEdits
from ui.theme import Theme, load_fonts

_WORDS, _PARAGRAPH, _MARKS, _KEYS = 5000, 80, 100, 400
_SIZE = (670, 700)


def main() -> None:
    """Prints p50, p99 and the worst in milliseconds, in turn so that other load hits both."""
    qapp = QApplication([])
    load_fonts()
    qapp.setCursorFlashTime(0)
    text = _text()
    widgets = {
        "bare QTextEdit": _bare(text),
        "script editor, no marks": _script(text, marks=0, spread=False),
        "script editor, 100 marks over the draft": _script(text, marks=_MARKS, spread=True),
        "script editor, 100 marks on one screen": _script(text, marks=_MARKS, spread=False),
    }
    times: dict[str, list[float]] = {name: [] for name in widgets}
    for _ in range(4):
        for name, widget in widgets.items():
            times[name] += _keys(qapp, widget, _KEYS // 4)
    for name, found in times.items():
        found.sort()
        p50, p99 = found[len(found) // 2], found[int(len(found) * 0.99)]
        print(f"{name:42} p50 {p50:5.2f}  p99 {p99:5.2f}  worst {found[-1]:5.2f} ms")


def _text() -> str:
    draw = random.Random(7)
    some = "take two tablets daily for your heart and rest".split()
    words = [draw.choice(some) for _ in range(_WORDS)]
    lines = [" ".join(words[at : at + _PARAGRAPH]) for at in range(0, _WORDS, _PARAGRAPH)]
    return "\n".join(lines)


def _bare(text: str) -> QTextEdit:
    edit = QTextEdit()
    edit.setPlainText(text)
    return edit


def _script(text: str, *, marks: int, spread: bool) -> QTextEdit:
    document = Document()
    section = document.add_section(Track.SPOKEN, text)
    editor = ScriptEdit(Theme())
    edits = DraftEdits(document, editor, parent=editor)
    edits.show(section.id)
    editor.set_findings(_findings(section, marks, spread))
    return editor


def _findings(section: WrittenSection, marks: int, spread: bool) -> list[ShownFinding]:
    found = []
    for number in range(marks):
        line = number % len(section.paragraphs) if spread else 31 + number % 6
        paragraph = section.paragraphs[line]
        start = 10 + 20 * (number // 6 if not spread else number // 60)
        severity = list(Severity)[number % 3]
        found.append(
            ShownFinding(
                str(number), "", "", "", severity, "", "", "", section.id, paragraph.id,
                paragraph.revision, start, start + 15, 0, "", None, (), (), (), (),
            )
        )  # fmt: skip
    return found


def _keys(qapp: QApplication, widget: QTextEdit, keys: int) -> list[float]:
    widget.resize(*_SIZE)
    widget.show()
    widget.setFocus()
    middle = widget.document().findBlockByNumber(30)
    cursor = widget.textCursor()
    cursor.setPosition(middle.position() + middle.length() - 1)
    widget.setTextCursor(cursor)
    bar = widget.verticalScrollBar()
    bar.setValue(bar.value() + widget.cursorRect().center().y() - widget.viewport().height() // 4)
    qapp.processEvents()
    times = []
    for number in range(keys):
        started = perf_counter()
        QTest.keyClick(widget, Qt.Key.Key_Space if number % 6 == 5 else Qt.Key.Key_A)
        qapp.processEvents()
        times.append((perf_counter() - started) * 1000)
    widget.hide()
    return times


if __name__ == "__main__":
    main()
