"""Advice to one person, weighed: in an answer to one person, enough signs make it advice."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Setting
from checks.detectors.folded import Folded, fold_line
from checks.detectors.signs import AGAINST, FOR, Sign
from checks.hits import CueHit
from checks.model import Medium
from checks.tokens import Words

ENOUGH = 26
"""Points (tenths) at which a sentence counts; about four in five such sentences were advice."""

_ACTS = (
    "stop-or-change",
    "dose",
    "overrule",
    "offer-care",
    "reassure",
    "diagnose",
    "interpret",
    "treat",
    "other",
)
"""The act that names the cue where several are met, the gravest first."""


def advice_to_one(text: str, words: Words, setting: Setting) -> Iterator[CueHit]:
    """One cue for a sentence whose signs outweigh what speaks against them."""
    if not setting.personal or not words.words:
        return
    folded = fold_line(words)
    signs = [sign for sign in FOR if sign.pattern.search(folded.line)]
    if not signs or _points(text, folded, setting, signs) < ENOUGH:
        return
    acts = {sign.act for sign in signs}
    act = next((act for act in _ACTS if act in acts), "other")
    shown = sorted(signs, key=lambda sign: -sign.points)[:3]
    because = "said to one person: " + ", ".join(sign.what for sign in shown)
    start, end = words.starts[0], words.ends[-1]
    yield CueHit("individual_advice", start, end, act, "person", because, weighed=True)


def _points(text: str, folded: Folded, setting: Setting, signs: list[Sign]) -> int:
    points = sum(sign.points for sign in signs)
    points += sum(sign.points for sign in AGAINST if sign.pattern.search(folded.line))
    return points + _manner(text, len(folded.words)) + _occasion(setting)


def _manner(text: str, length: int) -> int:
    """Answers are short, and are no questions."""
    points = -6 if text.rstrip('"”’) ').endswith("?") else 0
    if length < 4:
        return points + 7
    if length < 10:
        return points + 8
    return points - 4 if length > 25 else points


def _occasion(setting: Setting) -> int:
    """A reply or a live session weighs for, a draft that turns to everybody against."""
    points = 7 if setting.medium in (Medium.REPLY, Medium.LIVE) else 0
    points += 2 if setting.sure > 1 else -4
    points -= 5 if setting.called else 0
    return points - (6 if setting.general else 0)
