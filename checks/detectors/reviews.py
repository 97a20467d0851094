"""A review pasted into a post: `testimonial` by its stars, or by its quotes and signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.context import Setting
from checks.hits import CueHit
from checks.tokens import Words

_STARS = re.compile(r"(?:[⭐★🌟][️\s]?){3,}")
_SIGNED = re.compile(
    r"[\"“](?=[^\"”]{0,400}\b(?:I|my|me|we|our)\b)[^\"”]{20,400}[\"”]"
    r"\s?[-–—~]\s?[A-Z][\w’']+(?: [A-Z]\.?)?"
)
_NO_REVIEW = re.compile(
    r"\b(?:hotel|restaurant|book|film|movie|podcast|fake|bought|paid for|do not|don['’]t|never)\b",
    re.IGNORECASE,
)


def read_reviews(text: str, words: Words, setting: Setting) -> Iterator[CueHit]:
    """Three stars or more beside words, or a quotation in the first person with a name after it."""
    found = _SIGNED.search(text) or _STARS.search(text)
    if found and len(words) >= 3 and not _NO_REVIEW.search(text):
        because = f"a review, by its stars or signature: “{found.group()[:60]}”"
        yield CueHit("testimonial", *found.span(), because=because)
