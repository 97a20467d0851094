"""`python -m tests.bench`: measures everything and writes RESULTS.md beside this file."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from pathlib import Path

from tests.bench import scores, speed, window

_HERE = Path(__file__).parent
_PARTS = {"scores": scores.tables, "speed": speed.tables, "window": window.tables}
_TOP = """# Results

Written by `python -m tests.bench`; do not edit. Figures of recognition come from the shared scorer
and labelled text, figures of speed from invented text on {cores} cores. What is judged differs from
what ships in one thing: its linear reader was trained without the unread authors (J, M, N, O and
the odd pairs); `tests/training/FIGURES.md` has the reader by each author left out. The recogniser
ships as it is judged: it never saw the unread authors either, but it learnt from all others, whose
figures flatter it.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(_PARTS)}; all")
    parser.add_argument("--command", default=f"{shlex.quote(sys.executable)} -m tests.bench.unread")
    parser.add_argument("--to", type=Path, default=_HERE / "RESULTS.md")
    options = parser.parse_args()
    root = _HERE.parents[1]
    pages = [_TOP.format(cores=os.cpu_count())]
    for part in options.parts or _PARTS:
        pages += [f"## {part.capitalize()}\n"]
        pages += [table.markdown() for table in _PARTS[part](root, options.command)]
    options.to.write_text("\n".join(pages), encoding="utf-8")


if __name__ == "__main__":
    main()
