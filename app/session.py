"""One open draft: its document, the file it came from, and what was last saved of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from app.document import Document
from app.draftfile import read_document, to_text
from app.saving import load, save
from app.settings import Settings
from checks import Medium, Profile, Track


@dataclass(slots=True)
class Session:
    """A draft that is being written; `path` is None until it has a file."""

    document: Document
    path: Path | None = None
    digest: str | None = None
    _saved: str = field(default="")

    def __post_init__(self) -> None:
        if not self._saved:
            self._saved = to_text(self.document)

    @property
    def unsaved(self) -> bool:
        """Are there words, facts or decisions that no file holds?"""
        return to_text(self.document) != self._saved

    @property
    def name(self) -> str:
        """What the draft is called before anything else: title, file name, or "Untitled"."""
        return self.document.title or (self.path.stem if self.path else "Untitled")

    def save(self, path: Path, over: bool = False) -> None:
        """Writes the draft whole. Raises AppError; ChangedOnDisk where the file is another now."""
        text = to_text(self.document)
        seen = self.digest if path == self.path else None
        self.digest = save(path, text, seen, over)
        self.path, self._saved = path, text


def opened(path: Path, platforms: Iterable[str]) -> Session:
    """The draft in a file. Raises AppError where it cannot be read."""
    stored = load(path)
    document = read_document(stored.text, path.name, platforms)
    return Session(document, path, stored.digest, to_text(document))


def begun(settings: Settings) -> Session:
    """An empty draft as the user's settings want it: said, shown and written."""
    document = Document()
    document.profile = Profile(settings.platforms, settings.jurisdictions, Medium(settings.format))
    if settings.specialty:
        document.facts["specialty"] = settings.specialty
    for track in (Track.SPOKEN, Track.ON_SCREEN, Track.CAPTION):
        document.add_section(track)
    return Session(document)


def reply(text: str, settings: Settings) -> Session:
    """A comment that is checked at once and kept nowhere."""
    document = Document(title="Quick check")
    document.profile = Profile(settings.platforms, settings.jurisdictions, Medium.REPLY)
    document.add_section(Track.COMMENT, text)
    return Session(document)
