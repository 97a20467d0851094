"""Recognition on labelled text: runs the shared scorer and lays its lines out by source.

The rules' authors read drafts by the people in READ, and nothing by the others.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.table import Table

READ = "ABCDEFGI"
"""First letters of the drafts that were read while the rules were written."""
OTHER_SETS = ("pairs", "sentences", "passages", "regulators", "pages")
MOST_QUOTED = 10
_EXCERPT = 90

_CUES = re.compile(
    r"(?P<source>\w+)(?: author (?P<author>\w))?\.(?P<kind>\w+) "
    r"(?P<f1>[\d.]+) F1 \((?P<low>[\d.]+) to (?P<high>[\d.]+)\) P (?P<p>[\d.]+) R (?P<r>[\d.]+) "
    r"tp (?P<tp>\d+) fp (?P<fp>\d+) fn (?P<fn>\d+)"
)
_FIGURE = re.compile(r"(?P<source>\w+)\.(?P<name>\w+) (?P<words>.+)")
_MISS = re.compile(r" {4}(?P<what>[^:]+): \[(?P<author>\w)[^\]]*\] (?P<text>.*)")


def shared_folder(root: Path) -> Path | None:
    """Where the scorer and the labelled text are: $CAVEAT_SHARED, or beside the repository."""
    folder = Path(os.environ.get("CAVEAT_SHARED", root.parent / "shared"))
    return folder if (folder / "tools" / "score.py").is_file() else None


def tables(root: Path, command: str) -> Iterator[Table]:
    """All figures of the scorer for `command`; one table that says so where there is none."""
    shared = shared_folder(root)
    if shared is None:
        yield Table(
            "Recognition", "Not measured: the labelled text is not on this machine.", (), ()
        )
        return
    scripts = _score(root, shared, command, "scripts", "--by-author", "--misses", "1000000")
    lines = scripts + _score(root, shared, command, *OTHER_SETS)
    yield _authors(scripts)
    yield _cues(lines)
    yield _figures(lines)
    yield from _misses(scripts)


def _score(root: Path, shared: Path, command: str, *arguments: str) -> list[str]:
    tool, data = shared / "tools" / "score.py", shared / "data"
    done = subprocess.run(
        [sys.executable, tool, command, data, *arguments],
        cwd=root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"the scorer failed: {done.stderr[-500:]}")
    return done.stdout.splitlines()


def _authors(lines: Sequence[str]) -> Table:
    """The drafts by who wrote them: read while writing, or never read."""
    sums: dict[str, dict[bool, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    authors: dict[bool, set[str]] = {True: set(), False: set()}
    for match in filter(None, map(_CUES.fullmatch, lines)):
        if author := match["author"]:
            authors[author in READ].add(author)
            cell = sums[match["kind"]][author in READ]
            cell.update({name: int(match[name]) for name in ("tp", "fp", "fn")})
    rows = [(kind, *_quality(cells[False]), *_quality(cells[True])) for kind, cells in sums.items()]
    never, read = (" ".join(sorted(authors[seen])) for seen in (False, True))
    words = (
        f"Unread: authors {never}, whom nobody who writes rules has read. Read: authors {read}, "
        "read while writing. F1, precision, recall, then right, false, missed."
    )
    head = ("cue", *(f"{who} {what}" for who in ("unread", "read")
                     for what in ("F1", "P", "R", "right/false/missed")))  # fmt: skip
    return Table("Cues in drafts, by author", words, head, rows)


def _quality(cell: Counter[str]) -> tuple[object, ...]:
    right, false, missed = cell["tp"], cell["fp"], cell["fn"]
    if not right + false + missed:
        return ("", "", "", "")
    precision = right / (right + false) if right + false else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    f1 = 2 * right / (2 * right + false + missed)
    return (f1, precision, recall, f"{right}/{false}/{missed}")


def _cues(lines: Sequence[str]) -> Table:
    rows = [
        (m["source"], m["kind"], m["f1"], f"{m['low']} to {m['high']}", m["p"], m["r"],
         f"{m['tp']}/{m['fp']}/{m['fn']}")
        for m in filter(None, map(_CUES.fullmatch, lines)) if not m["author"]
    ]  # fmt: skip
    words = "All lines of the scorer. The interval comes from resampling documents."
    head = ("source", "cue", "F1", "95 %", "P", "R", "right/false/missed")
    return Table("Cues, by source", words, head, rows)


def _figures(lines: Sequence[str]) -> Table:
    rows = [
        (m["source"], m["name"], m["words"])
        for m in filter(None, map(_FIGURE.fullmatch, lines))
        if not _CUES.fullmatch(m.group())
    ]
    words = "Findings in drafts, contrast pairs, regulators' examples and education pages."
    return Table("Findings and pairs", words, ("source", "figure", "value"), rows)


def _misses(lines: Sequence[str]) -> Iterator[Table]:
    """What is missed in the drafts that were read; the others are never quoted."""
    met: dict[str, list[str]] = defaultdict(list)
    rules: Counter[str] = Counter()
    for match in filter(None, map(_MISS.fullmatch, lines)):
        if match["author"] not in READ:
            continue
        if match["what"] == "must fire":
            rules[match["text"].partition(" | ")[0]] += 1
        met[match["what"]].append(match["text"])
    rows = [
        (what, len(texts), "“" + text[:_EXCERPT] + ("…”" if len(text) > _EXCERPT else "”"))
        for what, texts in sorted(met.items(), key=lambda item: -len(item[1]))
        for text in texts[:MOST_QUOTED]
    ]
    words = f"In the drafts that were read; at most {MOST_QUOTED} of a kind, cut short."
    yield Table("Mistakes", words, ("kind", "in all", "for instance"), rows)
    yield Table(
        "Rules that should have fired", "In the drafts that were read, commonest first.",
        ("rule", "times"), rules.most_common(MOST_QUOTED),
    )  # fmt: skip
