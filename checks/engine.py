"""The engine: a draft in, a report out. Same draft and packs, same report.

Step 1 reads sentences and is cached by sentence; step 2 runs the rules over the whole draft.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Protocol

from checks.context import Heard, Setting, settle
from checks.counts import counts_of
from checks.cues import CueReader, settle_cues
from checks.detectors import CueDetector
from checks.findings import Judge
from checks.hits import Ask, CueHit, Hit
from checks.index import PhraseIndex
from checks.jurisdictions import holding_in, speaks_for
from checks.kinds import KINDS
from checks.labels import LabelTable
from checks.layout import places_in
from checks.model import (
    Cue,
    Draft,
    Finding,
    Gate,
    Medium,
    Profile,
    Question,
    Report,
    Severity,
    Unchecked,
)
from checks.phrase import Match, Phrase
from checks.platforms import Platform
from checks.posts import compose
from checks.rules import Rule, RulePack
from checks.spans import Span
from checks.tokens import Words, split_words
from checks.view import PlacedCue, Sentence, View

_REMEMBERED = 20_000
_READ_IN_ANY_LANGUAGE = ("sponsor_disclosure",)
"""Cues that are read in paragraphs that are not English: label words exist in three languages."""


class DraftReader(Protocol):
    """Recognises cues in sentences that it reads in their draft; trained and kept elsewhere."""

    def read(
        self, heard: Sequence[Heard], settings: Sequence[Setting], medium: Medium
    ) -> Sequence[Sequence[CueHit]]:
        """The cues of each sentence; same input, same output."""


class Engine:
    """Checks drafts against packs. Raises nothing on any text.

    `readers` were trained elsewhere; what only they recognise stays behind what phrases say. So
    does `in_context`, which may be set later: it takes longest to load.
    """

    def __init__(
        self,
        packs: Iterable[RulePack],
        platforms: Mapping[str, Platform],
        readers: Iterable[CueDetector] = (),
        in_context: DraftReader | None = None,
    ) -> None:
        self.packs = tuple(packs)
        self.in_context = in_context
        self.platforms = platforms
        self.rules = tuple(rule for pack in self.packs for rule in pack.rules)
        self.labels = LabelTable.of(
            (label for pack in self.packs for label in pack.labels),
            (position for pack in self.packs for position in pack.positions),
        )
        self._cues = CueReader(self.packs, readers)
        self._index = PhraseIndex(self.phrases())
        self._read = lru_cache(maxsize=_REMEMBERED)(self._read_sentence)
        self._recognise = lru_cache(maxsize=_REMEMBERED)(self._recognise_cues)
        self._for_profile = lru_cache(maxsize=256)(self._rules_for)

    def phrases(self) -> Iterator[tuple[object, Phrase]]:
        """All phrases of cues and rules, with their owners."""
        yield from self._cues.phrases()
        for rule in self.rules:
            for slot in ("any", "unless", "needs"):
                for phrase in getattr(rule, slot):
                    yield (rule.id, slot), phrase

    def check(self, draft: Draft) -> Report:
        """Everything there is to say about `draft`."""
        view, unchecked = self._lay_out(draft)
        judge = Judge(view)
        asked: dict[str, Question] = {}
        for rule in self._for_profile(draft.profile):
            if rule.when and not any(draft.facts.yes(fact) for fact in rule.when):
                continue
            for said in KINDS[rule.kind](rule, view):
                if isinstance(said, Hit):
                    judge.add(rule, said)
                else:
                    _ask(asked, rule, said, draft)
        findings = judge.findings()
        questions = tuple(asked.values())
        return Report(
            gate=gate(findings, bool(questions or unchecked)),
            findings=findings,
            questions=questions,
            cues=tuple(_public(cue) for cue in view.cues),
            unchecked=unchecked,
            counts=view.counts,
        )

    def _rules_for(self, profile: Profile) -> tuple[Rule, ...]:
        held = holding_in(profile.jurisdictions)
        return tuple(rule for rule in self.rules if applies(rule, profile, held))

    def _lay_out(self, draft: Draft) -> tuple[View, tuple[Unchecked, ...]]:
        """Step 1: the draft with its sentences and cues, and what could not be read."""
        places, unchecked = places_in(draft)
        heard = [Heard(p.section, p.track, p.text, self._read(p.text)[0]) for p in places]
        settings = settle(heard, draft.profile.medium)
        medium = draft.profile.medium
        weighed: Sequence[Sequence[CueHit]] = [()] * len(places)
        if self.in_context is not None and places:
            weighed = self.in_context.read(heard, settings, medium)
        sentences: list[Sentence] = []
        cues: list[PlacedCue] = []
        for number, (place, setting) in enumerate(zip(places, settings, strict=True)):
            words, hits = self._read(place.text)
            sentence = Sentence(
                number, place.section, place.track, place.paragraph, place.span, place.text,
                words, hits, setting, place.foreign,
            )  # fmt: skip
            sentences.append(sentence)
            own = self._recognise(place.text, setting)
            cues.extend(
                _placed(hit, sentence)
                for hit in (*own, *_added(own, weighed[number]))
                if not place.foreign or hit.kind in _READ_IN_ANY_LANGUAGE
            )
        known = [self.platforms[p] for p in draft.profile.platforms if p in self.platforms]
        held, posts = holding_in(draft.profile.jurisdictions), compose(draft, known)
        counts = counts_of(draft, posts)
        view = View(draft, held, sentences, cues, posts, self.labels, counts)
        return settle_cues(view), unchecked

    def _read_sentence(self, text: str) -> tuple[Words, dict[object, list[Match]]]:
        words = split_words(text)
        return words, self._index.matches(words)

    def _recognise_cues(self, text: str, setting: Setting) -> tuple[CueHit, ...]:
        words, hits = self._read(text)
        return self._cues.read(text, words, hits, setting)


def _added(own: Iterable[CueHit], weighed: Iterable[CueHit]) -> Iterator[CueHit]:
    """What was weighed in context, of kinds that the sentence alone does not show."""
    kinds = {hit.kind for hit in own}
    return (hit for hit in weighed if hit.kind not in kinds)


def applies(rule: Rule, profile: Profile, held: frozenset[str]) -> bool:
    """Does the rule hold for this audience, on these platforms, in this format?"""
    if rule.jurisdictions and not speaks_for(rule.jurisdictions, held):
        return False
    if rule.platforms and not rule.platforms & set(profile.platforms):
        return False
    return not rule.mediums or profile.medium in rule.mediums


def gate(findings: Iterable[Finding], undecided: bool) -> Gate:
    """Closed by an error; open when nothing waits for a person's decision."""
    levels = {finding.severity for finding in findings}
    if Severity.ERROR in levels:
        return Gate.CLOSED
    if Severity.WARNING in levels or undecided:
        return Gate.NEEDS_DECISION
    return Gate.OPEN


def _ask(asked: dict[str, Question], rule: Rule, ask: Ask, draft: Draft) -> None:
    if draft.facts.answered(ask.fact):
        return
    before = asked.get(ask.fact)
    by = (*before.asked_by, rule.id) if before else (rule.id,)
    why = before.why if before else ask.why
    asked[ask.fact] = Question(ask.fact, why, tuple(dict.fromkeys(by)))


def _placed(hit: CueHit, sentence: Sentence) -> PlacedCue:
    span = Span(hit.start, hit.end).moved(sentence.span.start)
    return PlacedCue(hit.kind, sentence, span, hit.act, hit.addressee, hit.because, hit.weighed)


def _public(cue: PlacedCue) -> Cue:
    sentence = cue.sentence
    return Cue(cue.kind, sentence.section, sentence.track, cue.span, cue.act, cue.addressee)
