"""What stands in the list of one's own templates: own files, the practice's, and built-in ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from app.disclaimers.own import OwnFile, Written, files_in, written_of
from app.disclaimers.shown import OfferedTemplate
from app.errors import AppError

OWN, PRACTICE, BUILT_IN = "Your own", "Your practice’s", "Built in"
STAYS = {
    BUILT_IN: "It comes with Caveat. Duplicate it to make it yours.",
    PRACTICE: "It belongs to your practice. Duplicate it to make it yours.",
}
"""Why a template of a group cannot be changed here."""


class Asker(Protocol):
    """What is asked of the user here; `ui.prompts.Prompts` does."""

    def template_to_add(self, begin: str) -> Path | None: ...
    def template_to_give(self, suggestion: str) -> Path | None: ...
    def may_delete(self, title: str) -> bool: ...
    def may_lose(self, what: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class Kept:
    """A template in the list; a built-in one has no `path`, and its text has to be asked for."""

    key: str
    title: str
    group: str
    name: str
    """That of its file."""
    path: Path | None = None
    text: str = ""
    trouble: str = ""
    """Why it cannot be used, or nothing."""

    @property
    def row(self) -> OfferedTemplate:
        """It as the list of templates shows it."""
        where = self.name if self.path else ""
        return OfferedTemplate(
            id=self.key, title=self.title, where=where, group=self.group, settles=False,
            suits=True, barred=self.trouble, language="en", origin="",
        )  # fmt: skip


def kept_in(own: Path, practice: Path | None, shelf: Mapping[str, Any]) -> tuple[Kept, ...]:
    """All there are; `shelf` is what the desk says of it, or empty while it has not."""
    broken = [str(sentence) for sentence in shelf.get("broken", ())]
    built_in = (
        Kept(row["id"], row["title"], BUILT_IN, f"{row['id']}.j2")
        for row in shelf.get("templates", ())
        if row["origin"] == "built in"
    )
    return (
        *_kept(OWN, files_in(own), broken), *_kept(PRACTICE, files_in(practice), broken), *built_in,
    )  # fmt: skip


def _kept(group: str, files: Iterable[OwnFile], broken: Iterable[str]) -> Iterator[Kept]:
    for file in files:
        said = (sentence for sentence in broken if _is_about(sentence, file.path))
        trouble = next(said, "")
        yield Kept(str(file.path), file.title, group, file.path.name, file.path, file.text, trouble)


def _is_about(sentence: str, path: Path) -> bool:
    return sentence.startswith((f"{path.name},", f"{path.name}:", str(path)))


def copied(text: str) -> str:
    """The same under another title."""
    try:
        written = written_of(text)
    except AppError:
        return text
    title = f"{written.head.get('title', '')} (copy)".strip()
    return Written({**written.head, "title": title}, written.words).text
