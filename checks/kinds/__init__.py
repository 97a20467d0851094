"""The kinds of rule, by the name a pack uses: each turns a rule and a draft into hits."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checks.detectors import DETECTORS
from checks.hits import Ask, Hit
from checks.kinds import limit, pattern, presence
from checks.rules import Rule
from checks.view import View

Kind = Callable[[Rule, View], Iterable[Hit | Ask]]


def _detector(rule: Rule, view: View) -> Iterable[Hit | Ask]:
    return DETECTORS[rule.detector](rule, view)


KINDS: dict[str, Kind] = {
    "flag": pattern.flag,
    "pair": pattern.pair,
    "require": presence.require,
    "limit": limit.limit,
    "detector": _detector,
}
