"""The program put together: the command line, or the window with all that it needs."""

from __future__ import annotations

import os
import sys
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.session import Session

_QUICK = "--quick"


def main() -> int:
    """The console script: no argument opens the window, `--quick` checks the clipboard."""
    arguments = sys.argv[1:]
    from app.worker_start import WORKER_FLAG

    if arguments == [WORKER_FLAG]:
        from app.worker import main as work

        work()
        return 0
    if arguments and arguments != [_QUICK]:
        from app.__main__ import main as command_line

        return command_line(arguments)
    if not has_display():
        return _without_a_display()
    from ui.program import run

    return run(quick=arguments == [_QUICK])


def has_display() -> bool:
    """Is there a screen to open a window on? Qt would end the process where there is none."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _without_a_display() -> int:
    from app.__main__ import main as command_line

    print("There is no display, so no window opens; here is the sample script, checked.\n")
    with as_file(files("resources") / "samples" / "sample.md") as sample:
        command_line(["check", str(sample)])
    print("\nTo check your own: caveat check FILE")
    return 0


def sample() -> Session:
    """The sample draft, as a draft of its own that has no file."""
    from app.draftfile import read_document
    from app.platforms import platforms
    from app.session import Session

    text = (files("resources") / "samples" / "sample.md").read_text(encoding="utf-8")
    return Session(read_document(text, "sample.md", platforms()))


if __name__ == "__main__":
    sys.exit(main())
