"""All templates at hand: those that come with the program, one's own, and the practice's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from app.disclaimers.manifest import Known, read_manifest, read_one
from app.disclaimers.own import SUFFIX, own_folder
from app.disclaimers.template import Origin, Template
from app.errors import AppError
from app.packs import loader
from app.platforms import platforms
from app.reading import read_text

_MANIFEST = "manifest.toml"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The templates in the order in which they are offered, and what cannot be used."""

    templates: tuple[Template, ...]
    broken: tuple[str, ...] = ()
    """One sentence for each."""

    def get(self, key: str) -> Template:
        """Raises AppError where there is none of that name."""
        for template in self.templates:
            if template.id == key:
                return template
        raise AppError(f"There is no template “{key}”.", "“caveat templates” lists all there are.")

    @property
    def rules(self) -> frozenset[str]:
        """Rules whose finding some template closes."""
        return frozenset(rule for template in self.templates for rule in template.settles)


def shelf(rules: Iterable[str], own: Path | None = None, practice: Path | None = None) -> Shelf:
    """Everything on the shelf; a folder that is not there holds nothing."""
    named = frozenset(rules)
    known = _known(named)
    built_in, damaged = _built_in(named)
    found = {template.id: template for template in built_in}
    broken = list(damaged)
    for folder, origin in ((own, Origin.OWN), (practice, Origin.PRACTICE)):
        for path in _files(folder):
            try:
                template = read_one(read_text(str(path)), path.name, known, origin)
                if template.id in found:
                    raise AppError(f"{path.name}: another template is called “{template.id}”.")
            except AppError as error:
                broken.append(str(error))
                continue
            found[template.id] = template
    return Shelf(tuple(found.values()), tuple(broken))


def known_names(rules: Iterable[str]) -> Known:
    """What templates may name, with these rules."""
    return _known(frozenset(rules))


@cache
def _known(rules: frozenset[str]) -> Known:
    names = platforms()
    return Known(loader(names).authorities, tuple(names), rules)


def stamp(*folders: Path | None) -> Mapping[str, float]:
    """When each file of the folders changed last: whoever compares knows whether to read anew."""
    found: dict[str, float] = {}
    for path in (path for folder in folders for path in _files(folder)):
        try:
            found[str(path)] = path.stat().st_mtime
        except OSError:
            found[str(path)] = 0.0
    return found


def _files(folder: Path | None) -> list[Path]:
    try:
        return sorted(folder.glob(f"*{SUFFIX}")) if folder is not None else []
    except OSError:
        return []


@cache
def _built_in(rules: frozenset[str]) -> tuple[tuple[Template, ...], tuple[str, ...]]:
    """Read once: a change in a folder of one's own leaves them as they are."""
    text = (files("templates") / _MANIFEST).read_text("utf-8")
    found, broken = read_manifest(text, _MANIFEST, _read, _known(rules))
    return tuple(found), tuple(broken)


def _read(file: str) -> str:
    try:
        if ".." in file.split("/"):
            raise FileNotFoundError(file)
        return (files("templates") / "disclaimers").joinpath(*file.split("/")).read_text("utf-8")
    except OSError as error:
        raise AppError(f"manifest.toml: there is no file “{file}”.") from error


__all__ = ["Shelf", "known_names", "own_folder", "shelf", "stamp"]
