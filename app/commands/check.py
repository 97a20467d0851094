"""`caveat check`: one draft, its findings, exit status 1 when something must be fixed."""

from __future__ import annotations

import argparse
import json

from app import values
from app.answers import answer
from app.commands.console import Console
from app.draftfile import Choices, draft_of
from app.packs import Library
from app.reading import read_text
from app.text_report import Packs, Style, render
from checks import Draft, Medium, Severity, Track


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("check", help="check one script or post")
    parser.add_argument("file", metavar="FILE", help="a text file, or - for standard input")
    parser.add_argument("--track", help=f"where the text is met: {', '.join(Track)}")
    parser.add_argument("--platform", action="append", default=[], help="may be repeated")
    parser.add_argument("--jurisdiction", action="append", default=[], help="may be repeated")
    parser.add_argument("--medium", help=f"the format: {', '.join(Medium)}")
    parser.add_argument("--fact", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--format", choices=("text", "json", "jsonl"), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, library: Library, console: Console) -> int:
    """Raises AppError when the file or an option cannot be used."""
    known = library.engine.platforms
    chosen = Choices(
        track=values.track(options.track) if options.track else None,
        platforms=tuple(values.platform(name, known) for name in options.platform),
        jurisdictions=tuple(values.jurisdiction(code) for code in options.jurisdiction),
        medium=values.medium(options.medium) if options.medium else None,
        facts=values.facts(dict(map(values.fact_pair, options.fact)), console.ignored),
    )
    name = options.file if options.file != "-" else "standard input"
    draft = draft_of(read_text(options.file), name, chosen, known, console.ignored)
    return show(name, draft, options.format, library, console)


def show(name: str, draft: Draft, form: str, library: Library, console: Console) -> int:
    """Checks and prints one draft; the exit status."""
    report = library.engine.check(draft)
    if form == "text":
        used = Packs(len(library.engine.rules), library.version)
        console.say(render(name, draft, report, used, Style(console.colour)), end="")
    else:
        indent = 2 if form == "json" else None
        console.say(json.dumps(answer(name, draft, report), indent=indent))
    return int(any(finding.severity is Severity.ERROR for finding in report.findings))
