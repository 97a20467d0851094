"""What is sought in a draft, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.document import WrittenSection

_ALIKE = {" ": "[ \u00a0\u202f]", "'": "['’‘]", '"': '["“”]', "-": "[-‑]"}
"""Signs that a reader cannot tell apart, or types the same."""


@dataclass(frozen=True, slots=True)
class Match:
    """Code points `start` to `end` of a section; `order` is the section's place in the draft."""

    order: int
    section: int
    start: int
    end: int


def matches(sections: Iterable[WrittenSection], words: str, *, case: bool) -> list[Match]:
    """Every place of the words, in the order of the draft; a space finds a no-break space too."""
    if not words:
        return []
    signs = (_ALIKE.get(sign, re.escape(sign)) for sign in words)
    pattern = re.compile("".join(signs), 0 if case else re.IGNORECASE)
    return [
        Match(order, section.id, *found.span())
        for order, section in enumerate(sections)
        for found in pattern.finditer(section.text)
    ]
