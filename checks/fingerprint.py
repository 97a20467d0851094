"""A finding's identity across edits: rule, the words themselves, two words on either side.

Editing elsewhere keeps it, editing the words changes it. SHA-256, never `hash()`, so that it can
stand in an audit log.
"""

from __future__ import annotations

import hashlib
import json

from checks.spans import Span
from checks.tokens import split_words

VERSION = 1
_CONTEXT = 200


def fingerprint(rule: str, text: str, span: Span | None, platform: str | None = None) -> str:
    """Hexadecimal SHA-256; something missing has the rule and the platform it is missing on.

    The words of context stand in the same line: a paragraph written before or after is elsewhere.
    """
    words: tuple[str, ...] = ()
    around: tuple[str, ...] = (platform,) if platform else ()
    if span is not None:
        before = _last_line(text[max(0, span.start - _CONTEXT) : span.start])
        after = _first_line(text[span.end : span.end + _CONTEXT])
        around = (*split_words(before).words[-2:], "|", *split_words(after).words[:2])
        words = split_words(span.of(text)).words
    parts = [VERSION, rule, words, around]
    canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def _first_line(text: str) -> str:
    return f"{text}.".splitlines()[0]


def _last_line(text: str) -> str:
    return f"{text}.".splitlines()[-1]
