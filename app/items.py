"""What `audit` goes through: folders, text files, rows of JSON lines and of CSV."""

from __future__ import annotations

import contextlib
import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app import values
from app.draftfile import Choices, draft_of, profile_of
from app.errors import AppError
from app.reading import LARGEST, read_text
from checks import Draft, Section

_SUFFIXES = (".txt", ".md", ".jsonl", ".csv")
_ROW_KEYS = ("id", "text", "sections", "track", "platforms", "jurisdictions", "format", "facts")
_LISTS = ("platforms", "jurisdictions")
_DELIMITERS = ",;\t"
"""What spreadsheets write between columns; it depends on the country of the computer."""
Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Item:
    """One draft to check, and the name its answer bears."""

    id: str
    draft: Draft


class Intake:
    """Reads items for one run; each trouble is told to `trouble` and the rest goes on."""

    def __init__(self, platforms: Iterable[str], trouble: Report) -> None:
        self._platforms = tuple(platforms)
        self._trouble = trouble
        self._told: set[str] = set()
        self.read = 0
        """About how many bytes have been gone through, of what `size_of` says there are."""

    def ignored(self, key: str) -> None:
        """Tells once that a key is not known."""
        if key not in self._told:
            self._told.add(key)
            self._trouble(f"“{key}” is not known and is ignored.")

    def items(self, names: Iterable[str]) -> Iterator[Item]:
        """Every item of the files and folders `names`, in order."""
        for name in names:
            for path in _inside(name):
                done = self.read + size_of([path])
                yield from self._file(path)
                self.read = done

    def _file(self, name: str) -> Iterator[Item]:
        try:
            text = read_text(name)
            suffix = Path(name).suffix.lower()
            if suffix == ".jsonl":
                yield from self._lines(text, name)
            elif suffix == ".csv":
                yield from self._table(text, name)
            else:
                draft = draft_of(text, name, Choices(), self._platforms, self.ignored)
                yield Item(name, draft)
        except AppError as error:
            self._trouble(str(error))

    def _lines(self, text: str, name: str) -> Iterator[Item]:
        for number, line in enumerate(text.split("\n"), 1):
            self.read += len(line) + 1
            if not line.strip():
                continue
            where = f"{name}, line {number}"
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                self._trouble(f"{where} is not JSON.")
                continue
            yield from self._row(row, where)

    def _table(self, text: str, name: str) -> Iterator[Item]:
        csv.field_size_limit(LARGEST)
        head = text.split("\n", 1)[0]
        delimiter = max(_DELIMITERS, key=head.count)
        reader = csv.DictReader(io.StringIO(text), restkey="_more", delimiter=delimiter)
        try:
            if "text" not in (reader.fieldnames or ()):
                raise AppError(
                    f"{name} has no column “text”.", "Name the columns in its first line."
                )
            for row in reader:
                kept = {k: v for k, v in row.items() if k and k != "_more" and v}
                for key in _LISTS:
                    if key in kept:
                        kept[key] = [part.strip() for part in kept[key].split(";")]
                kept.setdefault("text", "")
                yield from self._row(kept, f"{name}, line {reader.line_num}")
        except csv.Error as error:
            raise AppError(f"{name}, line {reader.line_num}: not valid CSV: {error}.") from error

    def _row(self, row: Any, where: str) -> Iterator[Item]:
        try:
            if not isinstance(row, dict):
                raise AppError("it must be an object with “text” or “sections”.")
            for key in row:
                if key not in _ROW_KEYS:
                    self.ignored(key)
            profile, facts = profile_of(row, self._platforms, self.ignored)
            draft = Draft(tuple(self._sections(row)), profile, facts)
        except AppError as error:
            self._trouble(f"{where}: {error}")
            return
        yield Item(str(row["id"]) if row.get("id") is not None else where, draft)

    def _sections(self, row: dict[str, Any]) -> Iterator[Section]:
        sections = row.get("sections")
        if sections is None:
            sections = [{"text": row.get("text"), "track": row.get("track") or "spoken"}]
        if not isinstance(sections, list) or not all(isinstance(s, dict) for s in sections):
            raise AppError("“sections” must be a list of objects.")
        for section in sections:
            text, platform = section.get("text"), section.get("platform")
            if not isinstance(text, str):
                raise AppError("“text” is missing or is no text.")
            meant = values.platform(str(platform), self._platforms) if platform else None
            tidy = text.replace("\r\n", "\n").replace("\r", "\n")
            yield Section(tidy, values.track(str(section.get("track") or "spoken")), meant)


def size_of(names: Iterable[str]) -> int:
    """Bytes in the files and folders `names`, as far as they can be told."""
    total = 0
    for name in names:
        for path in _inside(name):
            with contextlib.suppress(OSError, ValueError):
                total += Path(path).stat().st_size
    return total


def _inside(name: str) -> Iterator[str]:
    """The files of a folder that can be read, in order; anything else is itself."""
    path = Path(name)
    try:
        folder = bool(name) and path.is_dir()
    except (OSError, ValueError):  # a name that no file can have: reading it says so
        folder = False
    if not folder:
        yield name
        return
    for inner in sorted(path.rglob("*")):
        if inner.suffix.lower() in _SUFFIXES and inner.is_file():
            yield str(inner)
