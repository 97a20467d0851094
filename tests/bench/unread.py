"""`python -m tests.bench.unread`: the command line with weights that never saw unread authors.

The program ships weights trained on every author. To judge it on those whose drafts nobody read,
the reader too must not have read them.
"""

from __future__ import annotations

import sys

from app.__main__ import parser
from app.commands.console import Console
from app.packs import library, own_folder
from app.recogniser.attach import attach
from tests.training.__main__ import JUDGED


def main() -> int:
    options = parser().parse_args()
    packs = library(own_folder(), JUDGED.read_text(encoding="utf-8"))
    if not options.no_recogniser:
        attach(packs.engine)  # it never saw them
    status: int = options.run(options, packs, Console(colour=False))
    return status


if __name__ == "__main__":
    sys.exit(main())
