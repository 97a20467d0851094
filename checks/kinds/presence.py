"""Rules about what the draft must hold: `require`, judged for each platform's post."""

from __future__ import annotations

from collections.abc import Iterator

from checks.hits import Hit
from checks.kinds.pattern import holds
from checks.posts import Composition
from checks.reading import excused, met
from checks.rules import Rule
from checks.view import Sentence, View


def require(rule: Rule, view: View) -> Iterator[Hit]:
    """Where A stands (or always, without A), the post must hold B in one of the rule's tracks."""
    lacking = []
    for post in view.compositions:
        occasion = _occasion(rule, view, post)
        if occasion is not None and not _held(rule, view, post):
            lacking.append((post, occasion))
    everywhere = len(lacking) == len(view.compositions)
    for post, occasion in lacking[:1] if everywhere else lacking:
        because = (f"“{occasion.text}”",) if rule.any or rule.cues else ()
        name = None if everywhere or post.platform is None else post.platform.id
        section = _place(rule, post, occasion)
        yield Hit(section, None, because, place=0, platform=name)


def _occasion(rule: Rule, view: View, post: Composition) -> Sentence | None:
    """The first sentence that makes the rule apply; `unless` excuses its own sentence.

    A rule that asks always has no sentence of its own: there `unless` excuses the post.
    """
    always = not (rule.any or rule.cues)
    first = None
    for sentence in view.sentences if always else view.bearing((rule.id, "any"), rule.cues):
        if sentence.foreign or sentence.section not in post.sections:
            continue
        excuse = excused(rule, sentence, view)
        if always:
            if excuse:
                return None
            first = first or sentence
        elif not excuse and next(met(rule, sentence, view), None) is not None:
            return sentence
    return first


def _held(rule: Rule, view: View, post: Composition) -> bool:
    return any(
        (not rule.tracks or sentence.track in rule.tracks)
        and sentence.section in post.sections
        and holds(rule, sentence, view)
        for sentence in view.bearing((rule.id, "needs"), rule.needs_cues)
    )


def _place(rule: Rule, post: Composition, occasion: Sentence) -> int:
    """The section where B belongs: the first of the tracks asked for, else where A stands."""
    if rule.tracks and occasion.track not in rule.tracks:
        for track in sorted(rule.tracks):
            if post.track(track).sections:
                return post.track(track).sections[0]
    return occasion.section
