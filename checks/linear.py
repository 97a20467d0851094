"""A linear reader of cues: weighs words and sorts of words where phrases end.

A refusal to judge one case has no fixed wording ("my hands can't reach your belly"), but its
parts come from few sorts of words: a negation, the speaker, a verb of judging, a channel. The
reader adds up weights of words, pairs of words, and sorts of words near each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from checks.context import Setting
from checks.hits import CueHit
from checks.tokens import Words

_REACH = 6
"""Words within which two sorts belong together."""
_SHOWN = 3
_PREFIX = "sort_"
_NUMBER = "number"
_SETTINGS = ("answering", "refused", "general", "called")
_FORMS = {
    "calls by name": re.compile(r"^[A-Z]\w+,|, [A-Z]\w+,"),
    "asks": re.compile(r"\?"),
    "aside": re.compile(r"^\("),
    "quotes": re.compile(r"[“\"]"),
    "tags": re.compile(r"#\w"),
    "handle": re.compile(r"@\w"),
}
"""What the words alone do not show: punctuation, capitals, signs."""


def word_sorts(lists: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The sort of each single word that a list named "sort_..." holds; the later list wins."""
    found: dict[str, str] = {}
    for name, terms in lists.items():
        if name.startswith(_PREFIX):
            sort = name.removeprefix(_PREFIX).upper()
            found.update((term.rstrip("*"), sort) for term in terms if " " not in term)
    return found


def features(text: str, words: Words, setting: Setting, sorts: Mapping[str, str]) -> dict[str, int]:
    """What is weighed in a sentence, each with the place of the word it begins at (-1 for none)."""
    found = {f"track {setting.track}": -1, f"length {min(5, len(words) // 5)}": -1}
    found[f"voice {setting.voice}"] = -1
    found.update((f"setting {name}", -1) for name in _SETTINGS if getattr(setting, name))
    found.update((f"form {name}", -1) for name, form in _FORMS.items() if form.search(text))
    said = words.words
    kinds = [sorts.get(word, _NUMBER if word[0].isdigit() else "") for word in said]
    mixed = [kind or word for kind, word in zip(kinds, said, strict=True)]
    if mixed:
        found[f"first {mixed[0]}"] = 0
    for at, word in enumerate(said):
        found.setdefault(f"w {word}", at)
        if kinds[at]:
            found.setdefault(f"s {kinds[at]}", at)
            for other in kinds[at + 1 : at + _REACH]:
                if other:
                    found.setdefault(f"n {kinds[at]} {other}", at)
        if at + 1 < len(said):
            found.setdefault(f"p {word} {said[at + 1]}", at)
            found.setdefault(f"m {mixed[at]} {mixed[at + 1]}", at)
        if at + 2 < len(said):
            found.setdefault(f"t {' '.join(mixed[at : at + 3])}", at)
    return found


@dataclass(frozen=True, slots=True)
class LinearReader:
    """Reads some kinds of cue at once; a sentence bears one whose weights add up to over nothing.

    Of each kind's weights the one named "" is the bias, with the threshold taken off.
    """

    weights: Mapping[str, Mapping[str, float]]
    sorts: Mapping[str, str]

    def __call__(self, text: str, words: Words, setting: Setting) -> Iterator[CueHit]:
        if not len(words):
            return
        found = features(text, words, setting, self.sorts)
        for kind, weights in self.weights.items():
            weigh = weights.get
            if weigh("", 0.0) + sum(weigh(name, 0.0) for name in found) > 0:
                because = _because(text, words, found, weights)
                yield CueHit(kind, words.starts[0], words.ends[-1], because=because, weighed=True)


def _because(
    text: str, words: Words, found: Mapping[str, int], weights: Mapping[str, float]
) -> str:
    """The words that weighed most."""
    weighed = sorted(
        ((weights.get(name, 0.0), at) for name, at in found.items() if at >= 0), reverse=True
    )
    places = list(dict.fromkeys(at for weight, at in weighed if weight > 0))[:_SHOWN]
    shown = ", ".join(f"“{text[words.starts[at] : words.ends[at]]}”" for at in sorted(places))
    return f"no phrase was met; the words that weighed most: {shown}"
