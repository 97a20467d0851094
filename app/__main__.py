"""`python -m app`: the command line with no Qt. So far check and audit, as JSON lines."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.answers import answer
from app.errors import AppError
from app.packs import engine
from checks import Draft, Facts, Medium, Profile, Section, Track
from checks.jurisdictions import parse


def draft_of(row: dict[str, Any]) -> Draft:
    """One input row as a draft. Raises ValueError or KeyError on values that are not known."""
    sections = row.get("sections") or [{"track": row.get("track", "spoken"), "text": row["text"]}]
    places = [parse(code) for code in row.get("jurisdictions", ())]
    if None in places:
        raise ValueError(f"there is no jurisdiction like one of {row['jurisdictions']}")
    facts = {k: tuple(v) if isinstance(v, list) else v for k, v in row.get("facts", {}).items()}
    profile = Profile(
        tuple(row.get("platforms", ())),
        tuple(place for place in places if place),
        Medium(row.get("format", "video")),
    )
    laid = tuple(Section(s["text"], Track(s["track"]), s.get("platform")) for s in sections)
    return Draft(laid, profile, Facts(facts))


def rows(paths: list[str]) -> Iterator[dict[str, Any]]:
    for name in paths:
        text = read(name)
        if not name.endswith(".jsonl"):
            yield {"id": name, "text": text}
            continue
        for number, line in enumerate(text.splitlines(), 1):
            try:
                if line.strip():
                    yield {"id": f"{name}:{number}", **json.loads(line)}
            except (ValueError, TypeError) as error:
                print(f"caveat: {name}, line {number}: {error}", file=sys.stderr)


def read(name: str) -> str:
    """The text of a file or of standard input. Raises AppError when it cannot be read."""
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise AppError(f"{name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise AppError(f"{name} is not UTF-8 text.") from error
    if "\0" in text:
        raise AppError(f"{name} is not text.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def main() -> int:
    parser = argparse.ArgumentParser(prog="caveat", description="Check a script before posting.")
    parser.add_argument("command", choices=["check", "audit"])
    parser.add_argument("paths", nargs="+", metavar="FILE")
    parser.add_argument("--format", choices=["json", "jsonl"], default="jsonl")
    options = parser.parse_args()
    closed = False
    try:
        for row in rows(options.paths):
            try:
                draft = draft_of(row)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                print(f"caveat: {row['id']}: not checked: {error}", file=sys.stderr)
                continue
            said = answer(str(row["id"]), draft, engine().check(draft))
            closed = closed or any(f["severity"] == "error" for f in said["findings"])
            print(json.dumps(said))
    except AppError as error:
        print(f"caveat: {error}", file=sys.stderr)
        return 2
    return int(closed)


if __name__ == "__main__":
    sys.exit(main())
