"""Stage directions on an on-screen line: where and how the words are shown."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    r"\b(?:tiny|small|faint|pale|grey|gray|\d{1,2}[ -]?(?:pt|px|point)|white on white|low contrast|"
    r"(?:top|bottom|lower|upper)[ -](?:right|left)(?:[ -]corner)?|corner|bottom|"
    r"under the \w+ button|behind the|translucent|blurred)\b",
    re.IGNORECASE,
)
_STAGE = re.compile(r"[(\[]([^)\]]{3,80})[)\]]")
_SAFE = re.compile(r"safe zone|upper[ -]left|top[ -]left", re.IGNORECASE)


def obscured(text: str) -> str:
    """The direction that hides the words, or nothing."""
    for stage in _STAGE.finditer(text):
        if _UNSEEN.search(stage[1]) and not _SAFE.search(stage[1]):
            return stage[1]
    return ""
