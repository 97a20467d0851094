"""What the command list finds: commands, places, findings, facts, templates, and what each does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from app.document import Document
from app.matching import score
from app.questions import FactQuestion
from app.shown import Answer
from checks import Severity
from ui.amounts import section_name
from ui.commands import Command

_T = TypeVar("_T")
_LEVELS = {Severity.ERROR: "Must fix", Severity.WARNING: "Decide", Severity.ADVICE: "Consider"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: words, a muted note after them, and the keys at the right."""

    words: str
    run: Callable[[], object]
    note: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ways:
    """How to get to what is not a command."""

    to_section: Callable[[int], object]
    to_finding: Callable[[str], object]
    """Takes the finding's key."""
    to_fact: Callable[[str], object]
    to_template: Callable[[str], object]


def entries_of(
    commands: Iterable[Command],
    document: Document,
    answer: Answer,
    question_for: Callable[[str], FactQuestion],
    platforms: Mapping[str, str],
    templates: Mapping[str, str],
    ways: Ways,
) -> list[Entry]:
    """Everything that can be found now; commands that cannot run are left out.

    `templates`: titles by id.
    """
    found = [
        Entry(command.words, command.run, "", keys_of(command.shortcut))
        for command in commands
        if command.listed and command.enabled()
    ]
    for number, section in enumerate(document.sections, 1):
        keys = ("Ctrl", str(number)) if number < 10 else ()
        words = f"Go to: {section_name(section, platforms)}"
        found.append(Entry(words, _call(ways.to_section, section.id), "", keys))
    for finding in answer.findings:
        note = "Kept" if finding.decision else _LEVELS[finding.severity]
        run = _call(ways.to_finding, finding.key)
        found.append(Entry(f"Finding: {finding.title}", run, note))
    facts = [question.fact for question in answer.questions if question.fact not in document.facts]
    for fact in (*facts, *document.facts):
        words = f"Answer: {question_for(fact).question}"
        found.append(Entry(words, _call(ways.to_fact, fact), "Fact"))
    for template, title in templates.items():
        found.append(Entry(title, _call(ways.to_template, template), "Template"))
    return found


def matching(typed: str, entries: Sequence[Entry]) -> list[Entry]:
    """The entries that answer what was typed, best first; all of them where nothing was."""
    if not typed.strip():
        return list(entries)
    scored = [
        (score(typed, " ".join((entry.words, entry.note, "+".join(entry.keys)))), place)
        for place, entry in enumerate(entries)
    ]
    best = sorted((-points, place) for points, place in scored if points is not None)
    return [entries[place] for _, place in best]


def keys_of(shortcut: str) -> tuple[str, ...]:
    """ "Ctrl+Shift+T" as its keys; "Ctrl++" ends with the plus key."""
    if not shortcut:
        return ()
    if shortcut.endswith("++"):
        return (*shortcut[:-2].split("+"), "+")
    return tuple(shortcut.split("+"))


def _call(run: Callable[[_T], object], value: _T) -> Callable[[], object]:
    return partial(run, value)
