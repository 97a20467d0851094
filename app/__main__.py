"""`python -m app`: the command line, with no Qt anywhere near it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from app.commands import audit, check, doctor, fill, rules, templates
from app.commands.console import Console
from app.errors import AppError
from app.packs import loaded, own_folder
from app.recogniser.attach import attach

UNUSABLE = 2
"""Exit status for wrong use and for input that cannot be read."""


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="caveat",
        description="Checks a physician's script or post before it is published. Offline.",
        epilog="Exit status: 0 nothing must be fixed, 1 something must, 2 wrong use. "
        "Not legal advice.",
    )
    colours = ("auto", "always", "never")
    top.add_argument("--color", choices=colours, default="auto", help="colours in text output")
    top.add_argument(
        "--no-recogniser", action="store_true", help="check with phrases and rules alone; faster"
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in (check, audit, fill, templates, rules, doctor):
        command.add_to(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the exit status."""
    options = parser().parse_args(arguments)
    console = Console(_wants_colour(options.color))
    try:
        packs = loaded(own_folder())
        if options.command in ("check", "audit") and not options.no_recogniser:
            attach(packs.engine)
        if options.command != "doctor":
            for broken in packs.broken:
                console.trouble(f"A pack cannot be used and is left out: {broken}")
        status: int = options.run(options, packs, console)
        sys.stdout.flush()
    except AppError as error:
        console.trouble(str(error))
        return UNUSABLE
    except BrokenPipeError:
        _forget_output()
        return 0
    except OSError as error:
        console.trouble(f"The answer cannot be written: {error.strerror}.")
        _forget_output()
        return UNUSABLE
    except KeyboardInterrupt:
        console.trouble("Stopped.")
        return 130
    return status


def _forget_output() -> None:
    """What is still unwritten goes nowhere; else the interpreter complains when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _wants_colour(choice: str) -> bool:
    if choice != "auto":
        return choice == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


if __name__ == "__main__":
    sys.exit(main())
