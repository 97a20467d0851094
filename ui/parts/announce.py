"""Says something to a screen reader without moving the focus."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Politely, after what is being read; does nothing where the binding lacks announcements."""
    event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if event is not None and words:
        QAccessible.updateAccessibility(event(widget, words))
