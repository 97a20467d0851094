"""Step 1: what is recognised in one sentence, from phrase sets and detectors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from checks.context import Setting
from checks.detectors import CUE_DETECTORS, SETTLERS, CueDetector
from checks.hits import CueHit
from checks.phrase import Match, Phrase
from checks.rules import CueDefinition, RulePack
from checks.tokens import Words
from checks.view import View

Hits = dict[object, list[Match]]


class CueReader:
    """Turns the phrases met in a sentence, and its setting, into cues."""

    def __init__(self, packs: Sequence[RulePack], readers: Iterable[CueDetector] = ()) -> None:
        self._readers = tuple(readers)
        self._definitions: dict[object, CueDefinition] = {
            ("cue", pack.id, number): definition
            for pack in packs
            for number, definition in enumerate(pack.cues)
        } | {
            ("label", label.id): CueDefinition("sponsor_disclosure", label.words, act=label.id)
            for pack in packs
            for label in pack.labels
        }

    def phrases(self) -> Iterator[tuple[object, Phrase]]:
        """All phrases with their owners, for the index."""
        for owner, definition in self._definitions.items():
            for phrase in definition.any:
                yield owner, phrase
            for phrase in definition.unless:
                yield (owner, "unless"), phrase

    def read(self, text: str, words: Words, hits: Hits, setting: Setting) -> tuple[CueHit, ...]:
        """The cues of one sentence, each kind and act at most once, in the order of the text."""
        found = list(self._from_phrases(text, words, hits, setting))
        for detector in CUE_DETECTORS:
            found.extend(detector(text, words, setting))
        known = {cue.kind for cue in found}
        for reader in self._readers:
            found.extend(cue for cue in reader(text, words, setting) if cue.kind not in known)
        found.sort(key=lambda cue: (cue.weighed, *_place(cue)))
        kept: dict[tuple[str, str | None, str | None], CueHit] = {}
        for cue in found:
            kept.setdefault((cue.kind, cue.act, cue.addressee), cue)
        return tuple(sorted(kept.values(), key=_place))

    def _from_phrases(
        self, text: str, words: Words, hits: Hits, setting: Setting
    ) -> Iterator[CueHit]:
        for owner, met in hits.items():
            definition = self._definitions.get(owner)
            if definition is None or (owner, "unless") in hits or not _suits(definition, setting):
                continue
            start, end = words.starts[met[0].first], words.ends[met[0].last - 1]
            because = f"the words “{text[start:end]}”"
            yield CueHit(definition.kind, start, end, definition.act, definition.addressee, because)


def _place(cue: CueHit) -> tuple[int, int, str, str]:
    return cue.start, -cue.end, cue.kind, cue.act or ""


def settle_cues(view: View) -> View:
    """The same draft with the cues that only the whole of it can decide dropped or added."""
    for settler in SETTLERS:
        cues = sorted(settler(view), key=lambda cue: (cue.sentence.number, cue.span))
        view = replace(view, cues=cues)
    return view


def _suits(definition: CueDefinition, setting: Setting) -> bool:
    if definition.tracks and setting.track not in definition.tracks:
        return False
    return not definition.context or (definition.context == "person") == setting.personal
