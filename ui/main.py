"""The program put together: the command line, and the window once there is one."""

from __future__ import annotations

import sys
from importlib.resources import as_file, files

from app.__main__ import main as command_line


def main() -> int:
    """The console script. Without arguments it would open the window; until then, the sample."""
    if len(sys.argv) > 1:
        return command_line()
    print("This version of Caveat has no window yet; here is the sample script, checked.\n")
    with as_file(files("resources") / "samples" / "sample.md") as sample:
        command_line(["check", str(sample)])
    print("\nTo check your own: caveat check FILE")
    return 0


if __name__ == "__main__":
    sys.exit(main())
