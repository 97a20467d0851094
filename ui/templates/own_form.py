"""The parts of a template as fields: its title, its places, its words and what they ask."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.disclaimers.own import TRACKS, Written
from checks import Track
from ui.amounts import track_name
from ui.parts.fields import Area, Field
from ui.theme import Theme
from ui.words import Words

_BLANK = "Write {{ clinic }} where a word is to be filled in; what it asks stands below."
_TOPIC = "A template of the same topic takes the place of this one in a draft."
_PLACES = "Codes such as US, GB or CA-ON. Empty: everywhere."
_APART = re.compile(r"[,;\s]+")


class WrittenForm(QWidget):
    """Fields for a template that is laid out as ours are."""

    changed = Signal()
    """Something was written."""

    def __init__(self, theme: Theme, written: Written) -> None:
        super().__init__()
        self._theme, self._head = theme, dict(written.head)
        self._asks: dict[str, dict[str, Any]] = {row["key"]: row for row in _asks(written.head)}
        self.title = Field("Title", theme)
        self.topic = Field("Topic", theme, _TOPIC)
        self.places = Field("Places", theme, _PLACES)
        self.title.edit.setText(str(written.head.get("title", "")))
        self.topic.edit.setText(str(written.head.get("topic", "")))
        self.places.edit.setText(", ".join(map(str, written.head.get("jurisdictions", ()))))
        self.areas = {track: Area(track_name(track, None), theme) for track in TRACKS}
        self._note = Words(theme, _BLANK, "muted", 13)
        self._note.setWordWrap(True)
        self._column = QVBoxLayout(self)
        for part in (self.title, self.topic, self.places, *self.areas.values(), self._note):
            self._column.addWidget(part)
        self._column.addStretch()
        self._questions: list[QuestionFields] = []
        for track, area in self.areas.items():
            area.edit.setPlainText(written.words.get(track, ""))
            area.edit.textChanged.connect(self._write)
        for field in (self.title, self.topic, self.places):
            field.edit.textEdited.connect(self._tell)
        self._ask_for(written.names)
        self.set_theme(theme)

    def written(self) -> Written:
        """The template as it is now."""
        words = {track: area.text() for track, area in self.areas.items()}
        head = {key: value for key, value in self._head.items() if key not in ("ask", "asks")}
        head["title"] = self.title.text()
        _set(head, "topic", self.topic.text())
        _set(head, "jurisdictions", [code for code in _APART.split(self.places.text()) if code])
        for question in self._questions:
            self._asks[question.name] = question.row()
        rows = [self._asks[question.name] for question in self._questions]
        _set(head, "ask", rows)
        return Written(head, words)

    def text(self) -> str:
        """The whole file."""
        return self.written().text

    def show_wrong(self, line: int, why: str) -> str:
        """Marks the words that a line of the file belongs to; what to say of it."""
        if not any(area.text().strip() for area in self.areas.values()):
            return "Write what is said, shown or written"
        found = self.written().place(line)
        if found is None:
            return why
        track, number = found
        self.areas[track].set_wrong(f"Line {number}: {why}")
        return f"{track_name(track, None)}, line {number}: {why}"

    def clear_wrong(self) -> None:
        for area in self.areas.values():
            area.clear_wrong()

    def begin(self) -> None:
        """Puts the keyboard on the title."""
        self.title.edit.setFocus()
        self.title.edit.selectAll()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setPalette(theme.palette())
        self._note.set_theme(theme)
        for part in (self.title, self.topic, self.places, *self.areas.values()):
            part.set_theme(theme)
        for question in self._questions:
            question.set_theme(theme)
        px = theme.px
        self._column.setContentsMargins(px(24), px(17), px(24), px(16))
        self._column.setSpacing(px(14))

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @Slot()
    def _write(self) -> None:
        """What the words ask for may be other than before."""
        words = {track: area.text() for track, area in self.areas.items()}
        names = Written({}, words).names
        if names != tuple(question.name for question in self._questions):
            self._ask_for(names)
        self.changed.emit()

    def _ask_for(self, names: Sequence[str]) -> None:
        for question in self._questions:
            self._asks[question.name] = question.row()
            self._column.removeWidget(question)
            question.hide()
            question.deleteLater()
        self._questions = []
        for name in names:
            row = self._asks.get(name) or _new_ask(name)
            question = QuestionFields(self._theme, row)
            question.changed.connect(self.changed)
            self._column.insertWidget(self._column.count() - 1, question)
            question.show()
            self._questions.append(question)
        stops = [q for one in self._questions for q in (one.label.edit, one.example.edit)]
        for one, other in pairwise([self.areas[TRACKS[-1]].edit, *stops]):
            QWidget.setTabOrder(one, other)


class QuestionFields(QWidget):
    """What is asked for one blank, and an example that stands in the preview."""

    changed = Signal()
    """The question or its example was written."""

    def __init__(self, theme: Theme, row: Mapping[str, Any]) -> None:
        super().__init__()
        self._row = dict(row)
        self.name = str(row["key"])
        self.label = Field(f"Question for “{self.name}”", theme)
        self.example = Field(f"Example for “{self.name}”", theme)
        self.label.edit.setText(str(row.get("label", "")))
        self.example.edit.setText(str(row.get("example", "")))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for field in (self.label, self.example):
            self._column.addWidget(field)
            field.edit.textEdited.connect(self._tell)
        self.set_theme(theme)

    def row(self) -> dict[str, Any]:
        """The question as its table says it."""
        label = self.label.text() or _new_ask(self.name)["label"]
        example = self.example.text() or _new_ask(self.name)["example"]
        return {**self._row, "label": label, "example": example}

    def set_theme(self, theme: Theme) -> None:
        self.label.set_theme(theme)
        self.example.set_theme(theme)
        self._column.setSpacing(theme.px(8))

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


class RawForm(QWidget):
    """The whole file as it is, where it is not laid out as ours are."""

    changed = Signal()
    """Something was written."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self.area = _File("The whole file", theme)
        self.area.edit.setPlainText(text)
        self.area.edit.textChanged.connect(self.changed)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.area)
        self._column.addStretch()
        self.set_theme(theme)

    def text(self) -> str:
        """The whole file."""
        return self.area.text()

    def show_wrong(self, line: int, why: str) -> str:
        """What to say of a line."""
        self.area.set_wrong(f"Line {line}: {why}")
        return f"Line {line}: {why}"

    def clear_wrong(self) -> None:
        self.area.clear_wrong()

    def begin(self) -> None:
        """Puts the keyboard into the text."""
        self.area.edit.setFocus()

    def set_theme(self, theme: Theme) -> None:
        self.setPalette(theme.palette())
        self.area.set_theme(theme)
        px = theme.px
        self._column.setContentsMargins(px(24), px(17), px(24), px(16))


class _File(Area):
    HIGH = 420


def _asks(head: Mapping[str, Any]) -> list[dict[str, Any]]:
    rows = head.get("ask", ())
    whole = isinstance(rows, list) and all(isinstance(row, dict) and "key" in row for row in rows)
    return [{**row, "key": str(row["key"])} for row in rows] if whole else []


def _new_ask(name: str) -> dict[str, Any]:
    plain = name.replace("_", " ")
    return {"key": name, "label": f"{plain.capitalize()}?", "example": plain, "gap": plain}


def _set(head: dict[str, Any], key: str, value: object) -> None:
    """An empty value is none."""
    if value:
        head[key] = value
    else:
        head.pop(key, None)


Parts = WrittenForm | RawForm
NEW = Written({"title": "My disclaimer"}, {Track.SPOKEN: ""})
