"""The engine: a draft in, a report out. Same draft and packs, same report.

Step 1 reads sentences and is cached by sentence; step 2 runs the rules over the whole draft.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from checks.compose import compose
from checks.context import Heard, Setting, settle
from checks.cues import CueReader, settle_cues
from checks.detectors import CueDetector
from checks.findings import Judge
from checks.hits import Ask, CueHit, Hit
from checks.jurisdictions import holding_in, speaks_for
from checks.kinds import KINDS
from checks.labels import LabelTable
from checks.language import foreign
from checks.measure import counts_of
from checks.model import Cue, Draft, Finding, Gate, Question, Report, Severity, Unchecked
from checks.phrase import Match, PhraseIndex
from checks.platforms import Platform
from checks.rules import Rule, RulePack
from checks.segment import paragraphs
from checks.spans import Span
from checks.tokens import Words, split_words
from checks.view import PlacedCue, Sentence, View

_REMEMBERED = 20_000
_READ_IN_ANY_LANGUAGE = ("sponsor_disclosure",)
"""Cues that are read in paragraphs that are not English: label words exist in three languages."""


class Engine:
    """Checks drafts against packs. Raises nothing on any text.

    `readers` were trained elsewhere; what only they recognise stays behind what phrases say.
    """

    def __init__(
        self,
        packs: Iterable[RulePack],
        platforms: Mapping[str, Platform],
        readers: Iterable[CueDetector] = (),
    ) -> None:
        self.packs = tuple(packs)
        self.platforms = platforms
        self.rules = tuple(rule for pack in self.packs for rule in pack.rules)
        self.labels = LabelTable.of(
            (label for pack in self.packs for label in pack.labels),
            (position for pack in self.packs for position in pack.positions),
        )
        self._cues = CueReader(self.packs, readers)
        self._index = PhraseIndex(
            [
                *self._cues.phrases(),
                *(
                    ((rule.id, slot), phrase)
                    for rule in self.rules
                    for slot in ("any", "unless", "needs")
                    for phrase in getattr(rule, slot)
                ),
            ]
        )
        self._read = lru_cache(maxsize=_REMEMBERED)(self._read_sentence)
        self._recognise = lru_cache(maxsize=_REMEMBERED)(self._recognise_cues)

    def check(self, draft: Draft) -> Report:
        """Everything there is to say about `draft`."""
        view, unchecked = self._lay_out(draft)
        judge = Judge(view)
        asked: dict[str, Question] = {}
        for rule in self.rules:
            if not applies(rule, view):
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
            counts=counts_of(draft, view.compositions),
        )

    def _lay_out(self, draft: Draft) -> tuple[View, tuple[Unchecked, ...]]:
        heard: list[Heard] = []
        places: list[tuple[int, Span, bool]] = []
        unchecked: list[Unchecked] = []
        for index, section in enumerate(draft.sections):
            for number, paragraph in enumerate(paragraphs(section.text)):
                skip = foreign(paragraph.span.of(section.text))
                if skip:
                    unchecked.append(Unchecked(index, paragraph.span, "not English"))
                for span in paragraph.sentences:
                    text = span.of(section.text)
                    heard.append(Heard(index, section.track, text, split_words(text)))
                    places.append((number, span, skip))
        settings = settle(heard, draft.profile.medium)
        sentences = []
        cues: list[PlacedCue] = []
        for number, (said, (paragraph_number, span, skip), setting) in enumerate(
            zip(heard, places, settings, strict=True)
        ):
            words, hits = self._read(said.text)
            sentence = Sentence(
                number, said.section, said.track, paragraph_number, span, said.text,
                words, hits, setting, skip,
            )  # fmt: skip
            sentences.append(sentence)
            cues.extend(
                _placed(hit, sentence)
                for hit in self._recognise(said.text, setting)
                if not skip or hit.kind in _READ_IN_ANY_LANGUAGE
            )
        known = [self.platforms[p] for p in draft.profile.platforms if p in self.platforms]
        held = holding_in(draft.profile.jurisdictions)
        view = View(draft, held, sentences, cues, compose(draft, known), self.labels)
        return settle_cues(view), tuple(unchecked)

    def _read_sentence(self, text: str) -> tuple[Words, dict[object, list[Match]]]:
        words = split_words(text)
        return words, self._index.matches(words)

    def _recognise_cues(self, text: str, setting: Setting) -> tuple[CueHit, ...]:
        words, hits = self._read(text)
        return self._cues.read(text, words, hits, setting)


def applies(rule: Rule, view: View) -> bool:
    """Does the rule hold for this draft's audience, platforms, format and facts?"""
    profile = view.draft.profile
    if rule.jurisdictions and not speaks_for(rule.jurisdictions, view.held):
        return False
    if rule.platforms and not rule.platforms & set(profile.platforms):
        return False
    if rule.mediums and profile.medium not in rule.mediums:
        return False
    return not rule.when or any(view.facts.yes(fact) for fact in rule.when)


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
    return PlacedCue(hit.kind, sentence, span, hit.act, hit.addressee, hit.because)


def _public(cue: PlacedCue) -> Cue:
    sentence = cue.sentence
    return Cue(cue.kind, sentence.section, sentence.track, cue.span, cue.act, cue.addressee)
