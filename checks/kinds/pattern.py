"""Rules about words that stand in a sentence: `flag` and `pair`."""

from __future__ import annotations

from collections.abc import Iterator

from checks.hits import Hit
from checks.reading import excused, met, reads
from checks.rules import Rule, Selector
from checks.view import Sentence, View


def flag(rule: Rule, view: View) -> Iterator[Hit]:
    """This must not stand here, unless ..."""
    for sentence in view.sentences:
        if reads(rule, sentence):
            for span, because in met(rule, sentence, view):
                if not excused(rule, sentence, view):
                    yield Hit(sentence.section, span, because)


def pair(rule: Rule, view: View) -> Iterator[Hit]:
    """A needs B nearby: without B, each A is a hit."""
    for hit, sentence in _hits_with_sentences(rule, view):
        around = view.near(sentence, rule.within)
        if not any(_holds(rule, "needs", rule.needs_cues, other, view) for other in around):
            yield hit


def _hits_with_sentences(rule: Rule, view: View) -> Iterator[tuple[Hit, Sentence]]:
    for sentence in view.sentences:
        if reads(rule, sentence) and not excused(rule, sentence, view):
            for span, because in met(rule, sentence, view):
                yield Hit(sentence.section, span, because), sentence


def _holds(
    rule: Rule, slot: str, cues: tuple[Selector, ...], sentence: Sentence, view: View
) -> bool:
    if (rule.id, slot) in sentence.hits:
        return True
    return any(cue.meets(cues) for cue in view.cues_in(sentence))
