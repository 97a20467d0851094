"""Finds and reads rule packs and platform data: the built-in ones and the user's own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from checks import (
    DETECTORS,
    Engine,
    LinearReader,
    Loader,
    Platform,
    RulePack,
    load_platforms,
    word_sorts,
)

_AUTHORITIES = "authorities.toml"
_WORDS = "words.toml"
_LIMITS = "limits.json"


def _read(path: Traversable) -> str:
    return path.read_text(encoding="utf-8")


def platforms() -> Mapping[str, Platform]:
    return load_platforms(_read(files("checks") / "platforms.toml"))


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


def readers(packs: Iterable[RulePack]) -> tuple[LinearReader, ...]:
    """The trained readers of cues, over the word lists of the packs they were trained with."""
    lists = {name: terms for pack in packs for name, terms in pack.lists.items()}
    weights = json.loads(_read(files("resources") / _LIMITS))
    return tuple(LinearReader.of(kind, values, word_sorts(lists)) for kind, values in weights.items())


@cache
def engine() -> Engine:
    """An engine with the built-in packs."""
    known = platforms()
    packs = tuple(built_in(known))
    return Engine(packs, known, readers(packs))
