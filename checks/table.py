"""TOML tables read key by key, so that a slip of the pen is named and never ignored."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

T = TypeVar("T")


class PackError(ValueError):
    """A pack that cannot be used; the message names file, rule and key."""


def parse(text: str, name: str) -> dict[str, Any]:
    """The tables of a TOML text. Raises PackError; `name` is the file's."""
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        # ValueError: tomllib lets through what int() says of a number with too many digits.
        raise PackError(f"{name}: not valid TOML: {error}") from error


class Table:
    """One TOML table read key by key; what is left over at the end is an unknown key."""

    def __init__(self, values: Mapping[str, Any], where: str) -> None:
        self._left = dict(values)
        self.where = where

    def fail(self, key: str, why: str) -> PackError:
        return PackError(f"{self.where}, key “{key}”: {why}")

    def take(self, key: str, kind: type[T], default: T | None = None) -> T:
        """The value of `key`; raises PackError when missing without default, or of another type."""
        if key not in self._left:
            if default is None:
                raise self.fail(key, "is missing")
            return default
        value = self._left.pop(key)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise self.fail(key, f"must be {_NAMES.get(kind, kind.__name__)}")
        return value

    def text(self, key: str, default: str | None = None) -> str:
        value = self.take(key, str, default)
        if default is None and not value.strip():
            raise self.fail(key, "is empty")
        return value

    def number(self, key: str) -> int | None:
        """A whole number from 0, or None where the key is left out."""
        if key not in self._left:
            return None
        value = self.take(key, int)
        if value < 0:
            raise self.fail(key, "must not be negative")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        values = self.take(key, list, [])
        if not all(isinstance(value, str) and value.strip() for value in values):
            raise self.fail(key, "must be a list of texts")
        return tuple(values)

    def one_of(self, key: str, choices: Iterable[str], default: str | None = None) -> str:
        value = self.text(key, default)
        return self._known(key, value, tuple(choices))

    def some_of(self, key: str, choices: Iterable[str]) -> tuple[str, ...]:
        known = tuple(choices)
        return tuple(self._known(key, value, known) for value in self.texts(key))

    def _known(self, key: str, value: str, choices: tuple[str, ...]) -> str:
        if value not in choices:
            raise self.fail(key, f"“{value}” is none of {', '.join(choices)}")
        return value

    def tables(self, key: str) -> list[Table]:
        values = self.take(key, list, [])
        if not all(isinstance(value, dict) for value in values):
            raise self.fail(key, "must be a list of tables")
        return [Table(value, f"{self.where}, {key} {n}") for n, value in enumerate(values, 1)]

    def table(self, key: str) -> dict[str, Any]:
        value: dict[str, Any] = self.take(key, dict, {})
        return value

    def done(self) -> None:
        """Raises PackError when a key has not been taken."""
        if self._left:
            raise self.fail(sorted(self._left)[0], "is not known here")


_NAMES: dict[type, str] = {
    str: "a text", list: "a list", dict: "a table", int: "a whole number", bool: "true or false",
}  # fmt: skip
