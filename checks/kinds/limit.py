"""Rules that count: `limit`, with `options.measure` and `options.most`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checks.hits import Hit
from checks.measure import counts_of
from checks.model import Counts
from checks.rules import Rule
from checks.view import View

_MEASURES: dict[str, Callable[[Counts], float]] = {
    "words": lambda counts: counts.words,
    "seconds": lambda counts: counts.seconds,
    "grade": lambda counts: counts.grade,
}


def limit(rule: Rule, view: View) -> Iterator[Hit]:
    """More than `most` of a measure, or of a platform's own limit for "characters"."""
    counts = counts_of(view.draft, view.compositions)
    if rule.options["measure"] == "characters":
        for name, platform in counts.platforms.items():
            if platform.used > platform.limit:
                because = f"{platform.used} of {platform.limit} on {name}"
                yield Hit(0, None, (because,), platform=name)
        return
    value = _MEASURES[str(rule.options["measure"])](counts)
    if value > float(str(rule.options["most"])):
        yield Hit(0, None, (f"{value:g}, more than {rule.options['most']}",))
