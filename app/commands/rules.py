"""`caveat rules`: the rules in use, or one of them whole."""

from __future__ import annotations

import argparse
import json
from typing import Any

from app.answers import citation
from app.commands.console import Console
from app.errors import AppError
from app.packs import Library
from app.text_report import LEVELS
from app.values import nearest
from checks import Example, Rule


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("rules", help="list the rules, or explain one")
    parser.add_argument("id", nargs="?", metavar="ID")
    parser.add_argument("--format", choices=("text", "md", "json"), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, library: Library, console: Console) -> int:
    """Raises AppError when there is no rule of that id."""
    rules = sorted(library.engine.rules, key=lambda rule: rule.id)
    if options.id:
        rules = [rule for rule in rules if rule.id == options.id]
        if not rules:
            hint = nearest(options.id, (rule.id for rule in library.engine.rules))
            raise AppError(f"There is no rule “{options.id}”.", hint)
    if options.format == "json":
        console.say(json.dumps([_as_json(rule) for rule in rules], indent=2, ensure_ascii=False))
    elif options.id or options.format == "md":
        console.say("\n\n".join(_page(rule, options.format == "md") for rule in rules))
    else:
        for rule in rules:
            console.say(f"{rule.id:<48} {LEVELS[rule.severity]:<9} {rule.title}")
        console.say(
            f"{len(rules)} rules, packs of {library.version}. “caveat rules ID” tells more."
        )
    return 0


def _page(rule: Rule, markdown: bool) -> str:
    head = f"## `{rule.id}`\n\n**{rule.title}**" if markdown else f"{rule.id}: {rule.title}"
    mark = "- " if markdown else "  "
    lines = [
        head,
        "",
        f"{mark}At worst: {LEVELS[rule.severity]}",
        f"{mark}Holds in: {', '.join(rule.jurisdictions) or 'all countries'}",
        f"{mark}Pack: {rule.pack}",
        "",
        rule.why,
        "",
        "Sources:",
        *(f"{mark}{_source(rule, number)}" for number in range(len(rule.citations))),
        "",
        "Fires on:",
        *(f"{mark}{_example(example)}" for example in rule.catches),
        "",
        "Stays silent on:",
        *(f"{mark}{_example(example)}" for example in rule.allows),
    ]
    return "\n".join(lines)


def _source(rule: Rule, number: int) -> str:
    entry = rule.citations[number]
    section = f", {entry.section}" if entry.section else ""
    doubt = "" if entry.verified else " (not verified at its source)"
    url = f" {entry.url}" if entry.url else ""
    return f"{entry.source}{section} [{', '.join(entry.jurisdictions)}]{doubt}{url}"


def _example(example: Example) -> str:
    parts = [f"{track.replace('_', ' ')}: {text}" for track, text, _ in example.sections]
    facts = ", ".join(f"{key} = {value}" for key, value in example.facts.items())
    return " / ".join(parts) + (f" ({facts})" if facts else "")


def _as_json(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "kind": rule.kind,
        "severity": str(rule.severity),
        "title": rule.title,
        "why": rule.why,
        "jurisdictions": list(rule.jurisdictions),
        "pack": rule.pack,
        "citations": [citation(entry) for entry in rule.citations],
        "catches": [_example(example) for example in rule.catches],
        "allows": [_example(example) for example in rule.allows],
    }
