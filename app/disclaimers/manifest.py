"""The manifest of templates, and templates that are one file; every slip is named with its key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from app import values
from app.disclaimers.sandbox import BadTemplate, Body
from app.disclaimers.template import EVERYWHERE, Ask, AskKind, Origin, Standing, Template
from app.errors import AppError
from checks import Citation, Medium, PackError, Table, parse

_FENCE = "+++"
_KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_LANGUAGES = ("en", "es", "fr", "de")
MOST_ANSWER = 200
"""Characters that the answer to a question may have at most, whatever a template says."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a template may name."""

    authorities: Mapping[str, Citation]
    platforms: tuple[str, ...]
    rules: frozenset[str]


def read_manifest(
    text: str, name: str, words: Callable[[str], str], known: Known
) -> tuple[list[Template], list[str]]:
    """The templates of a manifest, and one sentence for each that cannot be used.

    `words` gives the text of a file it names. Raises AppError where the manifest itself is broken.
    """
    found: list[Template] = []
    broken: list[str] = []
    try:
        top = Table(parse(text, name), name)
        asks = _asks(top)
        rows = top.tables("template")
        top.done()
    except PackError as error:
        raise AppError(str(error)) from error
    ids: set[str] = set()
    for row in rows:
        try:
            key = row.text("id")
            row.where = f"{name}, {key}"
            if not _KEY.fullmatch(key) or key in ids:
                raise row.fail("id", "must be lower case words joined by “-”, and only once")
            ids.add(key)
            file = row.text("file")
            found.append(_template(row, key, words(file), file, asks, known, Origin.BUILT_IN, 0))
        except (PackError, AppError) as error:
            broken.append(str(error))
    return found, broken


def read_one(text: str, name: str, known: Known, origin: Origin) -> Template:
    """A template that is one file: its keys as TOML between `+++` lines, then its blocks.

    Raises AppError naming file and key or line.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        raise BadTemplate(name, 1, f"a template begins with a line “{_FENCE}”")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        raise BadTemplate(name, 1, f"what “{_FENCE}” opens has no end")
    key = key_of(name)
    if not key:
        raise AppError(f"{name}: the name of the file must hold a letter.")
    try:
        table = Table(parse("\n".join(lines[1:end]), name), name)
        asks = _asks(table)
        body = "\n".join(lines[end + 1 :])
        return _template(table, key, body, name, asks, known, origin, end + 1)
    except PackError as error:
        raise AppError(str(error)) from error


def key_of(name: str) -> str:
    """The id that a file name gives: "My Line.j2" is "my-line"."""
    stem = name.replace("\\", "/").rpartition("/")[2].rpartition(".j2")[0] or name
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-0123456789")


def _asks(table: Table) -> dict[str, Ask]:
    found: dict[str, Ask] = {}
    for row in table.tables("ask"):
        ask = _ask(row)
        if ask.key in found:
            raise row.fail("key", f"“{ask.key}” is asked already")
        found[ask.key] = ask
    return found


def _ask(table: Table) -> Ask:
    key = table.text("key")
    if not _NAME.fullmatch(key):
        raise table.fail("key", "must be a lower case name")
    kind = AskKind(table.one_of("kind", AskKind, str(AskKind.TEXT)))
    choices = table.texts("choices")
    if (kind is AskKind.CHOICE) != bool(choices):
        raise table.fail("choices", "go with the kind “choice” and no other")
    most = table.number("most") or 80
    if most > MOST_ANSWER:
        raise table.fail("most", f"must not be over {MOST_ANSWER}")
    label = table.text("label")
    ask = Ask(
        key, label, kind, table.text("help", ""), table.text("example"),
        table.text("gap", label.rstrip("?").lower()), table.some_of("facts", values.FACTS),
        choices, most, table.take("optional", bool, False),
    )  # fmt: skip
    if choices and ask.example not in choices:
        raise table.fail("example", "must be one of the choices")
    table.done()
    return ask


def _template(
    table: Table,
    key: str,
    words: str,
    name: str,
    asks: Mapping[str, Ask],
    known: Known,
    origin: Origin,
    skipped: int,
) -> Template:
    own = origin is not Origin.BUILT_IN
    named = table.some_of("asks", asks) or (tuple(asks) if own else ())
    template = Template(
        id=key,
        title=table.text("title"),
        group=table.text("group", "Your own" if own else None),
        topic=table.text("topic", key if own else None),
        language=table.one_of("language", _LANGUAGES, "en"),
        jurisdictions=tuple(_places(table)),
        platforms=table.some_of("platforms", known.platforms),
        formats=tuple(Medium(entry) for entry in table.some_of("formats", Medium)),
        settles=table.some_of("settles", known.rules),
        facts=dict(_facts(table)),
        standing=Standing(table.one_of("standing", Standing, str(Standing.FIRST))),
        asks=tuple(asks[ask] for ask in named),
        citations=tuple(
            known.authorities[entry] for entry in table.some_of("authorities", known.authorities)
        ),
        body=Body(words, name, named, skipped),
        origin=origin,
    )
    table.done()
    return template


def _places(table: Table) -> Iterator[str]:
    for code in table.texts("jurisdictions") or (EVERYWHERE,):
        if code == EVERYWHERE:
            yield code
            continue
        try:
            yield values.jurisdiction(code)
        except AppError as error:
            raise table.fail("jurisdictions", str(error)) from error


def _facts(table: Table) -> Iterable[tuple[str, bool]]:
    for fact, wanted in table.table("facts").items():
        if fact not in values.FACTS or not isinstance(wanted, bool):
            raise table.fail("facts", f"“{fact}” must be a fact, and true or false")
        yield fact, wanted
