"""`caveat doctor`: what is installed and what is not, said plainly."""

from __future__ import annotations

import argparse
import platform
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from app.commands.console import Console
from app.disclaimers.shelf import own_folder as own_templates
from app.disclaimers.shelf import shelf
from app.disclaimers.template import Origin
from app.packs import Library, own_folder
from app.recogniser.attach import attach

_PARTS = (
    ("language_tool_python", "grammar through LanguageTool", "comes with a later version"),
    ("keyring", "keys in the system's keyring", "comes with a later version"),
)


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("doctor", help="what is installed, what is not")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, library: Library, console: Console) -> int:
    """1 when a pack or a template of the practice cannot be used."""
    console.say(f"Caveat {installed()}, Python {platform.python_version()}, {platform.system()}")
    console.say(f"\nPacks: {len(library.engine.rules)} rules, newest of {library.version}")
    for pack in library.packs:
        origin = "own" if pack in library.own else "built in"
        console.say(
            f"  {pack.label:<24} {len(pack.rules):>3} rules, {len(pack.cues):>3} cue sets, "
            f"{origin}, expires {pack.expires}, {pack.reviewer}"
        )
    folder = own_folder()
    console.say(f"\nOwn packs: {folder}" + ("" if folder.is_dir() else " (no such folder yet)"))
    for broken in library.broken:
        console.say(f"  cannot be used: {broken}")
    templates = shelf([rule.id for rule in library.engine.rules], own_templates())
    own = sum(template.origin is Origin.OWN for template in templates.templates)
    console.say(f"\nTemplates: {len(templates.templates)}, {own} of them from {own_templates()}")
    for broken in templates.broken:
        console.say(f"  cannot be used: {broken}")
    window = "is installed" if find_spec("PySide6") else "is not installed: only this works"
    console.say(f"\nThe window: PySide6 {window}")
    lacking = attach(library.engine)
    words = f"does not work: {lacking}; phrases and rules alone" if lacking else "works"
    console.say(f"The recogniser of advice, limits and referrals {words}")
    console.say("\nNot needed by this version:")
    for module, purpose, absent in _PARTS:
        state = "is installed" if find_spec(module) else "is not installed"
        console.say(f"  {module} {state}: {purpose}; {absent}")
    return int(bool(library.broken or templates.broken))


def installed() -> str:
    """The version of the installed distribution."""
    try:
        return version("caveat")
    except PackageNotFoundError:
        return "(not installed)"
