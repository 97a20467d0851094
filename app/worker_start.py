"""How the checker's own process is started; apart from it, since the window needs only this."""

from __future__ import annotations

import sys
from pathlib import Path

WORKER_FLAG = "--worker"
"""What the bundled program is started with where it shall be the checker."""
_START = "import sys; sys.path.insert(0, sys.argv[1]); from app.worker import main; main()"


def command() -> tuple[str, list[str]]:
    """Program and arguments that start the checker of this very copy of the program.

    -I keeps a folder `app/` beside somebody's draft from being run in its place.
    """
    if getattr(sys, "frozen", False):
        return sys.executable, [WORKER_FLAG]
    return sys.executable, ["-I", "-c", _START, str(Path(__file__).resolve().parents[1])]
