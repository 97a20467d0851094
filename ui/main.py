"""The program put together; the window comes with its own issue."""

from __future__ import annotations

import sys

from app.__main__ import main as command_line


def main() -> int:
    """The console script: the command line, until there is a window."""
    return command_line()


if __name__ == "__main__":
    sys.exit(main())
