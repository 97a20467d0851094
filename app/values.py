"""Names and values a person may give: platforms, jurisdictions, formats, facts."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping

from app.errors import AppError
from checks import Facts, FactValue, Medium, Track, parse_jurisdiction

TIES = (
    "paid", "gifted", "affiliate", "own_product", "own_clinic", "equity", "employer", "family_tie",
    "research_funding", "trip", "past_tie",
)  # fmt: skip
"""Facts that are yes, no, or the other party's name."""

_CHOICES = ("native_label", "used_by_author", "synthetic_media")
TEXTS = ("sponsor", "specialty", "profession", "region", "registration", "licence")
"""Facts that are answered in words."""

ACCOUNTS = ("person", "clinic", "hospital")
"""Whose account it is."""

FACTS = (*TIES, *_CHOICES, *TEXTS, "patient_consent", "account")

_YES = ("true", "yes", "y")
_NO = ("false", "no", "n")


def platform(name: str, known: Iterable[str]) -> str:
    """The platform's id. Raises AppError when there is none of that name."""
    wanted = name.strip().lower()
    names = tuple(known)
    if wanted not in names:
        raise AppError(f"There is no platform “{name}”.", f"Known: {', '.join(names)}.")
    return wanted


def jurisdiction(code: str) -> str:
    """The jurisdiction's code ("uk" is "GB"). Raises AppError when there is no such place."""
    known = parse_jurisdiction(code)
    if known is None:
        raise AppError(
            f"There is no jurisdiction “{code}”.",
            "Use a country code such as US, GB, IE, AU, CA, DE or EU, or a region such as US-TX.",
        )
    return known


def medium(name: str) -> Medium:
    """The format of a post. Raises AppError when it is unknown."""
    try:
        return Medium(name.strip().lower())
    except ValueError as error:
        raise AppError(f"There is no format “{name}”.", f"Known: {', '.join(Medium)}.") from error


def track(name: str) -> Track:
    """A track by name, "on-screen" and "On screen" included. Raises AppError when unknown."""
    try:
        return Track(name.strip().lower().replace(" ", "_").replace("-", "_"))
    except ValueError as error:
        raise AppError(f"There is no track “{name}”.", f"Known: {', '.join(Track)}.") from error


def facts(values: Mapping[str, object], ignored: Callable[[str], None]) -> Facts:
    """Facts by key; calls `ignored` with a key that is no fact. Raises AppError on a bad value."""
    found: dict[str, FactValue] = {}
    for key, value in values.items():
        if key not in FACTS:
            ignored(key)
        elif value not in (None, ""):
            # An empty name is a question left open, as null is.
            found[key] = fact(key, value)
    return Facts(found)


def fact(key: str, value: object) -> FactValue:
    """One fact's value as the rules want it. Raises AppError when it has the wrong form."""
    if isinstance(value, str):
        value = value.strip()
        if key not in TEXTS and value.lower() in _YES + _NO:
            value = value.lower() in _YES
    if key == "account":
        if value in ACCOUNTS:
            return str(value)
        raise _wrong(key, value, f"one of {', '.join(ACCOUNTS)}")
    if key in _CHOICES:
        if isinstance(value, bool):
            return value
        raise _wrong(key, value, "yes or no")
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        return tuple(value)
    if key in TEXTS:
        if isinstance(value, str) and value:
            return value
        raise _wrong(key, value, "a text")
    if isinstance(value, bool) or (isinstance(value, str) and value):
        return value
    raise _wrong(key, value, "yes, no, or a name")


def _wrong(key: str, value: object, wanted: str) -> AppError:
    return AppError(f"The fact “{key}” cannot be “{value}”.", f"It is {wanted}.")


def fact_pair(text: str) -> tuple[str, str]:
    """ "paid=yes" as key and value. Raises AppError when it has another form."""
    key, equals, value = text.partition("=")
    if not equals or not key.strip() or not value.strip():
        raise AppError(f"“{text}” is not a fact.", "Write it as KEY=VALUE, for instance paid=yes.")
    return key.strip(), value.strip()


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint with the names most like `word`, or nothing."""
    close = difflib.get_close_matches(word, list(known), n=3)
    return f"Did you mean {' or '.join(close)}?" if close else ""
