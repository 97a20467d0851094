"""`caveat templates`: what can be filled in, or whether a file of one's own can be used."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from app import values
from app.commands.console import Console
from app.disclaimers.filling import asked, examples, pieces, told_by
from app.disclaimers.manifest import read_one
from app.disclaimers.shelf import known_names, own_folder, shelf
from app.disclaimers.template import Origin, Template
from app.document import Document
from app.packs import Library
from app.reading import read_text
from checks import Track


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("templates", help="list disclaimer templates, or validate one")
    parser.add_argument("--rule", metavar="ID", help="only those that close this rule's finding")
    parser.add_argument("--jurisdiction", help="only those worded for this place")
    parser.add_argument("--folder", metavar="DIR", help="a folder of templates that people share")
    parser.add_argument("--validate", metavar="FILE", help="say whether this template can be used")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, library: Library, console: Console) -> int:
    """1 when a template of one's own cannot be used. Raises AppError for a file to validate."""
    rules = [rule.id for rule in library.engine.rules]
    if options.validate:
        name = Path(options.validate).name
        text = read_text(options.validate)
        template = read_one(text, name, known_names(rules), Origin.OWN)
        console.say(f"{name} can be used.")
        for track, words in _examples(template).items():
            console.say(f"  {track.replace('_', ' ')}: {words}")
        return 0
    found = shelf(rules, own_folder(), Path(options.folder) if options.folder else None)
    place = values.jurisdiction(options.jurisdiction) if options.jurisdiction else None
    shown = [
        template
        for template in found.templates
        if (not options.rule or options.rule in template.settles)
        and (place is None or template.suits((place,)))
    ]
    if options.format == "json":
        rows = [_row(template) for template in shown]
        console.say(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        for template in shown:
            where = ", ".join(template.jurisdictions).replace("*", "everywhere")
            console.say(f"{template.id:<32} {template.title}  [{template.language}; {where}]")
        console.say(f"{len(shown)} templates. “caveat fill TEMPLATE” fills one in.")
    for broken in found.broken:
        console.trouble(f"A template cannot be used and is left out: {broken}")
    return int(bool(found.broken))


def _examples(template: Template) -> dict[Track, str]:
    """The words of a template filled with its examples."""
    words = asked(template, examples(template), told_by(Document()))
    return {track: piece.text for track, piece in pieces(template, words).items()}


def _row(template: Template) -> dict[str, Any]:
    texts = _examples(template)
    return {
        "id": template.id,
        "title": template.title,
        "group": template.group,
        "language": template.language,
        "jurisdictions": list(template.jurisdictions),
        "platforms": list(template.platforms),
        "tracks": [str(track) for track in template.tracks],
        "settles": list(template.settles),
        "facts": dict(template.facts),
        "asks": [
            {"key": ask.key, "label": ask.label, "optional": ask.optional} for ask in template.asks
        ],
        "example": {str(track): words for track, words in texts.items()},
        "seconds": round(len(texts.get(Track.SPOKEN, "").split()) * 60 / 150, 1),
        "origin": str(template.origin),
    }
