"""The rule about answers to one person: one finding a sentence, however many acts it holds."""

from __future__ import annotations

from collections.abc import Iterator

from checks.hits import Hit
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
            because = tuple(dict.fromkeys(cue.because for cue in cues if cue.because))
            yield Hit(sentence.section, longest.span, because)
