"""What the user wants of the findings, as the list of them tells it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Wishes(QWidget):
    """The signals of the list; keys are those of findings."""

    finding_chosen = Signal(str)
    """Key: show it in the text, without taking the focus."""
    fix_chosen = Signal(str, int)
    """Key, index in its `fixes`. Refused, the window calls `show_refused` with the same two."""
    keep_wanted = Signal(str)
    """Key: ask for a reason."""
    reopen_wanted = Signal(str)
    """Key: take back what was kept."""
    template_wanted = Signal(str)
    """Key: fill in a disclaimer for it."""
    source_pressed = Signal(str)
    """Address of an authority, to be opened."""
    fact_answered = Signal(str, object)
    """Fact and value: the answer to what `ask` asked."""
    fact_left = Signal(str)
    """Fact: “Not sure yet”."""
    unchecked_chosen = Signal(int, int)
    """Section id and paragraph id of what no rule can read; pressed again, the next one."""
    left = Signal()
    """Esc: back to the exact caret."""
