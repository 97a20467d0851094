"""A draft as plain text: TOML front matter between `+++` lines, then headings and sections.

A backslash at the beginning of a line is not part of the text: it keeps a line that looks like a
heading, begins with a backslash, or is empty at an edge of its section.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import tomli_w

from app import values
from app.document import Document
from app.draftrows import decision_of, decision_row, inserted_of, inserted_row, rows_of, words_of
from app.errors import AppError
from checks import Draft, Facts, Medium, Profile, Section, Track

_FENCE = "+++"
_HEADING = re.compile(
    r"^#[ \t]+(title|spoken|on[ -]screen|caption|comment)(?:[ \t]*[:(][ \t]*([\w ]+?)\)?)?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_KEYS = (
    "title", "platforms", "jurisdictions", "format", "facts", "decisions", "inserted", "words",
)  # fmt: skip
_HEADINGS = {
    Track.TITLE: "Title", Track.SPOKEN: "Spoken", Track.ON_SCREEN: "On screen",
    Track.CAPTION: "Caption", Track.COMMENT: "Comment",
}  # fmt: skip
_UNREADABLE = dict.fromkeys((*range(9), *range(14, 27), *range(28, 32)), "�") | {13: " "}
"""What reading a file would refuse or take for a line end, and what is written in its place."""
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


def read_document(text: str, name: str, platforms: Iterable[str]) -> Document:
    """The document in `text`, with at least one section. Raises AppError as `draft_of` does."""
    head, body, skipped = _split(text, name)
    known = tuple(platforms)
    extra = {key: value for key, value in head.items() if key not in _KEYS}
    unknown: list[str] = []
    try:
        profile, facts = profile_of(head, known, unknown.append)
        decisions = [decision_of(row, n) for n, row in enumerate(rows_of(head, "decisions"), 1)]
        inserted = [inserted_of(row, n) for n, row in enumerate(rows_of(head, "inserted"), 1)]
        words = words_of(head.get("words") or {}, "“words”")
    except AppError as error:
        raise AppError(f"{name}, front matter: {error.message}", error.hint) from error
    if unknown:
        extra["facts"] = {key: head["facts"][key] for key in unknown}
    document = Document(
        title=str(head.get("title") or ""),
        profile=profile,
        facts=dict(facts.values),
        decisions={decision.fingerprint: decision for decision in decisions},
        inserted=inserted,
        words=words,
        extra=extra,
    )
    for section in _sections(body, Track.SPOKEN, known, f"{name}, heading in line", skipped):
        document.add_section(section.track, section.text, section.platform)
    return document


def to_text(document: Document) -> str:
    """The document as `read_document` reads it back, every line of text the same.

    Control characters, which no file of text may hold, become U+FFFD.
    """
    head = tomli_w.dumps(_head(document))
    parts = [f"{_FENCE}\n{head}{_FENCE}\n"]
    for section in document.sections:
        platform = f": {section.platform}" if section.platform else ""
        lines = "\n".join(_escape([paragraph.text for paragraph in section.paragraphs]))
        parts.append(f"\n# {_HEADINGS[section.track]}{platform}\n\n{lines}\n")
    return "".join(parts)


def _head(document: Document) -> dict[str, Any]:
    """The front matter; lists and tables that hold nothing are left out."""
    extra = dict(document.extra)
    kept = extra.pop("facts", {})
    facts = {**kept, **document.facts} if isinstance(kept, dict) else dict(document.facts)
    head: dict[str, Any] = {
        "title": document.title,
        "platforms": list(document.profile.platforms),
        "jurisdictions": list(document.profile.jurisdictions),
        "format": str(document.profile.medium),
        **extra,
        "facts": {key: list(v) if isinstance(v, tuple) else v for key, v in facts.items()},
        "decisions": [decision_row(decision) for decision in document.decisions.values()],
        "inserted": [inserted_row(mark) for mark in document.inserted],
        "words": dict(document.words),
    }
    return {key: value for key, value in head.items() if key in extra or value not in ("", [], {})}


def _escape(lines: list[str]) -> list[str]:
    """Lines of one section as they are written."""
    written = [line.translate(_UNREADABLE) for line in lines]
    if not any(written) and len(written) == 1:
        return written
    filled = [number for number, line in enumerate(written) if line]
    first, last = (filled[0], filled[-1]) if filled else (len(written), -1)
    return [
        f"\\{line}"
        if line.startswith("\\") or _HEADING.match(line) or not (first <= number <= last)
        else line
        for number, line in enumerate(written)
    ]


def _unescape(text: str) -> str:
    return "\n".join(line.removeprefix("\\") for line in text.split("\n"))


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
        found.append(Section(_unescape(before.strip("\n")), track))
    ends = [heading.start() for heading in headings[1:]] + [len(body)]
    for heading, end in zip(headings, ends, strict=True):
        platform = heading[2]
        try:
            meant = values.platform(platform, platforms) if platform else None
        except AppError as error:
            line = skipped + body.count("\n", 0, heading.start()) + 1
            raise AppError(f"{where} {line}: {error.message}", error.hint) from error
        text = _unescape(body[heading.end() : end].strip("\n"))
        found.append(Section(text, values.track(heading[1]), meant))
    return found
