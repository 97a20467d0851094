"""Answers the window's questions about templates in the checker's process.

The shelf is read when it is first needed, and again when a file of one's own has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from app.disclaimers.desk import Desk, Writer
from app.disclaimers.manifest import read_one
from app.disclaimers.shelf import Shelf, known_names, own_folder, shelf, stamp
from app.disclaimers.source import source_of
from app.disclaimers.template import Origin
from app.disclaimers.wire import order_of, target_of
from app.document import Document
from app.errors import AppError
from app.wire import Row, document_of
from checks import Engine


class TemplateService:
    """One engine, one shelf; a question is a row with "ask" and what it is about."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._rules = frozenset(rule.id for rule in engine.rules)
        self._desk: Desk | None = None
        self._shelf = Shelf(())
        self._read: tuple[Path | None, Mapping[str, float]] | None = None
        self._answers: Mapping[str, Callable[[Mapping[str, Any]], Any]] = {
            "offer": self._offer, "fill": self._fill, "refill": self._refill,
            "validate": self._validate, "shelf": self._list, "source": self._source,
        }  # fmt: skip

    def reply(self, row: Mapping[str, Any]) -> Row:
        """The answer, or one sentence why there is none."""
        try:
            self._renew(row)
            return {"answer": self._answers[row["ask"]](row)}
        except AppError as error:
            return {"error": str(error)}
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            return {"error": f"The question cannot be read ({type(error).__name__})."}

    def _renew(self, row: Mapping[str, Any]) -> None:
        own = own_folder()
        practice = Path(row["practice"]) if row.get("practice") else None
        now = practice, stamp(own, practice)
        if self._desk is None or now != self._read:
            self._shelf = shelf(self._rules, own, practice)
            self._desk = Desk(self._shelf, self._engine)
            self._read = now

    def _offer(self, row: Mapping[str, Any]) -> list[Row]:
        offered = self._at().offer(_document(row), target_of(row["target"]), _writer(row))
        return [asdict(one) for one in offered]

    def _fill(self, row: Mapping[str, Any]) -> Row:
        return asdict(self._at().fill(_document(row), order_of(row["order"]), _writer(row)))

    def _refill(self, row: Mapping[str, Any]) -> Row:
        return asdict(self._at().refill(_document(row), _writer(row)))

    def _list(self, _row: Mapping[str, Any]) -> Row:
        """Every template by id and title, and one sentence for each that is broken."""
        rows = [
            {"id": template.id, "title": template.title, "origin": str(template.origin)}
            for template in self._shelf.templates
        ]
        return {"templates": rows, "broken": list(self._shelf.broken)}

    def _source(self, row: Mapping[str, Any]) -> Row:
        """A template as one file, to make one's own of it."""
        template = self._shelf.get(str(row["template"]))
        return {"text": source_of(template, known_names(self._rules).authorities)}

    def _validate(self, row: Mapping[str, Any]) -> Row:
        """A template as it is being written, filled in with its examples."""
        known = known_names(self._rules)
        template = read_one(str(row["text"]), str(row["name"]), known, Origin.OWN)
        desk = Desk(Shelf((template,)), self._engine)
        return asdict(desk.shown_with_examples(template, _writer(row)))

    def _at(self) -> Desk:
        if self._desk is None:
            raise AppError("The templates cannot be read.")
        return self._desk


def _document(row: Mapping[str, Any]) -> Document:
    document = row["document"]
    return document_of(document, {int(key): text for key, text in document["texts"].items()})


def _writer(row: Mapping[str, Any]) -> Writer:
    return Writer(int(row.get("pace", 150)), str(row.get("name", "")))
