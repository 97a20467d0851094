"""A draft as plain text: TOML front matter between `+++` lines, then headings and sections."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app import values
from app.errors import AppError
from checks import Draft, Facts, Medium, Profile, Section, Track

_FENCE = "+++"
_HEADING = re.compile(
    r"^#[ \t]+(title|spoken|on[ -]screen|caption|comment)(?:[ \t]*[:(][ \t]*([\w ]+?)\)?)?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_KEYS = ("title", "platforms", "jurisdictions", "format", "facts")
Ignored = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Choices:
    """What the caller says about a draft; it goes before what the file says."""

    track: Track | None = None
    platforms: tuple[str, ...] = ()
    jurisdictions: tuple[str, ...] = ()
    medium: Medium | None = None
    facts: Facts = field(default_factory=Facts)


def draft_of(
    text: str, name: str, chosen: Choices, platforms: Iterable[str], ignored: Ignored
) -> Draft:
    """The draft in `text`; keys that are not known go to `ignored`. Raises AppError."""
    known = tuple(platforms)
    head, body, skipped = _split(text, name)
    for key in head:
        if key not in _KEYS:
            ignored(key)
    try:
        profile, facts = profile_of(head, known, ignored)
    except AppError as error:
        raise AppError(f"{name}, front matter: {error.message}", error.hint) from error
    profile = Profile(
        chosen.platforms or profile.platforms,
        chosen.jurisdictions or profile.jurisdictions,
        chosen.medium or profile.medium,
    )
    track = chosen.track or Track.SPOKEN
    sections = tuple(_sections(body, track, known, f"{name}, heading in line", skipped))
    return Draft(sections, profile, Facts({**facts.values, **chosen.facts.values}))


def profile_of(
    row: Mapping[str, Any], platforms: Iterable[str], ignored: Ignored
) -> tuple[Profile, Facts]:
    """The profile and facts in a table of front matter or of an audit row. Raises AppError."""
    known = tuple(platforms)
    facts = row.get("facts") or {}
    if not isinstance(facts, dict):
        raise AppError("“facts” must be a table of keys and values.")
    profile = Profile(
        tuple(values.platform(p, known) for p in _texts(row, "platforms")),
        tuple(values.jurisdiction(code) for code in _texts(row, "jurisdictions")),
        values.medium(str(row.get("format") or Medium.VIDEO)),
    )
    return profile, values.facts(facts, ignored)


def _texts(row: Mapping[str, Any], key: str) -> list[str]:
    found = row.get(key) or []
    found = [found] if isinstance(found, str) else found
    if not isinstance(found, list) or not all(isinstance(entry, str) for entry in found):
        raise AppError(f"“{key}” must be a list of texts.")
    return found


def _split(text: str, name: str) -> tuple[dict[str, Any], str, int]:
    """The front matter, the text after it, and how many lines the front matter takes."""
    if text.split("\n", 1)[0].rstrip() != _FENCE:
        return {}, text, 0
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        raise AppError(f"{name}, line 1: the front matter that “{_FENCE}” opens has no end.")
    try:
        head = tomllib.loads("\n".join(["", *lines[1:end]]))
    except tomllib.TOMLDecodeError as error:
        raise AppError(f"{name}, front matter: not valid TOML: {error}.") from error
    except (ValueError, RecursionError) as error:  # what tomllib lets through
        raise AppError(f"{name}, front matter: a value is too long or nests too deeply.") from error
    return head, "\n".join(lines[end + 1 :]), end + 1


def _sections(
    body: str, track: Track, platforms: tuple[str, ...], where: str, skipped: int
) -> list[Section]:
    headings = list(_HEADING.finditer(body))
    if not headings:
        return [Section(body, track)]
    found: list[Section] = []
    before = body[: headings[0].start()]
    if before.strip():
        found.append(Section(before.strip("\n"), track))
    ends = [heading.start() for heading in headings[1:]] + [len(body)]
    for heading, end in zip(headings, ends, strict=True):
        platform = heading[2]
        try:
            meant = values.platform(platform, platforms) if platform else None
        except AppError as error:
            line = skipped + body.count("\n", 0, heading.start()) + 1
            raise AppError(f"{where} {line}: {error.message}", error.hint) from error
        text = body[heading.end() : end].strip("\n")
        found.append(Section(text, values.track(heading[1]), meant))
    return found
