"""Rules about words that stand in a sentence: `flag` and `pair`."""

from __future__ import annotations

from collections.abc import Iterator

from checks.hits import Hit
from checks.rules import Rule
from checks.spans import Span
from checks.view import Sentence, View


def flag(rule: Rule, view: View) -> Iterator[Hit]:
    """This must not stand here, unless ..."""
    for hit, _ in _hits_with_sentences(rule, view):
        yield hit


def pair(rule: Rule, view: View) -> Iterator[Hit]:
    """A needs B nearby: without B, each A is a hit."""
    for hit, sentence in _hits_with_sentences(rule, view):
        around = view.near(sentence, rule.within)
        if not any(holds(rule, other, view) for other in around):
            yield hit


def _hits_with_sentences(rule: Rule, view: View) -> Iterator[tuple[Hit, Sentence]]:
    for sentence in view.bearing((rule.id, "any"), rule.cues):
        if reads(rule, sentence) and not excused(rule, sentence, view):
            for span, because in met(rule, sentence, view):
                yield Hit(sentence.section, span, because), sentence


def reads(rule: Rule, sentence: Sentence) -> bool:
    """Does the rule look at this sentence at all?"""
    return not sentence.foreign and (not rule.tracks or sentence.track in rule.tracks)


def met(rule: Rule, sentence: Sentence, view: View) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The places where the rule's phrases or cues stand in a sentence, with the reason."""
    last = 0
    for match in sentence.hits.get((rule.id, "any"), ()):
        span = sentence.span_of(match)
        if span.start >= last:
            last = span.end
            yield span, (f"the words “{sentence.quote(match)}”",)
    for cue in view.cues_in(sentence) if rule.cues else ():
        if cue.meets(rule.cues):
            yield cue.span, (cue.because,) if cue.because else ()


def excused(rule: Rule, sentence: Sentence, view: View) -> bool:
    """True where an `unless` of the rule stands in the sentence, or its cue within reach."""
    if (rule.id, "unless") in sentence.hits:
        return True
    return bool(rule.unless_cues) and any(
        cue.meets(rule.unless_cues)
        for other in view.within(sentence, rule.unless_within)
        for cue in view.cues_in(other)
    )


def holds(rule: Rule, sentence: Sentence, view: View) -> bool:
    """Does what the rule needs stand in the sentence?"""
    if (rule.id, "needs") in sentence.hits:
        return True
    return any(cue.meets(rule.needs_cues) for cue in view.cues_in(sentence))
