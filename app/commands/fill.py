"""`caveat fill`: one template with its answers, as text for each track."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from app.commands.console import Console
from app.disclaimers.desk import Desk, Writer, bare
from app.disclaimers.shelf import own_folder, shelf
from app.disclaimers.shown import FilledTemplate, Order
from app.draftfile import read_document
from app.errors import AppError
from app.packs import Library
from app.reading import read_text


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("fill", help="fill in a disclaimer template")
    parser.add_argument("template", metavar="TEMPLATE", help="its id; see “caveat templates”")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", dest="answers")
    parser.add_argument("--draft", metavar="FILE", help="take the facts from it, and prove on it")
    parser.add_argument("--folder", metavar="DIR", help="a folder of templates that people share")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, library: Library, console: Console) -> int:
    """Raises AppError for an unknown template and for an answer that is missing or unusable."""
    engine = library.engine
    folder = Path(options.folder) if options.folder else None
    found = shelf([rule.id for rule in engine.rules], own_folder(), folder)
    template = found.get(options.template)
    answers = dict(_pair(text) for text in options.answers)
    unknown = sorted(set(answers) - {ask.key for ask in template.asks})
    if unknown:
        names = ", ".join(ask.key for ask in template.asks) or "nothing"
        raise AppError(f"“{unknown[0]}” is not asked here.", f"Asked: {names}.")
    if options.draft:
        document = read_document(read_text(options.draft), options.draft, engine.platforms)
    else:
        document = bare(template)
    filled = Desk(found, engine).fill(document, Order(template.id, answers), Writer())
    for word in filled.asks:
        if word.trouble:
            hint = f"{word.label} {word.help}".strip()
            raise AppError(f"--set {word.key}=...: {word.trouble}", hint)
    if filled.barred:
        raise AppError(f"“{filled.title}” cannot be used.", filled.barred)
    console.say(_as_json(filled) if options.format == "json" else _as_text(filled))
    if options.draft and options.format == "text":
        for title in filled.closes:
            console.say(f"Closes: {title}")
        for title in filled.opens:
            console.say(f"Opens: {title}")
    return 0


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key.strip():
        raise AppError(f"“{text}” is not an answer.", "Write it as KEY=VALUE.")
    return key.strip(), value


def _texts(filled: FilledTemplate) -> dict[str, str]:
    return {str(preview.track): preview.text for preview in filled.previews}


def _as_text(filled: FilledTemplate) -> str:
    return "\n".join(
        f"{track.replace('_', ' ').capitalize()}: {text}" for track, text in _texts(filled).items()
    )


def _as_json(filled: FilledTemplate) -> str:
    row = {
        "template": filled.id, "texts": _texts(filled), "closes": list(filled.closes),
        "opens": list(filled.opens), "sources": list(filled.sources),
    }  # fmt: skip
    return json.dumps(row, indent=2, ensure_ascii=False)
