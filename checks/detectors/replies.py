"""The rule about answers to one person: one finding a sentence, however many acts it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checks.hits import Hit
from checks.reading import heard
from checks.rules import Rule
from checks.view import View


def answers_one_person(rule: Rule, view: View) -> Iterator[Hit]:
    """A hit for each sentence with advice to one person, over its longest cue."""
    for sentence in view.sentences:
        cues = [
            cue
            for cue in view.cues_in(sentence)
            if cue.kind == "individual_advice" and cue.addressee == "person"
        ]
        if cues:
            longest = max(cues, key=lambda cue: cue.span.end - cue.span.start)
            certain = [cue for cue in cues if not cue.weighed]
            because = tuple(dict.fromkeys(cue.because for cue in cues if cue.because))
            hit = heard(rule, certain[0] if certain else longest, *because)
            yield replace(hit, span=longest.span)
