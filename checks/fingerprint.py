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


def fingerprint(rule: str, text: str, span: Span | None) -> str:
    """Hexadecimal SHA-256; a finding about something missing has the rule alone."""
    words: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    if span is not None:
        before = split_words(text[max(0, span.start - _CONTEXT) : span.start]).words[-2:]
        after = split_words(text[span.end : span.end + _CONTEXT]).words[:2]
        words, around = split_words(span.of(text)).words, (*before, "|", *after)
    parts = [VERSION, rule, words, around]
    canonical = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
