"""Rules that count: `limit`, with `options.measure` and, where no platform says it, `most`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from checks.hits import Hit
from checks.lengths import count
from checks.model import Track
from checks.platforms import Platform
from checks.posts import Composition
from checks.rules import Rule
from checks.view import View

_TAG = re.compile(r"(?<![\w#&/])#\w*[^\W\d_]\w*")


def limit(rule: Rule, view: View) -> Iterator[Hit]:
    """More than `most` of a measure of the draft, or than a platform allows of one of its own."""
    measure = str(rule.options["measure"])
    if measure in _OF_A_POST:
        for post in view.compositions:
            yield from _of_a_post(measure, post)
        return
    value = float(getattr(view.counts, measure))
    most = float(str(rule.options["most"]))
    if value > most and view.draft.sections:
        yield Hit(0, None, (f"{value:g}, more than {most:g}",), place=0)


def _of_a_post(measure: str, post: Composition) -> Iterator[Hit]:
    if post.platform is None:
        return
    track, used_in, most_of = _OF_A_POST[measure]
    composed, most = post.track(track), most_of(post.platform)
    used = used_in(composed.text, post.platform)
    if most is not None and used > most:
        because = f"{used} of {most} on {post.platform.name}"
        yield Hit(composed.sections[0], None, (because,), place=0, platform=post.platform.id)


def _length(text: str, platform: Platform) -> int:
    return count(text, platform.unit)


def _hashtags(text: str, _: Platform) -> int:
    return sum(1 for _ in _TAG.finditer(text))


_OF_A_POST: dict[
    str, tuple[Track, Callable[[str, Platform], int], Callable[[Platform], int | None]]
] = {
    "characters": (Track.CAPTION, _length, lambda platform: platform.limit),
    "title": (Track.TITLE, _length, lambda platform: platform.title_limit),
    "hashtags": (Track.CAPTION, _hashtags, lambda platform: platform.hashtags_soft),
}
