"""Rules about words that stand in a sentence: `flag` and `pair`."""

from __future__ import annotations

from collections.abc import Iterator

from checks.hits import Hit
from checks.reading import excused, met, reads
from checks.rules import Rule
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
            for hit in met(rule, sentence, view):
                yield hit, sentence


def holds(rule: Rule, sentence: Sentence, view: View) -> bool:
    """Does what the rule needs stand in the sentence?"""
    if (rule.id, "needs") in sentence.hits:
        return True
    return any(cue.meets(rule.needs_cues) for cue in view.cues_in(sentence))
