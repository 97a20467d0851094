"""How any kind of rule reads a sentence: whether it looks, what it meets, what excuses it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.hits import Hit
from checks.model import Severity
from checks.rules import Rule
from checks.view import PlacedCue, Sentence, View


def reads(rule: Rule, sentence: Sentence) -> bool:
    """Does the rule look at this sentence at all?"""
    return not sentence.foreign and (not rule.tracks or sentence.track in rule.tracks)


def met(rule: Rule, sentence: Sentence, view: View) -> Iterator[Hit]:
    """The places where the rule's phrases or cues stand in a sentence, with the reason."""
    last = 0
    for match in sentence.hits.get((rule.id, "any"), ()):
        span = sentence.span_of(match)
        if span.start >= last:
            last = span.end
            yield Hit(sentence.section, span, (f"the words “{sentence.quote(match)}”",))
    for cue in view.cues_in(sentence) if rule.cues else ():
        if cue.meets(rule.cues):
            yield heard(rule, cue)


def heard(rule: Rule, cue: PlacedCue, *because: str) -> Hit:
    """A hit on a cue; one that was only weighed is worded with care and closes no gate."""
    reasons = because or ((cue.because,) if cue.because else ())
    if not cue.weighed:
        return Hit(cue.sentence.section, cue.span, reasons)
    message, severity = rule.message_weighed, Severity.WARNING
    return Hit(cue.sentence.section, cue.span, reasons, message=message, severity=severity)


def excused(rule: Rule, sentence: Sentence, view: View) -> bool:
    """True where an `unless` of the rule stands in the sentence, or its cue within reach."""
    if (rule.id, "unless") in sentence.hits:
        return True
    return bool(rule.unless_cues) and any(
        cue.meets(rule.unless_cues)
        for other in view.within(sentence, rule.unless_within)
        for cue in view.cues_in(other)
    )
