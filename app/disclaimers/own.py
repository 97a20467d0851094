"""Templates of one's own, as files that a person edits: where they lie, and what is in them."""

from __future__ import annotations

import contextlib
import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli_w
from platformdirs import user_config_path

from app.errors import AppError
from app.reading import read_text
from app.saving import save
from checks import Track

FOLDER_VARIABLE = "CAVEAT_TEMPLATES"
SUFFIX = ".j2"
TRACKS = (Track.SPOKEN, Track.ON_SCREEN, Track.CAPTION, Track.COMMENT)
_FENCE = "+++"
_BLOCK = re.compile(
    r"\{%-?\s*block\s+(\w+)\s*-?%\}(.*?)\{%-?\s*endblock\s*\w*\s*-?%\}\n?", re.DOTALL
)
_NAMES = re.compile(r"\{\{-?\s*([a-z][a-z0-9_]*)|\{%-?\s*(?:el)?if\s+(?:not\s+)?([a-z][a-z0-9_]*)")


def own_folder() -> Path:
    """Where one keeps one's own templates; the variable CAVEAT_TEMPLATES goes before."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else user_config_path("caveat", appauthor=False) / "templates"


@dataclass(frozen=True, slots=True)
class Written:
    """A template as it is written: its keys, and its words by track."""

    head: Mapping[str, Any]
    words: Mapping[Track, str]

    @property
    def text(self) -> str:
        """The whole file."""
        blocks = [f"{{% block {track} %}}{self.words[track]}{{% endblock %}}\n"
                  for track in TRACKS if self.words.get(track, "").strip()]  # fmt: skip
        return f"{self._fenced()}{''.join(blocks)}"

    @property
    def names(self) -> tuple[str, ...]:
        """What its words ask for, in the order in which it is met first."""
        found: dict[str, None] = {}
        for track in TRACKS:
            for match in _NAMES.finditer(self.words.get(track, "")):
                found[match[1] or match[2]] = None
        return tuple(found)

    def place(self, line: int) -> tuple[Track, int] | None:
        """The track that a line of the file belongs to, and the line in its words."""
        at = self._fenced().count("\n") + 1
        for track in TRACKS:
            words = self.words.get(track, "")
            if not words.strip():
                continue
            if at <= line <= at + words.count("\n"):
                return track, line - at + 1
            at += words.count("\n") + 1
        return None

    def _fenced(self) -> str:
        return f"{_FENCE}\n{tomli_w.dumps(dict(self.head))}{_FENCE}\n"


def written_of(text: str) -> Written:
    """The parts of a file. Raises AppError where it is not written as ours are."""
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if lines[0].rstrip() != _FENCE or end is None:
        raise AppError("Its keys do not stand between two lines “+++”.")
    try:
        head = tomllib.loads("\n".join(lines[1:end]))
    except (ValueError, RecursionError) as error:
        raise AppError(f"Its keys are not valid TOML: {error}.") from error
    body = "\n".join(lines[end + 1 :])
    words: dict[Track, str] = {}
    for match in _BLOCK.finditer(body):
        if match[1] not in TRACKS or Track(match[1]) in words:
            raise AppError(f"“{match[1]}” is no track, or stands there twice.")
        words[Track(match[1])] = match[2]
    if _BLOCK.sub("", body).strip():
        raise AppError("Words stand outside the blocks of tracks.")
    return Written(head, words)


@dataclass(frozen=True, slots=True)
class OwnFile:
    """One file of a folder; its title is the file's name where it cannot be read."""

    path: Path
    title: str
    text: str


def files_in(folder: Path | None) -> tuple[OwnFile, ...]:
    """The templates of a folder by name; a folder that is not there holds nothing."""
    found = []
    with contextlib.suppress(OSError):
        for path in sorted(folder.glob(f"*{SUFFIX}")) if folder is not None else ():
            text = ""
            with contextlib.suppress(AppError):
                text = read_text(str(path))
            title = path.name
            with contextlib.suppress(AppError):
                title = str(written_of(text).head.get("title") or title)
            found.append(OwnFile(path, title, text))
    return tuple(found)


def keep(folder: Path, name: str, text: str) -> Path:
    """Writes a template into the folder, which is made where there is none. Raises AppError."""
    path = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AppError(f"Could not save: {folder} cannot be made ({error.strerror}).") from error
    save(path, text, None, over=True)
    return path


def remove(path: Path) -> None:
    """Raises AppError where the file cannot be deleted."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise AppError(f"{path.name} cannot be deleted: {error.strerror}.") from error


def free_name(title: str, taken: Iterable[str]) -> str:
    """A file name made of a title that no other template bears; `taken` are ids."""
    stem = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-0123456789")[:60] or "template"
    known = set(taken)
    while stem in known:  # no digits: an id does not end with one
        stem = f"{stem}-copy"
    return f"{stem}{SUFFIX}"
