"""Where commands speak: standard output for answers, standard error for troubles."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

from app.text_report import plain


@dataclass(slots=True)
class Console:
    """`colour` is whether standard output is a terminal that wants colours."""

    colour: bool
    _told: set[str] = field(default_factory=set)

    def say(self, text: str, end: str = "\n") -> None:
        """Prints an answer; what the terminal cannot show becomes a question mark."""
        encoding = sys.stdout.encoding or "utf-8"
        print(text.encode(encoding, "replace").decode(encoding), end=end)

    def trouble(self, text: str) -> None:
        """Prints one line about something that went wrong, whatever it quotes."""
        line = plain(text).encode("utf-8", "replace").decode()
        print(f"caveat: {line}", file=sys.stderr)

    def ignored(self, key: str) -> None:
        """Tells once that a key is not known."""
        if key not in self._told:
            self._told.add(key)
            self.trouble(f"“{key}” is not known and is ignored.")
