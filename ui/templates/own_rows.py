"""What stands in the list of one's own templates: own files, the practice's, and built-in ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.disclaimers.own import OwnFile, files_in
from app.disclaimers.shown import OfferedTemplate

OWN, PRACTICE, BUILT_IN = "Your own", "Your practice’s", "Built in"
STAYS = {
    BUILT_IN: "It comes with Caveat. Duplicate it to make it yours.",
    PRACTICE: "It belongs to your practice. Duplicate it to make it yours.",
}
"""Why a template of a group cannot be changed here."""


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
