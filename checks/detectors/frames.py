"""Ties said in words of no fixed order: who is concerned, and what passes between the two.

Phrases find the usual sentences. People disclose in others too ("half of each sale lands with
me"), so a sentence that holds the speaker and a word that means a tie is read as one, unless it
denies, asks, or speaks of somebody else's money.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Setting
from checks.hits import CueHit
from checks.tokens import Words

_ME = frozenset("i me my mine myself we us our ours ourselves".split())
_NOT = frozenset(
    "not no never nobody none nor neither without zero if whether would could should "
    "nothing".split()
)
_OTHERS = frozenset(
    "insurance insurer insurers medicare medicaid taxpayer taxpayers nhs patients deductible copay "
    "premium salary hospital hospitals wage".split()
)
_STRONG: dict[str, tuple[str, ...]] = {
    "sponsored": ("sponsor",),
    "paid": ("honorari", "bankroll", "payroll"),
    "commission": ("commission", "affiliate", "kickback"),
    "own": ("cofound", "shareholder", "royalt"),
    "gift": ("freebie", "comped"),
}
"""Beginnings of words that mean a tie by themselves, beside the speaker."""

_WEAK: dict[str, tuple[str, ...]] = {
    "paid": (
        "paid", "pay", "pays", "paying", "payment", "fee", "fees", "cheque", "cheques", "invoice",
        "invoiced", "money", "cash", "contract", "hired", "funded", "wages",
    ),
    "gift": (
        "gave", "gift", "gifted", "sent", "posted", "shipped", "loan", "loaned", "lent",
        "supplied", "complimentary", "guest", "hosted", "flew", "flown", "treated",
    ),
    "commission": (
        "commission", "cut", "earn", "earns", "percentage", "percent", "share", "slice", "paid",
        "pays", "pennies", "money", "cash", "profit",
    ),
}  # fmt: skip
"""Whole words that mean a tie only where the facts hold that very tie."""
_REACH = 9
"""Words between the speaker and the word: more, and the two belong to different thoughts."""


def read_ties(text: str, words: Words, setting: Setting) -> Iterator[CueHit]:
    """A strong word near the speaker is a disclosure; a weak one waits for the facts."""
    if _NOT & set(words.words) or _OTHERS & set(words.words) or text.rstrip().endswith("?"):
        return
    speakers = [at for at, word in enumerate(words.words) if word in _ME]
    if not speakers:
        return
    for at, word in enumerate(words.words):
        if min(abs(at - speaker) for speaker in speakers) > _REACH:
            continue
        span = (words.starts[at], words.ends[at])
        for act, beginnings in _STRONG.items():
            if word.startswith(beginnings):
                yield CueHit("sponsor_disclosure", *span, act=act, because=f"“{word}” and “I”")
        for act, whole in _WEAK.items():
            if word in whole:
                yield CueHit("tie_frame", *span, act=act, because=f"“{word}” and “I”")
