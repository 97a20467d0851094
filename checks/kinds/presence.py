"""Rules about what the draft must hold: `require`."""

from __future__ import annotations

from collections.abc import Iterator

from checks.hits import Hit
from checks.reading import excused, met
from checks.rules import Rule
from checks.view import Sentence, View


def require(rule: Rule, view: View) -> Iterator[Hit]:
    """Where A stands (or always, without A), the draft must hold B in one of the rule's tracks."""
    occasion = _occasion(rule, view)
    if occasion is None or _held(rule, view):
        return
    yield Hit(occasion.section, None, (f"“{occasion.text}”",), place=0)


def _occasion(rule: Rule, view: View) -> Sentence | None:
    """The first sentence that makes the rule apply."""
    for sentence in view.sentences:
        if sentence.foreign or excused(rule, sentence, view):
            continue
        if not (rule.any or rule.cues) or next(met(rule, sentence, view), None) is not None:
            return sentence
    return None


def _held(rule: Rule, view: View) -> bool:
    return any(
        (rule.id, "needs") in sentence.hits
        or any(cue.meets(rule.needs_cues) for cue in view.cues_in(sentence))
        for sentence in view.sentences
        if not rule.tracks or sentence.track in rule.tracks
    )
