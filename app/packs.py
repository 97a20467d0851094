"""Finds and reads rule packs and platform data: the built-in ones and the practice's own."""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from platformdirs import user_config_path

from app.errors import AppError
from app.platforms import platforms
from app.reading import read_text
from app.rubbish import look_seldom
from checks import (
    DETECTORS,
    Engine,
    LinearReader,
    Loader,
    PackError,
    Platform,
    RulePack,
    word_sorts,
)

_AUTHORITIES = "authorities.toml"
_WORDS = "words.toml"
_LIMITS = "limits.json"
FOLDER_VARIABLE = "CAVEAT_PACKS"


def _read(path: Traversable) -> str:
    return path.read_text(encoding="utf-8")


def loader(known: Mapping[str, Platform]) -> Loader:
    """A loader that knows the built-in detectors, authorities and word lists."""
    folder = files("checks") / "packs"
    return Loader(DETECTORS, known, _read(folder / _AUTHORITIES), _read(folder / _WORDS))


def built_in(known: Mapping[str, Platform]) -> Iterator[RulePack]:
    """The packs that come with the program, by name. Raises PackError: then the build is broken."""
    reader = loader(known)
    folder = files("checks") / "packs"
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".toml") and path.name not in (_AUTHORITIES, _WORDS):
            yield reader.load(_read(path), path.name)


def readers(packs: Iterable[RulePack], weights: str = "") -> tuple[LinearReader, ...]:
    """The trained reader of cues; `weights` is JSON, where not those that ship are wanted."""
    sorts = word_sorts({name: terms for pack in packs for name, terms in pack.lists.items()})
    return (LinearReader(json.loads(weights or _read(files("resources") / _LIMITS)), sorts),)


@dataclass(frozen=True, slots=True)
class Library:
    """All packs in use, and one sentence for each of the practice's own that could not be."""

    engine: Engine
    own: tuple[RulePack, ...]
    broken: tuple[str, ...]

    @property
    def packs(self) -> tuple[RulePack, ...]:
        return self.engine.packs

    @property
    def version(self) -> str:
        """The newest version among the packs, as a year and month."""
        return max(pack.version for pack in self.packs)


def own_folder() -> Path:
    """Where a practice keeps its packs; the environment variable CAVEAT_PACKS goes before."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else user_config_path("caveat", appauthor=False) / "packs"


def library(folder: Path, weights: str = "") -> Library:
    """The built-in packs and those in `folder`, which need not exist."""
    known = platforms()
    packs = list(built_in(known))
    ids = {rule.id for pack in packs for rule in pack.rules}
    reader = loader(known)
    own: list[RulePack] = []
    broken: list[str] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            pack = reader.load(read_text(str(path)), path.name)
            _refuse_known(pack, ids, path.name)
        except (PackError, AppError) as error:
            broken.append(str(error))
            continue
        ids |= {rule.id for rule in pack.rules}
        own.append(pack)
    trained = readers(packs, weights)
    return Library(Engine([*packs, *own], known, trained), tuple(own), tuple(broken))


def loaded(folder: Path) -> Library:
    """The library for a process that keeps it for as long as it runs."""
    gc.disable()
    try:
        found = library(folder)
    finally:
        gc.enable()
    look_seldom()
    return found


def _refuse_known(pack: RulePack, ids: set[str], name: str) -> None:
    for rule in pack.rules:
        if rule.id in ids:
            raise PackError(f"{name}, rule {rule.id}, key “id”: another pack has this rule already")


@cache
def engine() -> Engine:
    """An engine with the built-in packs."""
    known = platforms()
    packs = tuple(built_in(known))
    return Engine(packs, known, readers(packs))
